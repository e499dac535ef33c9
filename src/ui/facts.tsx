import { View } from '@tarojs/components'
import './facts.scss'

export interface Fact { name: string; value: string }

/** Short facts as two columns: what it is, and what it says. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className='facts'>
      {facts.map(({ name, value }) => (
        <View key={name} className='fact'>
          <View className='fact-name'>{name}</View>
          <View className='fact-value'>{value}</View>
        </View>
      ))}
    </View>
  )
}
