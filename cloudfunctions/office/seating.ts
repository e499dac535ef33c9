import { randomBytes, randomInt } from 'node:crypto'
import { shortCode } from '../rules/short-code'
import { promote } from '../rules/seats/waitlist'
import { doSeatWork, logPromotion, markTold, untoldOffers } from '../store/seats'
import { leaveMessage } from '../store/messages'

/** A token is used once and becomes the name of a field. */
export const freshToken = (): string => randomBytes(12).toString('hex')

/** A pass has four bytes for its serial. */
const serials = 2 ** 32

/** A serial that nobody can guess from another one. One in seven numbers has no code and is drawn again. */
export function freshSerial(): string {
  for (;;) {
    const serial = shortCode(randomInt(serials))
    if (serial) return serial
  }
}

const mostTold = 100

/** Offers what is free to those who wait, in their order, and tells them. Whoever dies in between is succeeded by the clock. */
export async function promoteSlot(slot: string, offerMinutes: number, now: number): Promise<void> {
  await doSeatWork(promote({ slot, now, until: now + offerMinutes * 60_000, token: freshToken }))
  await tellOffers(now, slot)
}

/** Everybody who was offered a seat finds a message and a line in the log of promotions, once, whoever of us writes it. Without a slot: of all. Answers how many. */
export async function tellOffers(now: number, slot?: string): Promise<number> {
  const untold = await untoldOffers(mostTold, slot)
  for (const offer of untold) {
    await logPromotion(offer, now)
    await leaveMessage({ _id: `offer-${offer.token}`, person: offer.person, kind: 'seat-offered', about: offer.occasion, until: offer.until ?? null, at: now })
    await markTold(offer)
  }
  return untold.length
}
