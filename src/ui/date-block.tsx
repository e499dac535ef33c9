import { View } from '@tarojs/components'
import './date-block.scss'

/** A day as it stands on a calendar that hangs on the wall. */
export function DateBlock({ month, day, weekday }: { month: string; day: string; weekday: string }) {
  return (
    <View className='date'>
      <View className='date-day'>{day}</View>
      <View className='date-rest'>{month}</View>
      <View className='date-rest'>{weekday}</View>
    </View>
  )
}
