import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { occasion } from '../../../../../cloudfunctions/contract/occasion'
import { stepWords } from '../../../../copy/enrolling'
import { feedbackPage } from '../../../../copy/feedback'
import { nextWords } from '../../../../copy/my-occasions'
import { modeWords } from '../../../../copy/occasion-list'
import { enrolmentStateWords, occasionPhaseWords } from '../../../../copy/occasion-words'
import { passPage } from '../../../../copy/pass'
import { dateParts, spanWords } from '../../../../copy/times'
import { paths } from '../../../../paths'
import { pressable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { DateBlock } from '../../../../ui/date-block'
import { Tag } from '../../../../ui/tag'
import './mine-row.scss'

type Row = OutputOf<(typeof occasion)['actions']['mine']>['rows'][number]

/** Later nobody remembers. */
const askWithinMs = 14 * 86_400_000

/** One enrolment: how it stands, and what to do next. */
export function MineRow({ row: { occasion: { id, title, mode, place, phase }, slot, enrolment }, now, onOpen }: { row: Row; now: number; onOpen: () => void }) {
  const off = phase === 'called-off'
  const { word, tone } = off ? occasionPhaseWords['called-off'] : enrolmentStateWords[enrolment.state]
  const next = nextWords(enrolment, phase, now)
  const seated = enrolment.state === 'seated' && slot.ends > now && !off
  const askHow = enrolment.checkedInAt !== null && slot.ends <= now && slot.ends > now - askWithinMs
  const offered = enrolment.state === 'offered' && (enrolment.until ?? 0) > now && !off
  return (
    <View className='mr'>
      <View className='mr-open' {...pressable(onOpen, { role: 'link' })}>
        <DateBlock {...dateParts(slot.starts)} />
        <View className='mr-words'>
          <View className='mr-title'>{title}</View>
          <View className='mr-note'>{spanWords(slot.starts, slot.ends, now)} · {passPage.people(enrolment.size)}</View>
          <View className='mr-note'>{modeWords(mode, place)}</View>
          <View className='mr-state'><Tag tone={tone} words={word} />{next}</View>
        </View>
      </View>
      {seated && <Button kind='main' icon='qr-code' words={passPage.title} onPress={() => void Taro.navigateTo({ url: paths.pass(id) })} />}
      {askHow && <Button icon='message-square' words={feedbackPage.ask} onPress={() => void Taro.navigateTo({ url: paths.feedback(id) })} />}
      {offered && <Button kind='main' words={`${stepWords.accept} / ${stepWords.decline}`} onPress={onOpen} />}
    </View>
  )
}
