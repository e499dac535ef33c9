import { View } from '@tarojs/components'
import { pressable } from './aria'
import { Icon } from './icon'
import './icon-button.scss'
import type { IconName } from './icon-name'

interface IconButtonProps {
  icon: IconName
  /** What it does, for who cannot see the drawing. */
  label: string
  onPress: () => void
  disabled?: boolean
  className?: string
}

/** A drawing that can be pressed, as large as a thumb. */
export function IconButton({ icon, label, onPress, disabled = false, className = '' }: IconButtonProps) {
  return <View className={`icon-btn ${disabled ? 'icon-btn-off ' : ''}${className}`} {...pressable(onPress, { label, disabled })}><Icon name={icon} /></View>
}
