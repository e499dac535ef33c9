import { View } from '@tarojs/components'
import './facts.scss'

export interface Fact { name: string; value: string }

/** Short facts: what it is, and what it says. `paired` sets two side by side where the values are a word or a number. */
export function Facts({ facts, paired = false }: { facts: readonly Fact[]; paired?: boolean }) {
  return (
    <View className={paired ? 'facts facts-paired' : 'facts'}>
      {facts.map(({ name, value }) => (
        <View key={name} className='fact'>
          <View className='fact-name'>{name}</View>
          <View className='fact-value'>{value}</View>
        </View>
      ))}
    </View>
  )
}
