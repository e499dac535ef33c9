import { type FacilityCode, facilityStates, type Station } from '../../../../cloudfunctions/contract/station'

type Facilities = Station['facilities']
export type FacilityState = (typeof facilityStates)[number]
/** What somebody tapped, by facility; null takes it from the list. */
export type Wanted = Partial<Record<FacilityCode, { state: FacilityState; expires?: string } | null>>

const isSame = (there: Facilities[number] | undefined, wanted: NonNullable<Wanted[FacilityCode]> | null): boolean =>
  (wanted === null ? there === undefined : there?.state === wanted.state && there.expires === wanted.expires)

/** Of what was tapped, that which the station does not say already. */
export const pendingIn = (facilities: Facilities, wanted: Wanted): FacilityCode[] =>
  (Object.keys(wanted) as FacilityCode[]).filter((code) => !isSame(facilities.find((each) => each.code === code), wanted[code]!))

/** The whole list as it is wanted. What has just stopped working did so now, which the counter says itself. */
export function wantedList(facilities: Facilities, wanted: Wanted): Facilities {
  const pending = pendingIn(facilities, wanted)
  const kept = facilities.flatMap((each) => (pending.includes(each.code) ? asWanted(each.code, wanted) : [each]))
  return [...kept, ...pending.filter((code) => !facilities.some((each) => each.code === code)).flatMap((code) => asWanted(code, wanted))]
}

function asWanted(code: FacilityCode, wanted: Wanted): Facilities {
  const told = wanted[code]
  return told ? [{ code, state: told.state, ...(told.expires === undefined ? {} : { expires: told.expires }) }] : []
}
