import { personName } from '../../../../cloudfunctions/contract/person'
import type { ApplyFacts } from '../../../../cloudfunctions/contract/study-application'
import { type ApplicationPaper, studyConsentVersion } from '../../../../cloudfunctions/contract/study-moves'
import { idCardFault } from '../../../../cloudfunctions/rules/id-card'
import { isMobile } from '../../../../cloudfunctions/rules/masks'
import type { StudyDraft } from '../../../client/remembered'
import type { applyPage } from '../../../copy/study'

export type Fault = keyof typeof applyPage.faults

export const emptyDraft = (person: string, first: string): StudyDraft =>
  ({ person, step: 0, first, second: null, adjust: false, name: '', mobile: '', idNumber: '', area: null, facts: {} })

const factsWhole = ({ householdInHebei, pensionMonthsInHebei, diploma }: StudyDraft['facts']): boolean =>
  diploma !== undefined && (householdInHebei === true || (householdInHebei === false && pensionMonthsInHebei !== undefined))

/** What is known from another form, as far as it may be shown. */
export type KnownHere = Partial<Record<'name' | 'mobile' | 'idNumber', string>>

/** What keeps somebody from the next step; what is known need not be told. */
export function faultsOf(draft: StudyDraft, now: number, known: KnownHere): Fault[] {
  const asked = (field: keyof KnownHere) => draft.step === 1 && !(draft[field].trim() === '' && known[field] !== undefined)
  const wrong: Record<Fault, boolean> = {
    first: draft.step === 0 && draft.first === '',
    name: asked('name') && !personName.test(draft.name.trim()),
    mobile: asked('mobile') && !isMobile(draft.mobile.trim()),
    idNumber: asked('idNumber') && idCardFault(draft.idNumber.trim(), now) !== undefined,
    area: draft.step === 1 && draft.area === null,
    facts: draft.step === 1 && !factsWhole(draft.facts),
  }
  return (Object.keys(wrong) as Fault[]).filter((each) => wrong[each])
}

const orKnown = (typed: string): string | { known: true } => typed.trim() || { known: true }

/** What is sent; only of a draft without a fault. */
export const formOf = ({ first, second, adjust, name, mobile, idNumber, area, facts }: StudyDraft, round: string, papers: ApplicationPaper[]): ApplyFacts => ({
  round, first, second, adjust, name: orKnown(name), mobile: orKnown(mobile), idNumber: orKnown(idNumber), area: area!, papers, consent: true, consentVersion: studyConsentVersion,
  facts: { householdInHebei: facts.householdInHebei!, diploma: facts.diploma!, ...(facts.householdInHebei ? {} : { pensionMonthsInHebei: facts.pensionMonthsInHebei! }) },
})
