import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { placeAt } from '../../../../../cloudfunctions/rules/mobile-stop'
import { platform } from '../../../../client/platform'
import { useRoute } from '../../../../client/route'
import { everywhere } from '../../../../copy/everywhere'
import { stationPage } from '../../../../copy/station'
import { union } from '../../../../copy/union'
import { paths } from '../../../../paths'
import { Button } from '../../../../ui/button'
import { CallSheet } from '../../../../ui/call-sheet'
import { RouteSheet } from '../../../../ui/route-sheet'
import '../../../../ui/do-bar.scss'

/** The two things to do with a station, at the thumb; of one that is gone, to look for another. An invented number is never dialled. */
export function ActionBar({ station }: { station: Station }) {
  const { demo, keeper, name, pause } = station
  const [demoCall, setDemoCall] = useState(false)
  const route = useRoute()
  return (
    <View className='do'>
      <View className='do-row'>
        <Button icon='phone' words={stationPage.call} onPress={() => (demo ? setDemoCall(true) : platform.callPhone(keeper.phone))} />
        {pause?.gone
          ? <Button kind='main' words={stationPage.another} className='do-go' onPress={() => void Taro.navigateTo({ url: paths.findStation })} />
          : <Button kind='main' icon='navigation' words={everywhere.navigate} className='do-go' onPress={() => void route.show({ name, ...placeAt(station, Date.now()) })} />}
      </View>
      <View>
        {demoCall && (
          <CallSheet words={stationPage.demoCall} close={everywhere.close} onCall={() => platform.callPhone(union.hotline)} onClose={() => setDemoCall(false)} />
        )}
      </View>
      <RouteSheet words={everywhere.route} route={route} />
    </View>
  )
}
