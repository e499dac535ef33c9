import { View } from '@tarojs/components'
import { hoursFaultWords, hoursPage } from '../../../../copy/keeper-hours'
import { pressable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import type { HoursFaults, TypedDay, TypedWeek } from '../typed-hours'
import { DayEditor } from './day-editor'

const workdays = 5

export const dayWords = (day: TypedDay): string =>
  (day.length === 0 ? hoursPage.rest : day.map(({ from, to }) => (from === '0:00' && to === '24:00' ? hoursPage.wholeDay : `${from}–${to}`)).join('、'))

interface WeekEditorProps {
  /** Before the name of each place: `season 0 `. */
  prefix: string
  week: TypedWeek
  faults: HoursFaults
  open: string | null
  onOpen: (place: string | null) => void
  onChange: (week: TypedWeek) => void
}

/** Seven days, of which one at a time is being written. */
export function WeekEditor({ prefix, week, faults, open, onOpen, onChange }: WeekEditorProps) {
  const put = (order: number, day: TypedDay) => onChange(week.map((each, other) => (other === order ? day : each)))
  return (
    <View className='hours-week'>
      {week.map((day, order) => {
        const place = `${prefix}week ${order + 1}`
        const label = hoursPage.day(order + 1)
        const fault = faults[place] ?? null
        const isOpen = open === place
        const closed = prefix === '' ? null : prefix.trim()
        return (
          <View key={place} className={isOpen ? 'hours-of-day hours-of-day-open' : 'hours-of-day'}>
            <View className='hours-line' {...pressable(() => onOpen(isOpen ? closed : place), { label: hoursPage.dayLabel(label, dayWords(day)) })}>
              <View className='hours-name'>{label}</View>
              <View className='hours-words'>{dayWords(day)}</View>
              {fault && !isOpen && <Icon name='circle-alert' className='hours-wrong' />}
              <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size='s' />
            </View>
            {fault && !isOpen && <View className='form-fault'>{hoursFaultWords[fault]}</View>}
            {isOpen && (
              <DayEditor label={label} day={day} fault={fault} onChange={(next) => put(order, next)}>
                <Button icon='copy' words={hoursPage.toWorkdays} label={`${label}，${hoursPage.toWorkdays}`} onPress={() => onChange(week.map((each, other) => (other < workdays ? day : each)))} />
                <Button icon='copy' words={hoursPage.toEveryDay} label={`${label}，${hoursPage.toEveryDay}`} onPress={() => onChange(week.map(() => day))} />
              </DayEditor>
            )}
          </View>
        )
      })}
    </View>
  )
}
