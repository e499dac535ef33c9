import { View } from '@tarojs/components'
import { useState } from 'react'
import type { KeeperDesk } from '../../../client/keeper-queries'
import { keeperDesk } from '../../../copy/keeper'
import { changerWords, changeWords } from '../../../copy/station-changes'
import { momentWords } from '../../../copy/times'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'

const rowsAtFirst = 4

/** Who changed what, when, from what to what. */
export function HistoryCard({ desk: { changes, tickets }, now }: { desk: KeeperDesk; now: number }) {
  const [all, setAll] = useState(false)
  const rows = [
    ...changes.map(({ change, name }, order) => ({ key: `change ${order}`, at: change.at, who: name ?? changerWords[change.by], words: changeWords(change, now) })),
    ...tickets.flatMap(({ id, reports, end }) => (end ? [{ key: id, at: end.at, who: changerWords[end.by], words: keeperDesk.ended(reports, end.as) }] : [])),
  ].sort((a, b) => b.at - a.at)
  return (
    <Card title={keeperDesk.history}>
      {rows.length === 0 && <View className='keeper-note'>{keeperDesk.historyNone}</View>}
      <View {...aria({ role: 'list' })}>
        {(all ? rows : rows.slice(0, rowsAtFirst)).map(({ key, at, who, words }) => (
          <View key={key} className='keeper-change-row' {...aria({ role: 'listitem' })}>
            <View className='keeper-note'>{momentWords(at, now)} · {who}</View>
            <View>{words}</View>
          </View>
        ))}
      </View>
      {!all && rows.length > rowsAtFirst && <Button kind='quiet' words={keeperDesk.historyMore} onPress={() => setAll(true)} />}
    </Card>
  )
}
