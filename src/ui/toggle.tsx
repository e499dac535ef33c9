import { View } from '@tarojs/components'
import { pressable } from './aria'
import './toggle.scss'

interface ToggleProps {
  words: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A line that is on or off; the whole line is the target. */
export function Toggle({ words, note, on, onChange }: ToggleProps) {
  return (
    <View className='weui-cell cell' {...pressable(() => onChange(!on), { role: 'switch', checked: on, label: words })}>
      <View className='weui-cell__bd'>
        <View>{words}</View>
        {note !== undefined && <View className='cell-note'>{note}</View>}
      </View>
      <View className={`toggle ${on ? 'toggle-on' : ''}`} />
    </View>
  )
}
