import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Booking } from '../../../../cloudfunctions/contract/activity'
import { type BookingMover, type CancelReason, cancelReasons, nextBookingStates } from '../../../../cloudfunctions/contract/booking-moves'
import type { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { bookingStandingWords, bookingWords, cancelWords, wishedWords } from '../../../copy/talks'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Facts } from '../../../ui/facts'
import { Notice } from '../../../ui/notice'
import { Tag } from '../../../ui/tag'
import './activity.scss'
import { WishBar } from '../../../parts/wish-bar'

const dayMs = 86_400_000
const reasons = cancelReasons.map((code) => ({ code, words: cancelWords[code] }))

interface BookingCardProps {
  booking: Booking
  by: BookingMover
  now: number
  wish: ReturnType<typeof useWish<'activity'>>
  said: (action: string) => string | null
  onSchedule?: () => void
  onDecline?: () => void
  words?: { schedule: string; decline: string }
}

/** One booking whole: where it stands, and what this side of it may do next. */
export function BookingCard({ booking, by, now, wish, said, onSchedule, onDecline, words }: BookingCardProps) {
  const { id, talkTitle, year, number, standing, state, union, wished, place, listeners, meeting, occasion, reason, came } = booking
  const [leaving, setLeaving] = useState(false)
  const { word, tone } = bookingStandingWords[standing]
  const next = standing === 'held' ? [] : nextBookingStates(state, by)
  const mayCancel = next.includes('cancelled') && (!meeting || meeting.starts > now)
  const cancel = (code: CancelReason) => {
    setLeaving(false)
    wish.send('cancelBooking', { id, reason: code }, { until: now + dayMs, asOf: now })
  }
  return (
    <Card>
      <View className='act-head'>
        <View>
          <View className='act-big' {...aria({ role: 'heading' })}>{talkTitle}</View>
          {number !== null && <View className='act-note'>{bookingWords.number(year, number)}</View>}
        </View>
        <Tag tone={tone} words={word} />
      </View>
      <Facts facts={[
        ...(by === 'city' ? [{ name: bookingWords.union, value: union.name }, { name: bookingWords.phone, value: union.phone }] : []),
        meeting
          ? { name: bookingWords.when, value: bookingWords.meeting(meeting, now) }
          : { name: bookingWords.wished, value: wished.map(wishedWords).join('，或 ') },
        ...(meeting ? [{ name: bookingWords.speaker, value: `${meeting.speaker.name}（${meeting.speaker.unit}）` }] : []),
        { name: bookingWords.place, value: `${place.name}，${place.address}` },
        { name: bookingWords.listeners, value: bookingWords.people(listeners) },
      ]} />
      {came !== null && <Notice icon='users'>{bookingWords.came(came)}</Notice>}
      {reason && <Notice icon='info'>{bookingWords.reason(reason)}</Notice>}
      <WishBar wish={wish} said={said}>
        {next.includes('declined') && onDecline && <Button words={words!.decline} onPress={onDecline} />}
        {mayCancel && <Button words={bookingWords.cancel} onPress={() => setLeaving(true)} />}
        {occasion !== null && <Button words={bookingWords.see} onPress={() => void Taro.navigateTo({ url: paths.occasion(occasion) })} />}
        {next.includes('scheduled') && onSchedule && <Button kind='main' className='do-go' words={words!.schedule} onPress={onSchedule} />}
      </WishBar>
      {leaving && <ChoiceSheet title={bookingWords.cancelTitle} advice={bookingWords.cancelNote} close={everywhere.close} choices={reasons} onChoose={cancel} onClose={() => setLeaving(false)} />}
    </Card>
  )
}
