import { View } from '@tarojs/components'
import type { Origin } from '../../../../client/remembered'
import { road } from '../../../../copy/road'
import { pressable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import './ends.scss'

interface EndsProps {
  /** Whether the road came from a navigation. */
  driven: boolean
  origin: Origin | null
  end: string | null
  onFrom: () => void
  onTo: () => void
  onSwap: () => void
}

/** From where to where: each a button as wide as the hand. */
export function Ends({ driven, origin, end, onFrom, onTo, onSwap }: EndsProps) {
  if (driven) return <View className='ends ends-driven'>{road.byNavigation}</View>
  const start = origin === null ? null : origin.kind === 'here' ? road.here : origin.name
  return (
    <View className='ends'>
      <End label={road.from} said={start} mark='ends-start' onPress={onFrom} />
      <End label={road.to} said={end} mark='ends-goal' onPress={onTo} />
      <View className='ends-foot'>
        <View className='ends-note'>{start !== null && end !== null ? road.straight : ''}</View>
        {start !== null && end !== null && <Button kind='quiet' words={road.swap} onPress={onSwap} />}
      </View>
    </View>
  )
}

function End({ label, said, mark, onPress }: { label: string; said: string | null; mark: string; onPress: () => void }) {
  return (
    <View className='ends-one' {...pressable(onPress, { label: `${label}：${said ?? road.choose}` })}>
      <View className={`ends-mark ${mark}`} />
      <View className='ends-label'>{label}</View>
      <View className={said === null ? 'ends-said ends-open' : 'ends-said'}>{said ?? road.choose}</View>
    </View>
  )
}
