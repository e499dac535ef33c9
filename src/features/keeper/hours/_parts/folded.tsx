import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { pressable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'

interface FoldedProps { words: string; note: string; wrong: boolean; open: boolean; onToggle: () => void }

/** One of several things, of which that one is spread out which is being written. */
export const Folded = ({ words, note, wrong, open, onToggle, children }: PropsWithChildren<FoldedProps>) => (
  <View className={open ? 'hours-of-day hours-of-day-open' : 'hours-of-day'}>
    <View className='hours-line' {...pressable(onToggle, { label: `${words}，${note}` })}>
      <View className='hours-fold'>
        <View>{words}</View>
        <View className='hours-note'>{note}</View>
      </View>
      {wrong && !open && <Icon name='circle-alert' className='hours-wrong' />}
      <Icon name={open ? 'chevron-up' : 'chevron-down'} size='s' />
    </View>
    {open && children}
  </View>
)
