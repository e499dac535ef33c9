import { View } from '@tarojs/components'
import type { Application } from '../../../../cloudfunctions/contract/application'
import { momentWords } from '../../../copy/times'
import './history.scss'

interface HistoryProps {
  history: Application['history']
  words: Record<Application['state'], string>
  /** What comes next; null where nothing does. */
  next: string | null
  now: number
}

/** The steps that were taken, the latest above, and what comes next over them. */
export const History = ({ history, words, next, now }: HistoryProps) => (
  <View className='steps'>
    {next !== null && <View className='step step-next'><View>{next}</View></View>}
    {[...history].reverse().map(({ to, at }, index) => (
      <View key={at} className={index === 0 ? 'step step-now' : 'step'}>
        <View>{words[to]}</View>
        <View className='step-at'>{momentWords(at, now)}</View>
      </View>
    ))}
  </View>
)
