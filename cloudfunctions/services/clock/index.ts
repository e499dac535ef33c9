import { openClock } from '../../office/timer'
import { dropExpiredIntents } from '../../store/intents'
import { tellResults } from './contests'
import { lapseOffers, remindOfSlots, sweepAttempts, tellUntold, tendSlots } from './seats'
import { closeRefusals, followStudySeats, freeStudySeats, seatStudies } from './study'

/** Offers are told before they lapse. */
export const main = openClock({
  sweepAttempts, tellUntold, lapseOffers, tendSlots, remindOfSlots, tellResults, seatStudies, followStudySeats, freeStudySeats, closeRefusals, dropExpiredIntents,
})
