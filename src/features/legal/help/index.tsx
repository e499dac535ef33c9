import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type GivenAnswers, kindOf } from '../../../../cloudfunctions/contract/kinds'
import type { LegalClaim } from '../../../../cloudfunctions/contract/legal-terms'
import { applies, type Fault, faultsOf } from '../../../../cloudfunctions/rules/form'
import { legalAid } from '../../../../cloudfunctions/rules/legal-aid'
import { dayNumber, isoDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { useDraft } from '../../../client/drafts'
import { carryIntoDraft } from '../../../client/kept-drafts'
import { standardQueries } from '../../../client/ledger-queries'
import { useNow } from '../../../client/now'
import { platform } from '../../../client/platform'
import { legalOutcomeWords } from '../../../copy/kinds/legal-aid'
import { legalHelp } from '../../../copy/legal'
import { paths } from '../../../paths'
import { Questions } from '../../../parts/question'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Page } from '../../../ui/page'
import '../../../copy/problems/ledger'
import './index.scss'

const asked: readonly string[] = ['claim', 'migrant', 'amount', 'area', 'persons', 'income', 'calamity']
const byRank = (a: { id: string }, b: { id: string }) => asked.indexOf(a.id) - asked.indexOf(b.id)
/** The form's own questions: what is answered here is not asked again there. */
const questions = kindOf('legal-aid').steps.flatMap((step) => step.questions).filter(({ id }) => asked.includes(id)).sort(byRank)

/** For whom something is wrong at work: a voice in one tap, a ticket, a lawyer, and whether one gets him. */
export default function LegalHelp() {
  const now = useNow()
  const { draft, answer } = useDraft('legal-check')
  const standards = useQuery(standardQueries.list())
  const [sheet, setSheet] = useState<ReactNode>(null)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [shown, setShown] = useState(false)
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const answers = draft?.answers ?? {}
  const found = shown ? judged(answers, now) : null
  function judged(given: GivenAnswers, at: number) {
    const year = Number(isoDate(dayNumber(at)).slice(0, 4))
    const wage = standards.data?.rows.find((each) => each.measure === 'wage' && each.county === String(given.area).slice(0, 6) && each.year === year)
    return legalAid({
      claim: given.claim as LegalClaim, migrant: given.migrant === true, amount: typeof given.amount === 'number' ? given.amount : null,
      income: Number(given.income), persons: Number(given.persons), calamity: given.calamity === true,
    }, wage?.fen ?? null)
  }
  const look = () => {
    const wrong = questions.filter((question) => applies(question, answers)).flatMap((question) => faultsOf(question, answers[question.id], now))
    setFaults(wrong)
    setShown(wrong.length === 0)
  }
  const file = async () => {
    await carryIntoDraft('legal-aid', answers)
    void Taro.navigateTo({ url: paths.applyFor('legal-aid') })
  }
  return (
    <Page title={legalHelp.title} up={paths.matters} over={sheet}>
      <View className='legal'>
        <CellGroup title={legalHelp.calls}>
          {legalHelp.lines.map(({ words, number, note }) => <Cell key={number} icon='phone' words={`${words}　${number}`} note={note} onPress={() => platform.callPhone(number)} />)}
        </CellGroup>
        <CellGroup title={legalHelp.write}>
          <Cell icon='message-square' words={legalHelp.consultation} note={legalHelp.consultationNote} onPress={go(paths.applyFor('consultation'))} />
          <Cell icon='scale' words={legalHelp.aid} note={legalHelp.aidNote} onPress={go(paths.applyFor('legal-aid'))} />
        </CellGroup>
        <Card title={legalHelp.check}>
          <View className='legal-note'>{legalHelp.checkNote}</View>
          {draft && (
            <Questions
              questions={questions} answers={answers} faults={faults} now={now} onSheet={setSheet}
              onAnswer={(id, given) => { answer({ [id]: given }); setShown(false); setFaults((before) => before.filter(({ question }) => question !== id)) }}
            />
          )}
          <Button kind={found ? 'plain' : 'main'} words={legalHelp.go} onPress={look} />
          {found && (
            <View {...aria({ role: 'status', live: 'polite' })}>
              <View className='legal-verdict'>{legalOutcomeWords[found.outcome]}</View>
              {found.helped === false
                ? <Button kind='main' words={legalHelp.ask} onPress={go(paths.applyFor('consultation'))} />
                : <Button kind='main' words={legalHelp.apply} onPress={() => void file()} />}
            </View>
          )}
          <View className='legal-note'>{legalHelp.source}</View>
        </Card>
      </View>
    </Page>
  )
}
