import { View } from '@tarojs/components'
import { isoDateWords } from '../../../../copy/hours-words'
import { hoursFaultWords, hoursPage } from '../../../../copy/keeper-hours'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChipRow } from '../../../../ui/chips'
import { FormField, FormRow } from '../../../../ui/form-field'
import { readDate } from '../../_parts/typed-times'
import { type HoursFaults, mostExceptions, type TypedException } from '../typed-hours'
import { DayEditor } from './day-editor'
import { Folded } from './folded'
import { dayWords } from './week-editor'

interface ExceptionsCardProps { exceptions: readonly TypedException[]; faults: HoursFaults; open: string | null; onOpen: (place: string | null) => void; onChange: (exceptions: readonly TypedException[]) => void }

/** Single days on which it is otherwise, each with its reason. */
export function ExceptionsCard({ exceptions, faults, open, onOpen, onChange }: ExceptionsCardProps) {
  const put = (order: number, changes: Partial<TypedException>) => onChange(exceptions.map((each, other) => (other === order ? { ...each, ...changes } : each)))
  const add = () => {
    onChange([...exceptions, { date: '', ranges: [], reason: '' }])
    onOpen(`exception ${exceptions.length}`)
  }
  return (
    <Card title={hoursPage.exceptions}>
      <View className='hours-note'>{exceptions.length === 0 ? hoursPage.noExceptions : hoursPage.exceptionsNote}</View>
      {exceptions.map(({ date, ranges, reason }, order) => {
        const place = `exception ${order}`
        const faultOf = (field: string) => faults[`${place} ${field}`]
        const wrong = ['date', 'ranges', 'reason'].some((field) => faultOf(field) !== undefined)
        const words = (field: string) => { const found = faultOf(field); return found ? hoursFaultWords[found] : null }
        const day = readDate(date)
        return (
          <Folded
            key={order} words={day === null ? hoursPage.exceptionNew : isoDateWords(day)} note={[dayWords(ranges), reason].filter(Boolean).join(' · ')}
            wrong={wrong} open={open === place} onToggle={() => onOpen(open === place ? null : place)}
          >
            <FormField label={hoursPage.exceptionDate} placeholder={hoursPage.exceptionDateHint} kind='number' value={date} maxLength={8} fault={words('date')} onInput={(text) => put(order, { date: text })} />
            <FormRow label={dayWords(ranges)} fault={null}>
              <DayEditor label={hoursPage.exceptionDay} day={ranges} fault={faultOf('ranges') ?? null} onChange={(next) => put(order, { ranges: next })} />
            </FormRow>
            <FormField label={hoursPage.reason} placeholder={hoursPage.reasonHint} value={reason} maxLength={60} fault={words('reason')} onInput={(text) => put(order, { reason: text })} />
            <ChipRow wraps label={hoursPage.reasonsLabel} chips={hoursPage.reasons.map((each) => ({ code: each, words: each }))} chosen={[reason]} onToggle={(text) => put(order, { reason: text })} />
            <Button kind='quiet' icon='trash-2' words={hoursPage.dropException} onPress={() => { onOpen(null); onChange(exceptions.filter((_each, other) => other !== order)) }} />
          </Folded>
        )
      })}
      {exceptions.length < mostExceptions && <Button icon='plus' words={hoursPage.addException} onPress={add} />}
    </Card>
  )
}
