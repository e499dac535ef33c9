import { Image, Text, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import { type Answers, kindOf, openPurposes } from '../../../../../cloudfunctions/contract/kinds'
import type { AskedAgain, matter } from '../../../../../cloudfunctions/contract/matter'
import { areaName } from '../../../../../cloudfunctions/rules/readable'
import { shownShortCode } from '../../../../../cloudfunctions/rules/short-code'
import { moveDraft } from '../../../../client/kept-drafts'
import { hall } from '../../../../client/hall'
import { matterQueries } from '../../../../client/matter-queries'
import { HallProblem, type HallProblemCode } from '../../../../client/problem'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { kindWords } from '../../../../copy/kinds'
import { caseDesk, casePage, returnReasonWords } from '../../../../copy/matter'
import { paperWords } from '../../../../copy/papers'
import { problemWords, retryWords } from '../../../../copy/problems'
import { momentWords } from '../../../../copy/times'
import { WishBar } from '../../../../parts/wish-bar'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Facts } from '../../../../ui/facts'
import { PaneBack } from '../../../../ui/panes'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { Tag } from '../../../../ui/tag'
import { CopyRows } from '../../_parts/copy-rows'
import { History } from '../../_parts/history'
import { MoveSheet } from '../../_parts/move-sheet'
import { refusalOf } from '../../_parts/refusal'
import { Working } from '../../_parts/working'
import { ReturnSheet } from './return-sheet'

const dayMs = 86_400_000
type Opened = OutputOf<(typeof matter)['actions']['open']>

interface CasePaneProps { id: string; now: number; onBack: () => void; onSheet: (sheet: ReactNode) => void }

/** One case: what was asked and answered, the rule's working, papers once somebody has said why he opens them, and what can be done, or why not. */
export function CasePane({ id, now, onBack, onSheet }: CasePaneProps) {
  const { data, error, isFetching, refetch } = useQuery(matterQueries.file(id))
  const wish = useWish('matter', id)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [refused, setRefused] = useState<HallProblemCode | null>(null)
  const close = () => onSheet(null)
  const back = <PaneBack words={caseDesk.back} onPress={onBack} />
  if (!data) {
    return (
      <>
        {back}
        {error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'body']} />}
      </>
    )
  }
  const { case: file } = data
  const { version, kind, state, at, owner, due, area, union, name, papers, missing, asked, moves, receipt, history, copy, sentAt } = file
  const drawn = kindOf(kind)
  const words = kindWords[kind]
  const codeOf = (failure: unknown): HallProblemCode => (failure instanceof HallProblem ? failure.code : 'outbox.not-kept')
  const send = (move: string, said: Answers = {}, again: AskedAgain[] = []) => {
    close()
    setRefused(null)
    wish.sendSealed('move', { id, version, move, asked: again }, { answers: said }, { until: now + dayMs, asOf: now }).catch((failure: unknown) => setRefused(codeOf(failure)))
  }
  const press = (move: string) => {
    if (move === 'return') return onSheet(<ReturnSheet kind={drawn} file={file} draft={moveDraft(id, move)} onClose={close} onSend={(again) => send('return', {}, again)} />)
    const asks = drawn.moves[move]!.asks ?? []
    if (asks.length === 0) return send(move)
    // An amount that the rule worked out stands there, to be left or changed.
    const first: Answers = file.fen !== null && asks.some((question) => question.ask === 'fen' && question.id === 'fen') ? { fen: file.fen } : {}
    onSheet(<MoveSheet draft={moveDraft(id, move)} title={words.moves[move]!} questions={asks} first={first} send={caseDesk.send} now={now} onClose={close} onSend={(said) => send(move, said)} />)
  }
  const open = () => onSheet(
    <ChoiceSheet
      title={caseDesk.purpose} advice={caseDesk.openNote} close={everywhere.close} choices={openPurposes.map((code) => ({ code, words: caseDesk.purposes[code] }))} onClose={close}
      onChoose={(purpose) => { close(); setRefused(null); hall.matter.open({ id, purpose }).then(setOpened, (failure: unknown) => setRefused(codeOf(failure))) }}
    />,
  )
  const wordsOf = ({ what, paper }: AskedAgain) => (paper ? paperWords[what as keyof typeof paperWords] : drawn.steps.flatMap((step) => step.questions).find((question) => question.id === what)?.words ?? what)
  const texts = opened ? new Map(opened.rows.map(({ question, text }) => [question, text])) : undefined
  // The table names the way forward first; a refusal never takes its place.
  const chief = moves[0]?.hindrance === null ? moves[0].move : undefined
  return (
    <>
      {back}
      <Card>
        <View className='matter-head'>
          <View>
            <View className='matter-title' {...aria({ role: 'heading' })}>{[name ?? '', drawn.title].filter(Boolean).join(' · ')}</View>
            <View className='matter-note'>{shownShortCode(receipt)} · {caseDesk.sentAt} {momentWords(sentAt, now)}</View>
          </View>
          <Tag large tone={file.overdue ? 'halt' : words.states[state]!.tone} words={words.states[state]!.word} />
        </View>
        <Facts facts={[
          { name: casePage.owner, value: casePage.who(at, owner) }, ...(due === null ? [] : [{ name: casePage.dueName, value: casePage.due(due, now) }]),
          { name: caseDesk.place, value: `${areaName(area)}${union ? ` · ${union.name}` : ''}` },
          { name: casePage.papers, value: [papers.map((paper) => `${paperWords[paper.kind]}${paper.late ? `（${casePage.late}）` : ''}`).join('、'), missing.length ? `${casePage.missing}${missing.map((paper) => paperWords[paper]).join('、')}` : ''].filter(Boolean).join('；') || casePage.none },
        ]} />
        {asked.map((each) => <View key={`${each.what}${each.paper}`} className='matter-note'>{wordsOf(each)}：{returnReasonWords[each.reason]}</View>)}
        <WishBar wish={wish} problem={refused} explain={refusalOf(drawn)} said={() => caseDesk.done}>
          {moves.map(({ move, hindrance }) => <Button key={move} kind={move === chief ? 'main' : 'plain'} disabled={hindrance !== null} words={words.moves[move]!} onPress={() => press(move)} />)}
        </WishBar>
        {moves.filter(({ hindrance }) => hindrance !== null).map(({ move, hindrance }) => <View key={move} className='matter-small'>{words.moves[move]}：{caseDesk.hindrances[hindrance!]}</View>)}
      </Card>
      {(file.fen !== null || file.working.length > 0) && <Card><Working case={file} /></Card>}
      <Card title={caseDesk.answers}>
        <CopyRows copy={copy} {...(texts && { opened: texts })} />
        {opened ? (
          <View className='case-papers'>
            {opened.papers.map((paper) => (
              <View key={`${paper.kind}${paper.at}`} className='case-paper'>
                {paper.url === null ? <Text>{caseDesk.gone}</Text> : <Image className='case-photo' src={paper.url} mode='aspectFit' {...aria({ role: 'img', label: paperWords[paper.kind] })} />}
                <View>{paperWords[paper.kind]}</View>
              </View>
            ))}
          </View>
        ) : copy.length > 0 && <Button icon='shield-check' words={caseDesk.open} onPress={open} />}
      </Card>
      <Card title={caseDesk.history}><History kind={kind} history={history} next={null} now={now} /></Card>
    </>
  )
}
