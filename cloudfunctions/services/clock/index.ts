import { tellOffers } from '../../office/seating'
import { openClock } from '../../office/timer'
import { dropExpiredIntents } from '../../store/intents'
import { lapseOffers, sweepAttempts, tendSlots } from './seats'

/** Offers are told before they lapse: whoever made the last one of a line may have died, and then no slot needs tending. */
export const main = openClock({ sweepAttempts, tellOffers, lapseOffers, tendSlots, dropExpiredIntents })
