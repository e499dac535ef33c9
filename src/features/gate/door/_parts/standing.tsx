import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { platform } from '../../../../client/platform'
import { gatePages } from '../../../../copy/gate'
import { paths } from '../../../../paths'
import { Page } from '../../../../ui/page'
import type { Door } from '../../_parts/door'
import { useDoorState } from '../../_parts/doors'
import { useAwake } from '../../_parts/use-awake'
import { AtTheDoor, type Layer } from './at-the-door'
import { CapacitySheet } from './capacity-sheet'
import { ConflictSheet } from './conflict-sheet'
import { LookBar } from './look-bar'
import { NoRoster } from './no-roster'
import './standing.scss'
import { VerdictPanel } from './verdict-panel'
import { WalkInSheet } from './walk-in-sheet'

/** The verdict above, what else there is in the middle, looking at codes at the thumb. */
export function Standing({ door }: { door: Door }) {
  const state = useDoorState(door)
  const [layer, setLayer] = useState<Layer | null>(null)
  useAwake()
  useFelt(door)
  useEffect(() => door.clear(), [door])

  const { pack } = state
  const close = () => setLayer(null)
  const over = pack && (
    layer === 'walk-in' ? <WalkInSheet door={door} pack={pack} onClose={close} />
      : layer === 'capacity' ? <CapacitySheet door={door} pack={pack} onClose={close} />
        : layer === 'conflicts' ? <ConflictSheet door={door} conflicts={state.conflicts} onClose={close} /> : null)
  if (!pack) return <Page title={gatePages.door} up={paths.me}><NoRoster state={state} onTake={() => void door.take()} /></Page>
  return (
    <Page title={gatePages.door} up={paths.me} fixed over={over}>
      <View className='stand'>
        <VerdictPanel verdict={state.verdict} pack={pack} own={door.book.scanner} now={door.now()} />
        <View className='stand-work'>
          <ScrollView className='stand-scroll' scrollY>
            <AtTheDoor door={door} state={state} pack={pack} onLayer={setLayer} />
          </ScrollView>
          <LookBar onLook={(text) => door.look(text)} />
        </View>
      </View>
    </Page>
  )
}

/** What is shown is felt as well, also when another door makes it untrue a moment later. */
function useFelt(door: Door): void {
  const { shows, verdict } = useDoorState(door)
  const felt = useRef(shows)
  useEffect(() => {
    if (shows === felt.current || !verdict) return
    felt.current = shows
    platform.shake(verdict.kind === 'in' ? 'yes' : 'no')
  }, [shows, verdict])
}
