import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Interview } from '../../../../cloudfunctions/contract/application'
import { everywhere } from '../../../copy/everywhere'
import { deskPage, interviewDays, interviewHours } from '../../../copy/job-desk'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { ChipRow } from '../../../ui/chips'
import { FormField } from '../../../ui/form-field'
import { Sheet } from '../../../ui/sheet'

/** When and where somebody is invited. */
export function InviteSheet({ now, onInvite, onClose }: { now: number; onInvite: (interview: Interview) => void; onClose: () => void }) {
  const [day, setDay] = useState<string | null>(null)
  const [hour, setHour] = useState<string | null>(null)
  const [place, setPlace] = useState('')
  const [told, setTold] = useState(false)
  const whole = day !== null && hour !== null
  const named = place.trim().length >= 2
  const invite = () => (whole && named ? onInvite({ at: Number(day) + Number(hour), place: place.trim() }) : setTold(true))
  return (
    <Sheet title={deskPage.moves.interview} closeWords={everywhere.close} onClose={onClose}>
      <View className='desk-ask'>
        <View className='desk-label'>{deskPage.day}</View>
        <ChipRow onCard label={deskPage.day} chips={interviewDays(now)} chosen={day === null ? [] : [day]} onToggle={setDay} />
        <View className='desk-label'>{deskPage.hour}</View>
        <ChipRow onCard label={deskPage.hour} chips={interviewHours} chosen={hour === null ? [] : [hour]} onToggle={setHour} />
        {told && !whole && <View className='desk-fault' {...aria({ role: 'alert' })}>{deskPage.faults.when}</View>}
        <FormField label={deskPage.place} placeholder={deskPage.placeHint} fault={told && !named ? deskPage.faults.place : null} value={place} maxLength={60} onInput={setPlace} />
        <Button kind='main' words={deskPage.invite} onPress={invite} />
      </View>
    </Sheet>
  )
}
