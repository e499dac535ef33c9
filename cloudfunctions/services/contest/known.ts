import type { Contest } from '../../contract/contest'
import type { Occasion } from '../../contract/occasion'
import type { Role } from '../../contract/role'
import type { Caller } from '../../office/caller'
import { knownOccasion } from '../../office/occasions'
import { problem } from '../../office/problem'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { type ContestRecord, contests } from '../../store/contests'
import { findEnrolment } from '../../store/seats'

export interface Known { contest: ContestRecord; occasion: Occasion }

/** A contest from this instance's copy, for whoever only looks. Errors: `occasion.unknown`. */
export async function knownContest(id: string, now: number): Promise<Known> {
  const occasion = await knownOccasion(id, now)
  const contest = (await contests.all(now)).find((each) => each.id === id)
  if (!contest) throw problem('occasion.unknown')
  return { contest, occasion }
}

/** A contest as it stands in the archive. Errors: `occasion.unknown`. */
export async function contestNow(id: string, now: number): Promise<Known> {
  const occasion = await knownOccasion(id, now)
  const contest = await contests.find(id)
  if (!contest) throw problem('occasion.unknown')
  return { contest, occasion }
}

/** Whether one of these duties is for this contest: by its name, by its area, or for everything. */
export const isEntrusted = (duties: Caller['duties'], { id, place }: Occasion, of: readonly Role[]): boolean =>
  duties.some((duty) => of.includes(duty.role) && (duty.of === null || duty.of === id) && (duty.area === null || (place?.area.startsWith(duty.area) ?? false)))

/** A contest that the caller is entrusted with by one of the duties that opened this action. Errors: `occasion.unknown`, `role.required`. */
export async function entrustedContest(id: string, { duties }: Caller, now: number): Promise<Known> {
  const known = await contestNow(id, now)
  if (!isEntrusted(duties, known.occasion, duties.map(({ role }) => role))) throw problem('role.required')
  return known
}

/** One's own seat; null where one has none. */
export async function ownSeat(id: string, person: string | null): Promise<Enrolment | null> {
  const own = person === null ? undefined : await findEnrolment(enrolmentId(id, person))
  return own?.state === 'seated' ? own : null
}

export const startOf = ({ slots }: Occasion): number => Math.min(...slots.map(({ starts }) => starts))

/** What everybody may see of a contest. */
export const shownContest = ({ version: _version, told: _told, awardedAt: _awardedAt, ...contest }: ContestRecord): Contest => contest
