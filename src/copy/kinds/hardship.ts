import { type HardshipKind, hardshipRule } from '../../../cloudfunctions/contract/hardship-terms'
import type { hardship as drawn } from '../../../cloudfunctions/contract/kinds/hardship'
import type { WorkingLine } from '../../../cloudfunctions/contract/matter'
import { yuan } from '../money'
import { wordsFor } from './kind-words'

export const hardshipKindWords: Record<HardshipKind, string> = { deep: '深度困难', relative: '相对困难', accidental: '意外致困' }
export const verdictWords: Record<string, string> = { ...hardshipKindWords, none: '按公式还不算困难职工', excluded: '有不予认定的情形' }
export const excluderWords: Record<string, string> = {
  'private-school': '孩子上高收费私立学校', 'study-abroad': '自费留学', 'second-home': '有两套以上住房', 'shop-or-factory': '有商铺、厂房', car: '有自用小汽车', 'illegal-acts': '因为违法致困',
}

/** One step of the formula, as one would write it on paper. */
export function hardshipWorking({ step, values }: WorkingLine): string {
  const money = (name: string) => yuan(Number(values[name]))
  const met = values.met === 1
  switch (step) {
    case 'standard': return `${values.year} 年低保标准每人每月 ${money('fen')} 元${values.demo === 1 ? '（演示数值）' : ''}`
    case 'spendable': return `一年收入 ${money('income')} − 非花不可 ${money('rigid')} = ${money('spendable')} 元`
    case 'per-head': return `${money('spendable')} ÷ 12 个月 ÷ ${values.persons} 人 = 每人每月 ${money('perHead')} 元`
    case 'deep': return `${money('perHead')} ${met ? '低于' : '不低于'}低保 ${money('line')}：${met ? '深度困难' : '不是深度困难'}`
    case 'relative': return `${money('perHead')} ${met ? '低于' : '不低于'}低保的 ${hardshipRule.relativeTimes} 倍 ${money('line')}：${met ? '相对困难' : '不是相对困难'}`
    case 'accident': return `意外花费 ${money('accident')} ${met ? '超过' : '没有超过'}一年收入的 ${hardshipRule.accidentPercent}%（${money('line')}）`
    case 'excluded': return `有“${excluderWords[String(values.by)] ?? ''}”，收入再低也不认定`
    default: return `结论：${verdictWords[String(values.verdict)] ?? ''}`
  }
}

export const hardship = wordsFor<typeof drawn>({
  intro: '家里遇到难处，按公式算得清清楚楚。工会的人会上门看看，公示五个工作日，批了打到卡上。',
  atHand: ['身份证、户口本', '全家一年的收入和非花不可的钱', '大病的带诊断证明，残疾的带残疾证', '本人银行卡'],
  consent: '家里的情况只给办这件事的人看，每次打开都有记录。公示只写姓、单位、类别、金额和期限，不写身份证号、电话、病情。',
  states: {
    submitted: { word: '等入户', tone: 'soon', next: '工会两位同志会上门看看，先打电话约时间' },
    visited: { word: '等公示', tone: 'soon', next: '核实过了，县工会准备公示' },
    noticed: { word: '公示中', tone: 'soon', next: '公示五个工作日。没有异议，或异议不成立，就批' },
    paying: { word: '等打款', tone: 'soon', next: '批了。帮扶金五个工作日内打到您的卡上' },
    'on-file': { word: '在档', tone: 'good', next: '一年复核一次，到时候工会会再上门' },
    review: { word: '年度复核', tone: 'soon', next: '工会会再上门看看，情况没变就接着帮' },
    rechecked: { word: '复核待定', tone: 'soon', next: '看过了，等市总工会定' },
    rejected: { word: '没有批', tone: 'halt', next: null },
    left: { word: '已退档', tone: 'off', next: null },
  },
  moves: {
    visit: '登记入户核实', post: '公示', approve: '批准', revisit: '撤下公示，重新核实', reject: '驳回', pay: '登记付款', 'fall-due': '到了复核的时候',
    recheck: '登记复核', keep: '继续帮扶', leave: '退档',
  },
  did: { visit: '工会上门核实了', post: '开始公示', approve: '批准了', revisit: '公示撤下，重新核实', reject: '没有批', pay: '帮扶金已付', recheck: '工会上门复核了', keep: '继续帮扶', leave: '退档了' },
  working: hardshipWorking,
})
