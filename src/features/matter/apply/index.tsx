import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Given, type GivenAnswers, kindConsentVersion, type KindId, kindIds, kindOf } from '../../../../cloudfunctions/contract/kinds'
import { type Fault, faultsIn, papersFor } from '../../../../cloudfunctions/rules/form'
import { accountQueries } from '../../../client/account-queries'
import { useDraft } from '../../../client/drafts'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { HallProblem, type HallProblemCode } from '../../../client/problem'
import { formAbout, useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { kindWords } from '../../../copy/kinds'
import { formPage } from '../../../copy/matter'
import { paperWords } from '../../../copy/papers'
import { problemWords, retryWords } from '../../../copy/problems'
import { clockWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Questions } from '../../../parts/question'
import { WishBar } from '../../../parts/wish-bar'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Facts } from '../../../ui/facts'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { useSurroundings } from '../../../ui/surroundings'
import { Toggle } from '../../../ui/toggle'
import '../../../copy/problems/account'
import '../../../copy/problems/matter'
import '../_parts/matter.scss'
import { refusalOf } from '../_parts/refusal'
import { Begin } from './_parts/begin'
import { PapersStep } from './_parts/papers-step'
import { checkedOf, papersOf, sentAnswers, stepsOf, withKnown } from './form'

const weekMs = 7 * 86_400_000

