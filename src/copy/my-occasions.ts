import type { Enrolment, OccasionPhase } from '../../cloudfunctions/contract/occasion'
import { untilWords } from './occasion'

export const myOccasions = {
  title: '我的报名',
  note: '招聘会、培训、竞赛、活动',
  coming: '接下来',
  before: '以前的',
  none: { title: '还没有报过名', advice: '看看有什么招聘会和培训课程。' },
  logIn: { title: '登录后看报名', advice: '报过的招聘会、培训、竞赛、活动都在这里。', do: '登录' },
}

/** What to do next, in a few words; '' where there is nothing. */
export function nextWords({ state, ahead, until, checkedInAt }: Enrolment, phase: OccasionPhase, now: number): string {
  if (phase === 'called-off') return '不办了，不用去'
  if (state === 'seated') return checkedInAt !== null ? '已签到' : phase === 'over' ? '' : '凭入场码进场'
  if (state === 'waiting') return phase === 'over' ? '' : `候补第 ${(ahead ?? 0) + 1} 位，有名额会问您`
  if (state === 'offered' && until !== null && until > now) return `为您保留到${untilWords(until, now)}，接受还是放弃？`
  return ''
}
