import { View } from '@tarojs/components'
import { aria } from './aria'
import './skeleton.scss'

/** The shape of lines that are being fetched. The label says so to those who cannot see it. */
export function Skeleton({ label, lines }: { label: string; lines: readonly ('title' | 'body' | 'note' | 'picture')[] }) {
  return (
    <View className='skeleton' {...aria({ role: 'status', label })}>
      {lines.map((line, at) => <View key={at} className={`bone bone-${line}`} />)}
    </View>
  )
}
