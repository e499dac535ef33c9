import { askAbout } from '../../clerks/photos'
import { showTalk } from '../../clerks/talks'
import { notify } from '../../office/notify'
import type { Chore } from '../../office/timer'
import { bucketsOf } from '../../rules/seats/buckets'
import { untoldBookings } from '../../store/bookings'
import { occasions } from '../../store/occasions'
import { unansweredPhotos } from '../../store/photos'
import { markSeat, seatsWithout } from '../../store/seats'

const mostARound = 200
const askWithinMs = 2 * 86_400_000

/** Puts talks on the wall, or takes them off, whose mover died before he did. */
export const showTalks: Chore = async (now) => {
  const untold = await untoldBookings(mostARound)
  for (const booking of untold) await showTalk(booking, now)
  return untold.length
}

/** Tells those who have a seat, or wait for one, that it does not take place. */
export const tellCalledOff: Chore = async (now) => {
  let told = 0
  for (const occasion of await occasions.all(now)) {
    const { id, title, slots, calledOff } = occasion
    if (!calledOff || slots.every(({ ends }) => ends <= now)) continue
    const counters = slots.flatMap((slot) => bucketsOf(occasion, slot.id))
    for (const { _id, serial, person } of await seatsWithout('offTold', counters, mostARound)) {
      await notify({ _id: `off-${_id}-${serial}`, person, kind: 'occasion-called-off', about: id, title, moment: null, at: now })
      await markSeat(_id, serial, 'offTold')
      told++
    }
  }
  return told
}

/** Asks those who were there how it was, once it is over. */
export const askFeedback: Chore = async (now) => {
  let asked = 0
  for (const occasion of await occasions.all(now)) {
    const { id, kind, title, slots, calledOff } = occasion
    if (calledOff || (kind !== 'activity' && kind !== 'course')) continue
    for (const slot of slots) {
      if (slot.ends > now || slot.ends < now - askWithinMs) continue
      for (const { _id, serial, person } of await seatsWithout('feedbackAsked', bucketsOf(occasion, slot.id), mostARound, { cameIn: true })) {
        await notify({ _id: `how-${_id}-${serial}`, person, kind: 'feedback-asked', about: id, title, moment: null, at: now })
        await markSeat(_id, serial, 'feedbackAsked')
        asked++
      }
    }
  }
  return asked
}

const minuteMs = 60_000
const mostPictures = 20
/** WeChat says half an hour. */
const answersWithinMs = 60 * minuteMs

/** Asks the platform about photographs of which it knows nothing, or has said nothing. */
export const askPhotoChecks: Chore = async (now) => {
  const unanswered = await unansweredPhotos(now - minuteMs, now - answersWithinMs, mostPictures)
  for (const photo of unanswered) await askAbout(photo, now)
  return unanswered.length
}
