import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { StudyDraft } from '../../../../client/remembered'
import { applyPage } from '../../../../copy/study'
import { Card } from '../../../../ui/card'
import { FormField } from '../../../../ui/form-field'
import { PickRow } from '../../../../ui/pick-row'
import { PlaceSheet } from '../../../../parts/place-sheet'
import { placeName } from '../../../../parts/places'
import { Questions } from '../../_parts/questions'
import type { Fault } from '../answers'

interface IdentityStepProps { draft: StudyDraft; told: readonly Fault[]; set: (changes: Partial<StudyDraft>) => void; onSheet: (sheet: ReactNode) => void }

/** Who it is, whose union reviews it, and what the rules ask about. */
export function IdentityStep({ draft, told, set, onSheet }: IdentityStepProps) {
  const faultOf = (name: Fault) => (told.includes(name) ? applyPage.faults[name] : null)
  const choosePlace = () => onSheet(<PlaceSheet title={applyPage.area} onPick={(area) => { set({ area }); onSheet(null) }} onClose={() => onSheet(null)} />)
  return (
    <>
      <Card>
        <FormField label={applyPage.name} placeholder={applyPage.nameHint} fault={faultOf('name')} value={draft.name} maxLength={20} onInput={(name) => set({ name })} />
        <FormField label={applyPage.mobile} placeholder={applyPage.mobileHint} fault={faultOf('mobile')} value={draft.mobile} maxLength={11} kind='number' onInput={(mobile) => set({ mobile })} />
        <FormField label={applyPage.idNumber} placeholder={applyPage.idNumberHint} fault={faultOf('idNumber')} value={draft.idNumber} maxLength={18} onInput={(idNumber) => set({ idNumber })} />
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
