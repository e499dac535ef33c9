import { View } from '@tarojs/components'
import type { RoadWish } from '../../../../client/remembered'
import { road } from '../../../../copy/road'
import { ChipRow } from '../../../../ui/chips'
import './needs.scss'

const needCodes = ['open', 'overnight', 'monitored', 'fuel', 'truckersHome'] as const
const needWords = (code: (typeof needCodes)[number]): string => (code === 'open' ? road.openThen : road.needChips[code])
const needChips = needCodes.map((code) => ({ code, words: needWords(code) }))
const offChips = Object.entries(road.offChips).map(([code, words]) => ({ code, words }))
const heights = [4, 4.2, 4.5]
const lengths = [9.6, 13, 17.5]
const truckChips = [...heights.map((meters) => ({ code: `h${meters}`, words: road.tall(meters) })), ...lengths.map((meters) => ({ code: `l${meters}`, words: road.long(meters) }))]

/** What must be there; a mark is on or off, and what is on is remembered for the next trip. */
export function Needs({ wish, onChange }: { wish: RoadWish; onChange: (next: RoadWish) => void }) {
  const { needs, openThen, offMeters } = wish
  const toggleNeed = (code: (typeof needCodes)[number]) =>
    onChange(code === 'open' ? { ...wish, openThen: !openThen } : { ...wish, needs: { ...needs, [code]: !needs[code] } })
  const toggleTruck = (code: string) => {
    const field = code.startsWith('h') ? 'heightMeters' as const : 'lengthMeters' as const
    const meters = Number(code.slice(1))
    onChange({ ...wish, needs: { ...needs, [field]: needs[field] === meters ? null : meters } })
  }
  return (
    <View className='needs'>
      <View className='needs-name'>{road.needs}</View>
      <ChipRow onCard label={road.needs} chips={needChips} chosen={needCodes.filter((code) => (code === 'open' ? openThen : needs[code]))} onToggle={toggleNeed} />
      <View className='needs-name'>{road.off}</View>
      <ChipRow onCard label={road.off} chips={offChips} chosen={[String(offMeters)]} onToggle={(code) => onChange({ ...wish, offMeters: Number(code) })} />
      <View className='needs-name'>{road.truck}</View>
      <ChipRow onCard label={road.truck} chips={truckChips} chosen={[`h${needs.heightMeters}`, `l${needs.lengthMeters}`]} onToggle={toggleTruck} />
    </View>
  )
}
