import { View } from '@tarojs/components'
import type { Kind, KindId } from '../../../../../cloudfunctions/contract/kinds'
import { kindWords } from '../../../../copy/kinds'
import { formPage, matterPage } from '../../../../copy/matter'
import { aria } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'

/** Before the first question: what it is good for, how long it takes, what to have at hand. */
export function Begin({ kind }: { kind: Kind }) {
  const { intro, atHand } = kindWords[kind.id as KindId]
  return (
    <Card>
      <View className='matter-title' {...aria({ role: 'heading' })}>{kind.title}</View>
      <View className='matter-note'>{intro}</View>
      <View className='matter-section'>{formPage.atHand}</View>
      {[matterPage.minutes(kind.minutes), ...atHand].map((words) => (
        <View key={words} className='matter-hand'><Icon name='check' size='s' /><View className='matter-note'>{words}</View></View>
      ))}
    </Card>
  )
}
