import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booking, WishedTime } from '../../../../../cloudfunctions/contract/activity'
import { dayPartMinutes } from '../../../../../cloudfunctions/rules/day-parts'
import { activityQueries } from '../../../../client/activity-queries'
import { everywhere } from '../../../../copy/everywhere'
import { problemWords, retryWords } from '../../../../copy/problems'
import { dayInstant, deskPage, wishedWords } from '../../../../copy/talks'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { ChipRow } from '../../../../ui/chips'
import { FormField } from '../../../../ui/form-field'
import { ProblemView } from '../../../../ui/problem-view'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'

const minuteMs = 60_000
const stepMinutes = 30
/** Half hours of this part of the day at which a talk so long may begin. */
const hoursOf = ({ part }: WishedTime, minutes: number): { code: string; words: string }[] => {
  const [from, to] = dayPartMinutes[part]
  return Array.from({ length: Math.floor((to - from - minutes) / stepMinutes) + 1 }, (_, index) => {
    const minute = from + index * stepMinutes
    return { code: String(minute), words: `${Math.floor(minute / 60)}:${minute % 60 === 0 ? '00' : '30'}` }
  })
}
const isCount = (text: string) => /^\d+$/.test(text) && Number(text) >= 5 && Number(text) <= 1_000

interface ScheduleSheetProps { booking: Booking; onSchedule: (chosen: { speaker: string; starts: number; capacity: number }) => void; onClose: () => void }

/** One of the wished times, an hour of it, and a speaker who is free then. */
export function ScheduleSheet({ booking: { id, wished, minutes, listeners }, onSchedule, onClose }: ScheduleSheetProps) {
  const { data, error, isFetching, refetch } = useQuery(activityQueries.speakersFor(id))
  const [at, setAt] = useState(wished.length === 1 ? '0' : null)
  const [hour, setHour] = useState<string | null>(null)
  const [speaker, setSpeaker] = useState<string | null>(null)
  const [capacity, setCapacity] = useState(String(listeners))
  const [told, setTold] = useState(false)
  const time = at === null ? undefined : wished[Number(at)]
  const isBusy = (busy: readonly WishedTime[]) => time !== undefined && busy.some(({ day, part }) => day === time.day && part === time.part)
  const schedule = () => {
    setTold(true)
    if (time && hour !== null && speaker !== null && isCount(capacity)) onSchedule({ speaker, starts: dayInstant(time.day) + Number(hour) * minuteMs, capacity: Number(capacity) })
  }
  return (
    <Sheet title={deskPage.schedule} closeWords={everywhere.close} onClose={onClose}>
      <View className='act-sheet'>
        <View className='act-label'>{deskPage.day}</View>
        <ChipRow label={deskPage.day} chips={wished.map((each, index) => ({ code: String(index), words: wishedWords(each) }))} chosen={at === null ? [] : [at]} onToggle={(code) => { setAt(code); setHour(null); setSpeaker(null) }} />
        {time && (
          <>
            <View className='act-label'>{deskPage.hour}</View>
            <ChipRow label={deskPage.hour} chips={hoursOf(time, minutes)} chosen={hour === null ? [] : [hour]} onToggle={setHour} />
          </>
        )}
        <View className='act-label'>{deskPage.speaker}</View>
      </View>
      {!data && (error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['body', 'note', 'body']} />)}
      {data?.rows.map(({ id: who, name, unit, busy }) => (
        <Cell key={who} words={name} note={isBusy(busy) ? `${unit} · ${deskPage.busy}` : unit} chosen={speaker === who} {...(isBusy(busy) ? {} : { onPress: () => setSpeaker(who) })} />
      ))}
      <View className='act-sheet'>
        <FormField label={deskPage.capacity} placeholder='' kind='number' fault={told && !isCount(capacity) ? deskPage.faults.capacity : null} value={capacity} maxLength={4} onInput={setCapacity} />
        {told && !(time && hour !== null && speaker !== null) && <View className='act-fault' {...aria({ role: 'alert' })}>{deskPage.faults.whole}</View>}
        <Button kind='main' words={deskPage.do} onPress={schedule} />
      </View>
    </Sheet>
  )
}
