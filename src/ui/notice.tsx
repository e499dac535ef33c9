import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import './notice.scss'

interface NoticeProps {
  icon: IconName
  tone?: 'plain' | 'doubt'
  /** Read aloud when it appears. */
  live?: boolean
}

/** One quiet line above or between contents. */
export function Notice({ icon, tone = 'plain', live = false, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={`notice notice-${tone}`} {...aria(live ? { role: 'status', live: 'polite' } : {})}>
      <Icon name={icon} size='s' />
      <Text className='notice-words'>{children}</Text>
    </View>
  )
}
