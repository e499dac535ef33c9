import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Slot } from '../../../../../cloudfunctions/contract/occasion'
import { spanOf } from '../../../../../cloudfunctions/rules/occasion-phase'
import { platform } from '../../../../client/platform'
import { occasionPage } from '../../../../copy/occasion'
import { occasionKindWords, occasionPhaseWords } from '../../../../copy/occasion-words'
import { dateParts, spanWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { DateBlock } from '../../../../ui/date-block'
import { Tag } from '../../../../ui/tag'
import './head.scss'
import type { OccasionSeen } from './next-step'

/** What it is, when, and where it stands; `slot` is one's own. */
export function Head({ seen: { occasion, phase }, slot, now }: { seen: OccasionSeen; slot: Slot | null; now: number }) {
  const { id, kind, title, host, place, calledOff, course } = occasion
  const { starts, ends } = slot ?? spanOf(occasion)
  const { word, tone } = occasionPhaseWords[phase]
  const [added, setAdded] = useState<boolean | null>(null)
  const add = async () => setAdded(await platform.addToCalendar({ id, title, place: place ? `${place.name} ${place.address}` : occasionPage.online, notes: host, starts, ends }))
  return (
    <Card>
      <View className='oh'>
        <DateBlock {...dateParts(starts)} />
        <View className='oh-words'>
          <View className='oh-kind'>{occasionKindWords[kind].word} · {host}</View>
          <View className='oh-title' {...aria({ role: 'heading' })}>{title}</View>
        </View>
      </View>
      <View className='oh-state'>
        <Tag large tone={tone} words={word} />
        <View className='oh-when'>{spanWords(starts, ends, now)}</View>
      </View>
      {calledOff && <View className='oh-off'>{occasionPage.calledOff(calledOff.reason)}</View>}
      {ends > now && !calledOff && !course && (
        <View className='oh-calendar'>
          <Button
            icon={added ? 'check' : 'calendar-plus'} onPress={() => void add()}
            words={added === null ? occasionPage.addToCalendar : added ? occasionPage.inCalendar : occasionPage.notInCalendar}
          />
        </View>
      )}
    </Card>
  )
}
