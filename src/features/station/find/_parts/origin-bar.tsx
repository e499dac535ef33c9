import { View } from '@tarojs/components'
import type { Origin } from '../../../../client/remembered'
import type { SearchOrigin } from '../../../../client/station-queries'
import { find } from '../../../../copy/find'
import { agoWords } from '../../../../copy/times'
import { pressable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { IconButton } from '../../../../ui/icon-button'
import './origin-bar.scss'

interface OriginBarProps {
  origin: SearchOrigin | null
  remembered: Origin | null
  now: number
  /** How many pins the map holds. */
  onMap: number
  /** The handle; null where the list cannot grow or shrink any more. */
  taller: (() => void) | null
  lower: (() => void) | null
  onChange: () => void
  onBack: () => void
}

/** The head of the list: from where is searched, and the handle that makes the list taller or lower. */
export function OriginBar({ origin, remembered, now, onMap, taller, lower, onChange, onBack }: OriginBarProps) {
  return (
    <View className='from'>
      <View className='from-grip' />
      <View className='from-line'>
        {origin ? (
          <View className='from-place' {...pressable(onChange, { label: `${placeWords(origin, now)}，${find.from.change}` })}>
            <Icon name='map-pin' size='s' />
            <View className='from-words'>{placeWords(origin, now)}</View>
            <Icon name='chevron-down' size='s' />
          </View>
        ) : <View className='from-place'>{find.wholeCity(onMap)}</View>}
        {origin?.kind === 'point' && remembered && (
          <View className='from-back' {...pressable(onBack)}>{find.from.back(remembered.kind === 'area' ? remembered.name : find.from.me)}</View>
        )}
        <View className='from-handle'>
          {lower && <IconButton icon='chevron-down' label={find.lower} onPress={lower} />}
          {taller && <IconButton icon='chevron-up' label={find.taller} onPress={taller} />}
        </View>
      </View>
    </View>
  )
}

function placeWords(origin: SearchOrigin, now: number): string {
  if (origin.kind === 'point') return find.from.point
  return origin.kind === 'area' ? find.from.area(origin.name) : find.from.here(agoWords(origin.since, now))
}
