import { View } from '@tarojs/components'
import type { StudyApplication } from '../../../../cloudfunctions/contract/study-application'
import { studyStepWords } from '../../../copy/study'
import { momentWords } from '../../../copy/times'
import './progress.scss'

/** The steps that were taken, the latest above, and who has it now over them. */
export const Progress = ({ history, due, now }: { history: StudyApplication['history']; due: string | null; now: number }) => (
  <View className='steps'>
    {due !== null && <View className='step step-next'><View>{due}</View></View>}
    {[...history].reverse().map(({ move, at }, index) => (
      <View key={`${at}${move}`} className={index === 0 ? 'step step-now' : 'step'}>
        <View>{studyStepWords[move]}</View>
        <View className='step-at'>{momentWords(at, now)}</View>
      </View>
    ))}
  </View>
)
