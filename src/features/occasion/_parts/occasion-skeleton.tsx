import { View } from '@tarojs/components'
import { aria } from '../../../ui/aria'
import '../../../ui/skeleton.scss'
import './occasion-skeleton.scss'

/** The shape of a list of dates that is being fetched. */
export function OccasionSkeleton({ label, rows }: { label: string; rows: number }) {
  return (
    <View className='skeleton oc-wait' {...aria({ role: 'status', label })}>
      {Array.from({ length: rows }, (_, at) => (
        <View key={at} className='oc-wait-row'>
          <View className='oc-wait-date' />
          <View className='oc-wait-lines'>
            <View className='bone bone-body' />
            <View className='bone bone-note' />
            <View className='bone bone-note' />
          </View>
        </View>
      ))}
    </View>
  )
}
