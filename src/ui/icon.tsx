import { View } from '@tarojs/components'
import type { IconName } from './icon-name'

interface IconProps {
  name: IconName
  size?: 's' | 'm' | 'l'
  className?: string
}

/** A drawing in the colour of the text around it. It never speaks: the word beside it does. */
export function Icon({ name, size = 'm', className = '' }: IconProps) {
  return <View className={`i i-${size} i-${name}${className && ` ${className}`}`} />
}
