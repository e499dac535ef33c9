import { View } from '@tarojs/components'
import type { OpenState } from '../../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { doubtWords, nextChangeWords, openStateWords } from '../../../../copy/open-state'
import { pauseWords, trustWords } from '../../../../copy/station'
import { stationKindWords } from '../../../../copy/station-words'
import { aria } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import './state-head.scss'

const dayMs = 86_400_000

/** Can I go in now, until when, and how sure is that? */
export function StateHead({ station, open, now }: { station: Station; open: OpenState; now: number }) {
  const state = openStateWords[open.state]
  const doubt = doubtWords(open, Math.floor((now - station.confirmed.at) / dayMs))
  const paused = open.state === 'paused' && station.pause ? pauseWords(station.pause, now) : null
  return (
    <Card>
      <View className='now-kind'>{stationKindWords[station.kind]}</View>
      <View className='now-name' {...aria({ role: 'heading' })}>{station.name}</View>
      <View className='now-state'>
        <Tag large tone={state.tone} words={state.word} />
        <View className='now-change'>{nextChangeWords(open, now)}</View>
      </View>
      {(paused ?? doubt) && <View className={`now-why now-why-${state.tone}`}>{paused ?? doubt}</View>}
      <View className='now-trust'><Icon name='shield-check' size='s' />{trustWords(station.confirmed, now)}</View>
    </Card>
  )
}
