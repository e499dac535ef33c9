import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DeskPost } from '../../../../../cloudfunctions/contract/job-post'
import { isByOutput } from '../../../../../cloudfunctions/contract/pay-terms'
import { counties } from '../../../../../cloudfunctions/rules/areas'
import { useNow } from '../../../../client/now'
import { occasionQueries } from '../../../../client/occasion-queries'
import { stationQueries } from '../../../../client/station-queries'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { boardWords, insuranceWords, lodgingWords, payMethodWords, payPartWords, shiftWords } from '../../../../copy/job-words'
import { writePage } from '../../../../copy/job-write'
import { diplomaWords, occupationWords } from '../../../../copy/person-words'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChipRow } from '../../../../ui/chips'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Empty } from '../../../../ui/empty'
import { FormField, FormParagraph, FormRow } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { PickRow } from '../../../../ui/pick-row'
import { PlaceSheet } from '../../_parts/place-sheet'
import { placeName } from '../../../../parts/places'
import { WishBar } from '../../../../parts/wish-bar'
import { type Answers, answersOf, blank, endOf, factsOf, type Faults, faultsOf, type Field, fieldOfReason, spans } from '../answers'
import { useDraft } from './use-draft'

const mostFairs = 6
const weekMs = 7 * 86_400_000
const choicesOf = <Code extends string>(words: Record<Code, string>) => (Object.keys(words) as Code[]).map((code) => ({ code, words: words[code]! }))
const toggled = <Code,>(codes: readonly Code[], code: Code): Code[] => (codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code])

interface QuestionsProps { person: string; lane: string; post: DeskPost | null; copied: boolean; onSheet: (sheet: ReactNode) => void }

