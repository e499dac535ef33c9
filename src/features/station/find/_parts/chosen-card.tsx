import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import type { StationRow } from '../../../../../cloudfunctions/contract/station'
import { travelFrom } from '../../../../../cloudfunctions/rules/travel'
import { useRoute } from '../../../../client/route'
import { stationQueries } from '../../../../client/station-queries'
import { distanceWords, travelWords } from '../../../../copy/distances'
import { everywhere } from '../../../../copy/everywhere'
import { nextChangeWords, openStateWords } from '../../../../copy/open-state'
import { problemWords } from '../../../../copy/problems'
import { accessWords } from '../../../../copy/station-words'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { IconButton } from '../../../../ui/icon-button'
import { RouteSheet } from '../../../../ui/route-sheet'
import { Tag } from '../../../../ui/tag'
import type { Pin } from '../../_parts/station-map/types'
import './chosen-card.scss'

interface ChosenCardProps {
  id: string
  now: number
  /** What is known of it already; the rest is asked for. */
  row: StationRow | undefined
  pin: Pin | undefined
  onOpen: () => void
  onClose: () => void
}

/** The station that was touched on the map, at the thumb. */
export function ChosenCard({ id, now, row, pin, onOpen, onClose }: ChosenCardProps) {
  const route = useRoute()
  const asked = useQuery(stationQueries.detail(id))
  const open = asked.data?.open ?? row?.open
  const station = asked.data?.station
  const name = station?.name ?? row?.name ?? pin?.name ?? ''
  const state = openStateWords[open?.state ?? pin?.state ?? 'closed']
  const at = station?.at ?? row?.at ?? pin?.at
  const access = station?.access.method ?? row?.access
  const address = station?.address ?? row?.address
  const second = [
    asked.data?.owner?.name ?? row?.owner,
    row && `${distanceWords(row.meters)} · ${travelWords(travelFrom(row.meters))}`, access && accessWords[access].short, address,
  ].filter(Boolean).join(' · ')

  return (
    <View className='chosen' {...aria({ role: 'group', label: name, live: 'polite' })}>
      <IconButton className='chosen-close' icon='x' label={everywhere.close} onPress={onClose} />
      <View className='chosen-name'>{name}</View>
      <View className='chosen-state'>
        <Tag tone={state.tone} words={state.word} />
        <View>{open ? nextChangeWords(open, now) : asked.error ? problemWords[asked.error.code].happened : everywhere.loading}</View>
      </View>
      <View className='chosen-second'>{second || everywhere.loading}</View>
      <View className='chosen-do'>
        <Button words={everywhere.details} onPress={onOpen} />
        {at && <Button kind='main' icon='navigation' words={everywhere.navigate} onPress={() => void route.show({ at, name, address: address ?? name })} />}
      </View>
      <RouteSheet words={everywhere.route} route={route} />
    </View>
  )
}
