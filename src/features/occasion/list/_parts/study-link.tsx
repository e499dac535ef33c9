import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { cataloguePage } from '../../../../copy/study'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** The way to a degree stands above the courses. */
export const StudyLink = () => (
  <View className='occasions-jobs'>
    <CellGroup><Cell icon='graduation-cap' words={cataloguePage.title} note={cataloguePage.note} onPress={() => void Taro.navigateTo({ url: paths.study })} /></CellGroup>
  </View>
)
