import type { InputOf } from '../../contract/action'
import type { activity, BookingFacts } from '../../contract/activity'
import { mostDaysAhead, noticeDays, talkConsentVersion } from '../../contract/booking-moves'
import { isKnown } from '../../contract/profile-fields'
import { agreed } from '../../office/consents'
import { told } from '../../office/known'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { knownTalk } from '../../clerks/talks'
import { knownUnion } from '../../clerks/unions'
import { counties, townships } from '../../rules/areas'
import { yearOf } from '../../rules/day-parts'
import { dayNumber } from '../../rules/shanghai-time'
import { addBooking, bookingId, bookingsOfUnion, findBooking } from '../../store/bookings'
import { checkContent } from '../../store/content-check'
import { learn } from '../../store/known-fields'
import { ownUnion, seenBooking, shownBooking, shownBookings } from './known'

const retryAfterMs = 1_000
const pageSize = 20
const areas = new Set([...counties, ...townships].map(({ code }) => code))

/** The record's id is made of the person and his wish: sent again, late, it finds itself, whatever has become of it. */
export const book: RecordHandler<typeof activity.actions.book> = {
  async done({ consentVersion, ...said }, { caller, now, intent }) {
    const person = caller.openid!
    const own = await findBooking(bookingId(person, intent))
    if (own) return shownBooking(own, now)
    const union = await knownUnion(ownUnion(caller), now)
    const talk = await knownTalk(said.talk, now)
    const facts: BookingFacts = { ...said, place: await placeOf(said.place, person, now) }
    assertWished(facts, now)
    if ((await checkContent(`${facts.place.name} ${facts.place.address}`, person)) === 'risky') throw problem('text.risky')
    const { name: venue, address: venueAddress, area: venueArea } = facts.place
    const fields = { venue, venueAddress, venueArea }
    await agreed(person, { purpose: 'talk', version: consentVersion, fields: Object.keys(fields) }, talkConsentVersion, now)
    const year = yearOf(facts.wished[0]!.day)
    const added = await addBooking({
      ...facts, _id: bookingId(person, intent), demo: talk.demo, union: union.id, person, intent, year,
      state: 'asked', meeting: null, occasion: null, wall: 'none', reason: null, history: [{ to: 'asked', at: now, by: 'union' }], at: now, changedAt: now,
    })
    if (added === 'full') throw problem('plan.full', { year })
    if (added === 'busy') throw problem('plan.busy', { retryAfterMs })
    await learn(person, fields, 'talk', now)
    return shownBooking(added, now)
  },
  async asked(_facts, { caller, now, intent }) {
    const own = await findBooking(bookingId(caller.openid!, intent))
    if (!own) throw problem('intent.unknown')
    return shownBooking(own, now)
  },
}

/** Errors: `known.missing`. */
async function placeOf(said: InputOf<typeof activity.actions.book>['place'], person: string, now: number): Promise<BookingFacts['place']> {
  if (!isKnown(said)) return said
  const { venue: name, venueAddress: address, venueArea: area } = await told(person, { venue: said, venueAddress: said, venueArea: said }, now)
  return { name, address, area }
}

/** Errors: `area.unknown`, `booking.dates`. */
function assertWished({ wished, place }: BookingFacts, now: number): void {
  if (!areas.has(place.area)) throw problem('area.unknown')
  const today = dayNumber(now)
  if (wished.some(({ day }) => day < today + noticeDays || day > today + mostDaysAhead)) throw problem('booking.dates', { least: noticeDays, most: mostDaysAhead })
}

export const unionBookings: Handler<typeof activity.actions.unionBookings> = async ({ page }, { caller, now }) => {
  const union = await knownUnion(ownUnion(caller), now)
  const found = await bookingsOfUnion(union.id, page * pageSize, pageSize)
  return { rows: await shownBookings(found.slice(0, pageSize), now), nextPage: found.length > pageSize ? page + 1 : null, asOf: now }
}

export const booking: Handler<typeof activity.actions.booking> = async ({ id }, { caller, now }) => shownBooking((await seenBooking(id, caller)).booking, now)
