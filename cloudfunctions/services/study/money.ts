import type { study } from '../../contract/study'
import { tellStudent } from '../../clerks/study-seats'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { changeInstalment, findInstalment, type InstalmentRecord, instalmentsIn } from '../../store/study-instalments'
import { findStudy, type StudyRecord } from '../../store/study'
import { areasOf, covers, pageOf } from './known'
import { rowOf, shownInstalment } from './shown'

const pageSize = 20

export const claims: Handler<typeof study.actions.claims> = async ({ state, page }, { caller, now }) => {
  const { shown, nextPage } = pageOf(await instalmentsIn(state, areasOf(caller), page * pageSize, pageSize), page, pageSize)
  const rows = await Promise.all(shown.map(async (each) => {
    const { name, offering } = await rowOf((await findStudy(each.application))!, now)
    return { ...shownInstalment(each), application: each.application, name, major: offering?.major ?? '' }
  }))
  return { rows, nextPage, asOf: now, sum: rows.reduce((total, { fen }) => total + fen, 0) }
}

/** A claim in the caller's area. Errors: `instalment.unknown`. */
async function claimAt(id: string, caller: Caller): Promise<{ claim: InstalmentRecord; own: StudyRecord }> {
  const claim = await findInstalment(id)
  const own = claim && covers(areasOf(caller), claim.area) ? await findStudy(claim.application) : undefined
  if (!claim || !own) throw problem('instalment.unknown')
  return { claim, own }
}

/** Changes a claim. Errors: `instalment.state` where somebody was quicker, `slip.used`. */
async function change(claim: InstalmentRecord, fields: Partial<InstalmentRecord>): Promise<InstalmentRecord> {
  const outcome = await changeInstalment(claim, fields)
  if (outcome === 'taken') throw problem('slip.used')
  if (outcome === 'changed') throw problem('instalment.state', { state: (await findInstalment(claim._id))!.state })
  return { ...claim, ...fields }
}

/** The year must be confirmed as studied: money follows what is, not what was claimed. */
export const judgeClaim: RecordHandler<typeof study.actions.judgeClaim> = {
  async done({ id, reason }, { caller, now }) {
    const { claim, own } = await claimAt(id, caller)
    if (isJudged(claim, reason, caller)) return shownInstalment(claim)
    if (claim.state !== 'claimed') throw problem('instalment.state', { state: claim.state })
    const year = own.years.find((each) => each.year === claim.year)
    if (reason === null && !(year?.confirmedAt != null && (year.status === 'studying' || year.status === 'finished'))) throw problem('year.unconfirmed')
    const after = await change(claim, reason === null ? { state: 'approved', approvedBy: caller.openid } : { state: 'returned', reason })
    if (reason !== null) await tellStudent(own, now, null, `year${claim.year}-${after.claimedAt}-returned`)
    return shownInstalment(after)
  },
  async asked({ id, reason }, { caller }) {
    const { claim } = await claimAt(id, caller)
    if (!isJudged(claim, reason, caller)) throw problem('intent.unknown')
    return shownInstalment(claim)
  },
}

const isJudged = ({ state, reason: given, approvedBy }: InstalmentRecord, reason: string | null, { openid }: Caller): boolean =>
  reason === null ? (state === 'approved' || state === 'paid') && approvedBy === openid : state === 'returned' && given === reason

/** The bank's slip proves it; who approved does not pay. */
export const payInstalment: RecordHandler<typeof study.actions.payInstalment> = {
  async done({ id, slip }, { caller, now }) {
    const { claim, own } = await claimAt(id, caller)
    if (claim.state === 'paid' && claim.slip === slip) return shownInstalment(claim)
    if (claim.state !== 'approved') throw problem('instalment.state', { state: claim.state })
    if (claim.approvedBy === caller.openid) throw problem('mover.same')
    const after = await change(claim, { state: 'paid', paidAt: now, paidBy: caller.openid, slip })
    await tellStudent(own, now, null, `year${claim.year}-paid`)
    return shownInstalment(after)
  },
  async asked({ id, slip }, { caller }) {
    const { claim } = await claimAt(id, caller)
    if (claim.state !== 'paid' || claim.slip !== slip) throw problem('intent.unknown')
    return shownInstalment(claim)
  },
}
