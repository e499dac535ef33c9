// Without zod: the pages read it too.
/** How a value is shown: whole, or hidden but for what tells its owner that it is the right one. */
export type Masking = 'none' | 'name' | 'mobile' | 'id-card' | 'tail'
interface ProfileFieldTerms {
  /** Calendar months after which it is asked again; null: it does not change by itself. */
  lastsMonths: number | null
  shown: Masking
}

/** What a person is asked once, whatever form asks it. */
export const profileFields = {
  name: { lastsMonths: null, shown: 'name' },
  idNumber: { lastsMonths: null, shown: 'id-card' },
  birthMonth: { lastsMonths: null, shown: 'none' },
  sex: { lastsMonths: null, shown: 'none' },
  mobile: { lastsMonths: 24, shown: 'mobile' },
  occupation: { lastsMonths: 12, shown: 'none' },
  employer: { lastsMonths: 12, shown: 'none' },
  uscc: { lastsMonths: 12, shown: 'none' },
  /** Where one works, or lives where there is no fixed employer. */
  area: { lastsMonths: 12, shown: 'none' },
  householdInHebei: { lastsMonths: 24, shown: 'none' },
  diploma: { lastsMonths: 24, shown: 'none' },
  bankName: { lastsMonths: 24, shown: 'none' },
  bankCard: { lastsMonths: 24, shown: 'tail' },
  /** Where the people of one's union come together to listen. */
  venue: { lastsMonths: 12, shown: 'none' },
  venueAddress: { lastsMonths: 12, shown: 'none' },
  venueArea: { lastsMonths: 12, shown: 'none' },
} as const satisfies Record<string, ProfileFieldTerms>
export type ProfileField = keyof typeof profileFields
export const profileFieldNames = Object.keys(profileFields) as ProfileField[]
export type KnownValue = string | number | boolean

/** Whether what stands in the place of an answer says that the office knows it already. */
export const isKnown = (said: unknown): said is { readonly known: true } => typeof said === 'object' && said !== null && 'known' in said
/** What one can tell by hand; a mobile number wants a code. */
export type TellableField = Exclude<ProfileField, 'mobile'>
export const tellable = profileFieldNames.filter((field) => field !== 'mobile') as TellableField[]
