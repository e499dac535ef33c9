import { View } from '@tarojs/components'
import type { Station } from '../../../../../cloudfunctions/contract/station'
import { stationPage } from '../../../../copy/station'
import { accessWords } from '../../../../copy/station-words'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import './access-card.scss'

/** How one gets through the door, and what is asked for. */
export function AccessCard({ access: { method, asks } }: Pick<Station, 'access'>) {
  const { short, plain, icon } = accessWords[method]
  return (
    <Card title={stationPage.access}>
      <View className='enter'>
        <Icon name={icon} size='l' className='enter-icon' />
        <View>
          <View className='enter-short'>{short}</View>
          <View className='enter-plain'>{plain}</View>
          {asks !== '' && <View className='enter-plain'>{stationPage.asks}：{asks}</View>}
        </View>
      </View>
    </Card>
  )
}
