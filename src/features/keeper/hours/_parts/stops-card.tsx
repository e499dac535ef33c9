import { View } from '@tarojs/components'
import { daysWords } from '../../../../copy/hours-words'
import { hoursFaultWords, hoursPage } from '../../../../copy/keeper-hours'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChipRow } from '../../../../ui/chips'
import { FormField, FormRow } from '../../../../ui/form-field'
import { type HoursFaults, mostStops, type TypedStop } from '../typed-hours'
import { RangeFields } from './day-editor'
import { Folded } from './folded'
import { dayWords } from './week-editor'

const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ code: String(day), words: hoursPage.day(day) }))

interface StopsCardProps { stops: readonly TypedStop[]; faults: HoursFaults; open: string | null; onOpen: (place: string | null) => void; onChange: (stops: readonly TypedStop[]) => void }

/** Where a mobile station stands when; it is open while it stands there. */
export function StopsCard({ stops, faults, open, onOpen, onChange }: StopsCardProps) {
  const put = (order: number, changes: Partial<TypedStop>) => onChange(stops.map((each, other) => (other === order ? { ...each, ...changes } : each)))
  const whole = faults.stops
  return (
    <Card title={hoursPage.stops}>
      <View className='hours-note'>{hoursPage.stopsNote}</View>
      {stops.map((stop, order) => {
        const place = `stop ${order}`
        const fault = faults[place]
        const { days, range } = stop
        return (
          <Folded
            key={order} words={stop.place || hoursPage.stopPlace} note={`${days.length > 0 ? daysWords(days) : ''} ${dayWords([range])}`.trim()}
            wrong={fault !== undefined} open={open === place} onToggle={() => onOpen(open === place ? null : place)}
          >
            <FormField label={hoursPage.stopPlace} placeholder={hoursPage.stopHint} value={stop.place} maxLength={60} fault={null} onInput={(text) => put(order, { place: text })} />
            <FormRow label={hoursPage.stopDays} fault={null}>
              <ChipRow
                wraps label={hoursPage.stopDays} chips={weekdays} chosen={days.map(String)}
                onToggle={(code) => put(order, { days: days.includes(Number(code)) ? days.filter((day) => day !== Number(code)) : [...days, Number(code)].sort() })}
              />
            </FormRow>
            <RangeFields label={stop.place} order={0} range={range} onChange={(next) => put(order, { range: next })} />
            {fault && <View className='form-fault' {...aria({ role: 'alert' })}>{hoursFaultWords[fault]}</View>}
            <View className='hours-buttons'>
              {stops.length < mostStops && <Button icon='copy' words={hoursPage.addStop} onPress={() => { onChange([...stops, { ...stop, days: [] }]); onOpen(`stop ${stops.length}`) }} />}
              <Button icon='trash-2' words={hoursPage.dropStop} onPress={() => { onOpen(null); onChange(stops.filter((_each, other) => other !== order)) }} />
            </View>
          </Folded>
        )
      })}
      {whole && <View className='form-fault' {...aria({ role: 'alert' })}>{hoursFaultWords[whole]}</View>}
      <View className='hours-note'>{hoursPage.stopNewPlace}</View>
    </Card>
  )
}
