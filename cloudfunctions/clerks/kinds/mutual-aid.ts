import type { AidPolicy } from '../../contract/aid-policy'
import type { AidCover } from '../../contract/aid-terms'
import type { Answers, RuleRefusal } from '../../contract/kinds'
import type { WorkingLine } from '../../contract/matter'
import { problem } from '../../office/problem'
import { aidPayout } from '../../rules/aid-payout'
import { policyFor } from '../../rules/aid-policies'
import { aidTiming } from '../../rules/aid-window'
import { dayNumber, dayOfDate, isoDate } from '../../rules/shanghai-time'
import { membershipAt } from '../../rules/membership'
import { routeUnion } from '../../rules/union-route'
import { aidPolicies } from '../../store/aid'
import { aidYearId, giveBackShares, grantedBeside, grantShare } from '../../store/aid-years'
import { answersOf, type CaseRecord } from '../../store/cases'
import { findMembership, membershipId } from '../../store/memberships'
import { fingerprint } from '../../store/sealed'
import { dutiesOf } from '../../store/staff'
import { fromAbove, unions } from '../../store/unions'
import { enterPayout, noteSlip } from '../payouts'
import type { Asking, Clerk, Decided, Judgement } from './clerk'

const refused = (why: RuleRefusal, more: Record<string, number> = {}) => problem('rule.refused', { why, ...more })
/** The form asks one of two, by whose claim it is. */
const idNumberOf = (answers: Answers): string => String(answers.idNumber ?? answers.patientIdNumber)
const areaOf = (answers: Answers): string => String(answers.area ?? answers.patientArea)
const yearIdOf = (answers: Answers): string => aidYearId(idNumberOf(answers), String(answers.plan), String(answers.discharged).slice(0, 4))

/** Spellings of one hospital: neither spaces nor what stands in brackets make it another. */
const plainHospital = (hospital: string): string => hospital.normalize('NFKC').replace(/\(.*?\)|[\s·.，,]/g, '').replace(/^(河北省?)?(廊坊市?)?/, '')
const sameStay = (answers: Answers): string =>
  fingerprint(JSON.stringify([idNumberOf(answers), answers.discharged, plainHospital(String(answers.hospital))]), 'aid-stay')

const asksOf = (answers: Answers): string => JSON.stringify(['for', 'plan', 'cover', 'selfPay', 'yearSelfPay', 'days', 'discharged', 'idNumber', 'patientIdNumber', 'lateReason'].map((id) => answers[id] ?? null))

async function judge({ answers, person, now, before }: Asking): Promise<Judgement> {
  const same = sameStay(answers)
  const area = areaOf(answers)
  const union = await unionOf(answers, person, now)
  // What was worked out stands, unless what it was worked out from has changed: a level may have changed the sum.
  if (before && asksOf(answers) === asksOf(answersOf(before))) return { same, area, union, rule: before.rule, working: before.working, fen: before.fen }
  if (before?.cameFrom === 'paying') throw refused('approved')
  const sentAt = before?.sentAt ?? now
  const policy = await policyOf(answers, { sentAt, before, now })
  const late = timing(policy, answers, sentAt)
  const granted = await grantedBeside(yearIdOf(answers), before?._id ?? '')
  const year = { ...granted, selfPay: Math.max(granted.selfPay, Number(answers.yearSelfPay ?? 0)) }
  const worked = aidPayout(policy, { cover: answers.cover as AidCover, selfPay: Number(answers.selfPay ?? 0), days: Number(answers.days ?? 0), before: year })
  if ('refused' in worked) throw refused(worked.refused)
  const estimate = answers.estimate
  const differs: WorkingLine[] = typeof estimate === 'number' && estimate !== worked.fen ? [{ step: 'estimate-differs', values: { estimate, fen: worked.fen } }] : []
  return { same, area, union, rule: { id: policy.id, version: policy.version }, working: [...worked.working, ...differs, ...late], fen: worked.fen }
}

