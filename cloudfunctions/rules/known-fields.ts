import { type KnownValue, type Masking, type ProfileField, profileFields } from '../contract/profile-fields'
import { monthsLater } from './calendar-months'
import { maskIdCard, maskMobile, maskName, maskTail } from './masks'

/** Until when (ms) what was told at this moment is taken for true; null: always. */
export function knownUntil(field: ProfileField, at: number): number | null {
  const { lastsMonths } = profileFields[field]
  return lastsMonths === null ? null : monthsLater(at, lastsMonths)
}

export const isStillKnown = (field: ProfileField, at: number, now: number): boolean => now < (knownUntil(field, at) ?? Infinity)

const masks: Record<Exclude<Masking, 'none'>, (text: string) => string> = { name: maskName, mobile: maskMobile, 'id-card': maskIdCard, tail: maskTail }

/** What may leave the house of a known value. */
export function shownValue(field: ProfileField, value: KnownValue): KnownValue {
  const { shown } = profileFields[field]
  return shown === 'none' ? value : masks[shown](String(value))
}
