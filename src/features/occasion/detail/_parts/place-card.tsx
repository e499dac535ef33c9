import { View } from '@tarojs/components'
import type { Occasion } from '../../../../../cloudfunctions/contract/occasion'
import { metersBetween } from '../../../../../cloudfunctions/rules/distance'
import { remembered, useKept } from '../../../../client/remembered'
import { useRoute } from '../../../../client/route'
import { distanceWords } from '../../../../copy/distances'
import { everywhere } from '../../../../copy/everywhere'
import { occasionPage } from '../../../../copy/occasion'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { RouteSheet } from '../../../../ui/route-sheet'
import './place-card.scss'

/** Where to go, or where to look. */
export function PlaceCard({ occasion: { place, mode, live } }: { occasion: Occasion }) {
  const route = useRoute()
  const origin = useKept(remembered.origin)
  const from = place && origin
    ? occasionPage.from(distanceWords(metersBetween(origin.at, place.at)), origin.kind === 'area' ? origin.name : occasionPage.myPlace) : null
  return (
    <Card title={occasionPage.where}>
      {place && (
        <View className='op'>
          <View className='op-words'>
            <View className='op-name'>{place.name}</View>
            <View className='op-note'>{place.address}</View>
            {from && <View className='op-note'>{from}</View>}
          </View>
          <Button icon='navigation' words={everywhere.navigate} label={occasionPage.route} onPress={() => void route.show(place)} />
        </View>
      )}
      {mode !== 'on-site' && (
        <View className='op-live'>
          <Icon name='video' />
          <View className='op-words'>
            <View className='op-name'>{live ? occasionPage.live(live.channel) : occasionPage.online}</View>
            <View className='op-note'>{live?.replay ? `${occasionPage.onlineNote}，${occasionPage.replay}` : occasionPage.onlineNote}</View>
          </View>
        </View>
      )}
      <RouteSheet words={everywhere.route} route={route} />
    </Card>
  )
}
