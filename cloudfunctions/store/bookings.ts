import type { BookingFacts, Speaker, Talk, WishedTime } from '../contract/activity'
import { type BookingMover, type BookingStanding, type BookingState, type CancelReason, type DayPart, type DeclineReason, planQuota } from '../contract/booking-moves'
import { Catalogue } from './catalogue'
import { addNew, database, fieldsSet, isTaken, readAll } from './database'
import { derivedId } from './derived-id'

export type TalkRecord = Omit<Talk, 'speakers'> & { demo: boolean }

export const talks = new Catalogue<TalkRecord>('talks')
export const speakers = new Catalogue<Speaker>('speakers')

export interface BookingRecord extends BookingFacts {
  _id: string
  demo: boolean
  union: string
  /** Who asked, and how his phone called it. */
  person: string
  intent: string
  year: number
  /** Its place in the year's plan, `2026-017`: unique among all bookings, so that no plan has more talks than places. One that gave it back has a name of its own here. */
  seat: string
  /** Whom it takes when, `sp-law:20412:morning`: unique too, so that nobody speaks at two places. */
  speaks: string
  state: BookingState
  meeting: { starts: number; ends: number; speaker: string; capacity: number } | null
  occasion: string | null
  /** What stands among the activities: nothing, the talk, or that it is called off. */
  wall: 'none' | 'open' | 'off'
  reason: DeclineReason | CancelReason | null
  history: { to: BookingState; at: number; by: BookingMover }[]
  at: number
  changedAt: number
}

const collection = () => database().collection('bookings')
export const bookingId = (person: string, intent: string): string => derivedId('tb', person, intent)

const seatName = (year: number, number: number): string => `${year}-${String(number).padStart(3, '0')}`
export const seatNumber = ({ seat }: Pick<BookingRecord, 'seat'>): number | null => (/^\d{4}-\d{3}$/.test(seat) ? Number(seat.slice(5)) : null)
export const speaksAt = (speaker: string, { day, part }: WishedTime): string => [speaker, day, part].join(':')
/** What a booking that takes no place and no speaker has there instead: its own. */
export const freed = (id: string) => ({ seat: `free-${id}`, speaks: `free-${id}` })

const mostTries = 8

/**
 * Adds a booking with the first place of its year's plan that nobody has. Two who see the same one free both try, and the
 * index lets one of them have it; the other looks again. Errors: `plan.full` and `plan.busy` are answers of the caller.
 */
export async function addBooking(record: Omit<BookingRecord, 'seat' | 'speaks'>): Promise<BookingRecord | 'full' | 'busy'> {
  for (let tries = 0; tries < mostTries; tries++) {
    const own = await findBooking(record._id)
    if (own) return own
    const taken = new Set(await seatsOf(record.year))
    const free = Array.from({ length: planQuota }, (_, index) => seatName(record.year, index + 1)).filter((seat) => !taken.has(seat))
    if (!free.length) return 'full'
    // After a lost try somewhere else: all who lost would meet at the same place again.
    const booking: BookingRecord = { ...record, speaks: freed(record._id).speaks, seat: free[tries === 0 ? 0 : Math.floor(Math.random() * free.length)]! }
    try {
      await collection().add({ ...booking })
      return booking
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  return 'busy'
}

/** Keeps a booking that has its place already. */
export const keepBooking = (record: BookingRecord): Promise<boolean> => addNew('bookings', { ...record })

export async function countBookings(): Promise<number> {
  const { total } = await collection().count()
  return total ?? 0
}

/** The places of a year's plan that are taken. */
async function seatsOf(year: number): Promise<string[]> {
  const { command } = database()
  const { data } = await collection().where({ seat: command.gte(seatName(year, 0)).and(command.lte(seatName(year, 999))) }).field({ seat: true }).limit(1_000).get()
  return (data as { seat: string }[]).map(({ seat }) => seat)
}

export async function findBooking(id: string): Promise<BookingRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as BookingRecord[])[0]
}

/** Changes a booking that nobody has changed since it was read; false where somebody has, `taken` where the speaker is. */
export async function changeBooking({ _id, state, changedAt }: BookingRecord, fields: Partial<BookingRecord>): Promise<boolean | 'taken'> {
  try {
    const { updated } = await collection().where({ _id, state, changedAt }).update(fieldsSet(fields))
    return updated === 1
  } catch (error) {
    if (isTaken(error)) return 'taken'
    throw error
  }
}

const page = async (condition: object, order: readonly [string, 'asc' | 'desc'], from: number, most: number): Promise<BookingRecord[]> =>
  (await collection().where(condition).orderBy(...order).orderBy('_id', 'asc').skip(from).limit(most + 1).get()).data as BookingRecord[]

/** A base union's bookings, the newest first; one more than asked for where there is more. */
export const bookingsOfUnion = (union: string, from: number, most: number): Promise<BookingRecord[]> => page({ union }, ['at', 'desc'], from, most)

/** Bookings of one standing: who waits longest first, what comes soonest first, what is over the latest first. */
export function bookingsStanding(standing: BookingStanding, now: number, from: number, most: number): Promise<BookingRecord[]> {
  const { command } = database()
  if (standing === 'asked') return page({ state: 'asked' }, ['at', 'asc'], from, most)
  if (standing === 'scheduled') return page({ state: 'scheduled', 'meeting.ends': command.gt(now) }, ['meeting.starts', 'asc'], from, most)
  if (standing === 'held') return page({ state: 'scheduled', 'meeting.ends': command.lte(now) }, ['meeting.starts', 'desc'], from, most)
  return page({ state: standing }, ['changedAt', 'desc'], from, most)
}

/** Whom these days take where. */
export async function speaksOn(speaker: string, from: number, to: number): Promise<WishedTime[]> {
  const { command } = database()
  const { data } = await collection().where({ speaks: command.gte(`${speaker}:${from}`).and(command.lt(`${speaker}:${to + 1}`)) }).field({ speaks: true }).limit(200).get()
  return (data as { speaks: string }[]).map(({ speaks }) => {
    const [, day, part] = speaks.split(':') as [string, string, DayPart]
    return { day: Number(day), part }
  })
}

/** The bookings that have a place in a year's plan. */
export const bookingsOfYear = (year: number): Promise<Pick<BookingRecord, '_id' | 'state' | 'meeting' | 'occasion'>[]> => {
  const { command } = database()
  return readAll('bookings', { seat: command.gte(seatName(year, 0)).and(command.lte(seatName(year, 999))) })
}

/** Bookings whose move has not been told on the wall of activities, because whoever made it died. */
export async function untoldBookings(most: number): Promise<BookingRecord[]> {
  const { command } = database()
  const { data } = await collection().where(command.or([
    { state: 'scheduled', wall: 'none' }, { state: 'cancelled', occasion: command.neq(null), wall: command.neq('off') },
  ])).limit(most).get()
  return data as BookingRecord[]
}

export async function markWall({ _id, state }: BookingRecord, wall: BookingRecord['wall']): Promise<void> {
  await collection().where({ _id, state }).update({ wall })
}
