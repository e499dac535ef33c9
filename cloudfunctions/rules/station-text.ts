import type { Station } from '../contract/station'
import { initialsOf } from './initials'

type Told = Pick<Station, 'name' | 'address' | 'landmark' | 'host'>
/** What a search looks through. */
export const stationText = ({ name, address, landmark, host }: Told): string => `${name} ${address} ${landmark} ${host}`

/** What a station is found by when somebody types the first letters of its syllables. */
export const stationInitials = (station: Told, initials = initialsOf): string => stationText(station).split(' ').map(initials).join(' ')

/** Every word of the text stands in the name, the address, the landmark or the host, or begins there by its initials: `yjsjzj`. */
export function matchesText(station: Station, text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return true
  const facts = stationText(station).toLowerCase()
  return words.every((word) => facts.includes(word) || (word.length > 1 && station.initials.includes(word)))
}
