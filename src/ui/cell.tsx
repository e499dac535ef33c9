import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { aria, pressable } from './aria'
import './cell.scss'
import { Icon } from './icon'
import type { IconName } from './icon-name'

/** Lines that belong together, under one heading. */
export function CellGroup({ title, children }: PropsWithChildren<{ title?: string }>) {
  return (
    <View className='cells'>
      {title !== undefined && <View className='cells-title' {...aria({ role: 'heading' })}>{title}</View>}
      <View className='weui-cells'>{children}</View>
    </View>
  )
}

interface CellProps {
  words: string
  /** A second, quieter line. */
  note?: string | undefined
  icon?: IconName
  /** At the right: a value in words, or a part such as a switch. */
  end?: ReactNode
  /** What a part at the right tells, for whoever cannot see it. */
  said?: string | undefined
  onPress?: () => void
  chosen?: boolean
}

export function Cell({ words, note, icon, end, said = '', onPress, chosen = false }: CellProps) {
  const label = [words, note, typeof end === 'string' ? end : said].filter(Boolean).join('，')
  return (
    <View className={chosen ? 'weui-cell cell cell-chosen' : 'weui-cell cell'} {...(onPress ? pressable(onPress, { label }) : {})}>
      {icon && <Icon name={icon} className='cell-icon' />}
      <View className='weui-cell__bd'>
        <View>{words}</View>
        {note !== undefined && <View className='cell-note'>{note}</View>}
      </View>
      {end !== undefined && <View className='weui-cell__ft cell-end'>{typeof end === 'string' ? <Text>{end}</Text> : end}</View>}
      {chosen && <Icon name='check' className='cell-check' />}
      {onPress && !chosen && <Icon name='chevron-right' size='s' className='cell-arrow' />}
    </View>
  )
}
