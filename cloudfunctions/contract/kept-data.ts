// Without zod: the pages read it too.
/** What becomes of it when somebody has his data deleted. `names`: what names and reaches him goes, the record stays. */
export type Erasure = 'whole' | 'names' | 'nothing'
interface Kept { collections: readonly string[]; erased: Erasure }

/** What the hall keeps of a person, as he would name it. Every collection that holds a person stands in one of these. */
export const keptData = {
  known: { collections: ['known-fields', 'mobile-codes'], erased: 'whole' },
  papers: { collections: ['papers'], erased: 'whole' },
  resume: { collections: ['profiles'], erased: 'whole' },
  applications: { collections: ['applications', 'job-reports'], erased: 'names' },
  study: { collections: ['study-applications', 'study-instalments'], erased: 'names' },
  matters: { collections: ['cases', 'notice-objections'], erased: 'names' },
  membership: { collections: ['memberships'], erased: 'nothing' },
  money: { collections: ['payouts'], erased: 'nothing' },
  seats: { collections: ['enrolments'], erased: 'nothing' },
  contests: { collections: ['contest-entries', 'contest-objections', 'trainees', 'teams'], erased: 'names' },
  certificates: { collections: ['certificates'], erased: 'nothing' },
  stations: { collections: ['station-voices', 'station-corrections', 'station-changes'], erased: 'names' },
  photos: { collections: ['photos'], erased: 'whole' },
  messages: { collections: ['messages', 'subscriptions'], erased: 'whole' },
  consents: { collections: ['consents'], erased: 'nothing' },
  duties: { collections: ['staff', 'audit', 'check-ins', 'bookings'], erased: 'nothing' },
} as const satisfies Record<string, Kept>
export type KeptGroup = keyof typeof keptData
export const keptGroups = Object.keys(keptData) as KeptGroup[]
