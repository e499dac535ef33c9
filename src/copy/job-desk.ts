import type { Applicant, ApplicantRow, ApplicationState, JobWish } from '../../cloudfunctions/contract/application'
import type { DeskPost, OwnPost, PostReturnReason } from '../../cloudfunctions/contract/job-post'
import { figure, payWords, postReturnWords, postStandingWords } from './job-words'
import { diplomaWords, occupationWords } from './person-words'
import { dateParts, momentWords } from './times'

export const deskPage = {
  title: '招聘工作台',
  entry: '我是招聘单位',
  entryNote: '看投递、约面试',
  posts: '我的岗位',
  none: { title: '还没有岗位', advice: '写一个，工会审过就上架。' },
  write: '写岗位',
  edit: '修改', submit: '交给工会审', copy: '照着再写一个', withdraw: '撤下',
  withdrawSheet: { title: '撤下岗位', advice: '撤下后没人能再投。已经投的还在，以后改一改可以再交。', yes: '确定撤下', no: '再想想' },
  postDone: { submitPost: '交给工会了，审过就上架', withdrawPost: '已撤下' } as Record<string, string>,
  said: (reason: PostReturnReason, text: string) => `工会退回：${postReturnWords[reason]}${text ? `。${text}` : ''}`,
  unreviewed: '单位资料还没审过，岗位可以先写，审过才上架。',
  applicants: (title: string) => `投了“${title}”的人`,
  noApplicants: { title: '还没有人投', advice: '有人投递会出现在这里。' },
  choose: { title: '选一份投递', advice: '看简历、约面试、说录用不录用，都在这里。' },
  backToPosts: '返回岗位',
  backToApplicants: '返回名单',
  more: '加载更多',
  moves: { read: '看简历', interview: '约面试', hired: '录用', unfit: '不合适' },
  changeInterview: '改面试时间',
  readNote: '点“看简历”以后才看得到全名，对方会知道您看了。',
  day: '哪一天', hour: '几点', place: '面试地点', placeHint: '例如 园区 2 号楼 301',
  faults: { when: '请选日子和时间', place: '请写清楚地点' },
  invite: '发出面试邀请',
  mobile: '看手机号',
  mobileNote: '每次查看都有记录。',
  age: (age: number) => `${age} 岁`,
  years: (years: number) => `干了 ${years} 年`,
  skills: '手艺', wanted: '想找', from: '住在', unsaid: '没有写',
  done: { read: '已标为看过', interview: '面试邀请已发出', hired: '已录用，对方会收到消息', unfit: '已告诉对方不合适' },
  interviewAt: (at: number, now: number) => `面试 ${momentWords(at, now)}`,
}

/** As the employer reads them. */
export const deskStateWords = {
  'applied': { word: '新投递', tone: 'doubt' }, 'read': { word: '看过', tone: 'soon' }, 'interview': { word: '约了面试', tone: 'good' }, 'hired': { word: '录用', tone: 'good' },
  'unfit': { word: '不合适', tone: 'off' }, 'followed-up': { word: '工会回访过', tone: 'good' }, 'withdrawn': { word: '本人撤回', tone: 'off' },
} as const satisfies Record<ApplicationState, { word: string; tone: string }>
export const deskSteps = Object.fromEntries(Object.entries(deskStateWords).map(([state, { word }]) => [state, word])) as Record<ApplicationState, string>

/** Hidden by reports, whatever its standing is. */
const held = { word: '被举报，工会在核实', tone: 'halt' } as const
export const deskPostTag = (post: DeskPost) => (post.held ? held : postStandingWords[post.standing])

const applied = ({ all, unread }: OwnPost['applicants']): string => (all === 0 ? '还没人投' : unread === 0 ? `${all} 人投` : `${all} 人投，${unread} 份没看`)

export const deskPostNote = ({ pay, headcount, returned, applicants }: OwnPost): string =>
  [applied(applicants), payWords(pay), `招 ${headcount} 人`, returned ? `退回：${postReturnWords[returned.reason]}` : ''].filter(Boolean).join(' · ')

/** What the union is asked for, where it is. */
export const wishWordsOf = ({ work, leastMonth }: JobWish, place: string): string =>
  [work, place, leastMonth === null ? '' : `${figure(String(leastMonth / 100))} 元/月以上`].filter(Boolean).join(' · ')

export const applicantNote = ({ age, diploma, years, occupation }: ApplicantRow): string =>
  [age === null ? '' : deskPage.age(age), diploma === null ? '' : diplomaWords[diploma], occupation === null ? '' : occupationWords[occupation], years === null ? '' : deskPage.years(years)].filter(Boolean).join(' · ')

export const applicantFacts = ({ skills, wanted }: Applicant, place: string) => [
  { name: deskPage.from, value: place || deskPage.unsaid }, { name: deskPage.skills, value: skills || deskPage.unsaid }, { name: deskPage.wanted, value: wanted || deskPage.unsaid },
]

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000
/** The next days on which somebody may be invited, from tomorrow on; the code is the day's first instant. */
export const interviewDays = (now: number): { code: string; words: string }[] => Array.from({ length: 14 }, (_, index) => {
  const starts = (Math.floor((now + shanghaiMs) / dayMs) + index + 1) * dayMs - shanghaiMs
  const { month, day, weekday } = dateParts(starts)
  return { code: String(starts), words: `${month}${day}日 ${weekday}` }
})
/** Half hours of a working day; the code is ms after midnight. */
export const interviewHours = Array.from({ length: 20 }, (_, index) => {
  const minutes = 8 * 60 + index * 30
  return { code: String(minutes * 60_000), words: `${Math.floor(minutes / 60)}:${minutes % 60 === 0 ? '00' : '30'}` }
})
