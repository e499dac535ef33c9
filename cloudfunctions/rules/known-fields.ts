import { diplomas, occupationCodes, personName, sexes } from '../contract/person'
import { type KnownValue, type Masking, type ProfileField, profileFields } from '../contract/profile-fields'
import { isArea } from './areas'
import { birthDateOf, canonicalIdCard, idCardFault, sexOf } from './id-card'
import { canonicalUscc, usccFault } from './uscc'
import { monthsLater } from './calendar-months'
import { isMobile, maskIdCard, maskMobile, maskName, maskTail } from './masks'

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

const oneOf = (codes: readonly string[]) => (value: KnownValue): boolean => codes.includes(String(value))
const text = (value: KnownValue): boolean => typeof value === 'string' && value.trim().length >= 2 && value.length <= 60
const shapes: Record<ProfileField, (value: KnownValue, now: number) => boolean> = {
  name: (value) => personName.test(String(value)),
  idNumber: (value, now) => idCardFault(String(value), now) === undefined,
  birthMonth: (value) => /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(String(value)),
  sex: oneOf(sexes),
  mobile: (value) => isMobile(String(value)),
  occupation: oneOf(occupationCodes),
  employer: text,
  uscc: (value) => usccFault(String(value)) === undefined,
  area: (value) => isArea(String(value)),
  householdInHebei: (value) => typeof value === 'boolean',
  diploma: oneOf(diplomas),
  bankName: text,
  bankCard: (value) => /^\d{16,19}$/.test(String(value)),
  venue: (value) => text(value) && String(value).length <= 40,
  venueAddress: text,
  venueArea: (value) => isArea(String(value)),
}
/** Whether a value can be one of this field. */
export const isPossible = (field: ProfileField, value: KnownValue, now: number): boolean => shapes[field](value, now)

/** As it is kept. */
export function canonicalValue(field: ProfileField, value: KnownValue): KnownValue {
  if (field === 'idNumber') return canonicalIdCard(String(value))
  return field === 'uscc' ? canonicalUscc(String(value)) : value
}

/** What an identity number tells besides. */
export const impliedBy = (idNumber: string): { birthMonth: string; sex: string } => ({ birthMonth: birthDateOf(idNumber).slice(0, 7), sex: sexOf(idNumber) })

/** Where somebody else than the person vouched for a value. */
export const vouching: readonly string[] = ['wechat', 'code']
