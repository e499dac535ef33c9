import { View } from '@tarojs/components'
import type { OpenState } from '../../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { favouriteStations, named } from '../../../../client/station-memory'
import { doubtWords, nextChangeWords, stateWords } from '../../../../copy/open-state'
import { alsoWords, pauseWords, stationPage, trustWords } from '../../../../copy/station'
import { stationKindWords } from '../../../../copy/station-words'
import { aria, pressable } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import { ReportBar } from './report-bar'
import type { StationSeen } from './station-seen'
import './state-head.scss'

const dayMs = 86_400_000

/** Can I go in now, until when, and how sure is that? */
export function StateHead({ seen: { station, open, owner, also }, now }: { seen: StationSeen; now: number }) {
  return (
    <Card>
      <View className='now-top'>
        <View className='now-what'>
          <View className='now-kind'>{[stationKindWords[station.kind], ...(owner ? [stationPage.owner.tag(owner.name)] : [])].join(' · ')}</View>
          <View className='now-name' {...aria({ role: 'heading' })}>{station.name}</View>
        </View>
        <Star station={station} />
      </View>
      <Now station={station} open={open} now={now} />
      <View className='now-trust'><Icon name='shield-check' size='s' /><View>{trustWords(station.confirmed, now)}</View></View>
      {also && <View className='now-trust'><Icon name='info' size='s' /><View>{alsoWords(also)}</View></View>}
      {/* A neighbour's union has a window of its own for what is said of its stations. */}
      <View>{owner === null && <ReportBar station={station} open={open} now={now} />}</View>
    </Card>
  )
}

function Now({ station, open, now }: { station: Station; open: OpenState; now: number }) {
  const gone = open.state === 'paused' && station.pause?.gone === true
  const state = stateWords(open.state, gone)
  const doubt = doubtWords(open, Math.floor((now - station.confirmed.at) / dayMs), station.doubt?.reports)
  const paused = open.state === 'paused' && station.pause ? pauseWords(station.pause, now) : null
  return (
    <>
      <View className='now-state'>
        <Tag large tone={state.tone} words={state.word} />
        <View className='now-change'>{gone ? '' : nextChangeWords(open, now)}</View>
      </View>
      {(paused ?? doubt) && <View className={`now-why now-why-${state.tone}`}>{paused ?? doubt}</View>}
    </>
  )
}

/** Kept on this phone, to be found again without a network. */
function Star({ station }: { station: Station }) {
  const { favourite } = stationPage
  const marked = favouriteStations.useMarks().isMarked(station.id)
  return (
    <View
      className={marked ? 'now-star now-starred' : 'now-star'}
      {...pressable(() => favouriteStations.toggle(named(station)), { label: marked ? favourite.unmark(station.name) : favourite.mark(station.name) })}
    >
      <Icon name={marked ? 'star-filled' : 'star'} />
      <View className='now-star-word'>{marked ? favourite.done : favourite.do}</View>
    </View>
  )
}
