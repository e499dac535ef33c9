import { type AidPlan, aidPlans } from '../../contract/aid-terms'
import { type Answers, kindOf } from '../../contract/kinds'
import type { Desk } from '../../contract/kinds/kind'
import type { AidPolicy } from '../../contract/aid-policy'
import { drawCode } from '../../office/drawn-code'
import { aidPayout } from '../../rules/aid-payout'
import { policyFor } from '../../rules/aid-policies'
import { townships } from '../../rules/areas'
import { entered } from '../../rules/case-stage'
import { papersFor } from '../../rules/form'
import { readable } from '../../rules/readable'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { caseId, type CasePaper, type CaseRecord, sealOfCase } from '../../store/cases'
import { chance } from './chance'
import { syntheticIdNumber } from './study'
import { chensUnion, freightUnion } from './unions'

const dayMs = 86_400_000
const kind = kindOf('mutual-aid')
type Step = readonly [move: string, by: Desk, who: string, said?: Answers]
const check: Step = ['check', 'home', 'local-openid-li']
const recheck: Step = ['recheck', 'city', 'local-openid-meng']
const approve: Step = ['approve', 'city', 'local-openid-wang']

/** How many claims stand where, the steps that brought them there, and how many days ago the first was sent. */
const standings: readonly [state: string, count: number, ago: number, steps: readonly Step[]][] = [
  ['checking', 13, 4, []],
  ['rechecking', 9, 7, [check]],
  ['approving', 6, 10, [check, recheck]],
  ['paying', 6, 15, [check, recheck, approve]],
  ['returned', 4, 6, [['return', 'county', 'local-openid-li']]],
  ['rejected', 3, 20, [['reject', 'county', 'local-openid-li', { reason: 'not-covered', words: '这次是门诊手术，没有住院。' }]]],
  ['paid', 19, 70, [check, recheck, approve, ['pay', 'cashier', 'local-openid-zhao']]],
]
const names = ['赵立新', '钱玉梅', '孙广义', '李秀英', '周长海', '吴桂兰', '郑国强', '王春霞', '冯建军', '陈淑芬', '褚卫东', '卫小红']
const hospitals = ['示例第一医院', '示例中医院', '示例人民医院']
const illnesses = ['急性阑尾炎', '胆囊结石', '腰椎间盘突出', '肺炎', '骨折术后', '冠心病']
const slipOf = (order: number): string => `DEMOAID${String(order).padStart(6, '0')}`

export interface SeededClaim { record: CaseRecord; slip: string | null; idNumber: string; plan: string; year: string; selfPay: number }

/** About sixty claims in every state and under every policy, worked out by the real rules; their people are nobody. `now` in ms. */
export function seedClaims(policies: readonly AidPolicy[], now: number, paper: Pick<CasePaper, 'file' | 'hash'>): SeededClaim[] {
  const draw = chance(2_026)
  const plans = aidPlans.filter((plan) => plan !== 'aid-langfang')
  let order = 0
  return standings.flatMap(([state, count, ago, steps]) => Array.from({ length: count }, (_, rank) => {
    const sentAt = now - (ago - (rank % 3)) * dayMs
    return seedClaim({ order: order++, plan: plans[order % plans.length]!, state, sentAt, steps, draw, policies, paper })
  }))
}

interface Sketch {
  order: number; plan: AidPlan; state: string; sentAt: number; steps: readonly Step[]
  draw: ReturnType<typeof chance>; policies: readonly AidPolicy[]; paper: Pick<CasePaper, 'file' | 'hash'>
}

function seedClaim({ order, plan, state, sentAt, steps, draw, policies, paper }: Sketch): SeededClaim {
  const discharged = isoDate(dayNumber(sentAt) - draw.whole(3, 15))
  const idNumber = syntheticIdNumber(`19${60 + order % 35}0${1 + order % 9}15`, 301 + order * 2, sentAt)
  const township = townships[(order * 7) % townships.length]!
  const perDiem = plan === 'aid-per-diem'
  const selfPay = perDiem ? 0 : draw.whole(600, plan === 'aid-threshold' ? 60_000 : 24_000) * 100 + draw.whole(0, 99)
  const days = draw.whole(4, 30)
  const name = names[order % names.length]!
  const answers: Answers = {
    for: 'self', name, idNumber, area: township.code, mobile: `1990000${6_100 + order}`, discharged, hospital: draw.pick(hospitals), diagnosis: draw.pick(illnesses),
    plan, cover: 'employee', ...(perDiem ? { days } : { selfPay }), bankName: '示例银行廊坊分行', bankCard: '6217000010000000003',
  }
  const policy = policyFor(policies, plan, discharged, Number.MAX_SAFE_INTEGER)!
  const worked = aidPayout(policy, { cover: 'employee', selfPay, days, before: { selfPay: 0, paid: 0 } })
  if ('refused' in worked) throw new Error(worked.refused)
  const person = `demo-claimant-${order}`
  const id = caseId(person, 'seed')
  const paid = state === 'paid'
  const stepMs = Math.floor((paid ? 15 : 3) * dayMs / (steps.length + 1))
  const events = [['submit', 'applicant', person] as const, ...steps].map(([move, by, who, said = {}], at) => {
    const words = move === 'pay' ? { slip: slipOf(order) } : said
    const to = move === 'submit' ? kind.start : kind.moves[move]!.to
    return { move, to, at: sentAt + at * stepMs, by, who, said: Object.keys(words).length ? sealOfCase(id, `said.${at}`, words) : null }
  })
  const since = events[events.length - 1]!.at
  const stage = entered(kind, state, { state: kind.start, since: sentAt, spent: 0 }, since)
  // The first in line are those of the two unions that have people of their own here.
  const union = state === 'checking' && order < 6 ? (order % 2 ? freightUnion : chensUnion) : `un-${township.code}`
  const atHome = union === freightUnion || union === chensUnion
  const papers = papersFor(kind, answers).filter(({ optional }) => !optional).map((need) => ({ kind: need.kind, ...paper, at: sentAt, late: false }))
  const record: CaseRecord = {
    _id: id, kind: 'mutual-aid', demo: true, receipt: drawCode(), person, holder: state === 'rejected' ? id : `mutual-aid:seed-${order}`, state, version: 1,
    ...stage, at: stage.at === 'home' && !atHome ? 'county' : stage.at, union, area: township.code, cameFrom: state === 'returned' ? 'checking' : null,
    form: kind.version, rule: { id: policy.id, version: policy.version }, working: worked.working, fen: worked.fen,
    answers: sealOfCase(id, 'answers', answers), copies: [sealOfCase(id, 'copies.0', readable(kind.steps, answers))], name: sealOfCase(id, 'name', name),
    papers, asked: state === 'returned' ? [{ what: papers[0]!.kind, paper: true, reason: 'unclear' }] : [], history: events, tail: null, source: null, batch: null, papersAbout: '', owed: null,
    sentAt, changedAt: since,
  }
  return { record, slip: paid ? slipOf(order) : null, idNumber, plan, year: discharged.slice(0, 4), selfPay }
}
