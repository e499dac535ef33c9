import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Hours } from '../../cloudfunctions/contract/opening-hours'
import { rangeWords } from '../copy/hours-words'
import { stationPage } from '../copy/station'
import { weekdayWords } from '../copy/times'
import { aria } from '../ui/aria'
import { type DayOfWeek, weekFrom } from './opening-week-days'
import './opening-week.scss'

/** So many signs fit beside a longer bar. */
const shortWords = 5

const percent = (minutes: number): string => `${Math.round((minutes / 1_440) * 1_000) / 10}%`

/** The week from today: a bar for the eye, words for certainty. */
export function OpeningWeek({ hours, now }: { hours: Hours; now: number }) {
  const days = useMemo(() => weekFrom(hours, now), [hours, now])
  return (
    <View className={days.every((day) => wordsOf(day).every((words) => words.length <= shortWords)) ? 'days days-short' : 'days'} {...aria({ role: 'list' })}>
      {days.map((day) => (
        <View key={day.ahead} className={day.ahead === 0 ? 'day day-today' : 'day'} {...aria({ role: 'listitem', label: `${dayWords(day)}，${wordsOf(day).join(' ')}` })}>
          <View className='day-name'>{dayWords(day)}</View>
          <View className='day-line'>
            {day.bars.map(({ from, to }) => <View key={from} className='day-bar' style={{ left: percent(from), width: percent(to - from) }} />)}
            {day.nowAt !== undefined && <View className='day-now' style={{ left: percent(day.nowAt) }} />}
          </View>
          <View className='day-words'>{wordsOf(day).map((words) => <View key={words}>{words}</View>)}</View>
        </View>
      ))}
    </View>
  )
}

const dayWords = ({ ahead, weekday }: DayOfWeek): string =>
  ahead === 0 ? stationPage.today : ahead === 1 ? stationPage.tomorrow : weekdayWords[weekday % 7]!

function wordsOf({ ranges, holiday }: DayOfWeek): string[] {
  if (ranges === 'unknown') return [stationPage.unknownDay]
  if (ranges.length === 0) return [holiday ? stationPage.holidayRest(holiday) : stationPage.rest]
  return ranges.map(rangeWords)
}
