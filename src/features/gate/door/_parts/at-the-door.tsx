import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { doorWords, scannerName } from '../../../../copy/gate'
import { problemWords } from '../../../../copy/problems'
import { agoWords, clockWords, dayOfYearWords, spanWords } from '../../../../copy/times'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Cell, CellGroup } from '../../../../ui/cell'
import { Notice } from '../../../../ui/notice'
import type { Door, DoorState } from '../../_parts/door'
import { type Pack, peopleOf } from '../../_parts/door-pack'
import { tally } from '../../_parts/tally'
import './at-the-door.scss'

/** What may lie over the page. */
export type Layer = 'walk-in' | 'capacity' | 'conflicts'

const freshMs = 12 * 3_600_000

interface AtTheDoorProps { door: Door; state: DoorState; pack: Pack; onLayer: (layer: Layer) => void }

/** How many have come, what waits to be handed in, what to look after, and the rarer things. */
export function AtTheDoor({ door, state: { waiting, conflicts, sending, sendProblem, taking, packProblem }, pack, onLayer }: AtTheDoorProps) {
  const now = door.now()
  const people = useMemo(() => peopleOf(pack), [pack])
  const slots = tally(pack, door.book, now).sort((a, b) => Number(a.ends < now) - Number(b.ends < now) || a.starts - b.starts)
  const roster = now - pack.takenAt < freshMs ? doorWords.roster(pack.takenAt, people) : doorWords.oldRoster(` ${agoWords(pack.takenAt, now)} `, people)
  return (
    <View className='at'>
      <View className='at-slots'>
        {slots.map(({ slot, starts, ends, cameIn, due }) => {
          const when = slots.length === 1 ? doorWords.cameIn : `${dayOfYearWords(starts, now)} ${clockWords(starts)}`
          return (
            <View key={slot} className={ends < now ? 'at-slot at-over' : 'at-slot'} {...aria({ role: 'group', label: doorWords.slotLabel(spanWords(starts, ends, now), cameIn, due) })}>
              <View className='at-line'><View>{when}</View><View className='at-count'>{doorWords.cameInOf(cameIn, due)}</View></View>
              <View className='at-bar'><View className='at-full' style={{ width: `${due > 0 ? Math.round(100 * cameIn / due) : 0}%` }} /></View>
            </View>
          )
        })}
      </View>
      {sendProblem && waiting > 0 && <Notice icon='circle-alert' tone='doubt' live>{problemWords[sendProblem.code].happened}。{problemWords[sendProblem.code].advice}</Notice>}
      {packProblem && <Notice icon='circle-alert' tone='doubt' live>{problemWords[packProblem.code].happened}。{problemWords[packProblem.code].advice}</Notice>}
      <CellGroup>
        {conflicts.length > 0 && <Cell icon='circle-alert' words={doorWords.conflicts(conflicts.length)} onPress={() => onLayer('conflicts')} />}
        {waiting > 0
          ? <Cell icon='hourglass' words={doorWords.waiting(waiting)} end={sending ? doorWords.sending : doorWords.sendNow} onPress={() => void door.handIn(true)} />
          : <Cell icon='check' words={doorWords.allSent} note={doorWords.self(scannerName(door.book.scanner))} />}
        <Cell icon='refresh-cw' words={taking === null ? roster : doorWords.taking(taking)} end={taking === null ? doorWords.refresh : ''} onPress={() => void door.take()} />
        <Cell icon='plus' words={doorWords.walkIn} note={doorWords.walkInNote} onPress={() => onLayer('walk-in')} />
        <Cell icon='users' words={doorWords.capacity} note={doorWords.capacityNote} onPress={() => onLayer('capacity')} />
        <Cell icon='keyboard' words={doorWords.screen} note={doorWords.screenNote} onPress={() => void Taro.navigateTo({ url: paths.venueScreen(door.id) })} />
      </CellGroup>
    </View>
  )
}
