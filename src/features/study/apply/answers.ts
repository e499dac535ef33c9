import type { KnownField } from '../../../../cloudfunctions/contract/known'
import { personName } from '../../../../cloudfunctions/contract/person'
import type { ApplyFacts } from '../../../../cloudfunctions/contract/study-application'
import { type ApplicationPaper, studyConsentVersion } from '../../../../cloudfunctions/contract/study-moves'
import { idCardFault } from '../../../../cloudfunctions/rules/id-card'
import { isMobile } from '../../../../cloudfunctions/rules/masks'
import type { StudyDraft } from '../../../client/remembered'
import type { applyPage } from '../../../copy/study'
import { knownAnswer } from '../../../parts/known-answers'

export type Fault = keyof typeof applyPage.faults

export const emptyDraft = (person: string, first: string): StudyDraft =>
  ({ person, step: 0, first, second: null, adjust: false, name: '', mobile: '', idNumber: '', area: null, facts: {} })

const factsWhole = ({ householdInHebei, pensionMonthsInHebei, diploma }: StudyDraft['facts']): boolean =>
  diploma !== undefined && (householdInHebei === true || (householdInHebei === false && pensionMonthsInHebei !== undefined))

export const askedHere = ['name', 'mobile', 'idNumber'] as const
/** What is known from another form. */
export type KnownHere = Partial<Record<(typeof askedHere)[number], KnownField>>

/** What keeps somebody from the next step; what is known need not be told. */
export function faultsOf(draft: StudyDraft, now: number, known: KnownHere): Fault[] {
  const isAsked = (field: keyof KnownHere) => draft.step === 1 && !(draft[field].trim() === '' && known[field] !== undefined)
  const wrong: Record<Fault, boolean> = {
    first: draft.step === 0 && draft.first === '',
    name: isAsked('name') && !personName.test(draft.name.trim()),
    mobile: isAsked('mobile') && !isMobile(draft.mobile.trim()),
    idNumber: isAsked('idNumber') && idCardFault(draft.idNumber.trim(), now) !== undefined,
    area: draft.step === 1 && draft.area === null,
    facts: draft.step === 1 && !factsWhole(draft.facts),
  }
  return (Object.keys(wrong) as Fault[]).filter((each) => wrong[each])
}

const orKnown = (typed: string) => typed.trim() || knownAnswer

/** What is sent; only of a draft without a fault. */
export const formOf = ({ first, second, adjust, name, mobile, idNumber, area, facts }: StudyDraft, round: string, papers: ApplicationPaper[]): ApplyFacts => ({
  round, first, second, adjust, name: orKnown(name), mobile: orKnown(mobile), idNumber: orKnown(idNumber), area: area!, papers, consent: true, consentVersion: studyConsentVersion,
  facts: { householdInHebei: facts.householdInHebei!, diploma: facts.diploma!, ...(facts.householdInHebei ? {} : { pensionMonthsInHebei: facts.pensionMonthsInHebei! }) },
})
