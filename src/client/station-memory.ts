import type { Coordinates } from '../../cloudfunctions/contract/place'
import type { Station } from '../../cloudfunctions/contract/station'
import type { CorrectionField } from '../../cloudfunctions/contract/station-terms'
import { dayNumber } from '../../cloudfunctions/rules/shanghai-time'
import { hall } from './hall'
import { type Marked, marksOn } from './favourites'
import { keep } from './remembered'

/** What a station is called where its page is only led to. */
export type NamedStation = Pick<Station, 'id' | 'name' | 'kind' | 'address'>

/** What somebody says is wrong with a station, as far as he has written it, and whose it is. */
export interface CorrectionDraft { person: string; station: string; field: CorrectionField | null; words: string; photo: string | null; marked?: Coordinates | null }

const mostFavourites = 30
const mostRecent = 10

const kept = {
  favourites: keep<readonly Marked<NamedStation>[]>('hall.favourite-stations', []),
  recent: keep<readonly Marked<NamedStation>[]>('hall.recent-stations', []),
  correction: keep<CorrectionDraft | null>('hall.correction', null),
  /** Through whose doors this phone came on one day. */
  doors: keep<{ day: number; stations: readonly string[] }>('hall.doors', { day: 0, stations: [] }),
}

export const favouriteStations = marksOn<NamedStation>(kept.favourites, mostFavourites)
/** Stations whose page was looked at last. */
export const recentStations = marksOn<NamedStation>(kept.recent, mostRecent)
export const correctionDraft = kept.correction

export const named = ({ id, name, kind, address }: Station): NamedStation => ({ id, name, kind, address })

/** Counts that somebody came through the door: once for a station and a day, and nobody waits for it. */
export async function countVisit(station: string, now = Date.now()): Promise<void> {
  const day = dayNumber(now)
  const today = (): readonly string[] => (kept.doors.get().day === day ? kept.doors.get().stations : [])
  if (today().includes(station)) return
  kept.doors.set({ day, stations: [...today(), station] })
  // Whoever had no network is counted the next time that he opens it today.
  await hall.station.visit({ id: station }).catch(() => kept.doors.set({ day, stations: today().filter((id) => id !== station) }))
}

/** What this phone knows of where somebody went goes. */
export function forgetStations(): void {
  kept.favourites.set([])
  kept.recent.set([])
  kept.correction.set(null)
  kept.doors.set({ day: 0, stations: [] })
}
