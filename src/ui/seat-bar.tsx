import { View } from '@tarojs/components'
import './seat-bar.scss'

/** How full it is, in tenths; the words beside it say it exactly. */
export function SeatBar({ tenths }: { tenths: number }) {
  return <View className='seats'><View className={`seats-taken seats-${tenths}`} /></View>
}
