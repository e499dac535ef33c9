import { View } from '@tarojs/components'
import { doorWords, type VerdictTone, verdictWords } from '../../../../copy/gate'
import { serialWords } from '../../../../copy/pass'
import { aria } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-name'
import type { Pack } from '../../_parts/door-pack'
import type { Verdict } from '../../_parts/verdict'
import './verdict-panel.scss'

const drawings: Record<VerdictTone, IconName> = { good: 'check', soon: 'clock', halt: 'x', off: 'hourglass', doubt: 'circle-alert' }

/** Read at arm's length, in the sun: one colour, one shape, one word. */
export function VerdictPanel({ verdict, pack, own, now }: { verdict: Verdict | null; pack: Pack; own: string; now: number }) {
  if (!verdict) {
    return (
      <View className='verdict v-none'>
        <View className='verdict-title'>{pack.title}</View>
        <View className='verdict-mark'><Icon name='ticket' /></View>
        <View className='verdict-word'>{doorWords.ready}</View>
        <View className='verdict-note'>{doorWords.readyNote}</View>
      </View>
    )
  }
  const { tone, word, note } = verdictWords(verdict, pack.slots, own, now)
  const seat = 'serial' in verdict ? verdict : null
  return (
    <View className={`verdict v-${tone}`} {...aria({ role: 'alert', live: 'assertive' })}>
      <View className='verdict-mark'><Icon name={drawings[tone]} /></View>
      <View className='verdict-word'>{word}</View>
      {seat && <View className='verdict-size'>{doorWords.people(seat.size)}</View>}
      <View className='verdict-note'>{note}</View>
      {seat && <View className='verdict-serial'>{serialWords(seat.serial)}</View>}
    </View>
  )
}
