import { personName, retirementTracks, type RetirementTrack } from '../../../../cloudfunctions/contract/person'
import { monthNumber, monthOfDay } from '../../../../cloudfunctions/rules/calendar-months'
import { isMobile } from '../../../../cloudfunctions/rules/masks'
import { retirementMonth } from '../../../../cloudfunctions/rules/retirement'
import { dayNumber } from '../../../../cloudfunctions/rules/shanghai-time'
import type { EntryFault } from '../../../copy/contest'

/** One member as he is typed; the mobile number is '' where the one that is kept shall stay. */
export interface Typed { name: string; mobile: string; birthMonth: string; track: RetirementTrack | null; publish: boolean; kept: string | null }
export const nobody: Typed = { name: '', mobile: '', birthMonth: '', track: null, publish: false, kept: null }

/** `199002`, `1990-2`, `1990年2月` as `1990-02`; null where it is no month. */
export function monthOf(typed: string): string | null {
  const [, year, month] = typed.trim().match(/^((?:19|20)\d{2})\D?(\d{1,2})月?$/) ?? []
  return year === undefined || Number(month) < 1 || Number(month) > 12 ? null : `${year}-${month!.padStart(2, '0')}`
}

/** Only who has retired on one track and not on another is asked which is his. */
export function needsTrack(typed: string, now: number): boolean {
  const month = monthOf(typed)
  if (month === null) return false
  const retired = retirementTracks.filter((track) => monthOfDay(dayNumber(now)) >= monthNumber(retirementMonth(month, track)))
  return retired.length > 0 && retired.length < retirementTracks.length
}

export function faultsOf({ name, mobile, birthMonth, track, kept }: Typed, now: number): EntryFault[] {
  const wrong: [EntryFault, boolean][] = [
    ['name', !personName.test(name.trim())],
    ['mobile', !isMobile(mobile.trim()) && !(kept !== null && mobile.trim() === '')],
    ['birthMonth', monthOf(birthMonth) === null],
    ['track', track === null && needsTrack(birthMonth, now)],
  ]
  return wrong.flatMap(([fault, is]) => (is ? [fault] : []))
}

export const factsOf = ({ name, birthMonth, track }: Typed) => ({ name: name.trim(), birthMonth: monthOf(birthMonth)!, ...(track && { retirementTrack: track }) })