/** The version under which a claim was sent, as long as it is of the same plan and year; a newer one is for those who come later. */
async function policyOf({ plan, discharged }: Answers, { sentAt, before, now }: { sentAt: number; before: CaseRecord | null; now: number }): Promise<AidPolicy> {
  const all = (await aidPolicies.all(now)).map(({ policy }) => policy)
  const day = String(discharged)
  const own = all.find(({ id, version, period }) => id === plan && id === before?.rule?.id && version === before.rule.version && period.from <= day && day <= period.to)
  const found = own ?? policyFor(all, String(plan), day, sentAt)
  if (!found) throw refused('no-policy')
  return found
}

/** What there is to say of the day on which it was sent. Late, it needs its reason in writing, which the levels judge. */
function timing({ window }: AidPolicy, { discharged, lateReason }: Answers, sentAt: number): WorkingLine[] {
  if (!window) return []
  const found = aidTiming(window, dayOfDate(String(discharged)), dayNumber(sentAt))
  if (found.is === 'future') throw problem('answer.faulty', { question: 'discharged', fault: 'future' })
  if (found.is === 'late' && lateReason === undefined) throw problem('answer.faulty', { question: 'lateReason', fault: 'missing' })
  return [{ step: `window-${found.is}`, values: 'last' in found ? { last: isoDate(found.last) } : { unpublished: found.unpublished } }]
}

const spokenFor = async (person: string): Promise<string[]> =>
  (await dutiesOf(person)).flatMap(({ role, of }) => (role === 'union' && of !== null ? [of] : []))
const batched = async (answers: Answers, person: string): Promise<boolean> => answers.for === 'union' && (await spokenFor(person)).length > 0

/**
 * Whose people look at it first: the union of which the patient is a member, else the one that would take him in. A union that
 * files for its own member has looked at it itself: what it sends lies with the county, as what is nobody's.
 * Errors: `union.unknown` where the caller speaks for no union, `rule.refused` where the patient is another one's member.
 */
async function unionOf(answers: Answers, person: string, now: number): Promise<string | null> {
  const record = await findMembership(membershipId(idNumberOf(answers)))
  const member = (record && membershipAt(record.events, now)?.union) ?? null
  if (answers.for === 'union') {
    const spoken = await spokenFor(person)
    if (spoken.length === 0) throw problem('union.unknown')
    if (member !== null && !spoken.includes(member)) throw refused('other-union')
    return null
  }
  if (member !== null) return member
  const tree = fromAbove(await unions.all(now))
  const uscc = typeof answers.uscc === 'string' ? answers.uscc : null
  return routeUnion({ uscc, occupation: 'other-flexible', area: areaOf(answers), park: null }, tree).union.id
}

/** Whoever changes the sum says why. The last level grants it within the year's cap; whoever pays names the bank's slip. */
async function decide(record: CaseRecord, move: string, said: Answers, now: number): Promise<Decided> {
  if (move === 'pay') {
    await noteSlip(String(said.slip), record._id)
    return {}
  }
  if (!['check', 'recheck', 'approve'].includes(move)) return {}
  const fen = typeof said.fen === 'number' ? said.fen : record.fen!
  if (fen !== record.fen && said.reason === undefined) throw problem('amount.unexplained')
  if (move === 'approve') await grant(record, fen, now)
  return fen === record.fen ? {} : { fen, working: [...record.working, { step: `changed-${move}`, values: { from: record.fen!, fen } }] }
}

/** Errors: `rule.refused` where other cases have meanwhile been granted what would go beyond the cap; `details.left` is what is left. */
async function grant(record: CaseRecord, fen: number, now: number): Promise<void> {
  const answers = answersOf(record)
  const { cap } = (await policyOf(answers, { sentAt: record.sentAt, before: record, now })).formula!
  const id = yearIdOf(answers)
  if (await grantShare(id, { case: record._id, selfPay: Number(answers.selfPay ?? 0), fen }, cap)) return
  const { paid } = await grantedBeside(id, record._id)
  throw refused('cap', { left: Math.max(0, cap - paid) })
}

/** What was paid stands in the public ledger; what is not paid takes nothing of the year. */
async function settle({ _id, state, person, fen, demo, changedAt }: CaseRecord): Promise<void> {
  if (state === 'paid' && fen) await enterPayout({ case: _id, person, kind: 'mutual-aid', fen, at: changedAt, demo })
  if (state === 'rejected' || state === 'withdrawn') await giveBackShares(_id)
}

export const mutualAid: Clerk = { judge, batched, decide, settle }
