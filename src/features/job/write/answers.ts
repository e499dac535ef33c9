import { type PayMethod, type PayPart, isByOutput, isWithin, payBounds } from '../../../../cloudfunctions/contract/pay-terms'
import type { Coordinates } from '../../../../cloudfunctions/contract/place'
import type { PostFacts } from '../../../../cloudfunctions/contract/job-post'
import { longestPostDays, oldestAsked, type PostReturnReason, youngestWorker } from '../../../../cloudfunctions/contract/post-terms'
import { feeWords } from '../../../../cloudfunctions/rules/fee-words'
import { isValidSpan } from '../../../../cloudfunctions/rules/job-post'
import { dayNumber, dayStart } from '../../../../cloudfunctions/rules/shanghai-time'
import { postFaults } from '../../../copy/job-write'

/** What is typed, as it is typed; sums in yuan. */
export interface Answers extends Pick<PostFacts, 'title' | 'occupation' | 'insurance' | 'board' | 'lodging' | 'diploma' | 'duties' | 'skills' | 'fairs'> {
  headcount: string
  method: PayMethod
  min: string
  max: string
  monthMin: string
  monthMax: string
  parts: PayPart[]
  area: string | null
  address: string
  shifts: PostFacts['shifts']['codes']
  shiftText: string
  least: string
  most: string
  /** Null keeps the day that the post has. */
  days: number | null
}
export type Field = 'title' | 'headcount' | 'duties' | 'pay' | 'month' | 'parts' | 'area' | 'address' | 'shifts' | 'shiftText' | 'ages' | 'skills' | 'days'
export type Faults = Partial<Record<Field, string>>

export const spans = [15, 30, 60, longestPostDays]

export const blank: Answers = {
  title: '', occupation: null, headcount: '', method: 'monthly', min: '', max: '', monthMin: '', monthMax: '', parts: ['base'], area: null, address: '',
  shifts: ['day'], shiftText: '', insurance: [], board: 'none', lodging: 'none', diploma: null, least: '', most: '', duties: '', skills: '', fairs: [], days: 30,
}

const inYuan = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100))

/** A post as it was kept; `copied`: another one like it, which is told anew how long it stands. */
export const answersOf = (post: PostFacts, copied: boolean, now: number): Answers => ({
  title: post.title, occupation: post.occupation, headcount: String(post.headcount),
  method: post.pay.method, min: inYuan(post.pay.min), max: inYuan(post.pay.max), monthMin: inYuan(post.pay.month?.min), monthMax: inYuan(post.pay.month?.max), parts: post.pay.parts,
  area: post.place.area, address: post.place.address, shifts: post.shifts.codes, shiftText: post.shifts.text, insurance: post.insurance, board: post.board, lodging: post.lodging,
  diploma: post.diploma, least: post.ages ? String(post.ages.least) : '', most: post.ages ? String(post.ages.most) : '', duties: post.duties, skills: post.skills, fairs: post.fairs,
  days: copied || !isValidSpan(post, now) ? 30 : null,
})

/** `5,500.50` yuan as fen; null where it is no sum. */
const fenOf = (typed: string): number | null => {
  const plain = typed.replace(/[,，\s]/g, '')
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}
const wholeOf = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null)

function payFault({ method, min, max }: Answers): string | undefined {
  const [least, most] = [fenOf(min), fenOf(max)]
  if (least === null || most === null) return postFaults.number
  if (least > most) return postFaults.backwards
  return isWithin({ min: least, max: most }, payBounds[method]) ? undefined : postFaults.bounds(method, payBounds[method])
}

function monthFault({ method, monthMin, monthMax }: Answers): string | undefined {
  if (!isByOutput(method) || (monthMin.trim() === '' && monthMax.trim() === '')) return undefined
  const [least, most] = [fenOf(monthMin), fenOf(monthMax)]
  if (least === null || most === null) return postFaults.monthBoth
  if (least > most) return postFaults.backwards
  return isWithin({ min: least, max: most }, payBounds.monthly) ? undefined : postFaults.bounds('monthly', payBounds.monthly)
}

function agesFault({ least, most }: Answers): string | undefined {
  if (least.trim() === '' && most.trim() === '') return undefined
  const [from, to] = [wholeOf(least), wholeOf(most)]
  return from !== null && to !== null && from >= youngestWorker && to <= oldestAsked && from <= to ? undefined : postFaults.ages(youngestWorker, oldestAsked)
}

/** What the counter would refuse, said at the field before anything is sent. */
export function faultsOf(answers: Answers): Faults {
  const { title, headcount, parts, area, address, shifts, shiftText, duties, skills } = answers
  const many = wholeOf(headcount)
  const found: Record<Field, string | undefined> = {
    title: title.trim().length < 2 ? postFaults.title : undefined,
    headcount: many === null || many < 1 ? postFaults.headcount : undefined,
    duties: duties.trim().length < 4 ? postFaults.duties : undefined,
    pay: payFault(answers), month: monthFault(answers),
    parts: parts.length === 0 ? postFaults.parts : undefined,
    area: area === null ? postFaults.area : undefined,
    address: address.trim().length < 4 ? postFaults.address : undefined,
    shifts: shifts.length === 0 ? postFaults.shifts : undefined,
    shiftText: undefined, ages: agesFault(answers), skills: undefined, days: undefined,
  }
  for (const [field, text] of Object.entries({ title, address, shiftText, duties, skills }) as [Field, string][]) {
    const words = [...new Set(feeWords(text).map(({ word }) => word))]
    if (words.length > 0) found[field] = postFaults.fee(words)
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined)) as Faults
}

/** At which field the reviewer's words belong. */
export const fieldOfReason: Record<PostReturnReason, Field> = {
  'pay-unclear': 'pay', 'place-unclear': 'address', 'fee-asked': 'duties', discriminates: 'duties', duplicate: 'title', 'no-real-job': 'title',
}

/** The last instant of the span, in whole days of the calendar. */
export const endOf = (days: number, now: number): number => dayStart(dayNumber(now) + days)

/** Answers without a fault as the counter takes them. `centre` of the place; a day that is kept is the post's own. */
export const factsOf = (answers: Answers, centre: Coordinates, kept: number | null, now: number): PostFacts => ({
  title: answers.title.trim(), occupation: answers.occupation, headcount: wholeOf(answers.headcount)!,
  pay: {
    method: answers.method, min: fenOf(answers.min)!, max: fenOf(answers.max)!, parts: answers.parts,
    ...(isByOutput(answers.method) && answers.monthMin.trim() !== '' ? { month: { min: fenOf(answers.monthMin)!, max: fenOf(answers.monthMax)! } } : {}),
  },
  place: { area: answers.area!, address: answers.address.trim(), at: centre },
  shifts: { codes: answers.shifts, text: answers.shiftText.trim() }, insurance: answers.insurance, board: answers.board, lodging: answers.lodging, diploma: answers.diploma,
  ages: answers.least.trim() === '' ? null : { least: wholeOf(answers.least)!, most: wholeOf(answers.most)! },
  duties: answers.duties.trim(), skills: answers.skills.trim(), fairs: answers.fairs,
  validThrough: answers.days === null && kept !== null ? kept : endOf(answers.days ?? 30, now),
})
