import type { Measure } from '../../cloudfunctions/contract/standard-terms'
import { union } from './union'

export const checkHardship = {
  title: '我算不算困难职工', intro: '不用登录。答几个问题就知道，算法一步一步写出来。填的只存在这部手机上。',
  persons: { label: '家里几口人', fewer: '少一口', more: '多一口', value: (count: number) => `${count} 口` },
  property: '有这些就打开，没有不用动', go: '算一算', again: '改一改', file: '去申报', fileNote: '填过的都带过去，不用再填',
  deep: '按公式，是深度困难', relative: '按公式，是相对困难', accidental: '按公式，是意外致困', none: '按公式还不算困难职工', excluded: '有不予认定的情形',
  noneNote: '有特别的难处，可以打电话说一说，也可以照样申报，由工会上门看。',
  unknown: { title: '这个县现在算不了', advice: (county: string, year: number) => `${county} ${year} 年的低保标准还没有登记，没有它就不能说您算不算。可以打 ${union.hotline} 问问。` },
  demo: '这个县的低保标准是演示数值，结果不能当真', call: '打 12351 说一说',
  source: '依据：困难职工认定办法的公式，别的城市公开的文件。最后以市总工会的认定为准。', how: '怎么算的',
}
export const measureWords: Record<Measure, string> = { living: '低保标准', wage: '最低工资' }
export const standardsPage = {
  title: '低保和最低工资', intro: '困难帮扶和法律援助按它算。没有登记的县，不算，也不猜。改过的旧数都留着。',
  year: (year: number) => `${year} 年`, none: '没有登记', set: '登记', change: '改', demo: '演示数值', permonth: (words: string, measure: Measure) => `${words} 元/月${measure === 'living' ? '·人' : ''}`,
  sheet: (county: string, measure: Measure) => `${county} · ${measureWords[measure]}`, yuan: '多少元一个月', yuanHint: '元，可以有两位小数', source: '依据的文件', sourceHint: '文件名和文号',
  faults: { yuan: '请写 1 到 10,000 元', source: '请写依据的文件' }, send: '登记', done: '登记好了', history: '从前的', revision: (order: number) => `第 ${order} 版`,
  logIn: { title: '登录后登记', advice: '这是审批人的事。', do: '登录' },
}
