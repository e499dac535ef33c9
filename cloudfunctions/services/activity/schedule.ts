import type { activity } from '../../contract/activity'
import type { CancelReason, DeclineReason } from '../../contract/booking-moves'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { knownTalk, showTalk, talkOccasionId } from '../../clerks/talks'
import { notify } from '../../office/notify'
import { dayPartOf, yearOf } from '../../rules/day-parts'
import { type BookingRecord, bookingsStanding, changeBooking, freed, speakers, speaksAt, speaksOn } from '../../store/bookings'
import { dayNumber } from '../../rules/shanghai-time'
import { assertMove, assertSchedules, planOf, seenBooking, shownBooking, shownBookings } from './known'

const pageSize = 20
const minuteMs = 60_000
const lookAroundDays = 14

export const bookings: Handler<typeof activity.actions.bookings> = async ({ standing, year, page }, { caller, now }) => {
  assertSchedules(caller)
  const found = await bookingsStanding(standing, now, page * pageSize, pageSize)
  return {
    rows: await shownBookings(found.slice(0, pageSize), now), nextPage: found.length > pageSize ? page + 1 : null,
    plan: await planOf(year ?? yearOf(dayNumber(now)), now), asOf: now,
  }
}

export const speakersFor: Handler<typeof activity.actions.speakersFor> = async ({ id }, { caller, now }) => {
  assertSchedules(caller)
  const { booking } = await seenBooking(id, caller)
  const days = booking.wished.map(({ day }) => day)
  const able = (await speakers.all(now)).filter(({ talks }) => talks.includes(booking.talk))
  const rows = await Promise.all(able.map(async (speaker) => ({
    ...speaker, busy: await speaksOn(speaker.id, Math.min(...days) - lookAroundDays, Math.max(...days) + lookAroundDays),
  })))
  return { rows, asOf: now }
}

/** One change of one record: state, time and speaker together, or nothing. The wall is told after it, and the one who asked. */
export const schedule: RecordHandler<typeof activity.actions.schedule> = {
  async done({ id, speaker, starts, capacity }, { caller, now }) {
    assertSchedules(caller)
    const { booking } = await seenBooking(id, caller)
    if (isScheduled(booking, speaker, starts)) return told(booking, now)
    assertMove(booking, 'scheduled', 'city')
    const { minutes } = await knownTalk(booking.talk, now)
    const known = (await speakers.all(now)).find((each) => each.id === speaker)
    if (!known?.talks.includes(booking.talk)) throw problem('speaker.unknown')
    const ends = starts + minutes * minuteMs
    const when = dayPartOf(starts, ends)
    if (!when || starts <= now) throw problem('booking.time')
    if (yearOf(when.day) !== booking.year) throw problem('booking.year', { year: booking.year })
    const after = {
      ...moved(booking, 'scheduled', 'city', now),
      meeting: { starts, ends, speaker, capacity }, speaks: speaksAt(speaker, when), occasion: talkOccasionId(id),
    }
    const changed = await changeBooking(booking, after)
    if (changed === 'taken') throw problem('speaker.taken')
    if (!changed) throw problem('booking.state', { state: (await seenBooking(id, caller)).booking.state })
    return told({ ...booking, ...after }, now)
  },
  async asked({ id, speaker, starts }, { caller, now }) {
    const { booking } = await seenBooking(id, caller)
    if (!isScheduled(booking, speaker, starts)) throw problem('intent.unknown')
    return shownBooking(booking, now)
  },
}

const isScheduled = ({ state, meeting }: BookingRecord, speaker: string, starts: number): boolean =>
  state === 'scheduled' && meeting?.speaker === speaker && meeting.starts === starts

export const decline: RecordHandler<typeof activity.actions.decline> = {
  async done({ id, reason }, { caller, now }) {
    assertSchedules(caller)
    const { booking } = await seenBooking(id, caller)
    if (isEnded(booking, 'declined', reason)) return told(booking, now)
    assertMove(booking, 'declined', 'city')
    return ended(booking, { ...moved(booking, 'declined', 'city', now), reason }, now)
  },
  async asked({ id, reason }, { caller, now }) {
    const { booking } = await seenBooking(id, caller)
    if (!isEnded(booking, 'declined', reason)) throw problem('intent.unknown')
    return shownBooking(booking, now)
  },
}

export const cancelBooking: RecordHandler<typeof activity.actions.cancelBooking> = {
  async done({ id, reason }, { caller, now }) {
    const { booking, by } = await seenBooking(id, caller)
    if (isEnded(booking, 'cancelled', reason)) return told(booking, now)
    assertMove(booking, 'cancelled', by)
    if (booking.meeting && booking.meeting.starts <= now) throw problem('booking.over', { at: booking.meeting.starts })
    return ended(booking, { ...moved(booking, 'cancelled', by, now), reason }, now)
  },
  async asked({ id, reason }, { caller, now }) {
    const { booking } = await seenBooking(id, caller)
    if (!isEnded(booking, 'cancelled', reason)) throw problem('intent.unknown')
    return shownBooking(booking, now)
  },
}

const isEnded = (booking: BookingRecord, state: 'declined' | 'cancelled', reason: DeclineReason | CancelReason): boolean =>
  booking.state === state && booking.reason === reason

const moved = (booking: BookingRecord, to: BookingRecord['state'], by: 'union' | 'city', now: number) => ({
  state: to, changedAt: Math.max(now, booking.changedAt + 1), history: [...booking.history, { to, at: now, by }],
})

/** With the state go the place in the plan and the speaker: nobody else can have seen one without the other. */
async function ended(booking: BookingRecord, after: Partial<BookingRecord>, now: number) {
  const whole = { ...after, ...freed(booking._id) }
  if ((await changeBooking(booking, whole)) !== true) throw problem('booking.state', { state: booking.state })
  return told({ ...booking, ...whole }, now)
}

/** Who asked finds a message, once for each move that was not his own. */
async function told(booking: BookingRecord, now: number) {
  await showTalk(booking, now)
  const { _id, person, history, meeting, talk } = booking
  if (history[history.length - 1]?.by === 'city') {
    const { title } = await knownTalk(talk, now)
    await notify({ _id: `booking-${_id}-${history.length}`, person, kind: 'booking-moved', about: _id, title, moment: booking.state === 'scheduled' ? meeting!.starts : null, at: now })
  }
  return shownBooking(booking, now)
}
