import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { type FacilityCode, facilityCodes, facilityStates, type Station } from '../../../../cloudfunctions/contract/station'
import { medicineSoonDays } from '../../../../cloudfunctions/contract/station-terms'
import { dayNumber, dayOfDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { facilitiesFault } from '../../../../cloudfunctions/rules/station-hours'
import { useDeskDraft } from '../../../client/desk-drafts'
import type { Wish } from '../../../client/outbox'
import { everywhere } from '../../../copy/everywhere'
import { facilityStateWords, facilityWords } from '../../../copy/facilities'
import { keeperDesk, medicineWords } from '../../../copy/keeper'
import { stationPage } from '../../../copy/station'
import { agoWords } from '../../../copy/times'
import { WishBar } from '../../../parts/wish-bar'
import { aria, pressable } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Tag } from '../../../ui/tag'
import { ExpirySheet } from './expiry-sheet'
import { type FacilityState, pendingIn, type Wanted, wantedList } from './facilities'
import type { DeskWish } from './wish-place'

type Facilities = Station['facilities']

interface FacilityCardProps {
  station: Station
  now: number
  /** What became of the facilities that were sent. */
  wish: DeskWish
  /** Whatever of this station is under way. */
  lane: DeskWish
  explain: (problem: NonNullable<Wish['problem']>) => string | null
  onSend: (facilities: Facilities) => void
  onSheet: (sheet: ReactNode) => void
}

/** What works and what does not, each by one tap. Taps while another change is on its way are sent after it. */
export function FacilityCard({ station, now, wish, lane, explain, onSend, onSheet }: FacilityCardProps) {
  const { id, edition, facilities } = station
  const draft = useDeskDraft<Wanted>(`${id} facilities`)
  const wanted = draft.told ?? {}
  const list = wantedList(facilities, wanted)
  const pending = pendingIn(facilities, wanted)
  const fault = pending.length > 0 ? facilitiesFault(list, now) : null
  const refused = wish.wish?.state === 'refused'
  /** Tapped since this was opened: what lies here from before waits for a word. */
  const eager = useRef(false)
  const sent = useRef('')
  const content = `${edition} ${JSON.stringify(list)}`
  useEffect(() => {
    if (pending.length === 0) {
      // Tapped back before it had left.
      if (wish.under?.unsent) wish.dismiss()
      else if (draft.told !== null && lane.under === null) draft.drop()
      return
    }
    if (!eager.current || fault !== null || refused || sent.current === content) return
    if (lane.under !== null) {
      if (wish.under === null || !wish.under.unsent) return
      // It has not left yet: it goes with what was tapped since.
      wish.dismiss()
    }
    sent.current = content
    onSend(list)
  })

  const want = (code: FacilityCode, told: Wanted[FacilityCode] & {} | null) => {
    eager.current = true
    if (refused) wish.dismiss()
    draft.set({ ...draft.written(), [code]: told })
  }
  const askExpiry = () => onSheet(
    <ExpirySheet
      now={now} first={facilities.find(({ code }) => code === 'medicine')?.expires ?? ''} onClose={() => onSheet(null)}
      onSet={(expires) => { onSheet(null); want('medicine', { state: 'working', expires }) }}
    />,
  )
  const tap = (code: FacilityCode, state: FacilityState) => {
    const there = list.find((each) => each.code === code)
    if (code === 'medicine' && state === 'working' && (there?.expires === undefined || dayOfDate(there.expires) < dayNumber(now))) return askExpiry()
    want(code, { state, ...(there?.expires === undefined ? {} : { expires: there.expires }) })
  }
  const send = () => {
    eager.current = true
    sent.current = content
    if (refused) wish.dismiss()
    onSend(list)
  }
  const forget = () => {
    draft.drop()
    if (refused) wish.dismiss()
  }
  const waits = pending.length > 0 && (refused || fault !== null || !eager.current)
  return (
    <Card title={keeperDesk.facilities} note={keeperDesk.facilitiesNote}>
      <View className='keeper-facilities'>{list.map((each) => <FacilityRow key={each.code} facility={each} now={now} onTap={tap} onExpiry={askExpiry} />)}</View>
      {fault && <Notice icon='circle-alert' tone='doubt' live>{keeperDesk.facilityFaults[fault.fault]}</Notice>}
      <WishBar wish={wish} explain={explain} said={(action) => (pending.length === 0 ? keeperDesk.done[action] ?? null : null)}>
        {waits ? (
          <View className='keeper-acts'>
            <View className='keeper-note'>{keeperDesk.pending(pending.length)}：{pending.map((code) => facilityWords[code].word).join('、')}</View>
            <View className='keeper-pair'>
              <Button words={keeperDesk.asItIs} onPress={forget} />
              {fault === null && <Button kind='main' words={keeperDesk.asTapped} disabled={lane.under !== null} onPress={send} />}
            </View>
          </View>
        ) : <Button kind='quiet' icon='plus' words={keeperDesk.which} onPress={() => onSheet(<WhichSheet list={list} onClose={() => onSheet(null)} onToggle={(code) => (list.some((each) => each.code === code) ? want(code, null) : code === 'medicine' ? askExpiry() : want(code, { state: 'working' }))} />)} />}
      </WishBar>
    </Card>
  )
}

