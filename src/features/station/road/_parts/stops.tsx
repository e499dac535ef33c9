import { View } from '@tarojs/components'
import type { RoadStop } from '../../../../../cloudfunctions/rules/road'
import { road, stopWords } from '../../../../copy/road'
import { aria, pressable } from '../../../../ui/aria'
import { Tag } from '../../../../ui/tag'
import './stops.scss'

/** As many as a phone draws at once without stopping for breath. */
const mostShown = 40

/** The places in the order of the road, on a line that stands for it. */
export function Stops({ stops, meters, now, onOpen }: { stops: readonly RoadStop[]; meters: number; now: number; onOpen: (id: string) => void }) {
  return (
    <>
      <View className='stops-head' {...aria({ role: 'status', live: 'polite' })}>{road.found(stops.length, meters)}</View>
      <View className='stops'>
        {stops.slice(0, mostShown).map((stop) => {
          const { along, name, tone, state, change, way, has } = stopWords(stop, now)
          return (
            <View key={stop.station.id} className='stop' {...pressable(() => onOpen(stop.station.id), { label: [along, name, state, change, way, has].join('，') })}>
              <View className='stop-along'>{along}</View>
              <View className={`stop-knot stop-${tone}`} />
              <View className='stop-body'>
                <View className='stop-name'>{name}</View>
                <View className='stop-state'><Tag tone={tone} words={state} /><View>{change}</View></View>
                <View className='stop-way'>{way}</View>
                <View className='stop-has'>{has}</View>
              </View>
            </View>
          )
        })}
      </View>
    </>
  )
}
