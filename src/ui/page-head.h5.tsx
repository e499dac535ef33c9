import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { aria, pressable } from './aria'
import { Icon } from './icon'
import './page-head.scss'
import { useSurroundings } from './surroundings'

/** The bar above a page in a browser: its name, and the way back; `up` is the page above it for those who came by a link. */
export function PageHead({ title, up }: { title: string; up: string | undefined }) {
  const { back } = useSurroundings()
  const [deep] = useState(() => Taro.getCurrentPages().length > 1)
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  // Only a tab can be switched to; whatever else lies above is opened in the place of this page.
  const goUp = (url: string) => Promise.resolve(Taro.switchTab({ url })).catch(() => Taro.redirectTo({ url }))
  const goBack = () => void (deep ? Taro.navigateBack() : up !== undefined && goUp(up))
  return (
    <View className='head'>
      {(deep || up !== undefined) && <View className='head-back' {...pressable(goBack, { label: back })}><Icon name='chevron-left' /></View>}
      <View className='head-title' {...aria({ role: 'heading', level: 1 })}>{title}</View>
    </View>
  )
}
