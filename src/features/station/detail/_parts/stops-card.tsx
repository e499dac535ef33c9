import { View } from '@tarojs/components'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { mobileStop } from '../../../../../cloudfunctions/rules/mobile-stop'
import { dayNumber, weekdayOf } from '../../../../../cloudfunctions/rules/shanghai-time'
import { daysWords, rangeWords } from '../../../../copy/hours-words'
import { stationPage } from '../../../../copy/station'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { Tag } from '../../../../ui/tag'
import { HoursNotes } from './hours-card'
import './stops-card.scss'

type Stop = Station['stops'][number]
const { stops: words } = stationPage

/** Where a mobile station stands now or next, today's stops, and then the week's. */
export function StopsCard({ station, now }: { station: Station; now: number }) {
  const { stops } = station
  const where = mobileStop(station, now)
  const weekday = weekdayOf(dayNumber(now))
  const groups = groupsOf(stops)
  const isToday = ({ days }: Group) => days.includes(weekday)
  const [today, others] = [groups.filter(isToday), groups.filter((group) => !isToday(group))]
  return (
    <Card title={words.title}>
      <Notice icon='map-pin'>{where === null ? words.nothing : where.now ? words.here(where.stop.place, where.to) : words.next(where.stop.place, where.from, now)}</Notice>
      {today.length === 0 && <View className='stops-day'>{words.none}</View>}
      {[...today, ...others].filter(({ days }) => days.length > 0).map((group) => (
        <View key={group.days.join()}>
          <View className='stops-day'>{isToday(group) ? words.today(daysWords(group.days)) : daysWords(group.days)}</View>
          {group.stops.map((stop) => <Line key={stop.range.from} stop={stop} here={where?.now === true && where.stop === stop} />)}
        </View>
      ))}
      <HoursNotes hours={station.hours} now={now} />
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

interface Group { days: readonly number[]; stops: Stop[] }

/** Stops that stand on the same days are told together. */
function groupsOf(stops: readonly Stop[]): Group[] {
  const keys = [...new Set(stops.map(({ days }) => days.join()))]
  return keys.map((key) => {
    const those = inOrder(stops.filter(({ days }) => days.join() === key))
    return { days: those[0]!.days, stops: those }
  })
}
