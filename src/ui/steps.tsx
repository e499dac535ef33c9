import { View } from '@tarojs/components'
import './steps.scss'

export interface Step { words: string; when: string }

/** The steps that were taken, the latest first, and what comes next over them; null where nothing does. */
export const Steps = ({ steps, next }: { steps: readonly Step[]; next: string | null }) => (
  <View className='steps'>
    {next !== null && <View className='step step-next'><View>{next}</View></View>}
    {steps.map(({ words, when }, index) => (
      <View key={`${steps.length - index}`} className={index === 0 ? 'step step-now' : 'step'}>
        <View>{words}</View>
        <View className='step-at'>{when}</View>
      </View>
    ))}
  </View>
)
