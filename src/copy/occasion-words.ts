import type { EnrolmentState, OccasionKind, OccasionPhase } from '../../cloudfunctions/contract/occasion'

/** What an occasion is called, its drawing, and what it is good for. */
export const occasionKindWords = {
  'job-fair': { word: '招聘会', icon: 'briefcase', note: '找工作' },
  'course': { word: '培训课程', icon: 'graduation-cap', note: '学手艺' },
  'contest': { word: '技能竞赛', icon: 'trophy', note: '比技能' },
  'activity': { word: '活动', icon: 'calendar-days', note: '一起来' },
} as const satisfies Record<OccasionKind, { word: string; icon: string; note: string }>

/** In the order in which they stand on the first page. */
export const occasionKinds = Object.keys(occasionKindWords) as OccasionKind[]

export const occasionPhaseWords = {
  'announced': { word: '还没开始报名', tone: 'doubt' },
  'enrolling': { word: '报名中', tone: 'good' },
  'closed': { word: '报名截止', tone: 'off' },
  'running': { word: '正在进行', tone: 'soon' },
  'over': { word: '已结束', tone: 'off' },
  'called-off': { word: '已取消', tone: 'halt' },
} as const satisfies Record<OccasionPhase, { word: string; tone: string }>

export const enrolmentStateWords = {
  'seated': { word: '已报名', tone: 'good' },
  'waiting': { word: '候补中', tone: 'doubt' },
  'offered': { word: '有名额了', tone: 'soon' },
  'cancelled': { word: '已取消', tone: 'off' },
  'declined': { word: '已放弃', tone: 'off' },
  'lapsed': { word: '保留过期', tone: 'off' },
} as const satisfies Record<EnrolmentState, { word: string; tone: string }>

export const occasionDemoBanner = '演示数据：活动均为虚构，请勿前往'
