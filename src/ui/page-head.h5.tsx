import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { aria, pressable } from './aria'
import { Icon } from './icon'
import './page-head.scss'

/** The bar above a page in a browser: its name, and the way back where there is one. */
export function PageHead({ title }: { title: string }) {
  const [depth] = useState(() => Taro.getCurrentPages().length)
  return (
    <View className='head'>
      {depth > 1 && <View className='head-back' {...pressable(() => void Taro.navigateBack(), { label: '返回' })}><Icon name='chevron-left' /></View>}
      <View className='head-title' {...aria({ role: 'heading', level: 1 })}>{title}</View>
    </View>
  )
}
