import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Profile } from '../../../../../cloudfunctions/contract/application'
import { useNow } from '../../../../client/now'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { diplomaWords, occupationWords, sexWords } from '../../../../copy/person-words'
import { resumePage } from '../../../../copy/resume'
import { clockWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { FormField } from '../../../../ui/form-field'
import { placeName } from '../../../../parts/places'
import { PlaceSheet } from '../../_parts/place-sheet'
import { WishBar } from '../../../../parts/wish-bar'
import { type Answers, answersOf, factsOf, type Fault, faultsOf, missingOf } from '../answers'
import { PickRow } from '../../../../ui/pick-row'

const monthMs = 30 * 86_400_000
const choicesOf = <Code extends string>(words: Record<Code, string>) => (Object.keys(words) as Code[]).map((code) => ({ code, words: words[code] }))

/** The questions with what is known filled in. What was typed stays until it is saved or the page is left. */
export function Questions({ kept, back, onSheet }: { kept: Profile; back: boolean; onSheet: (sheet: ReactNode) => void }) {
  const now = useNow()
  const wish = useWish('job', 'profile')
  const [answers, setAnswers] = useState(() => answersOf(kept))
  const [changed, setChanged] = useState(false)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [told, setTold] = useState<readonly Fault[]>([])

  const set = <Name extends keyof Answers>(name: Name, value: Answers[Name]) => {
    setAnswers((before) => ({ ...before, [name]: value }))
    setChanged(true)
    setTold((before) => before.filter((each) => each !== name))
  }
  const close = () => onSheet(null)
  const choose = <Name extends 'occupation' | 'diploma' | 'sex'>(name: Name, words: Record<NonNullable<Answers[Name]>, string>) => onSheet(
    <ChoiceSheet title={resumePage[name]} close={everywhere.close} choices={choicesOf(words)} chosen={answers[name]} onClose={close} onChoose={(code) => { set(name, code as Answers[Name]); close() }} />,
  )
  const choosePlace = () => onSheet(<PlaceSheet onPick={(code) => { set('area', code); close() }} onClose={close} />)
  const missing = missingOf(answers, kept)
  const save = () => {
    // Who only keeps what he has may leave gaps; who wants to apply is told of them.
    const wrong = [...faultsOf(answers), ...(back ? missing : [])]
    setTold(wrong)
    if (wrong.length === 0) wish.send('saveProfile', factsOf(answers), { until: now + monthMs, asOf: now })
  }
  const done = () => {
    setSavedAt(Date.now())
    setChanged(false)
    setAnswers((before) => ({ ...before, mobile: '' }))
    if (back) void Taro.navigateBack()
  }
  const faultOf = (name: Fault) => (told.includes(name) ? resumePage.faults[name] : null)
  const text = (name: 'name' | 'mobile' | 'birthMonth' | 'years' | 'skills' | 'wanted', maxLength: number, kind: 'text' | 'number' = 'text') => ({
    value: answers[name], maxLength, kind, onInput: (typed: string) => set(name, typed),
  })

  return (
    <>
      <View className='form-page'>
        <View className='form-first' {...aria({ role: 'status', live: 'polite' })}>
          <View>{resumePage.first}</View>
          <View className={missing.length === 0 ? 'form-whole' : ''}>{missing.length === 0 ? resumePage.whole : resumePage.missing(missing)}</View>
        </View>
        <Card title={resumePage.must}>
          <FormField label={resumePage.name} placeholder={resumePage.nameHint} fault={faultOf('name')} {...text('name', 20)} />
          <FormField label={resumePage.mobile} {...(kept.mobile === null ? { placeholder: resumePage.mobileHint } : { placeholder: resumePage.mobileKeep, note: resumePage.mobileKept(kept.mobile) })} fault={faultOf('mobile')} {...text('mobile', 11, 'number')} />
          <FormField label={resumePage.birthMonth} placeholder={resumePage.birthMonthHint} fault={faultOf('birthMonth')} {...text('birthMonth', 8)} />
          <PickRow label={resumePage.area} fault={faultOf('area')} value={answers.area && placeName(answers.area)} hint={resumePage.areaHint} onPress={choosePlace} />
        </Card>
        <Card title={resumePage.may}>
          <FormField label={resumePage.skills} placeholder={resumePage.skillsHint} fault={null} {...text('skills', 200)} />
          <FormField label={resumePage.years} placeholder={resumePage.yearsHint} fault={faultOf('years')} {...text('years', 2, 'number')} />
          <FormField label={resumePage.wanted} placeholder={resumePage.wantedHint} fault={null} {...text('wanted', 100)} />
          <PickRow label={resumePage.occupation} value={answers.occupation && occupationWords[answers.occupation]} hint={resumePage.choose} onPress={() => choose('occupation', occupationWords)} />
          <PickRow label={resumePage.diploma} value={answers.diploma && diplomaWords[answers.diploma]} hint={resumePage.choose} onPress={() => choose('diploma', diplomaWords)} />
          <PickRow label={resumePage.sex} value={answers.sex && sexWords[answers.sex]} hint={resumePage.unsaid} onPress={() => choose('sex', sexWords)} />
        </Card>
        <View className='form-first'>{resumePage.privacy}</View>
      </View>
      <WishBar fixed wish={wish} said={() => resumePage.saved(clockWords(Date.now()))} onDone={done}>
        <Button kind='main' className='do-go' words={back ? resumePage.saveAndApply : changed || savedAt === null ? resumePage.save : resumePage.saved(clockWords(savedAt))} onPress={save} />
      </WishBar>
    </>
  )
}
