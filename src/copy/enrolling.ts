import type { Enrolment } from '../../cloudfunctions/contract/occasion'
import { minutesWords, untilWords } from './occasion'
import { momentWords } from './times'

/** What the button at the thumb says: what can be done now, or why nothing can. */
export const stepWords = {
  enrol: '报名',
  line: (ahead: number) => (ahead > 0 ? `排候补（前面 ${ahead} 位）` : '排候补'),
  opens: (at: number, now: number) => `${momentWords(at, now)} 开始报名`,
  pass: '已报名 → 看入场码',
  checkedIn: '已签到 → 看入场码',
  waiting: (ahead: number) => `候补第 ${ahead + 1} 位`,
  kept: (until: number, now: number) => `有名额了，为您保留到${untilWords(until, now)}`,
  ask: '看看我能不能报',
  ineligible: '不符合条件',
  lapsed: '保留的时间过了',
  'called-off': '已取消，不办了',
  'over': '已结束',
  'closed': '报名已截止',
  'running': '正在进行，报名已截止',
  'full': '名额已满，不设候补',
  'slot-over': '这个时段已结束',
  'by-unit': '由单位统一报名',
  accept: '接受',
  decline: '放弃',
  cancel: '取消报名',
  leaveLine: '不排了',
}

export const enrolSheet = {
  title: '报名',
  slot: '时段',
  size: '几个人',
  team: (size: number) => `${size} 人一队，${size} 个座位一起给。报上后再写队员。`,
  people: (size: number) => `${size} 人`,
  fewer: '少一个人',
  more: '多一个人',
  seated: '有名额就直接给您，凭入场码进场。',
  cancelUntil: (until: string) => `去不了，${until}前都能取消。`,
  waits: (minutes: number) => `名额不够，先排候补。有人退出就按顺序问您，保留${minutesWords(minutes)}，不接受就问下一位。`,
  conflict: (title: string) => `和您已报的“${title}”时间冲突`,
  enrol: '提交报名',
  line: '排上候补',
  anyway: '时间冲突，仍要报名',
}

export const cancelSheet = {
  title: '取消报名',
  seated: '取消后名额给下一位，想再去要重新报名。',
  waiting: '不排了，后面的人往前挪一位。',
  yes: '确定取消',
  leave: '确定不排了',
  no: '再想想',
}

export const declineSheet = {
  title: '放弃名额',
  advice: '放弃后名额给下一位，这一场不会再问您。',
  yes: '确定放弃',
}

/** What becomes of a wish, while it is under way. */
export const wishWords = {
  kept: '已存好，有网就发',
  drop: '不发了',
  sending: '正在提交',
  unknown: '正在确认有没有提交成功',
  resting: '还没有回音，点这里再问一次',
  inSeconds: (seconds: number) => `排队中，${seconds} 秒后再试`,
  expired: '没赶上：过了时间，没有发出去',
  again: '再试一次',
}

/** How it ended well. */
export function outcomeWords(action: string, { state, ahead }: Enrolment): string {
  if (action === 'cancel') return '已取消，名额给下一位'
  if (action === 'decline') return '已放弃，名额给下一位'
  return state === 'waiting' ? `已排上候补，第 ${(ahead ?? 0) + 1} 位` : '报名成功，名额是您的了'
}

export const loginSheet = { title: '先登录', advice: '登录后接着办，不用再填一遍。' }
