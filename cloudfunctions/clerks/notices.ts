import { noticeWorkingDays } from '../contract/notice-terms'
import { problem } from '../office/problem'
import { masked, type Noticed } from '../rules/public-notice'
import { dayNumber, dayStart } from '../rules/shanghai-time'
import { addWorkingDays } from '../rules/working-days'
import { addNotice, countObjections, findNotice, noticeId } from '../store/notices'

/** Longer than a request may take: an objection that was on its way when the notice came down is written by then. */
const marginMs = 60_000

interface Hung extends Omit<Noticed, 'from' | 'until'> { case: string; round: number; area: string; workers: readonly string[]; at: number; demo: boolean }

/** Until which Shanghai day something hangs that is put up at a moment. Errors: `calendar.unpublished`. */
export function noticeUntil(at: number): number {
  const last = addWorkingDays(dayNumber(at), noticeWorkingDays)
  if ('unpublished' in last) throw problem('calendar.unpublished', { year: last.unpublished })
  return last.day
}

/** Puts a case up for the public, once a round; put up again, it hangs as before. Errors: `calendar.unpublished`. */
export async function hangNotice({ case: of, round, area, workers, at, demo, ...told }: Hung): Promise<string> {
  const until = noticeUntil(at)
  const _id = noticeId(of, round)
  await addNotice({ _id, ...masked({ ...told, from: dayNumber(at), until }), case: of, area, workers: [...workers], over: dayStart(until + 1), endedAt: null, demo })
  return _id
}

/** Why a case that was put up cannot be approved: it hangs still, or somebody objected and nobody, or not the objected, was right. */
export async function noticeHindrance(of: string, round: number, now: number): Promise<'notice-running' | 'objection-open' | 'objection-upheld' | null> {
  const id = noticeId(of, round)
  const found = await findNotice(id)
  if (!found || found.endedAt !== null || now < found.over + marginMs) return 'notice-running'
  if (await countObjections(id, 'open')) return 'objection-open'
  return await countObjections(id, 'upheld') ? 'objection-upheld' : null
}
