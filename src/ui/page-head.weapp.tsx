import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** WeChat draws the bar above a page itself, and is told what it says. */
export function PageHead({ title }: { title: string; up: string | undefined }) {
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return null
}
