import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { studyEntries } from '../../../../copy/study-entries'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** The way to a degree stands above the courses. */
export const StudyLink = () => (
  <View className='occasions-jobs'>
    <CellGroup><Cell icon='graduation-cap' {...studyEntries.study} onPress={() => void Taro.navigateTo({ url: paths.study })} /></CellGroup>
  </View>
)
