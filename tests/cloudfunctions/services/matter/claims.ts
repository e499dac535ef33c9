import type { Answers } from '../../../../cloudfunctions/contract/kinds'
import { localCast } from '../../../../cloudfunctions/local/cast'
import { seedUnions } from '../../../../cloudfunctions/local/seed/unions'
import { syntheticIdNumber } from '../../../../cloudfunctions/local/seed/study'
import { aidPresets } from '../../../../cloudfunctions/rules/aid-policies'
import { dayNumber, isoDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { aidPolicies } from '../../../../cloudfunctions/store/aid'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { unions } from '../../../../cloudfunctions/store/unions'
import { dataOf, freshIntent, openHall, type OpenHall } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'

export const now = Date.now()
export const daysAgo = (days: number): string => isoDate(dayNumber(now) - days)
/** Of people who are nobody: valid numbers on an area that does not exist. */
export const idNumber = (order: number): string => syntheticIdNumber('19850506', order, now)

/** Nobody may send more than ten claims a minute. */
const patients = Array.from({ length: 40 }, (_, order) => ({ id: `p${order + 1}`, name: '张建国', role: 'driver', openid: `local-openid-p${order + 1}`, phone: null }))

/** A hall with the union tree, the policies, and those who look at claims; 李 and 高 in counties, 王 and 孟 in the city, 赵 and 周 pay. */
export async function openClaims(): Promise<OpenHall> {
  const hall = await openHall({ seeded: false, cast: [...localCast, ...patients] })
  await unions.add(seedUnions(now))
  const year = Number(isoDate(dayNumber(now)).slice(0, 4))
  await aidPolicies.add([...aidPresets(year, now), ...aidPresets(year - 1, now)].map((policy) => ({ id: `${policy.id}.${policy.version}`, policy })))
  const duties = {
    li: { role: 'reviewer', area: null, of: null }, gao: { role: 'reviewer', area: '131081', of: null }, wang: { role: 'approver', area: null, of: null }, meng: { role: 'approver', area: null, of: null },
    zhao: { role: 'cashier', area: null, of: null }, chen: { role: 'union', area: null, of: 'un-yanjiao' }, he: { role: 'union', area: null, of: 'un-freight' },
  } as const
  for (const [who, duty] of Object.entries(duties)) await entrust(`local-openid-${who}`, who, [duty])
  return hall
}

/** A claim of somebody for himself; by tiers, employee's insurance, 12,000 yuan. */
export const ownClaim = (order: number, more: Answers = {}): Answers => ({
  for: 'self', name: '张建国', idNumber: idNumber(order), area: '131082', mobile: '19900000001', discharged: daysAgo(10), hospital: '廊坊市人民医院', diagnosis: '急性阑尾炎',
  plan: 'aid-tiers', cover: 'employee', selfPay: 1_200_000, bankName: '工商银行廊坊分行', bankCard: '6217000010000000003', ...more,
})
/** Of the plan that pays by the day. */
export const byDays = (order: number, more: Answers = {}): Answers => {
  const { selfPay, ...rest } = ownClaim(order)
  return { ...rest, plan: 'aid-per-diem', days: 9, ...more }
}
/** The same for another. */
export const claimFor = (order: number, more: Answers = {}): Answers => {
  const { name, idNumber: number, area, bankName, bankCard, ...rest } = ownClaim(order)
  return { ...rest, patientName: name!, patientIdNumber: number!, patientArea: area!, patientBankName: bankName!, patientBankCard: bankCard!, agentName: '陈志远', for: 'union', ...more }
}

/** Everything that is done at the counter of matters with claims. */
export function claims(hall: OpenHall) {
  const keep = (who: string, kind: string, body: string) => dataOf(hall.wish('account', 'keepPaper', { kind, image: asImage(jpeg({ body })) }, who))
  const submit = (who: string, answers: Answers, papers: readonly string[] = [], intent = freshIntent()) =>
    hall.wish('matter', 'submit', { kind: 'mutual-aid', form: '2026-11', answers, papers, consent: { version: '2026-11' } }, who, intent)
  const move = async (who: string, id: string, name: string, answers: Answers = {}, more: object = {}) => {
    const seen = await hall.ask('matter', 'file', { id }, who)
    return hall.wish('matter', 'move', { id, version: seen.ok ? seen.data.case.version : 0, move: name, answers, ...more }, who)
  }
  const act = async (who: string, id: string, name: string, more: object = {}) => {
    const seen = await dataOf(hall.ask('matter', 'one', { id }, who))
    return hall.wish('matter', 'act', { id, version: seen.case.version, move: name, ...more }, who)
  }
  const file = async (who: string, id: string) => (await dataOf(hall.ask('matter', 'file', { id }, who))).case
  const own = async (who: string, id: string) => (await dataOf(hall.ask('matter', 'one', { id }, who))).case
  /** Sent with all its papers. */
  const sent = async (who: string, answers: Answers) => {
    const papers = ['settlement', ...(answers.plan === 'aid-tiers' ? ['discharge'] : []), ...(answers.for === 'self' ? [] : ['consent-letter'])]
    for (const paper of papers) await keep(who, paper, `${paper} ${freshIntent()}`)
    return dataOf(submit(who, answers, papers))
  }
  /** Looked at by three, up to where it is to be paid. */
  const approved = async (who: string, answers: Answers) => {
    const { id } = await sent(who, answers)
    for (const [clerk, name] of [['li', 'check'], ['meng', 'recheck'], ['wang', 'approve']] as const) await dataOf(move(clerk, id, name))
    return id as string
  }
  return { keep, submit, move, act, file, own, sent, approved }
}
