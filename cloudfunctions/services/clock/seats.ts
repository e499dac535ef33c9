import type { Occasion } from '../../contract/occasion'
import { notify } from '../../office/notify'
import { isOpen } from '../../office/occasions'
import { freshToken, promoteSlot, tellOffers } from '../../office/seating'
import type { Chore } from '../../office/timer'
import { spanOf } from '../../rules/occasion-phase'
import { bucketsOf } from '../../rules/seats/buckets'
import { lapse } from '../../rules/seats/cancel'
import { deadAfterMs, sweepHolds, sweepPending } from '../../rules/seats/sweep'
import { occasions } from '../../store/occasions'
import { countersOf, doSeatWork, lapsedOffers, markReminded, pendingSince, unremindedSeats } from '../../store/seats'

/** A minute has sixty seconds: what is more waits for the next round. */
const mostARound = 200
const slotsAtOnce = 100
const keptAfterEndMs = 86_400_000
const remindBeforeMs = 86_400_000

/** Ends attempts that died before they held a seat. */
export const sweepAttempts: Chore = async (now) => {
  const dead = await pendingSince(now - deadAfterMs, mostARound)
  for (const { _id } of dead) await doSeatWork(sweepPending({ id: _id, now, token: freshToken }))
  return dead.length
}

/** Tells the offers of those who died before they told them: at a counter whose line is empty nothing else is left to do. */
export const tellUntold: Chore = async (now) => tellOffers(await occasions.all(now), now)

/** Lets go of offers that nobody took in time. Their seats are offered on when the slots are tended. */
export const lapseOffers: Chore = async (now) => {
  const late = await lapsedOffers(now, mostARound)
  const titles = new Map((await occasions.all(now)).map(({ id, title }) => [id, title]))
  for (const { _id, token, person, occasion, serial } of late) {
    const state = await doSeatWork(lapse({ id: _id, serial, now, token: freshToken }))
    if (state === 'lapsed') await notify({ _id: `lapsed-${token}`, person, kind: 'offer-lapsed', about: occasion, title: titles.get(occasion) ?? '', moment: null, at: now })
  }
  return late.length
}

/** Completes what was begun and not ended, and offers free seats to those who wait. Answers how many slots were in need of it. */
export const tendSlots: Chore = async (now) => {
  const alive = (await occasions.all(now)).filter((occasion) => spanOf(occasion).ends + keptAfterEndMs > now)
  const slots = new Map(alive.flatMap((occasion) => occasion.slots.flatMap((slot) => bucketsOf(occasion, slot.id).map((counter) => [counter, occasion] as const))))
  const ids = [...slots.keys()]
  let tended = 0
  for (let from = 0; from < ids.length; from += slotsAtOnce) {
    for (const [slot, { wait, debt, holds }] of await countersOf(ids.slice(from, from + slotsAtOnce))) {
      if (!wait && !debt && !Object.keys(holds).length) continue
      await tend(slot, slots.get(slot)!, now)
      tended++
    }
  }
  return tended
}

async function tend(slot: string, found: Occasion, now: number): Promise<void> {
  await doSeatWork(sweepHolds({ slot, now, until: now + found.enrolling.offerMinutes * 60_000 }))
  await promoteSlot(found, slot, now)
}

/** Tells those who have a seat that their slot begins within a day; a course of study begins by another letter. */
export const remindOfSlots: Chore = async (now) => {
  let reminded = 0
  for (const occasion of (await occasions.all(now)).filter(isOpen)) {
    const { id, title, slots, calledOff } = occasion
    for (const { id: slot, starts } of slots) {
      if (calledOff || now >= starts || now < starts - remindBeforeMs) continue
      for (const { _id, serial, person } of await unremindedSeats(bucketsOf(occasion, slot), mostARound)) {
        await notify({ _id: `soon-${_id}-${serial}`, person, kind: 'slot-soon', about: id, title, moment: starts, at: now })
        await markReminded(_id, serial)
        reminded++
      }
    }
  }
  return reminded
}
