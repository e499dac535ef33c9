import { aidSteps, type AidStep } from '../../../cloudfunctions/contract/aid-terms'
import type { mutualAid as drawn } from '../../../cloudfunctions/contract/kinds/mutual-aid'
import type { WorkingLine } from '../../../cloudfunctions/contract/matter'
import { aidPlanWords } from '../aid'
import { aidStepWords, aidSum } from '../aid-working'
import { wordsFor } from './kind-words'

const levels = { check: '初审', recheck: '复审', approve: '终审' } as const
type Level = keyof typeof levels

function working({ step, values }: WorkingLine): string {
  const fen = (name: string) => aidSum(Number(values[name]))
  if ((aidSteps as readonly string[]).includes(step)) {
    const { words, sum } = aidStepWords({ step, values } as AidStep)
    return `${words}：${sum}`
  }
  switch (step) {
    case 'estimate-differs': return `您自己估算 ${fen('estimate')}，按规定是 ${fen('fen')}，以这个为准`
    case 'window-open': return values.last === undefined ? '没有过期限' : `期限到 ${values.last}，没有过`
    case 'window-late': return `期限到 ${values.last}，报晚了，写了原因`
    case 'window-unknown': return `${values.unpublished} 年的放假安排还没公布，期限到哪一天还说不准，由工会判断`
    default: return `${levels[step.replace('changed-', '') as Level]}把 ${fen('from')}改成 ${fen('fen')}，原因在进度里`
  }
}

export const mutualAid = wordsFor<typeof drawn>({
  intro: '住院自己付的钱，互助金补一部分。三个人先后审核，付款有银行回单号。',
  atHand: ['医保结算单（盖章）', '出院小结，有的办法要费用清单', '本人银行卡号', '替别人报，要他签字的同意书'],
  consent: '身份、住院和费用给审核的人看，诊断不给付款的人看；银行卡只用来打这笔钱',
  states: {
    checking: { word: '待初审', tone: 'soon', next: '五个工作日内，工会看材料' },
    rechecking: { word: '待复审', tone: 'soon', next: '五个工作日内，换一个人再看一遍' },
    approving: { word: '待终审', tone: 'soon', next: '五个工作日内，市总工会定下来' },
    paying: { word: '待付款', tone: 'soon', next: '十个工作日内打到卡上' },
    paid: { word: '已付款', tone: 'good', next: null },
    rejected: { word: '不予支付', tone: 'halt', next: '原因在进度里。情况变了，可以再报一次' },
  },
  moves: { check: '初审通过', recheck: '复审通过', approve: '终审通过', pay: '已付款', reject: '不予支付' },
  did: { pay: '付款了，凭银行回单号可以核对' },
  working,
  rules: aidPlanWords,
})
