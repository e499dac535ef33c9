import { View } from '@tarojs/components'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { facilityStateWords, facilityWords } from '../../../../copy/facilities'
import { stationPage } from '../../../../copy/station'
import { agoWords } from '../../../../copy/times'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import './facility-card.scss'

/** What is there and works, and apart from it what is there and does not. */
export function FacilityCard({ facilities, now }: { facilities: Station['facilities']; now: number }) {
  const working = facilities.filter(({ state }) => state === 'working')
  const failing = facilities.filter(({ state }) => state !== 'working')
  return (
    <Card title={stationPage.facilities} note={stationPage.facilitiesWorking(working.length)}>
      <View className='works'>
        {working.map(({ code }) => (
          <View key={code} className='work'>
            <Icon name={facilityWords[code].icon} />
            <View>{facilityWords[code].word}</View>
          </View>
        ))}
      </View>
      {failing.map(({ code, state, since }) => (
        <View key={code} className='fails'>
          <Icon name={facilityWords[code].icon} className='fails-icon' />
          <View className='fails-word'>{facilityWords[code].word}</View>
          {since !== undefined && <View className='fails-since'>{stationPage.since(agoWords(since, now))}</View>}
          <Tag tone={facilityStateWords[state].tone} words={facilityStateWords[state].word} />
        </View>
      ))}
    </Card>
  )
}
