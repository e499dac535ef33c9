import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { BookingStanding } from '../../cloudfunctions/contract/booking-moves'
import { hall } from './hall'
import { platform } from './platform'

const known = () => platform.person() !== ''

export const activityQueries = {
  talks: () => queryOptions({ queryKey: ['activity', 'talks'], queryFn: () => hall.activity.talks({}) }),
  duties: () => queryOptions({ queryKey: ['activity', 'duties'], queryFn: () => hall.activity.duties({}), enabled: known() }),
  unionBookings: () => infiniteQueryOptions({
    queryKey: ['activity', 'union-bookings'],
    queryFn: ({ pageParam }) => hall.activity.unionBookings({ page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    enabled: known(),
  }),
  bookings: (standing: BookingStanding) => infiniteQueryOptions({
    queryKey: ['activity', 'bookings', standing],
    queryFn: ({ pageParam }) => hall.activity.bookings({ standing, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    enabled: known(),
  }),
  booking: (id: string) => queryOptions({ queryKey: ['activity', 'booking', id], queryFn: () => hall.activity.booking({ id }), enabled: known() }),
  speakersFor: (id: string) => queryOptions({ queryKey: ['activity', 'speakers', id], queryFn: () => hall.activity.speakersFor({ id }), enabled: known() }),
  photos: (id: string) => queryOptions({ queryKey: ['activity', 'photos', id], queryFn: () => hall.activity.photos({ id }) }),
  feedback: (id: string) => queryOptions({ queryKey: ['activity', 'feedback', id], queryFn: () => hall.activity.feedback({ id }) }),
}
