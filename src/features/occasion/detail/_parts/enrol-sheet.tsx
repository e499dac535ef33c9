import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Occasion, SlotSeats } from '../../../../../cloudfunctions/contract/occasion'
import { enrolSheet, stepWords } from '../../../../copy/enrolling'
import { everywhere } from '../../../../copy/everywhere'
import { untilWords } from '../../../../copy/occasion'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { Stepper } from '../../../../ui/stepper'
import './sheets.scss'
import { SlotRows } from './slot-rows'

interface EnrolSheetProps {
  occasion: Occasion
  seats: readonly SlotSeats[]
  slot: SlotSeats
  size: number
  /** No seat for so many: it is a place in the line, or nothing at all. */
  line: boolean
  full: boolean
  /** What one has enrolled in at the same time. */
  conflict: string | null
  now: number
  onSlot: (id: string) => void
  onSize: (size: number) => void
  onEnrol: () => void
  onClose: () => void
}

/** When, how many, what happens next; then one tap. An overlap is told first and needs a second one. */
export function EnrolSheet({ occasion: { enrolling }, seats, slot, size, line, full, conflict, now, onSlot, onSize, onEnrol, onClose }: EnrolSheetProps) {
  const [told, setTold] = useState(false)
  const enrol = () => (conflict !== null && !told ? setTold(true) : onEnrol())
  return (
    <Sheet title={enrolSheet.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='ask-once'>
        <SlotRows slim seats={seats} chosen={slot.id} now={now} onChoose={onSlot} />
        {enrolling.groupMost > (enrolling.groupLeast ?? 1) && (
          <Stepper
            words={{ label: enrolSheet.size, fewer: enrolSheet.fewer, more: enrolSheet.more, value: enrolSheet.people }}
            count={size} least={enrolling.groupLeast ?? 1} most={enrolling.groupMost} onChange={onSize}
          />
        )}
        {enrolling.groupLeast !== undefined && enrolling.groupLeast === enrolling.groupMost && <View className='ask-what'>{enrolSheet.team(enrolling.groupMost)}</View>}
        <View className='ask-what'>
          {full ? stepWords.full : `${line ? enrolSheet.waits(enrolling.offerMinutes) : enrolSheet.seated}${now < enrolling.cancelUntil ? enrolSheet.cancelUntil(untilWords(enrolling.cancelUntil, now)) : ''}`}
        </View>
        {conflict !== null && <Notice icon='circle-alert' tone='doubt' live>{enrolSheet.conflict(conflict)}</Notice>}
        <Button kind='main' disabled={full} words={told && conflict !== null ? enrolSheet.anyway : line ? enrolSheet.line : enrolSheet.enrol} onPress={enrol} />
      </View>
    </Sheet>
  )
}
