import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { aria, pressable } from './aria'
import { Icon } from './icon'
import './page-head.scss'
import { useSurroundings } from './surroundings'

/** The bar above a page in a browser: its name, and the way back; `up` is the tab above it for those who came by a link. */
export function PageHead({ title, up }: { title: string; up: string | undefined }) {
  const { back } = useSurroundings()
  const [deep] = useState(() => Taro.getCurrentPages().length > 1)
  const goBack = () => void (deep ? Taro.navigateBack() : up !== undefined && Taro.switchTab({ url: up }))
  return (
    <View className='head'>
      {(deep || up !== undefined) && <View className='head-back' {...pressable(goBack, { label: back })}><Icon name='chevron-left' /></View>}
      <View className='head-title' {...aria({ role: 'heading', level: 1 })}>{title}</View>
    </View>
  )
}
