import { View } from '@tarojs/components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Hours } from '../../../../../cloudfunctions/contract/opening-hours'
import { useDeskDraft } from '../../../../client/desk-drafts'
import type { KeeperDesk } from '../../../../client/keeper-queries'
import { useWish } from '../../../../client/wishes'
import { hoursWords } from '../../../../copy/hours-words'
import { keeperDesk } from '../../../../copy/keeper'
import { hoursPage } from '../../../../copy/keeper-hours'
import { OpeningWeek } from '../../../../parts/opening-week'
import { WishBar } from '../../../../parts/wish-bar'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChipRow } from '../../../../ui/chips'
import { Notice } from '../../../../ui/notice'
import { Toggle } from '../../../../ui/toggle'
import { explain } from '../../_parts/wish-place'
import { openFor, readHours, typedHours, type TypedHours } from '../typed-hours'
import { DayEditor } from './day-editor'
import { ExceptionsCard } from './exceptions-card'
import { SeasonsCard } from './seasons-card'
import { StopsCard } from './stops-card'
import { WeekEditor } from './week-editor'

const dayMs = 86_400_000
/** The week is drawn anew when the fingers rest, and not with every letter. */
const settleMs = 400
const policies = (Object.keys(hoursPage.holidayChoices) as Hours['onHolidays'][]).map((code) => ({ code, words: hoursPage.holidayChoices[code] }))

/** What is being written, and the edition of the station from which it began. */
interface HoursDraft { typed: TypedHours; edition: number }

/** All that says when a station is open, with the week as it will be. `ticket`: the hours are the answer to it, while it is open. */
export function Editor({ desk: { station, open: state, tickets }, ticket, now }: { desk: KeeperDesk; ticket: string; now: number }) {
  const { id, kind, edition } = station
  const draft = useDeskDraft<HoursDraft>(`${id} setHours`)
  // Not the lane of the desk beneath: that one would take the answer away.
  const wish = useWish('keeper', `${id} hours`)
  const [open, setOpen] = useState<string | null>(null)
  const [told, setTold] = useState(false)
  const [restored, setRestored] = useState(draft.told !== null)
  const registered = useMemo(() => typedHours(station), [station])
  const typed = draft.told?.typed ?? registered
  const read = readHours(typed, kind, now)
  const wrong = Object.keys(read.faults).length
  const good = useRef(station.hours)
  const settled = useSettled(typed)
  const seen = readHours(settled, kind, now)
  const isSeenWhole = Object.keys(seen.faults).length === 0
  if (isSeenWhole) good.current = seen.hours
  const faults = told ? read.faults : {}
  const answering = tickets.some((each) => each.id === ticket && each.end === null)
  const overtaken = draft.told !== null && draft.told.edition !== edition

  const set = (changes: Partial<TypedHours>) => {
    setRestored(false)
    const before = draft.written() ?? { typed: registered, edition }
    draft.set({ ...before, typed: { ...before.typed, ...changes } })
  }
  const save = () => {
    // WeChat draws late: what was written and is not drawn yet counts too.
    const { hours, stops, faults: found } = readHours(draft.written()?.typed ?? registered, kind, now)
    setTold(true)
    const [first] = Object.keys(found)
    if (first !== undefined) return setOpen(openFor(first))
    const when = { until: now + dayMs, asOf: now }
    if (answering) wish.send('answer', { id, edition, ticket, answer: { as: 'hours-wrong', hours, stops } }, when)
    else wish.send('setHours', { id, edition, hours, stops }, when)
  }
  const done = () => {
    draft.drop()
    setTold(false)
    setOpen(null)
  }
  const places = { faults, open, onOpen: setOpen }
  const mobile = kind === 'mobile'
  const fixed = mobile || !typed.always
  return (
    <View className='hours'>
      <View className='hours-first'>
        <View className='hours-note'>{hoursPage.first(station.name)}</View>
        {answering && <Notice icon='circle-alert'>{hoursPage.answers}</Notice>}
        {overtaken && <Notice icon='info' tone='doubt' live>{hoursPage.changed(hoursWords(station.hours))}</Notice>}
        {restored && draft.told && (
          <>
            <Notice icon='clock'>{hoursPage.restored}</Notice>
            <Button kind='quiet' words={hoursPage.anew} onPress={() => { draft.drop(); setRestored(false) }} />
          </>
        )}
        {mobile ? <StopsCard {...places} stops={typed.stops} onChange={(stops) => set({ stops })} /> : (
          <>
            <View className='hours-toggle'><Toggle words={hoursPage.always} note={hoursPage.alwaysNote} on={typed.always} onChange={(always) => set({ always })} /></View>
            {!typed.always && <Card title={hoursPage.week} note={hoursPage.weekNote}><WeekEditor {...places} prefix='' week={typed.week} onChange={(week) => set({ week })} /></Card>}
            {!typed.always && <SeasonsCard {...places} seasons={typed.seasons} week={typed.week} onChange={(seasons) => set({ seasons })} />}
          </>
        )}
        {fixed && (
          <Card title={hoursPage.holidays}>
            <ChipRow wraps label={hoursPage.holidays} chips={policies} chosen={[typed.onHolidays]} onToggle={(onHolidays) => set({ onHolidays })} />
            <View className='hours-note'>{hoursPage.holidayNotes[typed.onHolidays]}</View>
            {typed.onHolidays === 'own' && <DayEditor label={hoursPage.holidayDay} day={typed.holidayRanges} fault={faults.holidays ?? null} onChange={(holidayRanges) => set({ holidayRanges })} />}
          </Card>
        )}
        <ExceptionsCard {...places} exceptions={typed.exceptions} onChange={(exceptions) => set({ exceptions })} />
      </View>
      <View className='hours-second'>
        <Card title={hoursPage.preview}>
          <OpeningWeek hours={good.current} now={now} />
          <View className='hours-note'>{isSeenWhole ? hoursWords(good.current) : hoursPage.previewOld}</View>
        </Card>
      </View>
      <WishBar fixed wish={wish} explain={explain(state, now)} said={(action) => keeperDesk.done[action] ?? null} onDone={done}>
        <View className='hours-save'>
          {told && wrong > 0 && <View className='form-fault' {...aria({ role: 'alert' })}>{hoursPage.faulty(wrong)}</View>}
          <Button kind='main' words={hoursPage.save} onPress={save} />
        </View>
      </WishBar>
    </View>
  )
}

/** A value when it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
