import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { excluders, householdLimits } from '../../../../cloudfunctions/contract/hardship-terms'
import { type GivenAnswers, kindOf } from '../../../../cloudfunctions/contract/kinds'
import type { Answers } from '../../../../cloudfunctions/contract/kinds/kind'
import type { Standard } from '../../../../cloudfunctions/contract/standard'
import { applies, type Fault, faultsOf } from '../../../../cloudfunctions/rules/form'
import { hardship, householdOf, workingOf } from '../../../../cloudfunctions/rules/hardship'
import { areaName } from '../../../../cloudfunctions/rules/readable'
import { dayNumber, isoDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { useDraft } from '../../../client/drafts'
import { begunAnswers, carryIntoDraft } from '../../../client/kept-drafts'
import { standardQueries } from '../../../client/ledger-queries'
import { useNow } from '../../../client/now'
import { platform } from '../../../client/platform'
import { everywhere } from '../../../copy/everywhere'
import { checkHardship } from '../../../copy/hardship'
import { hardshipWorking } from '../../../copy/kinds/hardship'
import { problemWords, retryWords } from '../../../copy/problems'
import { union } from '../../../copy/union'
import { paths } from '../../../paths'
import { Questions } from '../../../parts/question'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { Stepper } from '../../../ui/stepper'
import { Toggle } from '../../../ui/toggle'
import '../../../copy/problems/ledger'
import '../_parts/hardship.scss'

const asked: readonly string[] = ['area', 'income', 'rigid', 'hit', 'accident']
/** The form's own questions: what is answered here is not asked again there. */
const all = kindOf('hardship').steps.flatMap((step) => step.questions)
const questions = all.filter(({ id }) => asked.includes(id))
const none = Object.fromEntries(excluders.map((each) => [each, false]))

/** Whether one's family counts as one in hardship: computed on this phone, step by step, and sent nowhere. */
export default function CheckHardship() {
  const now = useNow()
  const { draft, problem, again, answer } = useDraft('hardship-check')
  const standards = useQuery(standardQueries.list())
  const [sheet, setSheet] = useState<ReactNode>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [shown, setShown] = useState(false)
  const failed = problem && problem !== 'outbox.not-kept' ? problem : !standards.data && standards.error ? standards.error.code : null
  if (!draft || !standards.data) {
    return (
      <Page title={checkHardship.title} up={paths.matters}>
        {failed
          ? <ProblemView {...problemWords[failed]} retry={{ words: retryWords, busy: standards.isFetching, onPress: () => { again(); void standards.refetch() } }} />
          : <View className='hardship'><Skeleton label={everywhere.loading} lines={['title', 'body', 'body', 'body']} /></View>}
      </Page>
    )
  }
  const { answers } = draft
  const members = (Array.isArray(answers.members) ? answers.members : []) as readonly Answers[]
  const change = (next: GivenAnswers) => {
    answer(next)
    setShown(false)
  }
  const compute = () => {
    const wrong = questions.filter((question) => applies(question, answers)).flatMap((question) => faultsOf(question, answers[question.id], now))
    setFaults(wrong)
    setShown(wrong.length === 0)
  }
  const file = async () => {
    const begun = await begunAnswers('hardship')
    // Who has named his family already is not asked for it again.
    const told = Array.isArray(begun.members) && begun.members.length === members.length ? begun.members : members
    await carryIntoDraft('hardship', { ...none, ...answers, members: told })
    void Taro.navigateTo({ url: paths.applyFor('hardship') })
  }
  return (
    <Page title={checkHardship.title} up={paths.matters} over={sheet}>
      <View className='hardship'>
        <View className='hardship-note'>{checkHardship.intro}</View>
        <Card>
          <Stepper words={checkHardship.persons} count={members.length + 1} most={householdLimits.persons} onChange={(count) => change({ members: Array.from({ length: count - 1 }, (_, at) => members[at] ?? {}) })} />
          <Questions questions={questions} answers={answers} faults={faults} now={now} onSheet={setSheet} onAnswer={(id, given) => { change({ [id]: given }); setFaults((before) => before.filter(({ question }) => question !== id)) }} />
          <View className='hardship-section'>{checkHardship.property}</View>
          {excluders.map((each) => <Toggle key={each} words={all.find(({ id }) => id === each)!.words} on={answers[each] === true} onChange={(on) => change({ [each]: on })} />)}
          <Button kind={shown ? 'plain' : 'main'} words={checkHardship.go} onPress={compute} />
        </Card>
        {shown && <Result answers={answers} standards={standards.data.rows} now={now} onFile={() => void file()} />}
        <View className='hardship-note'>{checkHardship.source}</View>
      </View>
    </Page>
  )
}

interface ResultProps { answers: GivenAnswers; standards: readonly Standard[]; now: number; onFile: () => void }

function Result({ answers, standards, now, onFile }: ResultProps) {
  const year = Number(isoDate(dayNumber(now)).slice(0, 4))
  const county = String(answers.area).slice(0, 6)
  const standard = standards.find((each) => each.measure === 'living' && each.county === county && each.year === year)
  const found = hardship(householdOf(answers), standard?.fen ?? null)
  const call = <Button icon='phone' words={checkHardship.call} onPress={() => platform.callPhone(union.hotline)} />
  if (!standard || found.verdict === 'unknown') {
    return (
      <Card>
        <View {...aria({ role: 'status', live: 'polite' })}>
          <View className='hardship-verdict'>{checkHardship.unknown.title}</View>
          <View className='hardship-note'>{checkHardship.unknown.advice(areaName(county), year)}</View>
        </View>
        {call}
      </Card>
    )
  }
  const helped = found.verdict !== 'none' && found.verdict !== 'excluded'
  const lines = [{ step: 'standard', values: { year, fen: standard.fen, demo: Number(standard.demo) } }, ...workingOf(found).slice(0, -1)]
  return (
    <Card>
      <View className='hardship-verdict' {...aria({ role: 'status', live: 'polite' })}>{checkHardship[found.verdict]}</View>
      {standard.demo && <Notice icon='info' tone='doubt'>{checkHardship.demo}</Notice>}
      <View className='hardship-section'>{checkHardship.how}</View>
      {lines.map((line, at) => <View key={at} className='hardship-line'>{hardshipWorking(line)}</View>)}
      {!helped && <View className='hardship-note'>{checkHardship.noneNote}</View>}
      <Button kind={helped ? 'main' : 'plain'} words={checkHardship.file} onPress={onFile} />
      <View className='hardship-note'>{checkHardship.fileNote}</View>
      {!helped && call}
    </Card>
  )
}
