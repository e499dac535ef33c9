import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { pressable } from './aria'
import { Icon } from './icon'
import './panes.scss'

interface PanesProps {
  list: ReactNode
  /** What was chosen from the list. */
  chosen: ReactNode
  /** Something is chosen: where there is room for one pane alone, it is this one. */
  deep: boolean
  className?: string
}

/** A list, and beside it what was chosen; one at a time on a phone. */
export const Panes = ({ list, chosen, deep, className = '' }: PanesProps) => (
  <View className={['panes', deep && 'panes-deep', className].filter(Boolean).join(' ')}>
    <View className='panes-list'>{list}</View>
    <View className='panes-chosen'>{chosen}</View>
  </View>
)

/** From what was chosen back to the list; not there where both are seen. */
export const PaneBack = ({ words, onPress }: { words: string; onPress: () => void }) => (
  <View className='pane-back' {...pressable(onPress)}><Icon name='chevron-left' size='s' />{words}</View>
)
