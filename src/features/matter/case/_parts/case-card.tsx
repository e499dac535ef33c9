import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../../../cloudfunctions/contract/account'
import { type Answers, type GivenAnswers, kindOf } from '../../../../../cloudfunctions/contract/kinds'
import type { Case } from '../../../../../cloudfunctions/contract/matter'
import type { PaperKind } from '../../../../../cloudfunctions/contract/paper'
import { shownShortCode } from '../../../../../cloudfunctions/rules/short-code'
import { type Fault, faultsOf } from '../../../../../cloudfunctions/rules/form'
import { useDraft } from '../../../../client/drafts'
import { moveDraft } from '../../../../client/kept-drafts'
import { platform } from '../../../../client/platform'
import { HallProblem, type HallProblemCode } from '../../../../client/problem'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { kindWords } from '../../../../copy/kinds'
import { casePage, returnReasonWords } from '../../../../copy/matter'
import { paperWords } from '../../../../copy/papers'
import { momentWords } from '../../../../copy/times'
import { PaperRow } from '../../../../parts/paper-row'
import { Questions } from '../../../../parts/question'
import { TellMe } from '../../../../parts/tell-me'
import { WishBar } from '../../../../parts/wish-bar'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { CopyRows } from '../../_parts/copy-rows'
import { History } from '../../_parts/history'
import { MoveSheet } from '../../_parts/move-sheet'
import { refusalOf } from '../../_parts/refusal'
import { Working } from '../../_parts/working'

const weekMs = 7 * 86_400_000

interface CaseCardProps { found: Case; fresh: boolean; library: readonly Paper[]; asOf: number; now: number; onSheet: (sheet: ReactNode) => void; onGone: () => void }

