import type { Booking } from '../../contract/activity'
import { type BookingMover, nextBookingStates, planQuota } from '../../contract/booking-moves'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import { cameTo } from '../../store/attendance-sums'
import { type BookingRecord, bookingsOfYear, findBooking, seatNumber, speakers, talks } from '../../store/bookings'
import { unions } from '../../store/unions'

/** For which base union the caller speaks. Errors: `role.required`. */
export function ownUnion({ duties }: Pick<Caller, 'duties'>): string {
  const own = duties.find(({ role, of }) => role === 'union' && of !== null)?.of
  if (!own) throw problem('role.required')
  return own
}

/** Whether the caller keeps the plan and the speakers: an organizer of the whole city, since both are the city's. */
export const schedules = ({ duties }: Pick<Caller, 'duties'>): boolean =>
  duties.some(({ role, area, of }) => role === 'organizer' && area === null && of === null)

/** Errors: `role.required`. */
export function assertSchedules(caller: Caller): void {
  if (!schedules(caller)) throw problem('role.required')
}

/** A booking that is the caller's to see, and as whom he may move it. Errors: `booking.unknown`. */
export async function seenBooking(id: string, caller: Caller): Promise<{ booking: BookingRecord; by: BookingMover }> {
  const booking = await findBooking(id)
  if (booking && schedules(caller)) return { booking, by: 'city' }
  if (booking && caller.duties.some(({ role, of }) => role === 'union' && of === booking.union)) return { booking, by: 'union' }
  throw problem('booking.unknown')
}

/** Errors: `booking.state`. */
export function assertMove({ state }: BookingRecord, to: BookingRecord['state'], by: BookingMover): void {
  if (!nextBookingStates(state, by).includes(to)) throw problem('booking.state', { state })
}

export const isHeld = ({ state, meeting }: Pick<BookingRecord, 'state' | 'meeting'>, now: number): boolean => state === 'scheduled' && (meeting?.ends ?? Infinity) <= now

export async function shownBookings(records: readonly BookingRecord[], now: number): Promise<Booking[]> {
  const [knownTalks, knownUnions, knownSpeakers] = await Promise.all([talks.all(now), unions.all(now), speakers.all(now)])
  const came = await cameTo(records.filter((record) => isHeld(record, now)).map(({ occasion }) => occasion!))
  return records.map((record) => {
    const { _id: id, demo, talk, wished, place, listeners, year, state, meeting, occasion, reason, history } = record
    const found = knownTalks.find((each) => each.id === talk)
    const union = knownUnions.find((each) => each.id === record.union)
    const speaker = knownSpeakers.find((each) => each.id === meeting?.speaker)
    const held = isHeld(record, now)
    return {
      id, demo, talk, wished, place, listeners, year, state, occasion, reason, history,
      talkTitle: found?.title ?? '', minutes: found?.minutes ?? 0,
      union: { id: record.union, name: union?.name ?? '', phone: union?.phone ?? '' },
      number: seatNumber(record), standing: held ? 'held' : state,
      meeting: meeting && { starts: meeting.starts, ends: meeting.ends, speaker: { id: meeting.speaker, name: speaker?.name ?? '', unit: speaker?.unit ?? '' } },
      came: held ? came.get(occasion!) ?? 0 : null,
    }
  })
}

export const shownBooking = async (record: BookingRecord, now: number): Promise<Booking> => (await shownBookings([record], now))[0]!

/** How far a year's plan is: each figure a sum of rows. */
export async function planOf(year: number, now: number) {
  const all = await bookingsOfYear(year)
  const held = all.filter((booking) => isHeld(booking, now))
  const came = await cameTo(held.map(({ occasion }) => occasion!))
  return { year, quota: planQuota, taken: all.length, held: held.length, listeners: [...came.values()].reduce((total, each) => total + each, 0) }
}
