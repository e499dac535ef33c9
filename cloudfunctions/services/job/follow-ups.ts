import { followUpMonths, nextStates } from '../../contract/application'
import type { job } from '../../contract/job'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { monthsLater } from '../../rules/calendar-months'
import { type ApplicationRecord, changeApplication, findApplication, hiredBefore, unionDesk } from '../../store/applications'
import { employers } from '../../store/jobs'
import { desksOf, pageOf } from './known'
import { rowOfApplicant, shownApplicants } from './shown'

const pageSize = 20
/** No three months in a row are shorter. */
const shortestMs = 89 * 86_400_000

const hiredAt = ({ history }: ApplicationRecord): number => [...history].reverse().find(({ to }) => to === 'hired')?.at ?? Infinity
const dueAt = (record: ApplicationRecord): number => monthsLater(hiredAt(record), followUpMonths)

/** Who asks for the whole city asks everybody who was hired, whatever desk hired him. */
const follows = (caller: Caller): boolean => desksOf(caller).includes(unionDesk)

/** Whether the union may call this person now to ask whether he is still there. */
export const isFollowedUpBy = (caller: Caller, record: ApplicationRecord, now: number): boolean =>
  follows(caller) && record.state === 'hired' && dueAt(record) <= now

export const followUpsDue: Handler<typeof job.actions.followUpsDue> = async ({ page }, { caller, now }) => {
  const found = follows(caller) ? await hiredBefore(now - shortestMs, page * pageSize, pageSize) : []
  const { shown, nextPage } = pageOf(found, page, pageSize)
  const due = shown.filter((record) => dueAt(record) <= now)
  const known = await employers.all(now)
  const desks = new Map(due.map(({ _id, desk }) => [_id, desk]))
  const rows = (await shownApplicants(due, now)).map((one) => ({
    ...rowOfApplicant(one), employerName: known.find(({ id }) => id === desks.get(one.id))?.name ?? '',
  }))
  return { rows, nextPage, asOf: now }
}

export const followUp: RecordHandler<typeof job.actions.followUp> = {
  async done({ id, stillThere }, { caller, now }) {
    const held = await hired(id, caller)
    if (held.state === 'followed-up' && held.stillThere === stillThere) return { at: held.changedAt }
    if (!nextStates(held.state, 'union').includes('followed-up')) throw problem('application.state', { state: held.state })
    if (dueAt(held) > now) throw problem('application.too-early', { at: dueAt(held) })
    const changedAt = Math.max(now, held.changedAt + 1)
    const after = { state: 'followed-up' as const, stillThere, changedAt, history: [...held.history, { to: 'followed-up' as const, at: now, by: 'union' as const }] }
    if (!(await changeApplication(held, after))) throw problem('application.state', { state: (await hired(id, caller)).state })
    return { at: changedAt }
  },
  async asked({ id, stillThere }, { caller }) {
    const held = await hired(id, caller)
    if (held.state !== 'followed-up' || held.stillThere !== stillThere) throw problem('intent.unknown')
    return { at: held.changedAt }
  },
}

/** Errors: `application.unknown`, also for what is no business of a follow-up. */
async function hired(id: string, caller: Caller): Promise<ApplicationRecord> {
  const found = await findApplication(id)
  if (!found || !follows(caller) || found.state === 'withdrawn') throw problem('application.unknown')
  return found
}
