import { randomBytes, randomInt } from 'node:crypto'
import type { Eligibility } from '../contract/eligibility'
import type { Occasion } from '../contract/occasion'
import { shortCode } from '../rules/short-code'
import { bucketsOf, inOrderFor } from '../rules/seats/buckets'
import { enrolmentId, isStanding } from '../rules/seats/documents'
import { enrol, type EnrolOutcome } from '../rules/seats/enrol'
import { promote } from '../rules/seats/waitlist'
import { problem } from './problem'
import { Turns } from './turns'
import { doSeatWork, findEnrolment, logPromotion, markTold, untoldOffers } from '../store/seats'
import { notify } from './notify'

/** A token is used once and becomes the name of a field. */
export const freshToken = (): string => randomBytes(12).toString('hex')

const turns = new Turns({ soonestMs: 1_000, apartMs: 40, latestMs: 20_000 })

/** Too many at once: when this one may come again. */
export const seatsBusy = (now: number) => problem('seats.busy', { retryAfterMs: turns.next(now) })

/** A pass has four bytes for its serial. */
const serials = 2 ** 32

/** A serial that nobody can guess from another one. One in seven numbers has no code and is drawn again. */
function freshSerial(): string {
  for (;;) {
    const serial = shortCode(randomInt(serials))
    if (serial) return serial
  }
}

const minuteMs = 60_000
const mostTold = 100

/** What somebody asks for, and how his phone calls it. */
export interface SeatWish { person: string; slot: string; size: number; waitlist: boolean; now: number; intent: string; judged?: Eligibility }

/** Tries the slot's buckets one after the other; one that was found full a moment ago is believed to be, and costs nothing. */
export async function takeSeats(found: Occasion, { slot, ...wish }: SeatWish): Promise<EnrolOutcome> {
  const { size, waitlist, now, person } = wish
  const open = inOrderFor(person, bucketsOf(found, slot)).filter((counter) => waitlist || !soldOut(counter, size, now))
  if (!open.length) {
    const standing = await findEnrolment(enrolmentId(found.id, person))
    return standing && isStanding(standing.state) ? standing : 'full'
  }
  for (const counter of open) {
    const outcome = await doSeatWork(enrol({ ...wish, occasion: found.id, slot: counter, serial: freshSerial(), token: freshToken }))
    if (outcome !== 'full') return outcome
    tellSoldOut(counter, size, now)
  }
  return 'full'
}

/** How long a counter that was found full is believed to be, ms: a crowd at a closed door costs the archive nothing. */
const soldOutMs = 1_000
const mostFull = 500
const fullFor = new Map<string, { size: number; at: number }>()

function soldOut(counter: string, size: number, now: number): boolean {
  const turned = fullFor.get(counter)
  return turned !== undefined && size >= turned.size && now - turned.at < soldOutMs && now >= turned.at
}

function tellSoldOut(counter: string, size: number, now: number): void {
  if (fullFor.size > mostFull) fullFor.clear()
  fullFor.set(counter, { size, at: now })
}

/** Offers what is free to those who wait, in their order, and tells them. Whoever dies in between is succeeded by the clock. */
export async function promoteSlot(found: Occasion, counter: string, now: number): Promise<void> {
  await doSeatWork(promote({ slot: counter, now, until: now + found.enrolling.offerMinutes * minuteMs, token: freshToken }))
  await tellOffers([found], now, counter)
}

/** Everybody who was offered a seat finds a message and a line in the log of promotions, once, whoever of us writes it. Without a counter: at all of them. Answers how many. */
export async function tellOffers(occasions: readonly Occasion[], now: number, counter?: string): Promise<number> {
  const titles = new Map(occasions.map(({ id, title }) => [id, title]))
  const untold = await untoldOffers(mostTold, counter)
  for (const offer of untold) {
    const { token, person, occasion, until } = offer
    await logPromotion(offer, now)
    await notify({ _id: `offer-${token}`, person, kind: 'seat-offered', about: occasion, title: titles.get(occasion) ?? '', moment: until ?? null, at: now })
    await markTold(offer)
  }
  return untold.length
}
