import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StationChange } from '../../../../../cloudfunctions/contract/station'
import { stationQueries } from '../../../../client/station-queries'
import { everywhere } from '../../../../copy/everywhere'
import { problemWords, retryWords } from '../../../../copy/problems'
import { changerWords, changesCard, changeWords } from '../../../../copy/station-changes'
import { agoWords } from '../../../../copy/times'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ProblemView } from '../../../../ui/problem-view'
import { Skeleton } from '../../../../ui/skeleton'
import './changes-card.scss'

const firstShown = 5

/** What became another here lately, by whom and from what to what; asked for when somebody wants to see it. */
export function ChangesCard({ id, now }: { id: string; now: number }) {
  const [shown, setShown] = useState(false)
  const [whole, setWhole] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...stationQueries.changes(id), enabled: shown })
  const turns = turnsOf(data?.rows ?? [])
  const listed = whole ? turns : turns.slice(0, firstShown)
  return (
    <Card title={changesCard.title}>
      {shown && (data
        ? turns.length === 0 ? <View className='changes-none'>{changesCard.none}</View> : listed.map(({ at, by, changes }) => (
          <View key={at} className='changes-turn'>
            <View className='changes-who'>{changerWords[by]} · {agoWords(at, now)}</View>
            {changes.map((change) => <View key={keyOf(change)}>{changeWords(change, now)}</View>)}
          </View>
        ))
        : error
          ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
          : <Skeleton label={everywhere.loading} lines={['note', 'body', 'note', 'body']} />)}
      {shown && turns.length > listed.length && <Button kind='quiet' words={changesCard.more(turns.length - listed.length)} onPress={() => setWhole(true)} />}
      <Button kind='quiet' icon={shown ? 'chevron-up' : 'history'} words={shown ? changesCard.fold : changesCard.show} onPress={() => setShown(!shown)} />
    </Card>
  )
}

type Turn = Pick<StationChange, 'at' | 'by'> & { changes: StationChange[] }
const keyOf = (change: StationChange): string => (change.field === 'facility' ? change.code : change.field)

/** What one person changed in one go is one turn. */
function turnsOf(rows: readonly StationChange[]): Turn[] {
  const turns: Turn[] = []
  for (const change of rows) {
    const last = turns.at(-1)
    if (last && last.at === change.at && last.by === change.by) last.changes.push(change)
    else turns.push({ at: change.at, by: change.by, changes: [change] })
  }
  return turns
}
