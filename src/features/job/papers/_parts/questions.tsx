import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { DeskEmployer } from '../../../../../cloudfunctions/contract/employer'
import { phonePattern } from '../../../../../cloudfunctions/contract/employer-terms'
import { canonicalUscc, usccFault } from '../../../../../cloudfunctions/rules/uscc'
import { useNow } from '../../../../client/now'
import { useWish } from '../../../../client/wishes'
import { papersPage } from '../../../../copy/job-papers'
import { employerReturnWords } from '../../../../copy/job-review'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { CellGroup } from '../../../../ui/cell'
import { FormField } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { Toggle } from '../../../../ui/toggle'
import { PickRow } from '../../../../ui/pick-row'
import { PlaceSheet } from '../../_parts/place-sheet'
import { placeName } from '../../../../parts/places'
import { WishBar } from '../../../../parts/wish-bar'

const weekMs = 7 * 86_400_000
type Field = keyof typeof papersPage.faults | 'publicPhone'

/** The questions with what is known filled in. */
export function Questions({ kept, onSheet }: { kept: DeskEmployer | null; onSheet: (sheet: ReactNode) => void }) {
  const now = useNow()
  const wish = useWish('job', 'papers')
  const [answers, setAnswers] = useState({
    name: kept?.name ?? '', uscc: kept?.uscc ?? '', licence: kept?.licence ?? '', phone: kept?.phone ?? '', publicPhone: kept?.publicPhone ?? '',
  })
  const [agency, setAgency] = useState(kept?.agency ?? false)
  const [area, setArea] = useState(kept?.area ?? null)
  const [told, setTold] = useState(false)

  const typed = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value.trim()])) as typeof answers
  const wrong: Record<Field, boolean> = {
    name: typed.name.length < 4, uscc: usccFault(canonicalUscc(typed.uscc)) !== undefined, licence: agency && typed.licence.length < 4,
    phone: !phonePattern.test(typed.phone), publicPhone: typed.publicPhone !== '' && !phonePattern.test(typed.publicPhone), area: area === null,
  }
  const text = (name: keyof typeof answers, maxLength: number) => ({
    value: answers[name], maxLength, fault: told && wrong[name] ? papersPage.faults[name === 'publicPhone' ? 'phone' : name] : null,
    onInput: (value: string) => setAnswers((before) => ({ ...before, [name]: value })),
  })
  const save = () => {
    setTold(true)
    if (area === null || Object.values(wrong).some(Boolean)) return
    wish.send('saveEmployer', {
      name: typed.name, uscc: typed.uscc, agency, licence: agency ? typed.licence : null, phone: typed.phone, publicPhone: typed.publicPhone || null, area,
    }, { until: now + weekMs, asOf: now })
  }
  const close = () => onSheet(null)
  return (
    <>
      <View className='form-page'>
        <View className='form-first'>{papersPage.first}</View>
        {kept?.returned && <Notice icon='circle-alert' tone='doubt'>{papersPage.said(employerReturnWords[kept.returned.reason], kept.returned.text)}</Notice>}
        <Card>
          <FormField label={papersPage.name} placeholder={papersPage.nameHint} {...text('name', 40)} />
          <FormField label={papersPage.uscc} placeholder={papersPage.usccHint} {...text('uscc', 24)} />
          <PickRow
            label={papersPage.area} fault={told && wrong.area ? papersPage.faults.area : null} value={area && placeName(area)} hint={papersPage.areaHint}
            onPress={() => onSheet(<PlaceSheet onPick={(code) => { setArea(code); close() }} onClose={close} />)}
          />
        </Card>
        <CellGroup><Toggle words={papersPage.agency} note={papersPage.agencyNote} on={agency} onChange={setAgency} /></CellGroup>
        {agency && <Card><FormField label={papersPage.licence} placeholder={papersPage.licenceHint} {...text('licence', 40)} /></Card>}
        <Card>
          <FormField label={papersPage.phone} note={papersPage.phoneNote} placeholder={papersPage.phoneHint} {...text('phone', 14)} />
          <FormField label={papersPage.publicPhone} note={papersPage.publicNote} placeholder={papersPage.phoneHint} {...text('publicPhone', 14)} />
        </Card>
      </View>
      <WishBar fixed wish={wish} said={() => papersPage.saved}>
        <Button kind='main' className='do-go' words={papersPage.save} onPress={save} />
      </WishBar>
    </>
  )
}
