import { Text } from '@tarojs/components'
import './tag.scss'

/** Each tone has its colour and its shape, so that neither has to be seen to tell them apart. */
export type Tone = 'good' | 'soon' | 'off' | 'halt' | 'doubt'

export function Tag({ tone, words, large = false }: { tone: Tone; words: string; large?: boolean }) {
  return <Text className={large ? `tag t-${tone} tag-large` : `tag t-${tone}`}>{words}</Text>
}