/** Any form, drawn from its data: before the first question, a topic at a time, papers, a last look. Nothing is lost by a kill. */
export default function Apply() {
  const { kind: asked = '', source, batch, row } = useRouter().params
  const id = (kindIds as readonly string[]).includes(asked) ? asked as KindId : kindIds[0]!
  const kind = kindOf(id)
  /** One member of a batch has a draft and papers of his own; that a union files is said already. */
  const about = batch && row ? `${batch}.${row}` : ''
  const form = about === '' ? id : `${id} ${about}`
  const said: GivenAnswers = about === '' ? {} : { for: 'union' }
  const now = useNow()
  const person = usePerson()
  const { care } = useSurroundings()
  const { draft, problem, again, set, answered, answer: keep, drop } = useDraft(form)
  const library = useQuery({ ...accountQueries.papers(about), enabled: person !== '' && kind.papers.length > 0 })
  const knows = useQuery({ ...accountQueries.known(), enabled: person !== '' })
  const wish = useWish('matter', formAbout(form))
  const [sheet, setSheet] = useState<ReactNode>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [agreed, setAgreed] = useState(false)
  const [mustAgree, setMustAgree] = useState(false)
  const [notKept, setNotKept] = useState<HallProblemCode | null>(null)

  const up = batch ? paths.aidBatch(batch) : paths.matters
  if (!draft || (person !== '' && knows.isPending)) {
    return (
      <Page title={kind.title} up={up}>
        {problem && problem !== 'outbox.not-kept'
          ? <ProblemView {...(problem === 'network.failed' ? { happened: formPage.locked.title, advice: formPage.locked.advice } : problemWords[problem])} retry={{ words: retryWords, busy: false, onPress: again }} />
          : <View className='matter'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note']} /></View>}
      </Page>
    )
  }

  const known = knows.data?.rows ?? []
  const fields = new Set(known.map(({ field }) => field))
  const whole = (own: GivenAnswers) => withKnown(kind, { ...own, ...said }, known)
  const answers = whole(draft.answers)
  /** WeChat draws late: what was answered and is not drawn yet counts too. */
  const told = () => sentAnswers(kind, whole(answered()))
  const steps = stepsOf(kind, answers, care)
  /** Step 0 is what stands before the first question; who files for one after the other has read it. */
  const least = about === '' ? 0 : 1
  const at = Math.min(Math.max(draft.step, least), steps.length)
  const step = at === 0 ? null : steps[at - 1]!
  const { needed, optional, sendable, missing } = papersOf(kind, answers, library.data?.rows ?? [])

  const goTo = (next: number) => {
    set({ step: next })
    setFaults([])
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const answer = (question: string, given: Given) => {
    keep({ [question]: given })
    setFaults((before) => before.filter((fault) => fault.question.split('.')[0] !== question))
  }
  const send = () => {
    if (!agreed) return setMustAgree(true)
    setNotKept(null)
    wish.sendSealed(
      'submit', { kind: id, form: kind.version, papers: sendable, consent: { version: kindConsentVersion }, source: source ?? null, batch: about === '' ? null : batch, papersAbout: about },
      { answers: told() }, { until: now + weekMs, asOf: now },
    ).catch((failure: unknown) => setNotKept(failure instanceof HallProblem ? failure.code : 'outbox.not-kept'))
  }
  const next = () => {
    if (step !== null && typeof step !== 'string') {
      const wrong = faultsIn(kind.steps, told(), { now, known: fields })
      const here = wrong.filter((fault) => step.questions.some((question) => question.id === fault.question.split('.')[0]))
      if (here.length) return setFaults(here)
    }
    if (step !== 'check') return goTo(at + 1)
    const wrong = faultsIn(kind.steps, told(), { now, known: fields })
    const first = wrong[0] && steps.findIndex((each) => typeof each !== 'string' && each.questions.some((question) => question.id === wrong[0]!.question.split('.')[0]))
    if (first === undefined || first < 0) return send()
    goTo(first + 1)
    setFaults(wrong)
  }
  const done = (_action: string, sent: unknown) => {
    drop()
    void Taro.redirectTo({ url: paths.case((sent as { id: string }).id, true) })
  }
  const words = step === null ? formPage.begin : step === 'check' ? formPage.send : step === 'papers' && missing.length > 0 ? formPage.later : formPage.next

  return (
    <Page title={kind.title} up={up} over={sheet}>
      <View className='matter matter-barred'>
        {step === null && <Begin kind={kind} />}
        {step !== null && (
          <>
            <View className='matter-steps' {...aria({ role: 'status', label: formPage.stepOf(at, steps.length) })}>
              {steps.map((_each, order) => <View key={order} className={order < at ? 'matter-step matter-step-on' : 'matter-step'} />)}
            </View>
            <View className='matter-saved'>
              <View>{formPage.stepOf(at, steps.length)}</View>
              <View>{problem ? formPage.notSaved : draft.savedAt ? formPage.saved(clockWords(draft.savedAt)) : ''}</View>
            </View>
          </>
        )}
        {step !== null && typeof step !== 'string' && (
          <Card title={step.words}>
            <Questions questions={step.questions.filter((question) => !(question.id in said))} answers={answers} faults={faults} known={known} now={now} onAnswer={answer} onSheet={setSheet} />
          </Card>
        )}
        {step === 'papers' && <PapersStep about={about} papers={[...needed, ...optional]} missing={missing} library={library.data?.rows ?? []} asOf={library.data?.asOf ?? now} now={now} />}
        {step === 'check' && (
          <>
            {checkedOf(kind, answers, known).map((topic) => (
              <Card key={topic.id} title={topic.words}>
                <Facts facts={topic.rows.map((row) => ({ name: row.words, value: row.text }))} />
                <Button kind='quiet' words={formPage.edit} label={`${topic.words}，${formPage.edit}`} onPress={() => edit(topic.id)} />
              </Card>
            ))}
            {papersFor(kind, answers as never).length > 0 && (
              <Card title={formPage.papers}>
                <View>{sendable.map((paper) => paperWords[paper]).join('、')}</View>
                {missing.length > 0 && <View className='matter-note'>{formPage.missing(missing.map((paper) => paperWords[paper]))}</View>}
              </Card>
            )}
            <Card><Toggle words={formPage.agree} note={kindWords[id].consent} on={agreed} onChange={(on) => { setAgreed(on); setMustAgree(false) }} /></Card>
            {mustAgree && !agreed && <View className='form-fault' {...aria({ role: 'alert' })}>{formPage.mustAgree}</View>}
          </>
        )}
      </View>
      <WishBar fixed wish={wish} problem={notKept} explain={refusalOf(kind)} said={() => formPage.sent(kind.title)} onDone={done}>
        {at > least && <Button words={formPage.back} onPress={() => goTo(at - 1)} />}
        <Button kind='main' className='do-go' words={words} onPress={next} />
      </WishBar>
    </Page>
  )

  /** What was known is asked again when somebody wants to change it. */
  function edit(topic: string) {
    const questions = kind.steps.find((each) => each.id === topic)!.questions
    const opened = Object.fromEntries(questions.flatMap(({ id: question }) => (typeof answers[question] === 'object' && !Array.isArray(answers[question]) ? [[question, null]] : [])))
    const changed = !care && steps.some((each) => typeof each !== 'string' && each.id === topic) ? draft!.answers : { ...draft!.answers, ...opened }
    const to = stepsOf(kind, withKnown(kind, changed, known), care).findIndex((each) => typeof each !== 'string' && each.id === topic) + 1
    setFaults([])
    set({ answers: changed, step: Math.max(1, to) })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
}
