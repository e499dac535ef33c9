import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Feedback } from '../../../../cloudfunctions/contract/activity'
import { feedbackChoices, type FeedbackQuestion, feedbackQuestions } from '../../../../cloudfunctions/contract/feedback-choices'
import { activityQueries } from '../../../client/activity-queries'
import { useFresh } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { feedbackChoiceWords, feedbackPage, feedbackQuestionWords } from '../../../copy/feedback'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { FormField } from '../../../ui/form-field'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/activity'
import '../_parts/activity.scss'
import { Sums } from '../_parts/sums'
import { WishBar } from '../../../parts/wish-bar'

const dayMs = 86_400_000
type Answers = Partial<Pick<Feedback, FeedbackQuestion>>
const chipsOf = (question: FeedbackQuestion) => feedbackChoices[question].map((code) => ({ code, words: (feedbackChoiceWords[question] as Record<string, string>)[code]! }))

/** Three presses about what one was at, and how many said what. */
export default function FeedbackPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const { data, error, isFetching, refetch } = useQuery(activityQueries.feedback(id))
  const title = useQuery(occasionQueries.detail(id)).data?.occasion.title
  const wish = useWish('activity', `feedback ${id}`)
  const [answers, setAnswers] = useState<Answers>({})
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  useFresh([], refetch)
  const whole = feedbackQuestions.every((question) => answers[question] !== undefined)
  const send = () => {
    setTold(true)
    if (whole && data) wish.send('giveFeedback', { id, ...(answers as Required<Answers>), words: words.trim() }, { until: data.asOf + 7 * dayMs, asOf: data.asOf })
  }

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'occasion.unknown' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <View className='act-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'note']} /></View>
    }
    return (
      <View className='act'>
        {title !== undefined && <View className='act-title' {...aria({ role: 'heading' })}>{title}</View>}
        {data.mayGive && (
          <Card title={feedbackPage.heading} note={feedbackPage.about}>
            {feedbackQuestions.map((question) => (
              <View key={question}>
                <View className='act-label'>{feedbackQuestionWords[question]}</View>
                <ChipRow label={feedbackQuestionWords[question]} chips={chipsOf(question)} chosen={answers[question] === undefined ? [] : [answers[question]]} onToggle={(code) => setAnswers((before) => ({ ...before, [question]: code }))} />
              </View>
            ))}
            <FormField label={feedbackPage.words} placeholder={feedbackPage.wordsHint} fault={null} value={words} maxLength={200} onInput={setWords} />
            {told && !whole && <View className='act-fault' {...aria({ role: 'alert' })}>{feedbackPage.choose}</View>}
          </Card>
        )}
        {(data.mayGive || wish.wish) && (
          <WishBar wish={wish} said={() => feedbackPage.done}>
            {data.mayGive && <Button kind='main' className='do-go' words={feedbackPage.do} onPress={send} />}
          </WishBar>
        )}
        {data.mine && <View className='act-note'>{feedbackPage.own}</View>}
        {!data.mine && !data.mayGive && <View className='act-note'>{feedbackPage.notYet}</View>}
        <Card title={feedbackPage.card} note={data.given > 0 ? feedbackPage.given(data.given) : feedbackPage.nobody}>
          {data.given > 0 && <Sums sums={data} />}
        </Card>
        <Button words={feedbackPage.back} onPress={() => void Taro.navigateTo({ url: paths.occasion(id) })} />
      </View>
    )
  }
  return <Page title={feedbackPage.title} up={paths.home}>{body()}</Page>
}
