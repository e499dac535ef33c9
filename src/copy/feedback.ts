import type { Feedback } from '../../cloudfunctions/contract/activity'
import type { FeedbackQuestion } from '../../cloudfunctions/contract/feedback-choices'

export const feedbackPage = {
  title: '怎么样',
  card: '来过的人怎么说',
  given: (count: number) => `${count} 人说了`,
  nobody: '还没有人说',
  heading: '说说怎么样', ask: '说说怎么样，点三下就行',
  about: '只统计人数，不记名。',
  words: '还想说什么（可不写）', wordsHint: '例如 讲得实在，就是时间短了点',
  do: '提交', done: '谢谢，已记下',
  choose: '三项都点一下',
  own: '您已经说过了，谢谢',
  notYet: '到现场签过到的人才能说',
  back: '看这场活动',
}
export const feedbackQuestionWords: Record<FeedbackQuestion, string> = { useful: '有用吗', pace: '快慢', again: '还会来吗' }
export const feedbackChoiceWords: { [Name in FeedbackQuestion]: Record<Feedback[Name], string> } = {
  useful: { yes: '有用', some: '有点用', no: '没用' }, pace: { slow: '太慢', right: '正好', fast: '太快' }, again: { yes: '会来', no: '不来了' },
}
