import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ProfileField } from '../../../../cloudfunctions/contract/profile-fields'
import type { StudyApplication } from '../../../../cloudfunctions/contract/study-application'
import { type ApplicationPaper, applicationPapers, papersNeeded } from '../../../../cloudfunctions/contract/study-moves'
import { accountQueries } from '../../../client/account-queries'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { remembered, type StudyDraft, useKept } from '../../../client/remembered'
import { studyQueries } from '../../../client/study-queries'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { paperWords } from '../../../copy/papers'
import { applyPage, sentWords, studyDemoBanner } from '../../../copy/study'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { CellGroup } from '../../../ui/cell'
import { Facts } from '../../../ui/facts'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { Toggle } from '../../../ui/toggle'
import { useKnownAnswers } from '../../../parts/known-answers'
import { useOwnPage } from '../../../parts/own-page'
import { PaperRow } from '../../../parts/paper-row'
import { placeName } from '../../../parts/places'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/account'
import '../../../copy/problems/study'
import '../_parts/study.scss'
import { ChoiceStep, choiceWords } from './_parts/choice-step'
import { IdentityStep } from './_parts/identity-step'
import { askedHere, emptyDraft, type Fault, faultsOf, formOf } from './answers'
import './index.scss'

const lastStep = applyPage.steps.length - 1

/** An application in four steps. What is written stays on this phone, through a kill too, until it has been sent. */
export default function Apply() {
  const { first = '' } = useRouter().params
  const now = useNow()
  const person = usePerson()
  const kept = useKept(remembered.studyDraft)
  const catalogue = useQuery(studyQueries.catalogue({ text: '' }))
  const papers = useQuery({ ...accountQueries.papers(), enabled: person !== '' })
  const wish = useWish('study', 'apply')
  const answers = useKnownAnswers(wish)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [agreed, setAgreed] = useState(false)
  const [mustAgree, setMustAgree] = useState(false)
  /** Who comes back to his draft by another offering means that one. */
  const [came, setCame] = useState(first)
  const mine = kept?.person === person ? kept : emptyDraft(person, first)
  const known = answers.among(askedHere)
  const told = <T,>(field: ProfileField) => answers.of(field)?.shown as T | undefined
  const filled: StudyDraft = {
    ...mine, area: mine.area ?? told<string>('area') ?? null,
    facts: { householdInHebei: told<boolean>('householdInHebei'), diploma: told<StudyDraft['facts']['diploma']>('diploma'), ...mine.facts },
  }
  const draft = came !== '' && filled.first !== came ? { ...filled, first: came, second: filled.second === came ? null : filled.second } : filled
  const { instead, sheet: login } = useOwnPage(catalogue, applyPage.logIn, 'graduation-cap')
  const { data } = catalogue

  const set = (changes: Partial<StudyDraft>) => {
    if (changes.first !== undefined) setCame('')
    remembered.studyDraft.set({ ...draft, ...changes })
    setFaults((before) => before.filter((each) => !(each in changes)))
  }
  const goTo = (step: number) => {
    set({ step })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const library = papers.data?.rows ?? []
  const needed = papersNeeded(draft.facts)
  const sendable = applicationPapers.filter((kind) => (needed.includes(kind) || kind === 'union-card') && library.some((each) => each.kind === kind))
  const missing = needed.filter((kind) => !library.some((each) => each.kind === kind))
  const send = () => {
    if (!agreed) return setMustAgree(true)
    wish.send('apply', formOf(draft, data!.round!.id, sendable as ApplicationPaper[]), { until: data!.round!.closes, asOf: data!.asOf })
  }
  const next = () => {
    const wrong = faultsOf(draft, now, known)
    setFaults(wrong)
    if (wrong.length > 0) return
    if (draft.step < lastStep) goTo(draft.step + 1)
    else send()
  }
  const done = () => {
    remembered.studyDraft.set(null)
    void Taro.redirectTo({ url: paths.studyApplication })
  }

  const body = () => {
    if (!data) return null
    const rowOf = (id: string | null) => data.rows.find((row) => row.id === id)
    const papersOf = () => (
      <Card title={applyPage.papers}>
        <View className='study-note'>{applyPage.papersNote}</View>
        {[...needed, 'union-card' as const].map((kind) => <PaperRow key={kind} kind={kind} paper={library.find((each) => each.kind === kind)} asOf={data.asOf} now={now} />)}
      </Card>
    )
    const whole = () => (
      <>
        <Card title={applyPage.check}>
          <Facts facts={[
            { name: applyPage.first, value: choiceWords(rowOf(draft.first)) ?? '' }, { name: applyPage.second, value: choiceWords(rowOf(draft.second)) ?? applyPage.noSecond },
            ...(draft.adjust ? [{ name: applyPage.adjust, value: applyPage.adjustNote }] : []),
            { name: applyPage.name, value: draft.name || String(known.name?.shown ?? '') }, { name: applyPage.mobile, value: draft.mobile || String(known.mobile?.shown ?? '') }, { name: applyPage.idNumber, value: draft.idNumber || String(known.idNumber?.shown ?? '') },
            { name: applyPage.area, value: draft.area === null ? '' : placeName(draft.area) },
            { name: applyPage.papers, value: [sendable.map((kind) => paperWords[kind]).join('、'), applyPage.missing(missing)].filter(Boolean).join('。') },
          ]} />
        </Card>
        <CellGroup><Toggle words={applyPage.consent} note={applyPage.consentNote} on={agreed} onChange={(on) => { setAgreed(on); setMustAgree(false) }} /></CellGroup>
        {mustAgree && !agreed && <View className='form-fault' {...aria({ role: 'alert' })}>{applyPage.mustAgree}</View>}
      </>
    )
    return (
      <>
        <View className='study study-barred'>
          <View className='apply-steps' {...aria({ role: 'status', label: applyPage.stepOf(draft.step) })}>
            {applyPage.steps.map((words, step) => <View key={words} className={step <= draft.step ? 'study-step study-step-on' : 'study-step'}>{words}</View>)}
          </View>
          {draft.step === 0 && <ChoiceStep draft={draft} rows={data.rows} told={faults} set={set} onSheet={setSheet} />}
          {draft.step === 1 && (answers.waiting
            ? <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body']} />
            : <IdentityStep draft={draft} known={known} told={faults} now={now} onAnew={answers.tellAnew} set={set} onSheet={setSheet} />)}
          {draft.step === 2 && papersOf()}
          {draft.step === lastStep && whole()}
        </View>
        <WishBar fixed wish={wish} said={(_action, answer) => sentWords(answer as StudyApplication)} onDone={done}>
          {draft.step > 0 && <Button words={applyPage.back} onPress={() => goTo(draft.step - 1)} />}
          <Button kind='main' className='do-go' words={draft.step === lastStep ? applyPage.send : applyPage.next} onPress={next} />
        </WishBar>
      </>
    )
  }
  return <Page title={applyPage.title} up={paths.study} banner={data?.demo ? studyDemoBanner : undefined} over={login || sheet}>{instead ?? body()}</Page>
}
