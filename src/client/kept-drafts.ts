import type { GivenAnswers } from '../../cloudfunctions/contract/kinds/kind'
import { secrets } from './secrets'

/** A form as far as it is filled. */
export interface Draft { answers: GivenAnswers; step: number; savedAt: number }

export const draftName = (form: string): string => `draft ${form}`
/** What is written for a move lies under its case. */
export const moveDraft = (id: string, move: string): string => `${id} ${move}`
const isOfMove = (form: string): boolean => form.startsWith('ca-')
/** Whoever works on hundreds of cases leaves many a move unmade: the oldest words make way. */
const mostMoves = 6

/** Puts answers into the draft of a form before it is opened: what was told to an estimate is not asked again. */
export async function carryIntoDraft(form: string, answers: GivenAnswers): Promise<void> {
  const begun = await secrets.read<Draft>(draftName(form))
  await secrets.keep(draftName(form), { step: 0, ...begun, answers: { ...begun?.answers, ...answers }, savedAt: Date.now() } satisfies Draft)
}

/** The forms that are begun on this phone, the latest first. */
export const begunForms = (): { form: string; at: number }[] => secrets.names()
  .filter(({ name }) => name.startsWith('draft ')).map(({ name, at }) => ({ form: name.slice('draft '.length), at })).sort((a, b) => b.at - a.at)

/** What stands in a draft, without its form. Errors: `HallProblem` where it cannot be opened. */
export const begunAnswers = async (form: string): Promise<GivenAnswers> => (await secrets.read<Draft>(draftName(form)))?.answers ?? {}

/** Seals a draft on this phone. Errors: as `secrets.keep` has them. */
export async function keepDraft(form: string, draft: Draft): Promise<void> {
  if (isOfMove(form)) for (const old of begunForms().filter((each) => isOfMove(each.form) && each.form !== form).slice(mostMoves - 1)) secrets.drop(draftName(old.form))
  await secrets.keep(draftName(form), draft)
}

/** What was written for a form, or for any move of a case, has arrived. */
export function dropDrafts(about: string): void {
  for (const { form } of begunForms()) if (form === about || (isOfMove(form) && form.startsWith(`${about} `))) secrets.drop(draftName(form))
}
