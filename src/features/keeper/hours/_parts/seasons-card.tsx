import { View } from '@tarojs/components'
import { hoursFaultWords, hoursPage } from '../../../../copy/keeper-hours'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { FormField } from '../../../../ui/form-field'
import { readMonthDay } from '../../_parts/typed-times'
import { type HoursFaults, mostSeasons, type TypedHours, type TypedSeason, type TypedWeek } from '../typed-hours'
import { Folded } from './folded'
import { WeekEditor, dayWords } from './week-editor'

interface SeasonsCardProps {
  seasons: TypedHours['seasons']
  /** What a new season begins with. */
  week: TypedWeek
  faults: HoursFaults
  open: string | null
  onOpen: (place: string | null) => void
  onChange: (seasons: readonly TypedSeason[]) => void
}

/** Parts of the year that have a week of their own. */
export function SeasonsCard({ seasons, week, faults, open, onOpen, onChange }: SeasonsCardProps) {
  const put = (order: number, changes: Partial<TypedSeason>) => onChange(seasons.map((each, other) => (other === order ? { ...each, ...changes } : each)))
  const add = () => {
    onChange([...seasons, { from: '6-1', to: '8-31', week }])
    onOpen(`season ${seasons.length}`)
  }
  return (
    <Card title={hoursPage.seasons}>
      <View className='hours-note'>{seasons.length === 0 ? hoursPage.noSeasons : hoursPage.seasonsNote}</View>
      {seasons.map((season, order) => {
        const place = `season ${order}`
        const isOpen = open === place || open?.startsWith(`${place} `) === true
        const fault = faults[place]
        const wrong = Object.keys(faults).some((each) => each === place || each.startsWith(`${place} `))
        return (
          <Folded
            key={order} words={hoursPage.season(readMonthDay(season.from) ?? '', readMonthDay(season.to) ?? '')} note={noteOf(season.week)} wrong={wrong} open={isOpen} onToggle={() => onOpen(isOpen ? null : place)}
          >
            <View className='hours-pair'>
              <FormField label={hoursPage.seasonFrom} placeholder={hoursPage.seasonHint} value={season.from} maxLength={6} fault={null} onInput={(from) => put(order, { from })} />
              <FormField label={hoursPage.seasonTo} placeholder={hoursPage.seasonHint} value={season.to} maxLength={6} fault={null} onInput={(to) => put(order, { to })} />
            </View>
            {fault && <View className='form-fault' {...aria({ role: 'alert' })}>{hoursFaultWords[fault]}</View>}
            <WeekEditor prefix={`${place} `} week={season.week} faults={faults} open={open} onOpen={onOpen} onChange={(next) => put(order, { week: next })} />
            <Button kind='quiet' icon='trash-2' words={hoursPage.dropSeason} onPress={() => { onOpen(null); onChange(seasons.filter((_each, other) => other !== order)) }} />
          </Folded>
        )
      })}
      {seasons.length < mostSeasons && <Button icon='plus' words={hoursPage.addSeason} onPress={add} />}
    </Card>
  )
}

/** Days alike together, as they are typed. */
const noteOf = (week: TypedWeek): string =>
  (new Set(week.map(dayWords)).size === 1 ? `${hoursPage.everyDay} ${dayWords(week[0]!)}` : week.map((day, order) => `${hoursPage.day(order + 1)} ${dayWords(day)}`).join('；'))
