import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { job } from '../../../../../cloudfunctions/contract/job'
import { fairPage } from '../../../../copy/job-fair'
import { aria, pressable } from '../../../../ui/aria'
import './plan.scss'

type Board = OutputOf<(typeof job)['actions']['fairBoard']>
interface PlanProps { plan: NonNullable<Board['plan']>; employers: Board['employers']; chosen: string | null; onChoose: (id: string) => void }

/** The names of the zones stand between them, and need more room than the hall leaves. */
const stretch = 1.25

/** The hall as it is entered: zones, and a booth for each employer who stands there. */
export function Plan({ plan, employers, chosen, onChoose }: PlanProps) {
  const left = (x: number) => `${(100 * x) / plan.width}%`
  const top = (y: number) => `${(100 * y) / plan.height}%`
  return (
    <View className='plan' style={{ paddingBottom: `${(100 * stretch * plan.height) / plan.width}%` }} {...aria({ role: 'group', label: fairPage.plan })}>
      {plan.zones.map(({ code, name, x, y, width, height }) => (
        <View key={code} className='plan-zone' style={{ left: left(x), top: top(y), width: left(width), height: top(height) }}>
          <View className='plan-name'>{code} {name}</View>
        </View>
      ))}
      {employers.map(({ id, name, booth }) => booth && (
        <View key={id} className={id === chosen ? 'plan-booth plan-on' : 'plan-booth'} style={{ left: left(booth.x), top: top(booth.y) }} {...pressable(() => onChoose(id), { label: fairPage.booth(booth.number, name) })}>
          <View className='plan-face'>{booth.number.slice(1)}</View>
        </View>
      ))}
    </View>
  )
}
