import { activity } from '../../contract/activity'
import { openDoor } from '../../office/serve'
import { book, booking, unionBookings } from './book'
import { feedback, feedbackWords, giveFeedback } from './feedback'
import { addPhoto, judgePhoto, photos, removePhoto } from './photos'
import { bookings, cancelBooking, decline, schedule, speakersFor } from './schedule'
import { duties, talks } from './talks'

export const main = openDoor(activity, {
  talks, duties, book, unionBookings, booking, cancelBooking, bookings, speakersFor, schedule, decline, feedback, giveFeedback, feedbackWords,
  photos, addPhoto, removePhoto, judgePhoto,
})
