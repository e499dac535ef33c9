import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { InputOf } from '../../../../cloudfunctions/contract/action'
import type { keeper } from '../../../../cloudfunctions/contract/keeper'
import type { KeeperDesk } from '../../../client/keeper-queries'
import type { Wish } from '../../../client/outbox'
import { keeperDesk, keeperDoubtWords, standingWords } from '../../../copy/keeper'
import { stateWords } from '../../../copy/open-state'
import { pauseWords, trustWords } from '../../../copy/station'
import { stationKindWords } from '../../../copy/station-words'
import { paths } from '../../../paths'
import { WishBar } from '../../../parts/wish-bar'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { Tag } from '../../../ui/tag'
import type { Pause } from './pause'
import { PauseSheet } from './pause-sheet'
import type { DeskWish } from './wish-place'

const dayMs = 86_400_000
type Answer = InputOf<(typeof keeper)['actions']['answer']>['answer']

interface HeadCardProps {
  desk: KeeperDesk
  now: number
  wish: DeskWish
  explain: (problem: NonNullable<Wish['problem']>) => string | null
  /** Something is under way elsewhere on this desk. */
  busy: boolean
  onConfirm: () => void
  onReopen: () => void
  onPause: (pause: Pause) => void
  onAnswer: (ticket: string, answer: Answer) => void
  onSheet: (sheet: ReactNode) => void
}

/** What it is now, who waits for an answer, and the one thing to do. */
export function HeadCard({ desk: { station, open, tickets }, now, wish, explain, busy, onConfirm, onReopen, onPause, onAnswer, onSheet }: HeadCardProps) {
  const { id, name, kind, address, confirmed, pause, doubt } = station
  const ticket = tickets.find(({ end }) => end === null)
  const shut = open.state === 'paused' && pause !== null
  const gone = shut && pause.gone === true
  const state = stateWords(open.state, gone)
  const why = shut ? pauseWords(pause, now) : doubt ? null : keeperDoubtWords(open, Math.floor((now - confirmed.at) / dayMs))
  const askPause = (title: 'title' | 'titleAnswer', send: (pause: Pause) => void) =>
    onSheet(<PauseSheet station={id} title={title} now={now} onSend={send} onClose={() => onSheet(null)} />)
  const does = () => {
    if (ticket) {
      const { 'open-now': isOpen, 'was-closed': wasClosed, 'hours-wrong': hoursWrong } = keeperDesk.answers
      return (
        <View className='keeper-acts' {...aria({ role: 'group', label: keeperDesk.answersLabel })}>
          <Button kind='main' icon='check' words={isOpen} disabled={busy} onPress={() => onAnswer(ticket.id, { as: 'open-now' })} />
          <Button words={wasClosed} disabled={busy} onPress={() => askPause('titleAnswer', (told) => onAnswer(ticket.id, { as: 'was-closed', ...told }))} />
          <Button words={hoursWrong} disabled={busy} onPress={() => void Taro.navigateTo({ url: paths.keeperHours(id, ticket.id) })} />
        </View>
      )
    }
    return (
      <View className='keeper-acts'>
        {shut
          ? <Button kind='main' icon='door-open' words={keeperDesk.reopen} disabled={busy} onPress={onReopen} />
          : <Button kind='main' icon='shield-check' words={keeperDesk.confirm} disabled={busy} onPress={onConfirm} />}
        {!gone && <Button words={shut ? keeperDesk.otherPause : keeperDesk.pause} disabled={busy} onPress={() => askPause('title', onPause)} />}
      </View>
    )
  }
  return (
    <Card className='keeper-head'>
      <View className='keeper-note'>{stationKindWords[kind]} · {address}</View>
      <View className='keeper-name' {...aria({ role: 'heading' })}>{name}</View>
      <View className='keeper-state'>
        <Tag large tone={state.tone} words={state.word} />
        <View className='keeper-change'>{gone ? '' : standingWords(open, now)}</View>
      </View>
      {why !== null && <View className={`keeper-why keeper-why-${state.tone}`}>{why}</View>}
      <View className='keeper-trust'><Icon name='shield-check' size='s' />{trustWords(confirmed, now)}</View>
      {ticket && (
        <View className='keeper-ticket'>
          <View className='keeper-ticket-head'><Icon name='circle-alert' size='s' />{keeperDesk.ticket(ticket.reports)}</View>
          <View>{keeperDesk.ticketSince(ticket.since, ticket.due, now)}{ticket.escalated && keeperDesk.escalated}</View>
        </View>
      )}
      <WishBar wish={wish} explain={explain} said={(action) => keeperDesk.done[action] ?? null}>{does()}</WishBar>
    </Card>
  )
}
