import { View } from '@tarojs/components'
import type { SlotSeats } from '../../../../../cloudfunctions/contract/occasion'
import { stepWords } from '../../../../copy/enrolling'
import { occasionPage } from '../../../../copy/occasion'
import { fewSeatsWords, fullness, seatsWords } from '../../../../copy/occasion-list'
import { spanWords } from '../../../../copy/times'
import { aria, pressable } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { SeatBar } from '../../../../ui/seat-bar'
import './slot-rows.scss'

interface SlotRowsProps {
  seats: readonly SlotSeats[]
  chosen: string | null
  now: number
  /** Null where there is nothing to choose. */
  onChoose: ((id: string) => void) | null
  /** One line each, without bars. */
  slim?: boolean
}

/** Each slot with its own seats; one of them is chosen. */
export function SlotRows({ seats, chosen, now, onChoose, slim = false }: SlotRowsProps) {
  return (
    <View className={slim ? 'slots slots-slim' : 'slots'}>
      {seats.map((slot) => {
        const { id, starts, ends } = slot
        const on = id === chosen
        const when = spanWords(starts, ends, now)
        const state = ends <= now ? stepWords['slot-over'] : slim ? fewSeatsWords(slot) : seatsWords(slot)
        const label = `${when}，${state}`
        const choose = onChoose && seats.length > 1 && ends > now ? () => onChoose(id) : null
        return (
          <View key={id} className={on && seats.length > 1 ? 'slot slot-on' : 'slot'} {...(choose ? pressable(choose, { role: 'checkbox', checked: on, label }) : aria({ role: 'group', label }))}>
            <View className='slot-line'>
              <View className='slot-when'>{when}</View>
              {on && seats.length > 1 && <Icon name='check' size='s' className='slot-check' />}
            </View>
            <View className='slot-seats'>{state}</View>
            {!slim && ends > now && <SeatBar tenths={fullness(slot)} />}
          </View>
        )
      })}
    </View>
  )
}

export const SlotCard = (props: SlotRowsProps) => (
  <Card title={props.seats.length > 1 ? occasionPage.slots : occasionPage.oneSlot}><SlotRows {...props} /></Card>
)
