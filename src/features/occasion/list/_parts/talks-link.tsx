import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { talksPage } from '../../../../copy/talks'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** What base unions can book stands above what has been booked. */
export const TalksLink = () => (
  <View className='occasions-jobs'>
    <CellGroup><Cell icon='presentation' words={talksPage.entry} note={talksPage.entryNote} onPress={() => void Taro.navigateTo({ url: paths.talks })} /></CellGroup>
  </View>
)
