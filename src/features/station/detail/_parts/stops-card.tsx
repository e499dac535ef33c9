import { View } from '@tarojs/components'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { mobileStop } from '../../../../../cloudfunctions/rules/mobile-stop'
import { dayNumber, weekdayOf } from '../../../../../cloudfunctions/rules/shanghai-time'
import { daysWords, rangeWords } from '../../../../copy/hours-words'
import { stationPage } from '../../../../copy/station'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { Tag } from '../../../../ui/tag'
import './stops-card.scss'

type Stop = Station['stops'][number]
const { stops: words } = stationPage

/** Where a mobile station stands now or next, today's stops, and then the week's. */
export function StopsCard({ station, now }: { station: Station; now: number }) {
  const { stops } = station
  const where = mobileStop(station, now)
  const weekday = weekdayOf(dayNumber(now))
  const today = inOrder(stops.filter(({ days }) => days.includes(weekday)))
  const others = groupsOf(stops.filter(({ days }) => !days.includes(weekday)))
  return (
    <Card title={words.title}>
      <Notice icon='map-pin'>{where === null ? words.nothing : where.now ? words.here(where.stop.place, where.to) : words.next(where.stop.place, where.from, now)}</Notice>
      <View className='stops-day'>{words.today}</View>
      {today.length === 0 && <View className='stop'>{words.none}</View>}
      {today.map((stop) => <Line key={stop.range.from} stop={stop} here={where?.now === true && where.stop === stop} />)}
      {others.map(({ days, stops: those }) => (
        <View key={days.join()}>
          <View className='stops-day'>{daysWords(days)}</View>
          {those.map((stop) => <Line key={stop.range.from} stop={stop} here={false} />)}
        </View>
      ))}
    </Card>
  )
}

function Line({ stop: { place, range }, here }: { stop: Stop; here: boolean }) {
  return (
    <View className={here ? 'stop stop-here' : 'stop'}>
      <View className='stop-time'>{rangeWords(range)}</View>
      <View className='stop-place'>{place}</View>
      {here && <Tag tone='good' words={words.now} />}
    </View>
  )
}

const inOrder = (stops: readonly Stop[]): Stop[] => [...stops].sort((a, b) => (a.range.from < b.range.from ? -1 : 1))

/** Stops that stand on the same days are told together. */
function groupsOf(stops: readonly Stop[]): { days: readonly number[]; stops: Stop[] }[] {
  const keys = [...new Set(stops.map(({ days }) => days.join()))]
  return keys.map((key) => {
    const those = inOrder(stops.filter(({ days }) => days.join() === key))
    return { days: those[0]!.days, stops: those }
  })
}
