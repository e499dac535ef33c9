import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import './empty.scss'
import { Icon } from './icon'
import type { IconName } from './icon-name'

interface EmptyProps {
  title: string
  advice: string
  icon: IconName
}

/** Nothing is here: why, and the next step (its children). */
export function Empty({ title, advice, icon, children }: PropsWithChildren<EmptyProps>) {
  return (
    <View className='empty'>
      <Icon name={icon} size='l' className='empty-icon' />
      <View className='empty-title' {...aria({ role: 'heading' })}>{title}</View>
      <View className='empty-advice'>{advice}</View>
      <View className='empty-steps'>{children}</View>
    </View>
  )
}
