// Without zod: the pages read it too.
const hourMs = 3_600_000
const dayMs = 24 * hourMs

export const stationKinds = ['rest-station', 'truckers-home', 'riders-home', 'reading-room', 'help-centre', 'mobile'] as const
export type StationKind = (typeof stationKinds)[number]
/** Where one rests: what a search shows unless something else is asked for. */
export const restKinds = ['rest-station', 'truckers-home', 'riders-home', 'mobile'] as const satisfies readonly StationKind[]
export const facilityCodes = [
  'water', 'microwave', 'fridge', 'charging', 'seats', 'aircon', 'medicine', 'toilet', 'wifi', 'books', 'rain-gear', 'tools',
  'shower', 'laundry', 'nursing-room', 'aed', 'battery-swap', 'meals', 'haircut', 'legal',
] as const
export type FacilityCode = (typeof facilityCodes)[number]
export const facilityStates = ['working', 'out-of-stock', 'broken', 'stopped'] as const

/** As whom a station is changed; the public is told no more. */
export const changers = ['keeper', 'worker', 'union'] as const
export type Changer = (typeof changers)[number]

/** How old (ms) a report may be when it arrives, and how far ahead a phone's clock may be. */
export const oldestReportMs = 7 * dayMs
export const aheadReportMs = 10 * 60_000
/** So many people within such a time (ms) put a station in doubt. */
export const doubtFrom = 2
export const doubtWithinMs = 7 * dayMs
/** How long the keeper has to answer, ms. */
export const answerWithinMs = 24 * hourMs

/**
 * What became of a report: it counts, or the caller's own of that day does; the station was confirmed after it; or the
 * registered hours said themselves that it is shut at that moment.
 */
export const reportOutcomes = ['counted', 'already', 'confirmed-since', 'closed-then'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]
export const confirmOutcomes = ['confirmed', 'already'] as const
export type ConfirmOutcome = (typeof confirmOutcomes)[number]

/** What the keeper says to a ticket. */
export const ticketAnswers = ['open-now', 'was-closed', 'hours-wrong'] as const
export type TicketAnswer = (typeof ticketAnswers)[number]
/** `worker-confirmed`: somebody else found it open before the keeper answered. */
export const ticketEnds = [...ticketAnswers, 'worker-confirmed'] as const
export type TicketEnd = (typeof ticketEnds)[number]

/** What can be wrong. */
export const correctionFields = ['place', 'hours', 'access', 'facility', 'phone', 'gone', 'other'] as const
export type CorrectionField = (typeof correctionFields)[number]
/** What the keeper can put right himself; the rest is for the reviewers of the county, as is everything where there is no keeper. */
export const keeperFields = ['hours', 'access', 'facility', 'phone'] as const satisfies readonly CorrectionField[]
export const correctionStates = ['waiting', 'accepted', 'declined'] as const
export type CorrectionState = (typeof correctionStates)[number]
/** How many of one person wait at once. */
export const mostCorrections = 5

/** From so many days before it expires on, medicine is told of. */
export const medicineSoonDays = 30
/** How far ahead (days) a pause may end, and how far back an exception may lie. */
export const longestPauseDays = 365
export const oldestExceptionDays = 365

/** What is wrong with hours that somebody wants to set. */
export const hoursFaults = ['overlap', 'date', 'exception-old', 'exception-twice', 'reason', 'stops'] as const
export type HoursFault = (typeof hoursFaults)[number]
/** What is wrong with a facility that somebody wants to list. */
export const facilityFaults = ['since', 'expires-missing', 'expires-date', 'expired', 'not-medicine'] as const
export type FacilityFault = (typeof facilityFaults)[number]
