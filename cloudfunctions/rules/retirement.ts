import type { RetirementTrack } from '../contract/person'
import { isoMonth, monthNumber } from './calendar-months'

/**
 * 国务院关于渐进式延迟法定退休年龄的办法, in force since 2025-01-01: from the first month of birth on, each `every` months of
 * birth add one month, up to `most`.
 */
const tracks: Record<RetirementTrack, { base: number; first: string; every: number; most: number }> = {
  male: { base: 60 * 12, first: '1965-01', every: 4, most: 36 },
  'female-55': { base: 55 * 12, first: '1970-01', every: 4, most: 36 },
  'female-50': { base: 50 * 12, first: '1975-01', every: 2, most: 60 },
}

/** The statutory age of retirement, in months. */
export function retirementAge(birthMonth: string, track: RetirementTrack): number {
  const { base, first, every, most } = tracks[track]
  const later = Math.floor((monthNumber(birthMonth) - monthNumber(first)) / every) + 1
  return base + Math.min(most, Math.max(0, later))
}

/** The month (`2025-02`) in which that age is reached. */
export const retirementMonth = (birthMonth: string, track: RetirementTrack): string =>
  isoMonth(monthNumber(birthMonth) + retirementAge(birthMonth, track))