/** All that is asked about a post. `post` is what was kept, or what is copied. */
export function Questions({ person, lane, post, copied, onSheet }: QuestionsProps) {
  const now = useNow()
  const wish = useWish('job', lane)
  const own = copied ? null : post
  const [first] = useState<Answers>(() => (post ? answersOf(post, copied, now) : blank))
  const { answers, set: change, drop, restart, restored, keptAt } = useDraft(`${person} ${lane}`, first, own?.changedAt ?? 0)
  const [told, setTold] = useState<Faults>({})
  const [review, setReview] = useState(own?.returned ?? null)
  const [id, setId] = useState(own?.id ?? null)
  /** Saving is the first half of handing in. */
  const [handing, setHanding] = useState(false)
  const [handedIn, setHandedIn] = useState(false)
  const areas = useQuery(stationQueries.areas()).data?.areas
  const fairs = useInfiniteQuery(occasionQueries.list('job-fair')).data?.pages[0]?.rows.filter(({ phase }) => phase !== 'over' && phase !== 'called-off') ?? []

  const set = (field: Field | null, changes: Partial<Answers>) => {
    change(changes)
    if (field === null) return
    setTold(({ [field]: _mended, ...others }) => others)
    if (review && fieldOfReason[review.reason] === field) setReview(null)
  }
  const close = () => onSheet(null)
  const centreOf = (area: string) => {
    if (post && post.place.area === area) return post.place.at
    return areas?.find(({ code }) => code === area)?.centre ?? counties.find(({ code }) => area.startsWith(code))!.centre
  }
  const keep = (hand: boolean) => {
    const faults = faultsOf(answers)
    setTold(faults)
    if (Object.keys(faults).length > 0) return
    setHanding(hand)
    wish.send('savePost', { id, facts: factsOf(answers, centreOf(answers.area!), own?.validThrough ?? null, now) }, { until: now + weekMs, asOf: now })
  }
  const done = (action: string) => {
    drop()
    const saved = wish.wish?.answer as DeskPost
    setId(saved.id)
    if (action === 'submitPost') setHandedIn(true)
    else if (handing) wish.send('submitPost', { id: saved.id }, { until: now + weekMs, asOf: now })
    setHanding(false)
  }
  if (handedIn) {
    return <Empty icon='check' {...writePage.submitted}><Button kind='main' words={writePage.toDesk} onPress={() => void Taro.redirectTo({ url: paths.employerDesk })} /></Empty>
  }

  const faultOf = (field: Field) => told[field] ?? null
  const said = (field: Field) => review && fieldOfReason[review.reason] === field && (
    <View className='form-said' {...aria({ role: 'status' })}>{writePage.said(review.reason, review.text)}</View>
  )
  const text = (name: 'title' | 'duties' | 'address' | 'shiftText' | 'skills', maxLength: number) =>
    ({ value: answers[name], maxLength, fault: faultOf(name), onInput: (typed: string) => set(name, { [name]: typed }) })
  const number = (name: 'headcount' | 'least' | 'most', field: Field) =>
    ({ value: answers[name], maxLength: 3, kind: 'number' as const, onInput: (typed: string) => set(field, { [name]: typed }) })
  const sum = (name: 'min' | 'max' | 'monthMin' | 'monthMax', field: Field) =>
    ({ value: answers[name], maxLength: 10, placeholder: '', fault: null, onInput: (typed: string) => set(field, { [name]: typed }) })
  const choose = <Name extends 'occupation' | 'diploma'>(name: Name, title: string, none: string, words: Record<NonNullable<Answers[Name]>, string>) => onSheet(
    <ChoiceSheet
      title={title} close={everywhere.close} choices={[{ code: '', words: none }, ...choicesOf<NonNullable<Answers[Name]>>(words)] as { code: string; words: string }[]} chosen={answers[name] ?? ''} onClose={close}
      onChoose={(code) => { set(null, { [name]: code === '' ? null : code }); close() }}
    />,
  )
  const wrong = Object.keys(told).length
  const until = answers.days === null && own ? own.validThrough : endOf(answers.days ?? 30, now)
  return (
    <>
      <View className='form-page'>
        <View className='form-first' {...aria({ role: 'status', live: 'polite' })}>
          <View>{writePage.first}</View>
          {keptAt !== null && !restored && <View className='form-whole'>{writePage.keptNow(keptAt)}</View>}
        </View>
        {restored && keptAt !== null && (
          <>
            <Notice icon='clock'>{writePage.kept(keptAt)}</Notice>
            <Button kind='quiet' words={writePage.anew} onPress={() => { drop(); restart() }} />
          </>
        )}
        {own?.standing === 'listed' && <Notice icon='info' tone='doubt'>{writePage.listed}</Notice>}
        {own?.standing === 'submitted' && <Notice icon='info' tone='doubt'>{writePage.waiting}</Notice>}
        {wrong > 0 && <Notice icon='circle-alert' tone='doubt' live>{writePage.wrong(wrong)}</Notice>}
        <Card title={writePage.parts.job}>
          <FormField label={writePage.jobTitle} placeholder={writePage.titleHint} {...text('title', 24)} />
          {said('title')}
          <FormField label={writePage.headcount} placeholder={writePage.headcountHint} fault={faultOf('headcount')} {...number('headcount', 'headcount')} />
          <FormParagraph label={writePage.duties} placeholder={writePage.dutiesHint} {...text('duties', 600)} />
          {said('duties')}
          <PickRow label={writePage.occupation} value={answers.occupation && occupationWords[answers.occupation]} hint={writePage.anyOccupation} onPress={() => choose('occupation', writePage.occupation, writePage.anyOccupation, occupationWords)} />
        </Card>
        <Card title={writePage.parts.pay}>
          <FormRow label={writePage.method} fault={null}>
            <ChipRow wraps label={writePage.method} chips={choicesOf(payMethodWords)} chosen={[answers.method]} onToggle={(method) => set('pay', { method })} />
          </FormRow>
          <FormRow label='' fault={faultOf('pay')}>
            <View className='form-pair'>
              <FormField label={writePage.min} {...sum('min', 'pay')} />
              <FormField label={writePage.max} {...sum('max', 'pay')} />
            </View>
          </FormRow>
          {said('pay')}
          {isByOutput(answers.method) && (
            <FormRow label={writePage.monthNote} note={writePage.optional} fault={faultOf('month')}>
              <View className='form-pair'>
                <FormField label={writePage.monthMin} {...sum('monthMin', 'month')} />
                <FormField label={writePage.monthMax} {...sum('monthMax', 'month')} />
              </View>
            </FormRow>
          )}
          <FormRow label={writePage.payParts} fault={faultOf('parts')}>
            <ChipRow wraps label={writePage.payParts} chips={choicesOf(payPartWords)} chosen={answers.parts} onToggle={(part) => set('parts', { parts: toggled(answers.parts, part) })} />
          </FormRow>
        </Card>
        <Card title={writePage.parts.place}>
          <PickRow
            label={writePage.area} fault={faultOf('area')} value={answers.area && placeName(answers.area)} hint={writePage.areaHint}
            onPress={() => onSheet(<PlaceSheet onPick={(area) => { set('area', { area }); close() }} onClose={close} />)}
          />
          <FormField label={writePage.address} placeholder={writePage.addressHint} {...text('address', 60)} />
          {said('address')}
          <FormRow label={writePage.shifts} fault={faultOf('shifts')}>
            <ChipRow wraps label={writePage.shifts} chips={choicesOf(shiftWords)} chosen={answers.shifts} onToggle={(shift) => set('shifts', { shifts: toggled(answers.shifts, shift) })} />
          </FormRow>
          <FormField label={writePage.shiftText} note={writePage.optional} placeholder={writePage.shiftTextHint} {...text('shiftText', 60)} />
        </Card>
        <Card title={writePage.parts.welfare}>
          <FormRow label={writePage.insurance} fault={null}>
            <ChipRow wraps label={writePage.insurance} chips={choicesOf(insuranceWords)} chosen={answers.insurance} onToggle={(code) => set(null, { insurance: toggled(answers.insurance, code) })} />
          </FormRow>
          <FormRow label={writePage.board} fault={null}><ChipRow wraps label={writePage.board} chips={choicesOf(boardWords)} chosen={[answers.board]} onToggle={(board) => set(null, { board })} /></FormRow>
          <FormRow label={writePage.lodging} fault={null}><ChipRow wraps label={writePage.lodging} chips={choicesOf(lodgingWords)} chosen={[answers.lodging]} onToggle={(lodging) => set(null, { lodging })} /></FormRow>
        </Card>
        <Card title={writePage.parts.needs}>
          <FormField label={writePage.skills} note={writePage.optional} placeholder={writePage.skillsHint} {...text('skills', 200)} />
          <PickRow label={writePage.diploma} value={answers.diploma && diplomaWords[answers.diploma]} hint={writePage.anyDiploma} onPress={() => choose('diploma', writePage.diploma, writePage.anyDiploma, diplomaWords)} />
          <FormRow label='' fault={faultOf('ages')}>
            <View className='form-pair'>
              <FormField label={writePage.least} placeholder={writePage.ageHint} fault={null} {...number('least', 'ages')} />
              <FormField label={writePage.most} placeholder={writePage.ageHint} fault={null} {...number('most', 'ages')} />
            </View>
          </FormRow>
        </Card>
        <Card title={writePage.parts.when}>
          <FormRow label={writePage.days} note={writePage.until(until, now)} fault={faultOf('days')}>
            <ChipRow wraps label={writePage.days} chips={spans.map((days) => ({ code: String(days), words: writePage.dayWords(days) }))} chosen={[String(answers.days)]} onToggle={(days) => set('days', { days: Number(days) })} />
          </FormRow>
          <FormRow label={writePage.fairs} note={fairs.length === 0 ? writePage.noFairs : writePage.optional} fault={null}>
            <ChipRow wraps label={writePage.fairs} chips={fairs.map((fair) => ({ code: fair.id, words: fair.title }))} chosen={answers.fairs} onToggle={(fair) => set(null, { fairs: toggled(answers.fairs, fair).slice(-mostFairs) })} />
          </FormRow>
        </Card>
      </View>
      <WishBar fixed wish={wish} said={(action) => (action === 'savePost' && !handing ? writePage.saved : null)} onDone={done}>
        <Button words={writePage.save} onPress={() => keep(false)} />
        <Button kind='main' className='do-go' words={writePage.submit} onPress={() => keep(true)} />
      </WishBar>
    </>
  )
}
