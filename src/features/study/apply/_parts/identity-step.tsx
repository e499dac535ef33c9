import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { StudyDraft } from '../../../../client/remembered'
import { applyPage } from '../../../../copy/study'
import { Card } from '../../../../ui/card'
import { FormField } from '../../../../ui/form-field'
import { PickRow } from '../../../../ui/pick-row'
import { KnownFieldRow } from '../../../../parts/known-answers'
import { PlaceSheet } from '../../../../parts/place-sheet'
import { placeName } from '../../../../parts/places'
import { Questions } from '../../_parts/questions'
import type { Fault, KnownHere } from '../answers'

interface IdentityStepProps {
  draft: StudyDraft
  known: KnownHere
  told: readonly Fault[]
  now: number
  onAnew: (field: keyof KnownHere) => void
  set: (changes: Partial<StudyDraft>) => void
  onSheet: (sheet: ReactNode) => void
}

/** Who it is, whose union reviews it, and what the rules ask about. */
export function IdentityStep({ draft, known, told, now, onAnew, set, onSheet }: IdentityStepProps) {
  const faultOf = (name: Fault) => (told.includes(name) ? applyPage.faults[name] : null)
  const line = (field: keyof KnownHere, label: string, hint: string, maxLength: number) => {
    const there = draft[field] === '' ? known[field] : undefined
    return there
      ? <KnownFieldRow key={field} label={label} known={there} now={now} onChange={() => onAnew(field)} />
      : <FormField key={field} label={label} placeholder={hint} fault={faultOf(field)} value={draft[field]} maxLength={maxLength} kind={field === 'mobile' ? 'number' : 'text'} onInput={(typed) => set({ [field]: typed })} />
  }
  const choosePlace = () => onSheet(<PlaceSheet title={applyPage.area} onPick={(area) => { set({ area }); onSheet(null) }} onClose={() => onSheet(null)} />)
  return (
    <>
      <Card>
        {line('name', applyPage.name, applyPage.nameHint, 20)}
        {line('mobile', applyPage.mobile, applyPage.mobileHint, 11)}
        {line('idNumber', applyPage.idNumber, applyPage.idNumberHint, 18)}
        <PickRow label={applyPage.area} value={draft.area && placeName(draft.area)} hint={applyPage.areaHint} fault={faultOf('area')} onPress={choosePlace} />
        <View className='study-note'>{applyPage.areaNote}</View>
      </Card>
      <Card title={applyPage.facts}>
        <Questions names={['householdInHebei', 'pensionMonthsInHebei', 'diploma']} facts={draft.facts} fault={faultOf('facts')} onFacts={(facts) => set({ facts })} />
      </Card>
      <View className='study-note'>{applyPage.privacy}</View>
    </>
  )
}