export function CaseCard({ found, fresh, library, asOf, now, onSheet, onGone }: CaseCardProps) {
  const { id, version, kind, state, receipt, at, owner, due, asked, missing, papers, copy, history, moves } = found
  const drawn = kindOf(kind)
  const words = kindWords[kind]
  const { word, tone, next } = words.states[state]!
  const wish = useWish('matter', id)
  const [copied, setCopied] = useState(false)
  /** What is brought again is written once, whatever becomes of the phone. */
  const supplement = useDraft(moveDraft(id, `resubmit ${version}`))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [notKept, setNotKept] = useState<HallProblemCode | null>(null)
  const close = () => onSheet(null)

  const again = new Set(asked.filter(({ paper }) => !paper).map(({ what }) => what))
  const questions = drawn.steps.flatMap((step) => step.questions).filter((question) => again.has(question.id) || (question.when && again.has(question.when.question)))
  const wanted = state === 'returned' ? asked.flatMap(({ what, paper }) => (paper ? [what as PaperKind] : [])) : moves.includes('bring') ? missing : []
  const has = (paper: PaperKind) => library.some((each) => each.kind === paper)
  /** What was sent once is not sent again: another photograph of it is. */
  const brought = wanted.filter((paper) => has(paper) && library.find((each) => each.kind === paper)!.at > (papers.find((each) => each.kind === paper)?.at ?? 0))

  const send = (move: string, said: GivenAnswers = {}, sent: readonly PaperKind[] = []) => {
    close()
    setNotKept(null)
    wish.sendSealed('act', { id, version, move, papers: sent }, { answers: said }, { until: asOf + weekMs, asOf })
      .catch((failure: unknown) => setNotKept(failure instanceof HallProblem ? failure.code : 'outbox.not-kept'))
  }
  const resubmit = () => {
    // WeChat draws late: what was answered and is not drawn yet counts too.
    const told = supplement.answered()
    const wrong = questions.filter((question) => !question.when || question.when.is.some((each) => told[question.when!.question] === each)).flatMap((question) => faultsOf(question, told[question.id], now))
    setFaults(wrong)
    if (wrong.length === 0) send('resubmit', told, brought)
  }
  const press = (move: string) => {
    if (move === 'withdraw') return onSheet(
      <Sheet title={casePage.withdraw.title} closeWords={everywhere.close} onClose={close}>
        <View className='matter-sheet'>
          <View>{casePage.withdraw.advice}</View>
          <Button kind='main' words={casePage.withdraw.yes} onPress={() => send('withdraw')} />
          <Button words={casePage.withdraw.no} onPress={close} />
        </View>
      </Sheet>,
    )
    const asks = drawn.moves[move]!.asks ?? []
    if (asks.length === 0) return send(move)
    onSheet(<MoveSheet draft={moveDraft(id, move)} title={words.moves[move]!} questions={asks} send={words.moves[move]!} now={now} onClose={close} onSend={(said: Answers) => send(move, said)} />)
  }
  const own = moves.filter((move) => !['resubmit', 'bring', 'withdraw'].includes(move))
  const nowAt = at === 'end' ? null : `${casePage.who(at, owner)}${due === null ? '' : `，${casePage.due(due, now)}`}`
  return (
    <>
      {fresh && <Notice icon='check' live>{casePage.sent}。{casePage.sentNote}</Notice>}
      <Card>
        <View className='matter-head'>
          <View className='matter-title' {...aria({ role: 'heading' })}>{drawn.title}</View>
          <Tag large tone={tone} words={word} />
        </View>
        {next !== null && <View className='matter-note'>{next}</View>}
        <View className='matter-section'>{casePage.receipt}</View>
        <View className='matter-receipt'>
          <View>{shownShortCode(receipt)}</View>
          <Button icon='copy' words={copied ? casePage.copied : casePage.copy} label={`${casePage.receipt}，${casePage.copy}`} onPress={() => void platform.copyText(receipt).then(setCopied)} />
        </View>
        {at !== 'end' && <Facts facts={[{ name: casePage.owner, value: casePage.who(at, owner) }, { name: casePage.dueName, value: due === null ? casePage.noDue : casePage.due(due, now) }]} />}
      </Card>
      {(state === 'returned' || wanted.length > 0) && (
        <Card title={state === 'returned' ? casePage.asked : casePage.bring}>
          {state !== 'returned' && <View className='matter-note'>{casePage.bringNote}</View>}
          {asked.map(({ what, paper, reason }) => (
            <View key={`${what}${paper}`} className='matter-note'>{paper ? paperWords[what as PaperKind] : drawn.steps.flatMap((step) => step.questions).find((question) => question.id === what)?.words}：{returnReasonWords[reason]}</View>
          ))}
          {(supplement.draft || supplement.problem) && <Questions questions={questions} answers={supplement.draft?.answers ?? {}} faults={faults} now={now} onSheet={onSheet} onAnswer={(question, given) => { supplement.answer({ [question]: given }); setFaults((before) => before.filter((fault) => fault.question.split('.')[0] !== question)) }} />}
          {wanted.map((paper) => <PaperRow key={paper} kind={paper} about={found.papersAbout} paper={library.find((each) => each.kind === paper)} asOf={asOf} now={now} />)}
        </Card>
      )}
      <WishBar wish={wish} problem={notKept} explain={refusalOf(drawn)} said={(action) => (action === 'act' ? casePage.done : null)} onDone={(_action, answer) => { supplement.drop(); if ((answer as { state: string }).state === 'withdrawn') onGone() }}>
        {moves.includes('resubmit') && <Button kind='main' disabled={brought.length < wanted.length} words={words.moves.resubmit!} onPress={resubmit} />}
        {moves.includes('bring') && wanted.length > 0 && <Button kind='main' disabled={brought.length === 0} words={casePage.bring} onPress={() => send('bring', {}, brought)} />}
        {own.map((move) => <Button key={move} words={words.moves[move]!} onPress={() => press(move)} />)}
        {moves.includes('withdraw') && <Button words={casePage.withdraw.yes} onPress={() => press('withdraw')} />}
      </WishBar>
      {at !== 'end' && <TellMe about={['progress']} />}
      <Card title={casePage.progress}><History kind={kind} history={history} next={nowAt} now={now} /></Card>
      {(found.fen !== null || found.working.length > 0) && <Card><Working case={found} /></Card>}
      {copy.length > 0 && (
        <Card title={casePage.answers}>
          <CopyRows copy={copy} />
          {(papers.length > 0 || missing.length > 0) && (
            <Facts facts={[
              { name: casePage.papers, value: papers.map((paper) => `${paperWords[paper.kind]}${paper.late ? `（${casePage.late} ${momentWords(paper.at, now)}）` : ''}`).join('、') || casePage.none },
              ...(missing.length ? [{ name: casePage.missing, value: missing.map((paper) => paperWords[paper]).join('、') }] : []),
            ]} />
          )}
        </Card>
      )}
    </>
  )
}
