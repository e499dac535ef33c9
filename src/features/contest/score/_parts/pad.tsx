import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ScoreRow } from '../../../../../cloudfunctions/contract/contest'
import type { OutReason, ScoreValue } from '../../../../../cloudfunctions/contract/contest-moves'
import { useWish } from '../../../../client/wishes'
import { marksOf, outChoices, valueWords } from '../../../../copy/contest'
import { scorePage } from '../../../../copy/contest-desk'
import { everywhere } from '../../../../copy/everywhere'
import { aria, pressable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Tag } from '../../../../ui/tag'
import { WishBar } from '../../../../parts/wish-bar'
import './pad.scss'

const dayMs = 86_400_000
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '←'] as const

interface PadProps { id: string; round: string; full: number; row: ScoreRow; now: number; onNext: () => void }

/** The number of one seat in one round, typed with the thumb. */
export function Pad({ id, round, full, row, now, onNext }: PadProps) {
  const { serial, state, mine, attempt, value } = row
  const wish = useWish('contest', `${id}:${round}:${serial}`)
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState(false)
  const [asking, setAsking] = useState(false)
  const open = state === 'empty' || state === 'differ' || (state === 'half' && !mine)
  const { word, tone } = scorePage.state(row)

  const press = (key: (typeof keys)[number]) => {
    setTold(false)
    setTyped((before) => {
      const next = key === '←' ? before.slice(0, -1) : before + key
      return next === '' || marksOf(next) !== null ? next : before
    })
  }
  const send = (sent: ScoreValue) => {
    setTyped('')
    wish.send('enterScore', { id, serial, round, attempt, value: sent }, { until: now + dayMs, asOf: now })
  }
  const enter = () => {
    const marks = marksOf(typed)
    if (marks === null || marks > full * 100) setTold(true)
    else send({ marks })
  }
  const out = (reason: OutReason) => {
    setAsking(false)
    send({ out: reason })
  }
  return (
    <Card>
      <View className='pad-head'>
        <View className='contest-big' {...aria({ role: 'heading' })}>{serial}</View>
        <Tag large tone={tone} words={word} />
      </View>
      {value && <View className='pad-typed'>{valueWords(value)}</View>}
      {open && (
        <>
          <View className='pad-typed' {...aria({ live: 'polite' })}>{typed || <View className='pad-full'>{scorePage.full(full)}</View>}</View>
          {told && <View className='pad-fault' {...aria({ role: 'alert' })}>{scorePage.bad(full)}</View>}
          <View className='pad-keys'>
            {keys.map((key) => (
              <View key={key} className='pad-key' {...pressable(() => press(key), { label: key === '←' ? scorePage.erase : key === '.' ? scorePage.point : key })}>{key}</View>
            ))}
          </View>
        </>
      )}
      <WishBar wish={wish} said={(_action, answer) => ((answer as ScoreRow).state === 'differ' ? scorePage.differs : scorePage.entered)}>
        {open
          ? <><Button words={scorePage.out} onPress={() => setAsking(true)} /><Button kind='main' className='do-go' words={scorePage.enter} onPress={enter} /></>
          : <Button kind='main' className='do-go' words={scorePage.next} onPress={onNext} />}
      </WishBar>
      {asking && <ChoiceSheet title={scorePage.outTitle} close={everywhere.close} choices={outChoices} onChoose={out} onClose={() => setAsking(false)} />}
    </Card>
  )
}
