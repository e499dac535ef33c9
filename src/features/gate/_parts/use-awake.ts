import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { platform } from '../../../client/platform'

/** Bright and awake while it is looked at: in the sun a dim screen says nothing. */
export function useAwake(): void {
  const rest = useRef<(() => void) | null>(null)
  const leave = () => {
    rest.current?.()
    rest.current = null
  }
  useDidShow(() => { rest.current ??= platform.shineBright() })
  useDidHide(leave)
  useEffect(() => leave, [])
}
