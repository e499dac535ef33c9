import type { EligibilityRule, Facts, UnmetReason } from '../../cloudfunctions/contract/eligibility'
import type { PaperKind } from '../../cloudfunctions/contract/paper'
import type { Instalment, OfferingRow, StudyApplication } from '../../cloudfunctions/contract/study-application'
import type {
  AskedField, InstalmentState, RefuseReason, ReturnReason, StudyLevel, StudyMoveName, StudyState, YearStatus,
} from '../../cloudfunctions/contract/study-moves'
import { paperWords } from './papers'
import { yuan } from './money'
import { dateWords, momentWords } from './times'

export const studyDemoBanner = '演示数据：院校和名额均为虚构'
export const levelWords: Record<StudyLevel, string> = { 'junior-college': '高起专', bachelor: '专升本' }
export const askedWords: Record<AskedField, string> = { name: '姓名', mobile: '手机号', facts: '户籍、社保、学历' }
export const askedName = (what: PaperKind | AskedField): string => (what in askedWords ? askedWords[what as AskedField] : paperWords[what as PaperKind])
export const returnWords: Record<ReturnReason, string> = { missing: '没有这一份', unclear: '看不清', incomplete: '没拍全', 'wrong-paper': '拍错了', outdated: '过期了', mismatch: '和别的材料对不上' }
export const refuseWords: Record<RefuseReason, string> = {
  'not-eligible': '不符合报名条件', 'diploma-invalid': '学历核验不通过', 'household-invalid': '户籍或社保核验不通过', 'papers-false': '材料不属实', 'papers-missing': '材料一直没补齐',
}
export const yearWords: Record<YearStatus, string> = { studying: '在读', paused: '休学', finished: '读完了', dropped: '退学' }
export const instalmentWords = {
  claimed: { word: '等审核', tone: 'soon' }, returned: { word: '要换证明', tone: 'doubt' }, approved: { word: '等付款', tone: 'soon' }, paid: { word: '已到账', tone: 'good' },
} as const satisfies Record<InstalmentState, { word: string; tone: string }>

export const studyStateWords = {
  pending: { word: '正在办理', tone: 'soon' }, submitted: { word: '审核中', tone: 'soon' }, waitlisted: { word: '候补中', tone: 'doubt' }, returned: { word: '等您补材料', tone: 'doubt' },
  admitted: { word: '已录取', tone: 'good' }, refused: { word: '不录取，可以申诉', tone: 'halt' }, appealed: { word: '申诉中', tone: 'soon' }, rejected: { word: '不录取', tone: 'off' },
  studying: { word: '在读', tone: 'good' }, completed: { word: '已结业', tone: 'good' }, left: { word: '已退学', tone: 'off' }, withdrawn: { word: '已撤回', tone: 'off' },
} as const satisfies Record<StudyState, { word: string; tone: string }>
export const studyStepWords: Record<StudyMoveName, string> = {
  seat: '占到名额，等审核', line: '排上候补', lose: '没有接受，名额给了下一位', withdraw: '本人撤回', apply: '提交申请', return: '工会请您补材料', resubmit: '补交材料',
  admit: '录取', refuse: '不录取', appeal: '提出申诉', grant: '申诉成立，录取', reject: '申诉不成立', close: '没有申诉，定为不录取', start: '开始就读', complete: '结业', leave: '退学',
}

/** `1,000 元` */
export const fenWords = (fen: number): string => `${yuan(fen)} 元`

