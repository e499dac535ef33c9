import { Image, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import type { DeskCorrection } from '../../../../cloudfunctions/contract/keeper'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { metersBetween } from '../../../../cloudfunctions/rules/distance'
import { useWish } from '../../../client/wishes'
import { distanceWords } from '../../../copy/distances'
import { correctionFieldWords } from '../../../copy/correction'
import { keeperDesk } from '../../../copy/keeper'
import { momentWords } from '../../../copy/times'
import { WishBar } from '../../../parts/wish-bar'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { DecideSheet } from './decide-sheet'

const dayMs = 86_400_000

interface CorrectionsCardProps { station: Station; corrections: readonly DeskCorrection[]; now: number; onSheet: (sheet: ReactNode) => void }

/** What people say is wrong, until somebody has answered each. */
export function CorrectionsCard({ station, corrections, now, onSheet }: CorrectionsCardProps) {
  const [said, setSaid] = useState<string | null>(null)
  if (corrections.length === 0 && said === null) return null
  return (
    <Card title={keeperDesk.corrections} note={keeperDesk.correctionsNote(corrections.length)}>
      {corrections.map((each) => <OneCorrection key={each.id} station={station} correction={each} now={now} onSheet={onSheet} onSaid={setSaid} />)}
      {said !== null && <Notice icon='check' live>{said}</Notice>}
    </Card>
  )
}

interface OneCorrectionProps { station: Station; correction: DeskCorrection; now: number; onSheet: (sheet: ReactNode) => void; onSaid: (words: string) => void }

function OneCorrection({ station, correction, now, onSheet, onSaid }: OneCorrectionProps) {
  const { id, field, words, marked, at, photo } = correction
  const wish = useWish('keeper', id)
  const overtaken = wish.wish?.state === 'refused' && wish.wish.problem!.code === 'correction.decided'
  // Somebody else was quicker, and it leaves the desk: it is said where it stood.
  useEffect(() => { if (overtaken) onSaid(keeperDesk.overtaken) }, [overtaken, onSaid])
  const decide = (accept: boolean) => onSheet(
    <DecideSheet
      station={station} correction={correction} accept={accept} onClose={() => onSheet(null)}
      onSend={(answer, move) => {
        onSheet(null)
        wish.send('decide', { id: station.id, correction: id, accept, words: answer, ...(move && { move }) }, { until: now + dayMs, asOf: now })
      }}
    />,
  )
  return (
    <View className='keeper-correction'>
      <View className='keeper-note'>{correctionFieldWords[field]} · {momentWords(at, now)}</View>
      <View>{words}</View>
      {marked && <View className='keeper-note'>{keeperDesk.markedAt(distanceWords(metersBetween(station.at, marked)))}</View>}
      {photo && (photo.url === null
        ? <View className='keeper-note'>{photo.state === 'checking' || photo.state === 'doubt' ? keeperDesk.photoWaits : keeperDesk.photoHidden}</View>
        : <Image className='keeper-photo' src={photo.url} mode='aspectFit' lazyLoad {...aria({ role: 'img', label: keeperDesk.photo })} />)}
      <WishBar wish={wish} said={() => null} onDone={(_action, answer) => onSaid(keeperDesk.decided[(answer as DeskCorrection).state])}>
        <Button words={keeperDesk.decline} label={`${words}：${keeperDesk.decline}`} onPress={() => decide(false)} />
        <Button words={keeperDesk.accept} label={`${words}：${keeperDesk.accept}`} onPress={() => decide(true)} />
      </WishBar>
    </View>
  )
}
