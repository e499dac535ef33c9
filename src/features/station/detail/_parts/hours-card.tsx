import { View } from '@tarojs/components'
import type { Hours } from '../../../../../cloudfunctions/contract/opening-hours'
import { dayNumber, dayOfDate } from '../../../../../cloudfunctions/rules/shanghai-time'
import { exceptionWords, holidayWords, seasonWords } from '../../../../copy/hours-words'
import { stationPage } from '../../../../copy/station'
import { OpeningWeek } from '../../../../parts/opening-week'
import { Card } from '../../../../ui/card'
import './hours-card.scss'

/** So many days ahead are told of one by one. */
const aheadDays = 14

export function HoursCard({ hours, now }: { hours: Hours; now: number }) {
  return (
    <Card title={stationPage.hours}>
      <OpeningWeek hours={hours} now={now} />
      <HoursNotes hours={hours} now={now} />
    </Card>
  )
}

/** What the bars of one week cannot say: holidays, seasons, and the days of the coming two weeks that are unlike the others. */
export function HoursNotes({ hours, now }: { hours: Hours; now: number }) {
  const today = dayNumber(now)
  const exceptions = hours.exceptions.map((each) => ({ ...each, day: dayOfDate(each.date) }))
    .filter(({ day }) => day >= today && day < today + aheadDays).sort((a, b) => a.day - b.day)
  if (hours.always && exceptions.length === 0) return null
  return (
    <View className='hours-notes'>
      {exceptions.length > 0 && <View className='hours-head'>{stationPage.exceptions}</View>}
      {exceptions.map((each) => <View key={each.date} className='hours-exception'>{exceptionWords(each)}</View>)}
      {!hours.always && <View>{holidayWords(hours)}</View>}
      {!hours.always && hours.seasons.map((season) => <View key={season.from}>{seasonWords(season)}</View>)}
    </View>
  )
}
