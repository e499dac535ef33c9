import type { EligibilityRule, FactName, UnmetReason } from '../../cloudfunctions/contract/eligibility'
import type { Diploma, OccupationCode, RetirementTrack } from '../../cloudfunctions/contract/person'

export const eligibilityCard = {
  title: '我能不能报',
  eligible: '您符合条件',
  ineligible: '您不符合条件',
  incomplete: '答一两个问题就知道',
  onPhone: '您的回答只存在这部手机上，报名时才提交。',
  change: '改我的情况',
  yes: '符合',
  no: '不符合',
  unknown: '还不知道',
}

export const askSheet = { title: '我的情况', next: '下一步', done: '好了', badMonth: '请写六位数字，比如 199005', badMonths: '请写月数，比如 8' }

const diplomaWords: Record<Diploma, string> = {
  primary: '小学', 'junior-middle': '初中', 'senior-middle': '高中、中专、职高、技校', 'junior-college': '大专', bachelor: '本科', postgraduate: '研究生',
}
export const occupationWords: Record<OccupationCode, string> = {
  'truck-driver': '货车司机', courier: '快递员', 'delivery-rider': '外卖骑手', 'ride-hailing-driver': '网约车司机', 'care-worker': '护工护理员',
  'domestic-worker': '家政服务员', 'mall-clerk': '商场信息员', 'property-agent': '房产中介员', 'security-guard': '保安员', employee: '单位职工', 'other-flexible': '其他灵活就业',
}
const trackWords: Record<RetirementTrack, string> = { male: '男', 'female-55': '女，管理或技术岗位', 'female-50': '女，其他岗位' }

const monthsWords = (months: number): string =>
  [months >= 12 ? `${Math.floor(months / 12)} 年` : '', months % 12 ? `${months % 12} 个月` : ''].filter(Boolean).join('零 ') || '不到一个月'

/** What a rule asks, as a colleague would say it; areas come with their names. */
export function ruleWords(rule: EligibilityRule, areaName: (code: string) => string): string {
  switch (rule.kind) {
    case 'member': return '是工会会员'
    case 'age': return [
      rule.least === undefined ? '' : `满 ${rule.least} 周岁`,
      rule.most === undefined ? '' : rule.most === 'retirement' ? '没到法定退休年龄' : `不超过 ${rule.most} 周岁`,
    ].filter(Boolean).join('，')
    case 'area': return `在${rule.areas.map(areaName).join('、')}工作或居住`
    case 'occupation': return rule.of.map((code) => occupationWords[code]).join('、')
    case 'diploma': return `${rule.under === undefined ? '' : `不满 ${rule.under} 周岁的，`}有${diplomaWords[rule.least]}以上学历`
    case 'household': return `河北户籍，或在河北交养老保险满 ${rule.pensionMonths} 个月`
  }
}

/** Why not, with what is lacking. */
export function unmetWords(reason: UnmetReason): string {
  switch (reason.code) {
    case 'not-member': return '还不是会员，可以先入会'
    case 'too-young': return `满 ${reason.least} 岁才能报，您还差 ${monthsWords(reason.monthsShort)}`
    case 'too-old': return `不超过 ${reason.most} 岁，您已满 ${Math.floor(reason.ageMonths / 12)} 岁`
    case 'retired': return `您 ${reason.since.replace('-', ' 年 ')} 月到了法定退休年龄`
    case 'other-area': return '您说的地方不在这次的范围里'
    case 'other-occupation': return '这次不面向您的职业'
    case 'diploma-too-low': return `要有${diplomaWords[reason.least]}以上学历`
    case 'pension-too-short': return `还差 ${reason.monthsShort} 个月`
  }
}

type Choices = readonly { code: string; words: string }[]
const choicesOf = (words: Record<string, string>): Choices => Object.entries(words).map(([code, each]) => ({ code, words: each }))
const yesNo: Choices = [{ code: 'yes', words: '是' }, { code: 'no', words: '不是' }]

/** How each fact is asked: by a choice, or by digits. Areas are asked for as counties. */
export const factQuestions: Record<FactName, { question: string } & ({ choices: Choices } | { digits: number; hint: string })> = {
  member: { question: '您是工会会员吗？', choices: yesNo },
  birthMonth: { question: '您是哪年哪月出生的？', digits: 6, hint: '比如 199005' },
  retirementTrack: { question: '您是？（退休年龄按这个算）', choices: choicesOf(trackWords) },
  area: { question: '您在哪个县区工作或居住？', choices: [] },
  occupation: { question: '您做什么工作？', choices: choicesOf(occupationWords) },
  diploma: { question: '您的学历？', choices: choicesOf(diplomaWords) },
  householdInHebei: { question: '您是河北户籍吗？', choices: yesNo },
  pensionMonthsInHebei: { question: '您在河北交养老保险多少个月了？', digits: 3, hint: '比如 8' },
}
