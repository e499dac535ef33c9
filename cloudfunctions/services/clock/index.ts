import { openClock } from '../../office/timer'
import { dropExpiredIntents } from '../../store/intents'
import { lapseOffers, remindOfSlots, sweepAttempts, tendSlots } from './seats'

export const main = openClock({ sweepAttempts, lapseOffers, tendSlots, remindOfSlots, dropExpiredIntents })
