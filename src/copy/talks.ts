import type { Booking, WishedTime } from '../../cloudfunctions/contract/activity'
import type { BookingStanding, BookingState, CancelReason, DayPart, DeclineReason } from '../../cloudfunctions/contract/booking-moves'
import { dateParts, momentWords, spanWords } from './times'

export const talkDemoBanner = '演示数据：题目、讲员和工会均为虚构'

export const talksPage = {
  title: '工宣讲',
  entry: '约一场工宣讲',
  entryNote: '讲员到工会、到工地、到驿站来讲，不收费',
  plan: ({ year, quota, taken }: { year: number; quota: number; taken: number }) => `${year} 年计划 ${quota} 场，还能约 ${quota - taken} 场`,
  held: ({ held, listeners }: { held: number; listeners: number }) => `今年已讲 ${held} 场，来了 ${listeners} 人次`,
  who: '由基层工会来约。职工想听，跟本单位工会说一声；排好的场次在“活动”里，谁都能报名。',
  minutes: (minutes: number, audience: string) => `${minutes} 分钟 · 面向${audience}`,
  speakers: (names: readonly string[]) => `讲员：${names.join('、')}`,
  book: '约这个题目',
  full: '今年约满了',
  none: { title: '现在没有题目', advice: '市总定好了题目，会放在这里。' },
  seeActivities: '看已排好的活动',
}

export const dayPartWords: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' }

export const bookingStandingWords = {
  asked: { word: '等市总排时间', tone: 'doubt' },
  scheduled: { word: '已排好', tone: 'good' },
  held: { word: '讲过了', tone: 'off' },
  declined: { word: '没排上', tone: 'halt' },
  cancelled: { word: '已取消', tone: 'off' },
} as const satisfies Record<BookingStanding, { word: string; tone: string }>

export const declineWords: Record<DeclineReason, string> = {
  'speakers-taken': '讲员那几天都有安排', 'dates-unfit': '日子不合适', 'place-unfit': '场地不合适', 'topic-unfit': '题目不合适',
}
export const cancelWords: Record<CancelReason, string> = {
  'no-listeners': '来的人太少', 'place-lost': '场地用不了', 'speaker-ill': '讲员来不了', 'weather': '天气原因', 'other': '别的原因',
}
const reasonWords = (reason: NonNullable<Booking['reason']>): string => ({ ...declineWords, ...cancelWords })[reason]

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000
/** The first instant of a day of Shanghai. */
export const dayInstant = (day: number): number => day * dayMs - shanghaiMs
const dayWords = (day: number): string => {
  const { month, day: date, weekday } = dateParts(dayInstant(day))
  return `${month}${date}日 ${weekday}`
}
/** `12月3日 周四 下午` */
export const wishedWords = ({ day, part }: WishedTime): string => `${dayWords(day)} ${dayPartWords[part]}`

/** Days on which a talk may be wished for; the code is the day's number. */
export const wishedDays = (now: number, notice: number): { code: string; words: string }[] => Array.from({ length: 42 }, (_, index) => {
  const day = Math.floor((now + shanghaiMs) / dayMs) + notice + index
  return { code: String(day), words: dayWords(day) }
})

export const bookPage = {
  title: '约一场宣讲',
  asUnion: (name: string) => `以“${name}”的名义约`,
  notUnion: { title: '要由基层工会来约', advice: '您的身份不是基层工会的负责人。想听哪个题目，跟本单位工会说一声。' },
  first: '最想要的日子', second: '备选的日子（可不选）', noSecond: '不选', part: '什么时候',
  place: '在哪里讲', placeHint: '例如 园区三号楼会议室', address: '详细地址', addressHint: '路名和门牌', county: '县区', choose: '请选择',
  listeners: '大约多少人听', listenersHint: '5 到 1000',
  rules: '市总五个工作日内答复。排好以后会变成一场活动，职工自己报名、现场签到。',
  do: '提交',
  faults: { when: '请选日子和上午、下午或晚上', place: '请写清楚在哪里', address: '请写详细地址', county: '请选县区', listeners: '请写 5 到 1000 的数', agree: '请先同意，才能提交' },
  agree: '同意市总用这些信息安排宣讲', agreeNote: '讲员看得到地点；排好以后，地点写在活动里。地点记到“我的信息”，下次不再问。',
  done: '已提交，占了今年计划的一场',
}

export const bookingsPage = {
  title: '我们工会的约讲',
  none: { title: '还没有约过', advice: '挑一个题目，讲员上门来讲，不收费。', do: '看看有哪些题目' },
  logIn: { title: '登录后看约讲', advice: '约过的宣讲都在这里。', do: '登录' },
  more: '加载更多',
}

export const bookingWords = {
  number: (year: number, number: number) => `${year} 年第 ${number} 号`,
  wished: '想要的时间', place: '地点', listeners: '预计', union: '约讲的工会', phone: '电话', people: (count: number) => `${count} 人`,
  when: '时间', speaker: '讲员',
  came: (count: number) => `现场签到 ${count} 人次`,
  reason: (reason: NonNullable<Booking['reason']>) => `原因：${reasonWords(reason)}`,
  meeting: ({ starts, ends }: { starts: number; ends: number }, now: number) => spanWords(starts, ends, now),
  see: '看这场活动',
  cancel: '取消这次约讲', cancelTitle: '为什么取消', cancelNote: '报过名的职工会收到消息，计划里的这一场让出来。',
  cancelled: '已取消，让给别的工会',
  steps: { asked: '提出约讲', scheduled: '市总排好了时间', declined: '市总没有排上', cancelled: '取消了' } satisfies Record<BookingState, string>,
}

/** Where it stands, in one line. */
export function bookingNote({ standing, meeting, wished, place, came, reason }: Booking, now: number): string {
  if (standing === 'held') return `${place.name} · ${bookingWords.came(came ?? 0)}`
  if (meeting && standing === 'scheduled') return `${momentWords(meeting.starts, now)} · ${place.name}`
  if (reason) return bookingWords.reason(reason)
  return `${wished.map(wishedWords).join(' 或 ')} · ${place.name}`
}

export const deskPage = {
  title: '宣讲排期',
  standings: { asked: '待排', scheduled: '已排好', held: '讲过的', declined: '没排的', cancelled: '取消的' } satisfies Record<BookingStanding, string>,
  show: '看哪些',
  none: { title: '没有这样的约讲', advice: '有了会出现在这里。' },
  choose: { title: '选一次约讲', advice: '定讲员、定时间，或者说不排的原因。' },
  back: '返回名单', more: '加载更多',
  schedule: '排时间', decline: '不排', declineTitle: '为什么不排',
  speaker: '讲员', day: '哪一天', hour: '几点', capacity: '放多少名额',
  busy: '那半天有别的宣讲',
  faults: { whole: '请选讲员、日子和时间', capacity: '请写 5 到 1000 的数' },
  do: '排好，放到活动里',
  done: { schedule: '排好了，职工现在就能报名', decline: '已告诉对方没排上', cancelBooking: '已取消，报过名的人会收到消息' } as Record<string, string>,
}
