import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Enrolment } from '../../../../../cloudfunctions/contract/occasion'
import { useOnline } from '../../../../client/network'
import { occasionQueries } from '../../../../client/occasion-queries'
import { enrolSheet } from '../../../../copy/enrolling'
import { everywhere } from '../../../../copy/everywhere'
import { doorWords, walkInWords } from '../../../../copy/gate'
import { problemWords } from '../../../../copy/problems'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { Stepper } from '../../../../ui/stepper'
import type { Door } from '../../_parts/door'
import type { Pack } from '../../_parts/door-pack'
import './sheets.scss'
import { likelySlot, SlotChoice } from './slot-choice'
import { useGateWish } from './use-gate-wish'

/** A seat for somebody who came without enrolling: only the office knows whether there is one. */
export function WalkInSheet({ door, pack, onClose }: { door: Door; pack: Pack; onClose: () => void }) {
  const now = door.now()
  const online = useOnline()
  const [slot, setSlot] = useState(() => likelySlot(pack.slots, now))
  const [size, setSize] = useState(1)
  const [seated, setSeated] = useState<number | null>(null)
  const { data } = useQuery(occasionQueries.detail(door.id))
  const { busy, refused, send } = useGateWish(door.id, 'walkIn', (answer) => {
    const { serial, slot: given, size: many, checkedInAt } = answer as Enrolment
    door.noteWalkIn({ serial, slot: given, size: many, at: checkedInAt ?? now })
    setSeated(many)
    setSize(1)
  })
  const left = data?.seats.find(({ id }) => id === slot)?.left
  const seat = () => {
    setSeated(null)
    send('walkIn', { id: door.id, slot, size, scanner: door.book.scanner })
  }
  return (
    <Sheet title={walkInWords.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='at-sheet'>
        <SlotChoice slots={pack.slots} chosen={slot} now={now} onChoose={setSlot} />
        <Stepper words={{ label: walkInWords.size, fewer: enrolSheet.fewer, more: enrolSheet.more, value: enrolSheet.people }} count={size} most={data?.occasion.enrolling.groupMost ?? 1} onChange={setSize} />
        {left !== undefined && seated === null && <View className='at-known'>{walkInWords.left(left)}</View>}
        {!online && <Notice icon='wifi-off' live>{doorWords.needsNetwork}</Notice>}
        {refused && <Notice icon='circle-alert' tone='doubt' live>{problemWords[refused.code].happened}。{problemWords[refused.code].advice}</Notice>}
        {seated !== null && <Notice icon='check' live>{walkInWords.done(seated)}</Notice>}
        <Button kind='main' disabled={!online} busy={busy} words={busy ? walkInWords.doing : walkInWords.do} onPress={seat} />
      </View>
    </Sheet>
  )
}
