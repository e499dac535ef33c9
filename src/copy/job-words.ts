import type { ApplicationState, ProfileNeed } from '../../cloudfunctions/contract/application'
import type { InsuranceCode, JobFilter, JobRow, PostFacts, PostReturnReason, PostStanding, ReportReason } from '../../cloudfunctions/contract/job-post'
import type { PayMethod, PayPart } from '../../cloudfunctions/contract/pay'

type Shift = PostFacts['shifts']['codes'][number]
type Provision = PostFacts['board']

export const jobDemoBanner = '演示数据：单位和岗位均为虚构，请勿前往'

/** Behind a figure in yuan. */
export const payMethodWords: Record<PayMethod, string> = {
  monthly: '元/月', daily: '元/天 日结', hourly: '元/小时', piece: '元/件', kilometre: '元/公里', trip: '元/趟',
}
export const payPartWords: Record<PayPart, string> = {
  base: '底薪', performance: '绩效', commission: '提成', output: '计件计程', overtime: '加班费', allowance: '补贴', attendance: '全勤奖', seniority: '工龄工资',
}
export const shiftWords: Record<Shift, string> = { 'day': '白班', 'night': '夜班', 'two-shift': '两班倒', 'three-shift': '三班倒', 'flexible': '时间灵活' }
export const insuranceWords: Record<InsuranceCode, string> = {
  'pension': '养老', 'medical': '医疗', 'unemployment': '失业', 'work-injury': '工伤', 'maternity': '生育', 'housing-fund': '公积金', 'accident': '意外险',
}
export const boardWords: Record<Provision, string> = { free: '管饭', subsidy: '有饭补', none: '不管饭' }
export const lodgingWords: Record<Provision, string> = { free: '包住', subsidy: '有房补', none: '不包住' }
export const jobFilterWords: Record<JobFilter, string> = { 'lodging': '有住宿', 'insured': '有社保', 'day-shift': '白班', 'board': '有饭补' }
export const profileNeedWords: Record<ProfileNeed, string> = { name: '姓名', mobile: '手机号', birthMonth: '出生年月', area: '住在哪里' }

/** As the worker reads it; `done` is said of a step that was taken. */
export const applicationStateWords = {
  'applied': { word: '已投递', tone: 'soon', done: '您投递了简历' },
  'read': { word: '已阅', tone: 'soon', done: '单位看了您的简历' },
  'interview': { word: '约面试', tone: 'good', done: '单位约您面试' },
  'hired': { word: '已录用', tone: 'good', done: '单位录用了您' },
  'unfit': { word: '不合适', tone: 'off', done: '单位说不合适' },
  'followed-up': { word: '已回访', tone: 'good', done: '工会回访过了' },
  'withdrawn': { word: '已撤回', tone: 'off', done: '您撤回了，简历已删除' },
} as const satisfies Record<ApplicationState, { word: string; tone: string; done: string }>

export const postStandingWords = {
  draft: { word: '草稿', tone: 'doubt' },
  submitted: { word: '等工会审核', tone: 'soon' },
  listed: { word: '在招', tone: 'good' },
  withdrawn: { word: '已撤下', tone: 'off' },
  expired: { word: '过期了', tone: 'off' },
} as const satisfies Record<PostStanding, { word: string; tone: string }>

export const postReturnWords: Record<PostReturnReason, string> = {
  'pay-unclear': '工资没写清楚', 'place-unclear': '地点没写清楚', 'fee-asked': '向劳动者收费', 'discriminates': '有歧视的话', 'duplicate': '和别的岗位重复', 'no-real-job': '不是真的岗位',
}
export const reportWords: Record<ReportReason, string> = {
  'fee-asked': '要押金、培训费', 'bait-pay': '工资和写的不一样', 'papers-taken': '扣身份证、证件', 'agency-hidden': '中介冒充用人单位', 'already-filled': '早就不招了', 'unlawful': '违法的活', 'other': '别的问题',
}

/** `1,054` */
export const figure = (whole: number | string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

/** `5,500`, `1.6` */
const yuan = (fen: number): string => {
  const [whole, cents] = String(fen / 100).split('.')
  return `${figure(whole!)}${cents === undefined ? '' : `.${cents}`}`
}
const range = ({ min, max }: { min: number; max: number }): string => (min === max ? yuan(min) : `${yuan(min)}–${yuan(max)}`)

/** As people say it: `5,500–7,000 元/月`. */
export const payWords = (pay: { method: PayMethod; min: number; max: number }): string => `${range(pay)} ${payMethodWords[pay.method]}`

/** What a month may bring where pay is not by the month; null where nobody can say or it is said already. */
export function monthWords(method: PayMethod, month: JobRow['month']): string | null {
  if (month === null || method === 'monthly') return null
  const roughly = { min: Math.round(month.min / 10_000) * 10_000, max: Math.round(month.max / 10_000) * 10_000 }
  return { 'stated': `单位说一个月 ${range(month)} 元`, 'days-21.75': `干满一个月约 ${range(roughly)} 元（按 21.75 天）`, 'hours-174': `干满一个月约 ${range(roughly)} 元（按 174 小时）` }[month.assumes]
}

const five: readonly InsuranceCode[] = ['pension', 'medical', 'unemployment', 'work-injury', 'maternity']

/** `五险一金`, `工伤、意外险`, or that there is none. */
export function insuranceLine(codes: readonly InsuranceCode[]): string {
  if (codes.length === 0) return '没有写'
  const whole = five.every((code) => codes.includes(code))
  const rest = codes.filter((code) => !(whole && five.includes(code)))
  if (!whole) return rest.map((code) => insuranceWords[code]).join('、')
  return rest.includes('housing-fund') ? ['五险一金', ...rest.filter((code) => code !== 'housing-fund').map((code) => insuranceWords[code])].join('、') : ['五险', ...rest.map((code) => insuranceWords[code])].join('、')
}
