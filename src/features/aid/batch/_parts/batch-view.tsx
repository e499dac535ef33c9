import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { mostInBatch } from '../../../../../cloudfunctions/contract/batch'
import type { Batch } from '../../../../../cloudfunctions/contract/matter'
import { batchPage } from '../../../../copy/aid-batch'
import { mutualAid } from '../../../../copy/kinds/mutual-aid'
import { casePage } from '../../../../copy/matter'
import { agoWords } from '../../../../copy/times'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Cell, CellGroup } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { Tag } from '../../../../ui/tag'
import { type Drafted, freshRow, sumsOf } from '../parts'

interface BatchViewProps { id: string; rows: Batch['rows']; drafts: readonly Drafted[]; mayAdd: boolean; now: number }

/** One batch: how many stand where, and each member with what he still lacks. */
export function BatchView({ id, rows, drafts, mayAdd, now }: BatchViewProps) {
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const none = rows.length + drafts.length === 0
  // What came to nothing makes room again; the counter has the last word.
  const full = rows.filter(({ state }) => state !== 'rejected' && state !== 'withdrawn').length >= mostInBatch
  return (
    <>
      {rows.length > 0 && <Card><Sums rows={rows} /></Card>}
      {none && <Empty icon='users' {...batchPage.empty} />}
      {mayAdd && (full
        ? <View className='aid-note'>{batchPage.full(mostInBatch)}</View>
        : <Button kind='main' words={none ? batchPage.first : batchPage.add} onPress={() => void Taro.navigateTo({ url: paths.batchRow(id, freshRow()) })} />)}
      {drafts.length > 0 && (
        <CellGroup title={batchPage.drafts}>
          {drafts.map(({ row, at }) => <Cell key={row} icon='clock' words={batchPage.draft} note={batchPage.draftNote(agoWords(at, now))} onPress={go(paths.batchRow(id, row))} />)}
        </CellGroup>
      )}
      {rows.length > 0 && (
        <CellGroup title={batchPage.members}>
          {rows.map(({ id: of, name, state, at, owner, due, lacks, changedAt }) => {
            const { word, tone } = mutualAid.states[state]!
            const stands = at === 'end' ? agoWords(changedAt, now) : [casePage.who(at, owner), due === null ? '' : casePage.due(due, now)].filter(Boolean).join(' · ')
            return <Cell key={of} words={name ?? word} note={lacks.length ? batchPage.lacks(lacks) : stands} end={<Tag tone={tone} words={word} />} onPress={go(paths.case(of))} />
          })}
        </CellGroup>
      )}
    </>
  )
}

function Sums({ rows }: { rows: Batch['rows'] }) {
  const sums = sumsOf(rows)
  return (
    <>
      <View className='aid-batch-sum' {...aria({ role: 'heading' })}>{batchPage.people(rows.length)}</View>
      <View className='aid-batch-bar'>{sums.map(({ part, count }) => <View key={part} className={`aid-batch-part aid-batch-${part}`} style={{ flexGrow: count }} />)}</View>
      <View className='aid-batch-key'>
        {sums.map(({ part, count }) => <View key={part} className='aid-batch-said'><View className={`aid-batch-dot aid-batch-${part}`} /><View>{batchPage.sum(batchPage.sums[part], count)}</View></View>)}
      </View>
    </>
  )
}
