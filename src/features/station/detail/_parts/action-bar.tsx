import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { platform } from '../../../../client/platform'
import { useRoute } from '../../../../client/route'
import { everywhere } from '../../../../copy/everywhere'
import { stationPage } from '../../../../copy/station'
import { union } from '../../../../copy/union'
import { Button } from '../../../../ui/button'
import { RouteSheet } from '../../../../ui/route-sheet'
import { Sheet } from '../../../../ui/sheet'
import './action-bar.scss'

/** The two things to do with a station, at the thumb. An invented number is never dialled. */
export function ActionBar({ station: { demo, keeper, at, name, address } }: { station: Station }) {
  const [demoCall, setDemoCall] = useState(false)
  const route = useRoute()
  return (
    <View className='act'>
      <View className='act-row'>
        <Button icon='phone' words={stationPage.call} onPress={() => (demo ? setDemoCall(true) : platform.callPhone(keeper.phone))} />
        <Button kind='main' icon='navigation' words={everywhere.navigate} className='act-go' onPress={() => void route.show({ at, name, address })} />
      </View>
      <View>
        {demoCall && (
          <Sheet title={stationPage.demoCall.title} closeWords={everywhere.close} onClose={() => setDemoCall(false)}>
            <View className='act-demo'>
              <View>{stationPage.demoCall.advice}</View>
              <Button kind='main' icon='phone' words={stationPage.demoCall.call} onPress={() => platform.callPhone(union.hotline)} />
            </View>
          </Sheet>
        )}
      </View>
      <RouteSheet words={everywhere.route} route={route} />
    </View>
  )
}
