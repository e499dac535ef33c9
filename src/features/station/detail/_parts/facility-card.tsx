import { View } from '@tarojs/components'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { canBeUsed, medicineDue } from '../../../../../cloudfunctions/rules/medicine'
import { facilityStateWords, facilityWords, pastItsDayWords } from '../../../../copy/facilities'
import { stationPage } from '../../../../copy/station'
import { agoWords } from '../../../../copy/times'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import './facility-card.scss'

/** What is there and can be used, and apart from it what is there and cannot. */
export function FacilityCard({ facilities, now }: { facilities: Station['facilities']; now: number }) {
  const working = facilities.filter((each) => canBeUsed(each, now))
  const failing = facilities.filter((each) => !canBeUsed(each, now))
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
      {failing.map(({ code, state, since }) => {
        const { word, tone } = state === 'working' ? pastItsDayWords : facilityStateWords[state]
        return (
          <View key={code} className='fails'>
            <Icon name={facilityWords[code].icon} className='fails-icon' />
            <View className='fails-word'>{facilityWords[code].word}</View>
            {since !== undefined && <View className='fails-since'>{stationPage.since(agoWords(since, now))}</View>}
            <Tag tone={tone} words={word} />
          </View>
        )
      })}
      <Medicine facilities={facilities} now={now} />
    </Card>
  )
}

/** Until when what is in the box may be taken. */
function Medicine({ facilities, now }: { facilities: Station['facilities']; now: number }) {
  const { expires, state } = facilities.find(({ code }) => code === 'medicine') ?? {}
  if (expires === undefined || state === 'stopped') return null
  const standing = medicineDue(facilities, now)?.standing
  if (standing === undefined) return <View className='medicine'>{stationPage.expires(expires)}</View>
  return (
    <View className={`medicine medicine-${standing}`}>
      <Icon name='circle-alert' size='s' />
      <View>{stationPage.expires(expires)}，{standing === 'expired' ? stationPage.expired : stationPage.expiresSoon}</View>
    </View>
  )
}
