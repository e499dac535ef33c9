import type { KnownField } from '../../../../cloudfunctions/contract/known'
import { personName, retirementTracks, type RetirementTrack } from '../../../../cloudfunctions/contract/person'
import { monthNumber, monthOfDay } from '../../../../cloudfunctions/rules/calendar-months'
import { isMobile } from '../../../../cloudfunctions/rules/masks'
import { retirementMonth } from '../../../../cloudfunctions/rules/retirement'
import { dayNumber } from '../../../../cloudfunctions/rules/shanghai-time'
import type { EntryFault } from '../../../copy/contest'
import { knownAnswer } from '../../../parts/known-answers'

/** One member as he is typed; the mobile number is '' where the one that is kept shall stay. */
export interface Typed { name: string; mobile: string; birthMonth: string; track: RetirementTrack | null; publish: boolean; kept: string | null }
export const askedOf = ['name', 'mobile', 'birthMonth'] as const
/** What is known of whoever fills it in. */
export type Known = Partial<Record<(typeof askedOf)[number], KnownField>>
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

/** What of a member is known already where he has typed nothing; the number that is kept with an entry comes first. */
export const knownOf = ({ kept, ...typed }: Typed, known: Known): Known => Object.fromEntries(
  askedOf.flatMap((field) => (typed[field] === '' && known[field] && !(field === 'mobile' && kept !== null) ? [[field, known[field]]] : [])),
)

export function faultsOf(typed: Typed, now: number, known: Known = {}): EntryFault[] {
  const { name, mobile, birthMonth, track, kept } = typed
  const there = knownOf(typed, known)
  const wrong: [EntryFault, boolean][] = [
    ['name', !there.name && !personName.test(name.trim())],
    ['mobile', !there.mobile && !isMobile(mobile.trim()) && !(kept !== null && mobile.trim() === '')],
    ['birthMonth', !there.birthMonth && monthOf(birthMonth) === null],
    ['track', track === null && needsTrack(monthTyped(typed, known), now)],
  ]
  return wrong.flatMap(([fault, is]) => (is ? [fault] : []))
}

/** The month of birth as it is typed, or as it is known. */
export const monthTyped = (typed: Typed, known: Known = {}): string => typed.birthMonth || String(knownOf(typed, known).birthMonth?.shown ?? '')

export const factsOf = ({ name, birthMonth, track }: Typed) => ({ name: name.trim(), birthMonth: monthOf(birthMonth)!, ...(track && { retirementTrack: track }) })
const mobileOf = ({ mobile }: Typed) => (mobile.trim() === '' ? {} : { mobile: mobile.trim() })
export const memberOf = (typed: Typed) => ({ ...factsOf(typed), ...mobileOf(typed) })

/** The same of oneself, with what is known left to the office. */
export function ownFactsOf(typed: Typed, known: Known) {
  const there = knownOf(typed, known)
  const { track, name, birthMonth } = typed
  return {
    name: there.name ? knownAnswer : name.trim(), birthMonth: there.birthMonth ? knownAnswer : monthOf(birthMonth)!,
    ...(track && { retirementTrack: track }), ...(there.mobile ? { mobile: knownAnswer } : mobileOf(typed)),
  }
}
