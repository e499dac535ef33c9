import { View } from '@tarojs/components'
import type { JobPost } from '../../../../../cloudfunctions/contract/job-post'
import { metersBetween } from '../../../../../cloudfunctions/rules/distance'
import { remembered, useKept } from '../../../../client/remembered'
import { useRoute } from '../../../../client/route'
import { distanceWords } from '../../../../copy/distances'
import { everywhere } from '../../../../copy/everywhere'
import { jobPage } from '../../../../copy/job-post'
import { occasionPage } from '../../../../copy/occasion'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { RouteSheet } from '../../../../ui/route-sheet'

/** Where the work is, and the way there. */
export function PlaceCard({ name, place: { at, address } }: { name: string; place: JobPost['place'] }) {
  const route = useRoute()
  const origin = useKept(remembered.origin)
  return (
    <Card title={jobPage.where}>
      <View className='post-place'>
        <View className='post-place-words'>
          <View>{address}</View>
          {origin && <View className='post-note'>{occasionPage.from(distanceWords(metersBetween(origin.at, at)), origin.kind === 'area' ? origin.name : occasionPage.myPlace)}</View>}
        </View>
        <Button icon='navigation' words={everywhere.navigate} label={occasionPage.route} onPress={() => void route.show({ at, name, address })} />
      </View>
      <RouteSheet words={everywhere.route} route={route} />
    </Card>
  )
}
