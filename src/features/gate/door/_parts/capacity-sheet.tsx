import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useOnline } from '../../../../client/network'
import { occasionQueries } from '../../../../client/occasion-queries'
import { everywhere } from '../../../../copy/everywhere'
import { capacityWords, doorWords, walkInWords } from '../../../../copy/gate'
import { problemWords, retryWords } from '../../../../copy/problems'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import { ProblemView } from '../../../../ui/problem-view'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { Stepper } from '../../../../ui/stepper'
import type { Door } from '../../_parts/door'
import type { Pack } from '../../_parts/door-pack'
import './sheets.scss'
import { likelySlot, SlotChoice } from './slot-choice'
import { useGateWish } from './use-gate-wish'

const mostSeats = 200_000
const steps = [-10, 10] as const

/** More or fewer seats, from the number that one sees: what somebody else changed meanwhile is told, not overwritten. */
export function CapacitySheet({ door, pack, onClose }: { door: Door; pack: Pack; onClose: () => void }) {
  const now = door.now()
  const online = useOnline()
  const [slot, setSlot] = useState(() => likelySlot(pack.slots, now))
  const [wanted, setWanted] = useState<number | null>(null)
  /** What it is since somebody changed it: what is asked for may be a second older. */
  const [known, setKnown] = useState<number | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { data, error, isFetching, refetch } = useQuery({ ...occasionQueries.detail(door.id), staleTime: 0 })
  const { busy, refused, send } = useGateWish(door.id, 'setCapacity', (answer) => {
    const { capacity } = answer as { capacity: number }
    setKnown(capacity)
    setSaid(capacityWords.done(capacity))
    setWanted(null)
  })
  const other = refused?.code === 'capacity.changed' ? Number(refused.details.capacity) : null
  useEffect(() => { if (other !== null) setKnown(other) }, [other])
  const choose = (id: string) => {
    setSlot(id)
    setWanted(null)
    setKnown(null)
    setSaid(null)
  }
  const seats = data?.seats.find(({ id }) => id === slot)

  const body = () => {
    if (!seats) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <Skeleton label={everywhere.loading} lines={['body', 'title']} />
    }
    const from = known ?? seats.capacity
    const to = wanted ?? from
    const want = (capacity: number) => {
      setSaid(null)
      setWanted(Math.min(mostSeats, Math.max(1, capacity)))
    }
    return (
      <>
        <View className='at-known'>{known === null ? capacityWords.now(from, seats.left) : capacityWords.nowAlone(from)}</View>
        <Stepper words={{ label: capacityWords.label, fewer: capacityWords.fewer, more: capacityWords.more, value: capacityWords.value }} count={to} most={mostSeats} onChange={want} />
        <View className='at-steps'>{steps.map((step) => <Button key={step} words={capacityWords.byTen(step)} onPress={() => want(to + step)} />)}</View>
        {!online && <Notice icon='wifi-off' live>{doorWords.needsNetwork}</Notice>}
        {refused && (
          <Notice icon='circle-alert' tone='doubt' live>
            {other !== null ? capacityWords.changed(other) : `${problemWords[refused.code].happened}。${problemWords[refused.code].advice}`}
          </Notice>
        )}
        {said !== null && <Notice icon='check' live>{said}</Notice>}
        <Button
          kind='main' disabled={!online || to === from} busy={busy} words={busy ? walkInWords.doing : capacityWords.do(to)}
          onPress={() => send('setCapacity', { id: door.id, slot, from, to })}
        />
      </>
    )
  }
  return (
    <Sheet title={capacityWords.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='at-sheet'>
        <SlotChoice slots={pack.slots} chosen={slot} now={now} onChoose={choose} />
        {body()}
      </View>
    </Sheet>
  )
}
