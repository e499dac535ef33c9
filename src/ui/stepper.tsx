import { View } from '@tarojs/components'
import { aria } from './aria'
import { IconButton } from './icon-button'
import './stepper.scss'

interface StepperProps {
  words: { label: string; fewer: string; more: string; value: (count: number) => string }
  count: number
  /** 1 unless told. */
  least?: number
  most: number
  onChange: (count: number) => void
}

/** A small number, one by one. */
export function Stepper({ words, count, least = 1, most, onChange }: StepperProps) {
  return (
    <View className='stepper' {...aria({ role: 'group', label: words.label })}>
      <View className='stepper-label'>{words.label}</View>
      <IconButton icon='minus' label={words.fewer} disabled={count <= least} onPress={() => onChange(count - 1)} />
      <View className='stepper-count' {...aria({ live: 'polite' })}>{words.value(count)}</View>
      <IconButton icon='plus' label={words.more} disabled={count >= most} onPress={() => onChange(count + 1)} />
    </View>
  )
}
