import { View } from '@tarojs/components'
import { useState } from 'react'
import type { KeeperDesk } from '../../../client/keeper-queries'
import { monthDayWords } from '../../../copy/hours-words'
import { keeperDesk } from '../../../copy/keeper'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { axisTop } from './visits'

const dayWords = (day: string): string => monthDayWords(day.slice(5))

/** How many came by the code at the door, day by day; the numbers stand behind the bars. */
export function VisitsCard({ visits }: { visits: KeeperDesk['visits'] }) {
  const [table, setTable] = useState(false)
  const most = Math.max(...visits.map(({ count }) => count))
  const today = visits[visits.length - 1]!
  const fullest = visits.find(({ count }) => count === most)!
  const sum = keeperDesk.visitsSum({ total: visits.reduce((sum, { count }) => sum + count, 0), most, mostOn: dayWords(fullest.day), today: today.count })
  const top = axisTop(most)
  const told = visits.map(({ day, count }) => keeperDesk.visitsDay(day === today.day ? keeperDesk.today : dayWords(day), count))
  return (
    <Card title={keeperDesk.visits}>
      <View className='keeper-plot' {...aria({ role: 'img', label: `${keeperDesk.visits}。${sum}${told.join('，')}` })}>
        <View className='keeper-axis'><View>{top} {keeperDesk.visitsUnit}</View><View>{top / 2}</View><View>0</View></View>
        <View className='keeper-bars'>
          {visits.map(({ day, count }) => <View key={day} className='keeper-bar' style={{ height: `${Math.round((1_000 * count) / top) / 10}%` }} />)}
        </View>
      </View>
      <View className='keeper-days' {...aria({ hidden: true })}><View>{dayWords(visits[0]!.day)}</View><View>{dayWords(visits[Math.floor(visits.length / 2)]!.day)}</View><View>{keeperDesk.today}</View></View>
      <View>{sum}</View>
      <View className='keeper-note'>{keeperDesk.visitsNote}</View>
      {table && <View className='keeper-table'>{told.map((words) => <View key={words} className='keeper-table-day'>{words}</View>)}</View>}
      <Button kind='quiet' words={table ? keeperDesk.visitsTableClose : keeperDesk.visitsTable} onPress={() => setTable(!table)} />
    </Card>
  )
}
