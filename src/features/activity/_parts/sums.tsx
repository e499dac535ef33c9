import { View } from '@tarojs/components'
import { feedbackChoices, type FeedbackQuestion, feedbackQuestions } from '../../../../cloudfunctions/contract/feedback-choices'
import { feedbackChoiceWords, feedbackQuestionWords } from '../../../copy/feedback'
import './sums.scss'

/** How many said what, each answer with its figure: bars alone tell nobody how few they were. */
export const Sums = ({ sums }: { sums: Record<FeedbackQuestion, Record<string, number>> & { given: number } }) => (
  <View className='sums'>
    {feedbackQuestions.map((question) => (
      <View key={question} className='sums-one'>
        <View className='sums-name'>{feedbackQuestionWords[question]}</View>
        <View className='sums-rows'>
          {feedbackChoices[question].map((choice) => {
            const count = sums[question][choice] ?? 0
            return (
              <View key={choice} className='sums-row'>
                <View className='sums-word'>{(feedbackChoiceWords[question] as Record<string, string>)[choice]}</View>
                <View className='sums-bar'><View className='sums-part' style={{ width: `${Math.round(100 * count / Math.max(1, sums.given))}%` }} /></View>
                <View className='sums-count'>{count}</View>
              </View>
            )
          })}
        </View>
      </View>
    ))}
  </View>
)
