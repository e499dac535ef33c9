// Without zod: the pages read it too.
export const bookingStates = ['asked', 'scheduled', 'declined', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]
/** A talk that was scheduled and whose time is over has been held: computed, nobody sets it. */
export const bookingStandings = [...bookingStates, 'held'] as const
export type BookingStanding = (typeof bookingStandings)[number]
/** `union`: the base union that asks; `city`: who keeps the plan and the speakers. */
export const bookingMovers = ['union', 'city'] as const
export type BookingMover = (typeof bookingMovers)[number]
/** The words by which somebody agrees that what he told of himself is used to arrange a talk. */
export const talkConsentVersion = '2026-11'
export interface BookingMove { from: BookingState; to: BookingState; by: BookingMover }

/** The only moves of a booking. A time that no longer fits is cancelled and asked for anew: people have enrolled for it. */
export const bookingMoves: readonly BookingMove[] = [
  { from: 'asked', to: 'scheduled', by: 'city' },
  { from: 'asked', to: 'declined', by: 'city' },
  { from: 'asked', to: 'cancelled', by: 'union' },
  { from: 'scheduled', to: 'cancelled', by: 'union' },
  { from: 'scheduled', to: 'cancelled', by: 'city' },
]

/** What somebody may do next with a booking, for the server and for the buttons. */
export const nextBookingStates = (from: BookingState, by: BookingMover): BookingState[] =>
  bookingMoves.filter((move) => move.from === from && move.by === by).map(({ to }) => to)

/** A talk lies within one part of a day; a speaker gives one talk in each. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

export const declineReasons = ['speakers-taken', 'dates-unfit', 'place-unfit', 'topic-unfit'] as const
export type DeclineReason = (typeof declineReasons)[number]
export const cancelReasons = ['no-listeners', 'place-lost', 'speaker-ill', 'weather', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** How many talks a year's plan has. */
export const planQuota = 130
/** A speaker needs notice, days; and nobody plans further ahead. */
export const noticeDays = 3
export const mostDaysAhead = 180
