import { View } from '@tarojs/components'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../cloudfunctions/contract/action'
import type { keeper, KeeperRow } from '../../../../cloudfunctions/contract/keeper'
import { dayNumber, dayOfDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { useOnline } from '../../../client/network'
import type { HallProblem } from '../../../client/problem'
import { everywhere } from '../../../copy/everywhere'
import { keeperList, standingWords } from '../../../copy/keeper'
import { stateWords } from '../../../copy/open-state'
import { agoWords } from '../../../copy/times'
import { pressable } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-name'
import { Notice } from '../../../ui/notice'
import { SearchBar } from '../../../ui/search-bar'
import { Tag } from '../../../ui/tag'

/** So many rows are drawn at a time: they stand beside a whole desk. */
const rowsAtOnce = 12
/** As the counter takes them. */
const mostLetters = 40

type Asked = UseInfiniteQueryResult<InfiniteData<OutputOf<(typeof keeper)['actions']['stations']>>, HallProblem>
interface StationListProps { asked: Asked; text: string; chosen: string | null; now: number; onSearch: (text: string) => void; onChoose: (id: string) => void }

/** What waits at each station, that which is due first on top. Whoever has many searches them. */
export function StationList({ asked: { data, error, isFetching, hasNextPage, fetchNextPage }, text, chosen, now, onSearch, onChoose }: StationListProps) {
  const online = useOnline()
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(rowsAtOnce)
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const first = data?.pages[0]
  const search = (words: string) => {
    setTyped(words)
    setShown(rowsAtOnce)
    onSearch(words.trim())
  }
  const more = () => {
    setShown(shown + rowsAtOnce)
    if (shown + rowsAtOnce > rows.length && hasNextPage) void fetchNextPage()
  }
  return (
    <>
      {first && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(first.asOf, now))}</Notice>}
      {(text !== '' || (first?.total ?? 0) > rowsAtOnce) && <SearchBar words={keeperList.search} text={typed} maxLength={mostLetters} onInput={setTyped} onSearch={search} />}
      {rows.length === 0 ? <Empty icon='map-pin' {...(text === '' ? keeperList.none : keeperList.noneFound)} /> : (
        <View className='keeper-rows'>
          {first!.total > 1 && <View className='keeper-note'>{keeperList.total(first!.total)}</View>}
          {rows.slice(0, shown).map((row) => <StationLine key={row.id} row={row} now={now} chosen={row.id === chosen} onPress={() => onChoose(row.id)} />)}
        </View>
      )}
      {(rows.length > shown || hasNextPage) && <Button kind='quiet' words={keeperList.more} busy={isFetching} onPress={more} />}
    </>
  )
}

interface Waiting { icon: IconName; words: string; tone: 'halt' | 'soon' | 'doubt' }

function waitingAt({ ticket, failing, medicineExpires, corrections }: KeeperRow, now: number): Waiting[] {
  const left = medicineExpires === null ? 0 : dayOfDate(medicineExpires) - dayNumber(now)
  return [
    ...(ticket ? [{ icon: 'circle-alert', words: keeperList.ticket(ticket, now), tone: 'halt' } as const] : []),
    ...(medicineExpires === null ? [] : [{ icon: 'briefcase-medical', words: keeperList.medicine(medicineExpires, left), tone: left < 0 ? 'halt' : 'soon' } as const]),
    ...(failing.length > 0 ? [{ icon: 'wrench', words: keeperList.failing(failing), tone: 'soon' } as const] : []),
    ...(corrections > 0 ? [{ icon: 'message-square', words: keeperList.corrections(corrections), tone: 'doubt' } as const] : []),
  ]
}

function StationLine({ row, now, chosen, onPress }: { row: KeeperRow; now: number; chosen: boolean; onPress: () => void }) {
  const { word, tone } = stateWords(row.open.state, row.gone)
  const standing = row.gone ? null : standingWords(row.open, now)
  const waiting = waitingAt(row, now)
  const visits = keeperList.visits(row.visitsToday)
  const label = [row.name, word, ...(standing === null ? [] : [standing]), ...waiting.map(({ words }) => words), visits].join('，')
  return (
    <View className={chosen ? 'keeper-row keeper-row-on' : 'keeper-row'} {...pressable(onPress, { label })}>
      <View className='keeper-row-head'>
        <View className='keeper-row-name'>{row.name}</View>
        <Tag tone={tone} words={word} />
      </View>
      {waiting.map(({ icon, words, tone: of }) => <View key={icon} className={`keeper-waits keeper-waits-${of}`}><Icon name={icon} size='s' /><View>{words}</View></View>)}
      <View className='keeper-note'>{standing === null ? visits : `${standing} · ${visits}`}</View>
    </View>
  )
}
