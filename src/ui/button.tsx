import { Text, View } from '@tarojs/components'
import { pressable } from './aria'
import './button.scss'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Spinner } from './spinner'

interface ButtonProps {
  words: string
  onPress: () => void
  /** `main` is the one thing to do on a screen. */
  kind?: 'main' | 'plain' | 'quiet'
  icon?: IconName
  /** Said instead of the words where they do not tell enough by themselves. */
  label?: string
  /** What was asked is under way: no second press. */
  busy?: boolean
  disabled?: boolean
  className?: string
}

export function Button({ words, onPress, kind = 'plain', icon, label, busy = false, disabled = false, className = '' }: ButtonProps) {
  const look = { main: 'weui-btn_primary', plain: 'weui-btn_default', quiet: 'btn-quiet' }[kind]
  const off = disabled || busy
  return (
    <View className={['weui-btn btn', look, off && 'btn-off', className].filter(Boolean).join(' ')} {...pressable(onPress, { label: label ?? words, disabled: off })}>
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      <Text>{words}</Text>
    </View>
  )
}
