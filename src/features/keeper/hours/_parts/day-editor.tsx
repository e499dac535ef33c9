import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { hoursFaultWords, hoursPage, type TypedFault } from '../../../../copy/keeper-hours'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { IconButton } from '../../../../ui/icon-button'
import { mostRanges, type TypedDay, type TypedRange } from '../typed-hours'

/** What a new stretch begins with. */
const usualRange: TypedRange = { from: '8:00', to: '18:00' }
const whole: TypedRange = { from: '0:00', to: '24:00' }

interface RangeFieldsProps { label: string; order: number; range: TypedRange; onChange: (range: TypedRange) => void; onDrop?: () => void }

/** From when to when, as people write it. */
export function RangeFields({ label, order, range, onChange, onDrop }: RangeFieldsProps) {
  const field = (which: 'from' | 'to') => (
    <Field kind='text' className='form-field hours-clock' label={hoursPage[which](label, order + 1)} placeholder={hoursPage.clockHint} value={range[which]} maxLength={6} onInput={(text) => onChange({ ...range, [which]: text })} />
  )
  return (
    <View className='hours-range'>
      {field('from')}
      <View>{hoursPage.till}</View>
      {field('to')}
      {onDrop && <IconButton icon='x' label={hoursPage.dropRange(label, order + 1)} onPress={onDrop} />}
    </View>
  )
}

interface DayEditorProps { label: string; day: TypedDay; fault: TypedFault | null; onChange: (day: TypedDay) => void; children?: ReactNode }

/** The stretches of one day. */
export function DayEditor({ label, day, fault, onChange, children }: DayEditorProps) {
  const isWhole = day.length === 1 && day[0]!.from === whole.from && day[0]!.to === whole.to
  return (
    <View className='hours-day'>
      {!isWhole && day.map((range, order) => (
        <RangeFields
          key={order} label={label} order={order} range={range} onDrop={() => onChange(day.filter((_each, other) => other !== order))}
          onChange={(next) => onChange(day.map((each, other) => (other === order ? next : each)))}
        />
      ))}
      {fault && <View className='form-fault' {...aria({ role: 'alert' })}>{hoursFaultWords[fault]}</View>}
      <View className='hours-buttons'>
        {day.length < mostRanges && <Button icon='plus' words={hoursPage.addRange} label={`${label}，${hoursPage.addRange}`} onPress={() => onChange(isWhole ? [usualRange] : [...day, usualRange])} />}
        {!isWhole && <Button words={hoursPage.wholeDay} label={`${label}，${hoursPage.wholeDay}`} onPress={() => onChange([whole])} />}
        {day.length > 0 && <Button words={hoursPage.rest} label={`${label}，${hoursPage.rest}`} onPress={() => onChange([])} />}
        {children}
      </View>
    </View>
  )
}
