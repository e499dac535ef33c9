import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import './card.scss'

/** A panel for one subject. */
export function Card({ title, note, className = '', children }: PropsWithChildren<{ title?: string; note?: string; className?: string }>) {
  return (
    <View className={className ? `card ${className}` : 'card'}>
      {title !== undefined && (
        <View className='card-head'>
          <View className='card-title' {...aria({ role: 'heading' })}>{title}</View>
          {note !== undefined && <View className='card-note'>{note}</View>}
        </View>
      )}
      {children}
    </View>
  )
}
