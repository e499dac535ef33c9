import { openClock } from '../../office/timer'
import { dropExpiredIntents } from '../../store/intents'
import { askFeedback, askPhotoChecks, showTalks, tellCalledOff } from './activities'
import { escalateCases, remindOfCases, settleCases } from './cases'
import { tellResults } from './contests'
import { certifyCourses, remindOfSessions } from './courses'
import { lapseOffers, remindOfSlots, sweepAttempts, tellUntold, tendSlots } from './seats'
import { reviewFamilies } from './hardship'
import { escalateTickets, tellTickets, watchMedicine } from './stations'
import { closeRefusals, followStudySeats, freeStudySeats, seatStudies } from './study'

/** Offers are told before they lapse. */
export const main = openClock({
  sweepAttempts, tellUntold, lapseOffers, tendSlots, remindOfSlots, showTalks,
  tellCalledOff, askFeedback, askPhotoChecks, remindOfSessions, certifyCourses, tellResults,
  seatStudies, followStudySeats, freeStudySeats, closeRefusals, settleCases, remindOfCases, escalateCases, reviewFamilies,
  tellTickets, escalateTickets, watchMedicine, dropExpiredIntents,
})
