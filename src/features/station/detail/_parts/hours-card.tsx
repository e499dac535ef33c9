import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Hours, Range } from '../../../../../cloudfunctions/contract/opening-hours'
import { stationPage } from '../../../../copy/station'
import { weekdayWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import './hours-card.scss'
import { type DayOfWeek, weekFrom } from './week'

/** So many signs fit beside a longer bar. */
const shortWords = 5

const percent = (minutes: number): string => `${Math.round((minutes / 1_440) * 1_000) / 10}%`

/** The week from today: a bar for the eye, words for certainty. */
export function HoursCard({ hours, now }: { hours: Hours; now: number }) {
  const days = useMemo(() => weekFrom(hours, now), [hours, now])
  return (
    <Card title={stationPage.hours}>
      <View className={days.every((day) => rangesWords(day).every((words) => words.length <= shortWords)) ? 'days days-short' : 'days'} {...aria({ role: 'list' })}>{days.map((day) => (
        <View key={day.ahead} className={day.ahead === 0 ? 'day day-today' : 'day'} {...aria({ role: 'listitem', label: `${dayWords(day)}，${rangesWords(day).join(' ')}` })}>
          <View className='day-name'>{dayWords(day)}</View>
          <View className='day-line'>
            {day.bars.map(({ from, to }) => <View key={from} className='day-bar' style={{ left: percent(from), width: percent(to - from) }} />)}
            {day.nowAt !== undefined && <View className='day-now' style={{ left: percent(day.nowAt) }} />}
          </View>
          <View className='day-words'>{rangesWords(day).map((words) => <View key={words}>{words}</View>)}</View>
        </View>
      ))}</View>
    </Card>
  )
}

const dayWords = ({ ahead, weekday }: DayOfWeek): string =>
  ahead === 0 ? stationPage.today : ahead === 1 ? stationPage.tomorrow : weekdayWords[weekday % 7]!

function rangesWords({ ranges, holiday }: DayOfWeek): string[] {
  if (ranges === 'unknown') return [stationPage.unknownDay]
  if (ranges.length === 0) return [holiday ? stationPage.holidayRest(holiday) : stationPage.rest]
  return ranges.map(rangeWords)
}

function rangeWords({ from, to }: Range): string {
  if (from === '00:00' && to === '24:00') return stationPage.wholeDay
  return `${shortClock(from)}–${to <= from ? stationPage.nextMorning(shortClock(to)) : shortClock(to)}`
}

const shortClock = (clock: string): string => clock.replace(/^0(\d)/, '$1')
