import type { Profile, ProfileFacts, ProfileNeed } from '../../../../cloudfunctions/contract/application'
import { profileNeeds } from '../../../../cloudfunctions/contract/application-moves'
import { personName } from '../../../../cloudfunctions/contract/person'
import { isMobile } from '../../../../cloudfunctions/rules/masks'
import type { resumePage } from '../../../copy/resume'

/** What is typed, as it is typed; the mobile number is '' where the one that is kept shall stay. */
export interface Answers extends Pick<ProfileFacts, 'area' | 'sex' | 'occupation' | 'diploma' | 'skills' | 'wanted'> {
  name: string
  mobile: string
  birthMonth: string
  years: string
}
export type Fault = keyof typeof resumePage.faults

export const answersOf = ({ name, birthMonth, area, sex, occupation, diploma, skills, years, wanted }: Profile): Answers => ({
  name: name ?? '', mobile: '', birthMonth: birthMonth === null ? '' : birthMonth.replace('-', ''), area, sex, occupation, diploma, skills,
  years: years === null ? '' : String(years), wanted,
})

/** `199002`, `1990-2`, `1990年2月` as `1990-02`; null where it is no month. */
export function monthOf(typed: string): string | null {
  const [, year, month] = typed.trim().match(/^((?:19|20)\d{2})\D?(\d{1,2})月?$/) ?? []
  return year === undefined || Number(month) < 1 || Number(month) > 12 ? null : `${year}-${month!.padStart(2, '0')}`
}

/** What cannot stand; what is left empty is missing, not wrong. */
export function faultsOf({ name, mobile, birthMonth, years }: Answers): Fault[] {
  const wrong: Record<Exclude<Fault, 'area'>, boolean> = {
    name: name.trim() !== '' && !personName.test(name.trim()),
    mobile: mobile.trim() !== '' && !isMobile(mobile.trim()),
    birthMonth: birthMonth.trim() !== '' && monthOf(birthMonth) === null,
    years: years.trim() !== '' && !/^([0-5]?\d|60)$/.test(years.trim()),
  }
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field])
}

/** What is missing still before one can apply, of what is typed and what is kept. */
export const missingOf = ({ name, mobile, birthMonth, area }: Answers, kept: Profile): ProfileNeed[] => {
  const there = { name: name.trim() !== '', mobile: mobile.trim() !== '' || kept.mobile !== null, birthMonth: birthMonth.trim() !== '', area: area !== null }
  return profileNeeds.filter((need) => !there[need])
}

export const factsOf = (answers: Answers): ProfileFacts => ({
  name: answers.name.trim() || null, birthMonth: monthOf(answers.birthMonth), area: answers.area, sex: answers.sex, occupation: answers.occupation,
  diploma: answers.diploma, skills: answers.skills.trim(), wanted: answers.wanted.trim(), years: answers.years.trim() === '' ? null : Number(answers.years),
  ...(answers.mobile.trim() === '' ? {} : { mobile: answers.mobile.trim() }),
})