interface FacilityRowProps { facility: Facilities[number]; now: number; onTap: (code: FacilityCode, state: FacilityState) => void; onExpiry: () => void }

function FacilityRow({ facility: { code, state, since, expires }, now, onTap, onExpiry }: FacilityRowProps) {
  const { word, icon } = facilityWords[code]
  const left = expires === undefined ? null : dayOfDate(expires) - dayNumber(now)
  return (
    <View className='keeper-facility'>
      <View className='keeper-facility-name'>
        <Icon name={icon} />
        <View>{word}{since !== undefined && <View className='keeper-note'>{stationPage.since(agoWords(since, now))}</View>}</View>
      </View>
      <View className='keeper-states' {...aria({ role: 'group', label: word })}>
        {facilityStates.map((each) => {
          const { word: says, tone } = facilityStateWords[each]
          return (
            <View key={each} className={each === state ? `keeper-set keeper-set-on marked t-${tone}` : 'keeper-set'} {...pressable(() => { if (each !== state) onTap(code, each) }, { role: 'radio', checked: each === state, label: keeperDesk.facility(word, says) })}>
              {says}
            </View>
          )
        })}
      </View>
      {code === 'medicine' && (
        <View className='keeper-expiry'>
          {left !== null && left <= medicineSoonDays && <Tag tone={left < 0 ? 'halt' : 'soon'} words={left < 0 ? keeperDesk.expired : keeperDesk.soon} />}
          <View className='keeper-expiry-words'>{expires === undefined ? keeperDesk.expiryNone : medicineWords(expires, left!)}</View>
          <Button kind='quiet' words={expires === undefined ? keeperDesk.expirySet : keeperDesk.expiryChange} onPress={onExpiry} />
        </View>
      )}
    </View>
  )
}

interface WhichSheetProps { list: Facilities; onToggle: (code: FacilityCode) => void; onClose: () => void }

function WhichSheet({ list, onToggle, onClose }: WhichSheetProps) {
  return (
    <Sheet title={keeperDesk.which} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet'>
        <View className='keeper-note'>{keeperDesk.whichAdvice}</View>
        {facilityCodes.map((code) => {
          const on = list.some((each) => each.code === code)
          return (
            <View key={code} className='keeper-which' {...pressable(() => { onToggle(code); onClose() }, { role: 'checkbox', checked: on, label: facilityWords[code].word })}>
              <Icon name={facilityWords[code].icon} />
              <View className='keeper-which-word'>{facilityWords[code].word}</View>
              {on && <Icon name='check' />}
            </View>
          )
        })}
      </View>
    </Sheet>
  )
}
