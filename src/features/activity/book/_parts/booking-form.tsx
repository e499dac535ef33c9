import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Talk, WishedTime } from '../../../../../cloudfunctions/contract/activity'
import { type DayPart, dayParts, noticeDays, talkConsentVersion } from '../../../../../cloudfunctions/contract/booking-moves'
import type { KnownField } from '../../../../../cloudfunctions/contract/known'
import { counties } from '../../../../../cloudfunctions/rules/areas'
import { useNow } from '../../../../client/now'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { bookPage, dayPartWords, talksPage, wishedDays } from '../../../../copy/talks'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { CellGroup } from '../../../../ui/cell'
import { ChipRow } from '../../../../ui/chips'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { FormField } from '../../../../ui/form-field'
import { PickRow } from '../../../../ui/pick-row'
import { Skeleton } from '../../../../ui/skeleton'
import { Toggle } from '../../../../ui/toggle'
import { type KnownAnswers, KnownRow, knownAnswer, useKnownAnswers } from '../../../../parts/known-answers'
import { placeName } from '../../../../parts/places'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000
const parts = dayParts.map((code) => ({ code, words: dayPartWords[code] }))
const isCount = (text: string) => /^\d+$/.test(text) && Number(text) >= 5 && Number(text) <= 1_000

interface Half { day: string | null; part: DayPart | null }
const wished = ({ day, part }: Half): WishedTime[] => (day === null || part === null ? [] : [{ day: Number(day), part }])

const venueFields = ['venue', 'venueAddress', 'venueArea'] as const
/** The place that is known, whole or not at all. */
function venueOf({ of }: KnownAnswers): { told: KnownField; words: string } | null {
  const [venue, address, area] = venueFields.map(of)
  return venue && address && area ? { told: venue, words: `${venue.shown}，${placeName(String(area.shown))}${address.shown}` } : null
}

interface BookingFormProps { talk: Talk; union: { name: string }; asOf: number; onSheet: (sheet: ReactNode) => void }

/** When, where and for how many. What was typed stays until it has been sent. */
export function BookingForm({ talk, union, asOf, onSheet }: BookingFormProps) {
  const now = useNow()
  const wish = useWish('activity', `book ${talk.id}`)
  const [first, setFirst] = useState<Half>({ day: null, part: null })
  const [second, setSecond] = useState<Half>({ day: null, part: null })
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [area, setArea] = useState<string | null>(null)
  const [listeners, setListeners] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [told, setTold] = useState(false)
  const answers = useKnownAnswers(wish)
  if (answers.waiting) return <View className='act-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body']} /></View>

  const venue = venueOf(answers)
  /** Where he works is where the people of his union mostly are; he may say another county. */
  const near = answers.of('area')?.shown
  const county = area ?? (near === undefined ? null : String(near).slice(0, 6))
  const days = wishedDays(now, noticeDays)
  const whole = wished(first).length > 0
  const placed = venue !== null || (name.trim().length >= 2 && address.trim().length >= 2 && county !== null)
  const sound = whole && placed && isCount(listeners) && agreed
  const fault = (wrong: boolean, words: string) => (told && wrong ? words : null)
  const send = () => {
    setTold(true)
    if (!sound) return
    const place = venue ? knownAnswer : { name: name.trim(), address: address.trim(), area: county! }
    wish.send('book', { talk: talk.id, wished: [...wished(first), ...wished(second)], place, listeners: Number(listeners), consentVersion: talkConsentVersion }, { until: asOf + dayMs, asOf })
  }
  const pick = <Code extends string>(title: string, choices: readonly { code: Code; words: string }[], chosen: Code | null, set: (code: Code) => void) => onSheet(
    <ChoiceSheet title={title} close={everywhere.close} choices={choices} chosen={chosen} onClose={() => onSheet(null)} onChoose={(code) => { set(code); onSheet(null) }} />,
  )
  const half = (title: string, value: Half, set: (half: Half) => void, choices: readonly { code: string; words: string }[], wrong: string | null) => (
    <>
      <PickRow label={title} hint={bookPage.choose} value={days.find(({ code }) => code === value.day)?.words ?? null} fault={wrong}
        onPress={() => pick(title, choices, value.day ?? '', (day) => set({ ...value, day: day || null }))} />
      {value.day !== null && <ChipRow label={`${title}，${bookPage.part}`} chips={parts} chosen={value.part === null ? [] : [value.part]} onToggle={(part) => set({ ...value, part })} />}
    </>
  )
  const countyName = counties.find(({ code }) => code === county)?.name
  const askPlace = () => (
    <>
      <PickRow label={bookPage.county} value={countyName ?? null} hint={bookPage.choose} fault={fault(county === null, bookPage.faults.county)} onPress={() => pick(bookPage.county, counties.map(({ code, name: words }) => ({ code, words })), county, setArea)} />
      <FormField label={bookPage.place} placeholder={bookPage.placeHint} fault={fault(name.trim().length < 2, bookPage.faults.place)} value={name} maxLength={40} onInput={setName} />
      <FormField label={bookPage.address} placeholder={bookPage.addressHint} fault={fault(address.trim().length < 2, bookPage.faults.address)} value={address} maxLength={60} onInput={setAddress} />
    </>
  )
  return (
    <>
      <View className='act act-under'>
        <Card>
          <View className='act-big' {...aria({ role: 'heading' })}>{talk.title}</View>
          <View className='act-note'>{talksPage.minutes(talk.minutes, talk.audience)}</View>
          <View className='act-note'>{bookPage.asUnion(union.name)}</View>
        </Card>
        <Card>
          {half(bookPage.first, first, setFirst, days, fault(!whole, bookPage.faults.when))}
          {half(bookPage.second, second, setSecond, [{ code: '', words: bookPage.noSecond }, ...days], null)}
        </Card>
        <Card>
          {venue ? <KnownRow label={bookPage.place} told={venue.told} shown={venue.words} now={now} onChange={() => answers.tellAnew(...venueFields)} /> : askPlace()}
          <FormField label={bookPage.listeners} placeholder={bookPage.listenersHint} kind='number' fault={fault(!isCount(listeners), bookPage.faults.listeners)} value={listeners} maxLength={4} onInput={setListeners} />
        </Card>
        <CellGroup><Toggle words={bookPage.agree} note={bookPage.agreeNote} on={agreed} onChange={setAgreed} /></CellGroup>
        {told && !agreed && <View className='act-fault' {...aria({ role: 'alert' })}>{bookPage.faults.agree}</View>}
        <View className='act-note'>{bookPage.rules}</View>
      </View>
      <WishBar fixed wish={wish} said={() => bookPage.done} onDone={() => void Taro.redirectTo({ url: paths.unionBookings })}>
        <Button kind='main' className='do-go' words={bookPage.do} onPress={send} />
      </WishBar>
    </>
  )
}
