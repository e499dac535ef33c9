import { View } from '@tarojs/components'
import type { OpenState } from '../../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { oldestReportMs } from '../../../../../cloudfunctions/contract/station-terms'
import { dayNumber } from '../../../../../cloudfunctions/rules/shanghai-time'
import type { Writes } from '../../../../client/hall'
import type { Wish } from '../../../../client/outbox'
import { useWish } from '../../../../client/wishes'
import { problemWords } from '../../../../copy/problems'
import { confirmOutcomeWords, reportOutcomeWords, reportWords } from '../../../../copy/station-report'
import { LoginSheet } from '../../../../parts/login-sheet'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import './report-bar.scss'

/** An open door is confirmed at the moment when the word arrives: said long after, it would not be true. */
const freshMs = 3_600_000

type Answers = Writes['station']
const reported = (answer: unknown): string => {
  const { outcome, doubt } = answer as Answers['reportLocked']['output']
  return reportOutcomeWords(outcome, doubt !== null)
}
type Told = ReturnType<typeof useWish<'station'>>

/** Whoever stands before the door says in one press whether it is open; with no network as well, and once a day. */
export function ReportBar({ station: { id, confirmed }, open, now }: { station: Station; open: OpenState; now: number }) {
  const day = dayNumber(now)
  // The day is part of what it is about, so that what was said yesterday and has not arrived does not stand for today.
  const locked = useWish('station', `locked ${id} ${day}`)
  const opened = useWish('station', `open ${id} ${day}`)
  const lockedSaid = isSaid(locked.wish)
  const openSaid = isSaid(opened.wish)
  // The office believes nobody who said today that it is locked, unless somebody was there after him.
  const mayOpen = !lockedSaid || confirmed.at > locked.wish!.madeAt
  if (!lockedSaid && !openSaid && !isExpectedOpen(open)) return null

  const sayLocked = () => locked.send('reportLocked', { id, at: Date.now() }, { until: oldestReportMs, asOf: 0 })
  const sayOpen = () => opened.send('confirmOpen', { id }, { until: freshMs, asOf: 0 })
  return (
    <View className='report'>
      {!lockedSaid && !openSaid && <View className='report-ask'>{reportWords.ask}</View>}
      <View className='report-row'>
        <Button icon={lockedSaid ? 'check' : 'lock'} words={lockedSaid ? reportWords.lockedToday : reportWords.locked} disabled={lockedSaid} onPress={sayLocked} />
        {(mayOpen || openSaid) && <Button icon={openSaid ? 'check' : 'door-open'} words={openSaid ? reportWords.openToday : reportWords.open} disabled={openSaid} onPress={sayOpen} />}
      </View>
      <Standing told={locked} kept={reportWords.kept} done={reported} />
      <Standing told={opened} kept={reportWords.keptOpen} done={(answer) => confirmOutcomeWords[(answer as Answers['confirmOpen']['output']).outcome]} />
    </View>
  )
}

/** How far it is, in words: said at once, and again when it has arrived. */
function Standing({ told: { wish, under, notTaken, again, dismiss }, kept, done }: { told: Told; kept: string; done: (answer: unknown) => string }) {
  const refused = wish?.state === 'refused' ? wish.problem!.code : notTaken
  if (refused) {
    return (
      <View className='report-said'>
        <Notice icon='circle-alert' tone='doubt' live>{`${problemWords[refused].happened}。${problemWords[refused].advice}`}</Notice>
        {refused === 'identity.required' && <LoginSheet onDone={again} onClose={dismiss} />}
      </View>
    )
  }
  if (!wish) return null
  if (under?.resting) return <Button kind='quiet' icon='refresh-cw' words={reportWords.resting} onPress={again} />
  const words = under
    ? under.kept ? kept : under.unknown ? reportWords.unknown : reportWords.sending
    : wish.state === 'done' ? done(wish.answer) : reportWords.expired
  return <View className='report-said'><Notice icon={wish.state === 'done' ? 'check' : under ? 'clock' : 'circle-alert'} live>{words}</Notice></View>
}

const isSaid = (wish: Wish | undefined): boolean => wish !== undefined && wish.state !== 'refused' && wish.state !== 'expired'

/** Before a door that is shut by its own hours there is nothing to report. */
const isExpectedOpen = ({ state, registered }: OpenState): boolean => state !== 'closed' && state !== 'paused' && registered !== 'closed'
