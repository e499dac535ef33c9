import { View } from '@tarojs/components'
import type { FacilityCode, Station } from '../../../../../cloudfunctions/contract/station'
import { facilityStateWords } from '../../../../copy/facilities'
import { stationPage } from '../../../../copy/station'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import './truckers-card.scss'

const { basics: words } = stationPage
const offered = ['water', 'microwave', 'shower', 'laundry'] as const satisfies readonly FacilityCode[]

/** What every 司机之家 is to give for nothing, and whether this one does. */
export function TruckersCard({ station: { truck, facilities } }: { station: Station }) {
  return (
    <Card title={words.title} note={words.note}>
      <Basic word={words.parking} has={truck !== null && truck.spaces > 0} />
      {offered.map((code) => {
        const state = facilities.find((each) => each.code === code)?.state
        return <Basic key={code} word={words[code]} has={state !== undefined} failing={state === undefined || state === 'working' ? null : facilityStateWords[state]} />
      })}
    </Card>
  )
}

function Basic({ word, has, failing = null }: { word: string; has: boolean; failing?: (typeof facilityStateWords)[keyof typeof facilityStateWords] | null }) {
  return (
    <View className={has && !failing ? 'basic' : 'basic basic-not'}>
      <Icon name={failing ? 'circle-alert' : has ? 'check' : 'x'} />
      <View className='basic-word'>{word}</View>
      {failing ? <Tag tone={failing.tone} words={failing.word} /> : <View>{has ? words.has : words.hasNot}</View>}
    </View>
  )
}
