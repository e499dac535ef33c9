import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Hours } from '../../../../../cloudfunctions/contract/opening-hours'
import { dayNumber, dayOfDate, weekdayOf } from '../../../../../cloudfunctions/rules/shanghai-time'
import { stationPage } from '../../../../copy/station'
import { exceptionWords, holidayWords, rangeWords, seasonWords } from '../../../../copy/station-hours'
import { weekdayWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import './hours-card.scss'
import { type DayOfWeek, weekFrom } from './week'

/** So many signs fit beside a longer bar. */
const shortWords = 5

/** So many days ahead are told of one by one. */
const aheadDays = 14

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
      <Notes hours={hours} now={now} />
    </Card>
  )
}

/** What the bars of one week cannot say: holidays, seasons, and the days of the coming two weeks that are unlike the others. */
function Notes({ hours, now }: { hours: Hours; now: number }) {
  const today = dayNumber(now)
  const holidays = holidayWords(hours)
  const exceptions = hours.exceptions.map((each) => ({ ...each, day: dayOfDate(each.date) }))
    .filter(({ day }) => day >= today && day < today + aheadDays).sort((a, b) => a.day - b.day)
  if (holidays === null && exceptions.length === 0) return null
  return (
    <View className='hours-notes'>
      {exceptions.length > 0 && <View className='hours-head'>{stationPage.exceptions}</View>}
      {exceptions.map((each) => <View key={each.date} className='hours-exception'>{exceptionWords(each, weekdayOf(each.day))}</View>)}
      {holidays !== null && <View>{holidays}</View>}
      {!hours.always && hours.seasons.map((season) => <View key={season.from}>{seasonWords(season)}</View>)}
    </View>
  )
}

const dayWords = ({ ahead, weekday }: DayOfWeek): string =>
  ahead === 0 ? stationPage.today : ahead === 1 ? stationPage.tomorrow : weekdayWords[weekday % 7]!

function rangesWords({ ranges, holiday }: DayOfWeek): string[] {
  if (ranges === 'unknown') return [stationPage.unknownDay]
  if (ranges.length === 0) return [holiday ? stationPage.holidayRest(holiday) : stationPage.rest]
  return ranges.map(rangeWords)
}