export const cataloguePage = {
  title: '求学圆梦',
  closes: (at: number, now: number) => (at > now ? `报名到${momentWords(at, now)}` : '报名已经截止'),
  opens: (at: number, now: number) => `${momentWords(at, now)}开始报名`,
  papersUntil: (at: number, now: number) => `材料可以晚一点，补到${dateWords(at, now)}`,
  money: (instalments: readonly { fen: number }[]) => `读满一年补一年：${instalments.map(({ fen }, index) => `第 ${index + 1} 年 ${fenWords(fen)}`).join('，')}`,
  check: '看看我能不能报', mine: '我的申请', papers: '我的材料',
  search: { label: '找专业、院校', hint: '专业、院校', clear: '清空', search: '搜索' },
  levels: '层次',
  none: { title: '没有这样的专业', advice: '换个词，或者看看另一个层次。' },
  noRound: { title: '现在没有开放的轮次', advice: '一般每年一轮，开始前会发通知。' },
  all: (rows: number) => `一共 ${rows} 个`,
}
export const seatsWords = ({ left, capacity, waiting }: Pick<OfferingRow, 'left' | 'capacity' | 'waiting'>): string =>
  (left > 0 ? `余 ${left} / ${capacity}` : waiting > 0 ? `已满，${waiting} 人候补` : '已满，可候补')

export const checkPage = {
  title: '我能不能报', first: '不用登录。答几个问题就知道，回答只存在这部手机上。', level: '想读什么',
  eligible: '您符合条件', ineligible: '您不符合条件', incomplete: '接着答，就知道了',
  met: '符合', unmet: '不符合', unknown: '还不知道', go: '去选专业', source: '依据：河北省 2020 年求学圆梦行动公告，每年以新公告为准。', month: '请写六位数字，比如 199005', months: '请写月数，比如 8',
}

export function studyRuleWords(rule: EligibilityRule): string {
  if (rule.kind === 'household') return `河北户籍，或在河北交养老保险满 ${rule.pensionMonths} 个月`
  if (rule.kind === 'diploma') return rule.under === undefined ? '有大专以上毕业证' : `不满 ${rule.under} 周岁的，要有高中、中专或技校毕业证`
  return rule.id
}
export const studyUnmetWords = (reason: UnmetReason): string =>
  (reason.code === 'pension-too-short' ? `还差 ${reason.monthsShort} 个月` : reason.code === 'diploma-too-low' ? '学历还不够' : '不符合')

const yesNo = [{ code: 'yes', words: '是' }, { code: 'no', words: '不是' }] as const
export const studyQuestions = {
  householdInHebei: { question: '您是河北户籍吗？', choices: yesNo },
  pensionMonthsInHebei: { question: '在河北交养老保险多少个月了？', digits: 3, hint: '比如 8' },
  birthMonth: { question: '您是哪年哪月出生的？', digits: 8, hint: '比如 199005' },
  diploma: { question: '您的学历？', choices: [{ code: 'junior-middle', words: '初中' }, { code: 'senior-middle', words: '高中、中专、技校' }, { code: 'junior-college', words: '大专' }, { code: 'bachelor', words: '本科' }] },
} as const satisfies Partial<Record<keyof Facts, { question: string; choices?: readonly { code: string; words: string }[]; digits?: number; hint?: string }>>

export const applyPage = {
  title: '申请求学圆梦',
  steps: ['志愿', '身份', '材料', '确认'],
  stepOf: (step: number) => `第 ${step + 1} 步，共 4 步`,
  before: '要用：身份证、毕业证、户口本或社保证明的照片。材料可以以后补。大约五分钟。',
  first: '第一志愿', second: '第二志愿', noSecond: '不填', choose: '请选择',
  adjust: '服从调剂', adjustNote: '志愿满了，调到同层次、相近的专业',
  name: '姓名', nameHint: '和身份证一致', mobile: '手机号', mobileHint: '11 位', idNumber: '身份证号', idNumberHint: '18 位', area: '由哪里的工会审核', areaHint: '选县区或乡镇',
  areaNote: '有单位的选单位所在地；没有固定单位，选住的地方，乡镇或县总工会来办。',
  faults: { first: '请选第一志愿', name: '请写身份证上的名字', mobile: '请写 11 位手机号', idNumber: '请对照身份证再看一遍', area: '请选一个地方', facts: '请把三个问题答完' },
  papers: '材料', papersNote: '传过的不用再传。没有的可以先提交，以后补。',
  consent: '同意工会查看这些材料', consentNote: '只用来审核这一次申请，每次打开都有记录，撤回申请就删除。', mustAgree: '请先同意，才能提交',
  privacy: '身份证号、姓名、手机号加密保存。草稿只存在这部手机上，提交后删除。',
  check: '核对一下', back: '上一步', next: '下一步', send: '提交申请', facts: '户籍和学历',
  missing: (kinds: readonly PaperKind[]) => (kinds.length ? `还缺：${kinds.map((kind) => paperWords[kind]).join('、')}，可以以后补` : '材料齐了'),
  logIn: { title: '登录后填申请', advice: '填的内容会存在手机上，不会丢。', do: '登录' },
}

