import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type DeclineReason, declineReasons } from '../../../../../cloudfunctions/contract/booking-moves'
import { activityQueries } from '../../../../client/activity-queries'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { problemWords, retryWords } from '../../../../copy/problems'
import { declineWords, deskPage } from '../../../../copy/talks'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { PaneBack } from '../../../../ui/panes'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import { BookingCard } from '../../_parts/booking-card'
import { ScheduleSheet } from './schedule-sheet'

const dayMs = 86_400_000
const reasons = declineReasons.map((code) => ({ code, words: declineWords[code] }))

/** One booking at the desk of the city: a time and a speaker for it, or why not. */
export function BookingPane({ id, now, onBack }: { id: string; now: number; onBack: () => void }) {
  const { data, error, isFetching, refetch } = useQuery(activityQueries.booking(id))
  const wish = useWish('activity', id)
  const [sheet, setSheet] = useState<'schedule' | 'decline' | null>(null)
  const close = () => setSheet(null)
  const decline = (reason: DeclineReason) => {
    close()
    wish.send('decline', { id, reason }, { until: now + dayMs, asOf: now })
  }
  return (
    <>
      <PaneBack words={deskPage.back} onPress={onBack} />
      {!data && (error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body']} />)}
      {data && (
        <BookingCard
          booking={data} by='city' now={now} wish={wish} said={(action) => deskPage.done[action] ?? null} words={deskPage}
          onSchedule={() => setSheet('schedule')} onDecline={() => setSheet('decline')}
        />
      )}
      {data && sheet === 'schedule' && (
        <ScheduleSheet
          booking={data} onClose={close}
          onSchedule={(chosen) => { close(); wish.send('schedule', { id, ...chosen }, { until: now + dayMs, asOf: now }) }}
        />
      )}
      {sheet === 'decline' && <ChoiceSheet title={deskPage.declineTitle} close={everywhere.close} choices={reasons} onChoose={decline} onClose={close} />}
    </>
  )
}
