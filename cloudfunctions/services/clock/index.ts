import { openClock } from '../../office/timer'
import { dropExpiredIntents } from '../../store/intents'
import { lapseOffers, sweepAttempts, tendSlots } from './seats'

export const main = openClock({ sweepAttempts, lapseOffers, tendSlots, dropExpiredIntents })