/** What came of an application, without flattery. */
export function sentWords({ state, offering, first, ahead }: StudyApplication): string {
  if (state === 'waitlisted') return `“${first.major}”满了，排上候补，前面 ${ahead ?? 0} 位`
  if (state === 'submitted' && offering?.id === first.id) return '已提交，第一志愿的名额给您留着'
  if (state === 'submitted') return `第一志愿满了，给您留的是“${offering?.institution ?? ''} · ${offering?.major ?? ''}”`
  return '已提交'
}

export const applicationPage = {
  title: '我的求学圆梦',
  none: { title: '还没有申请过', advice: '先看看有哪些专业，能不能报。', do: '看专业' },
  logIn: { title: '登录后看申请', advice: '进度、补助都在这里。', do: '登录' },
  first: '第一志愿', second: '第二志愿', seat: '名额在', union: '审核', name: '申请人', idNumber: '身份证号', missing: '还缺',
  who: { student: '等您办', reviewer: '工会审核中', approver: '工会另一位同志在定' },
  due: (due: NonNullable<StudyApplication['due']>, now: number) => `${applicationPage.who[due.who]}，${due.at === null ? '期限等放假安排公布后再定' : due.at < now ? '已经超期，可以打 12351 催办' : `${dateWords(due.at, now)}前`}`,
  line: (ahead: number) => `前面还有 ${ahead} 位。有人退出就按顺序问您。`,
  offered: (until: number, now: number) => `有名额了，为您留到${momentWords(until, now)}`,
  accept: '接受', decline: '不要了', withdraw: '撤回申请', resubmit: '补好了，提交', supply: '补交材料', appeal: '申诉', appealSend: '提交申诉',
  asked: '请补这些', refusal: '为什么', appealWords: '您的申诉', decision: '工会的答复',
  appealHint: '说清楚哪里不对、有什么证明', appealShort: '请写至少五个字', changed: '写新的', proof: (words: string) => `先传${words}`,
  years: '学年和补助', report: '报这一年的情况', year: (year: number) => `第 ${year} 年`, unconfirmed: '等工会核实', confirmed: '已核实', claim: '领补助',
  paid: (fen: number) => `已到账 ${fenWords(fen)}`, slip: (slip: string) => `银行回单 ${slip}`, certificate: '看结业证书', progress: '进度',
  withdrawSheet: { title: '撤回申请', advice: '名额会给下一位，交的材料从这份申请里删掉。报名没截止前可以再申请。', yes: '确定撤回', no: '再想想' },
  said: { withdraw: '已撤回，名额给下一位', accept: '接受了，名额是您的', decline: '已放弃，名额给下一位', resubmit: '已补交，等工会审核', appeal: '申诉已提交，由另一位同志来定', reportYear: '已报，等工会核实', claimInstalment: '已申领，等审核' } as Record<string, string>,
}
export const instalmentLine = ({ state, paidAt, slip, reason, fen }: Instalment, now: number): string =>
  [fenWords(fen), state === 'paid' && paidAt !== null ? `${dateWords(paidAt, now)}到账` : '', slip ? applicationPage.slip(slip) : '', reason && state === 'returned' ? returnWords[reason] : ''].filter(Boolean).join(' · ')
