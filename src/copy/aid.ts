import type { AidFormula, AidPolicy } from '../../cloudfunctions/contract/aid-policy'
import type { AidCover, AidPaper, AidPlan, AidSourcePart, AidStanding } from '../../cloudfunctions/contract/aid-terms'
import { aidSum, grouped, percent, range } from './aid-working'

export const aidPlanWords: Record<AidPlan, string> = { 'aid-tiers': '分段累进', 'aid-threshold': '起付线以上', 'aid-per-diem': '住院津贴', 'aid-langfang': '廊坊市' }
export const aidCoverWords: Record<AidCover, string> = { employee: '职工医保', 'resident-1-2': '居民医保，一二级医院', 'resident-3': '居民医保，三级医院' }
export const aidStandingWords = {
  'in-force': { word: '正在执行', tone: 'good' }, example: { word: '外地示例', tone: 'soon' }, unconfirmed: { word: '待市总确认', tone: 'doubt' },
} as const satisfies Record<AidStanding, { word: string; tone: string }>
const paperWords: Record<AidPaper, string> = { settlement: '医保结算单（盖章）', discharge: '出院小结', 'expense-list': '费用清单' }
const sourceWords: Record<AidSourcePart, string> = { payout: '怎么补', window: '什么时候报', papers: '要什么材料' }

export const estimatePage = {
  title: '医疗互助 · 先算一算',
  first: '不用登录。填几个数就知道大约能补多少，数字只存在这部手机上。',
  plan: '哪一套办法', cover: '什么医保', only: (cover: AidCover) => `这套办法只保${aidCoverWords[cover]}。`,
  selfPay: '这次住院自己付了多少（元）', selfPayHint: '医保、大病报完以后，目录内自己付的', days: '住了几天院', daysHint: '出院小结上有',
  yearSelfPay: '今年以前几次自己付的（元）', yearPaid: '今年已经领过的互助金（元）', none: '没有就空着',
  wrongSum: '请写数字，比如 12000 或 5001.50', wrongDays: '请写天数，比如 12',
  result: '大约能补', waiting: '填上面的数，马上就算出来', working: '怎么算的',
  estimate: '这是估算，以审核结果为准。', rule: ({ title, version }: Pick<AidPolicy, 'title' | 'version'>) => `按“${title}”${version} 版`,
  unconfirmed: { title: '廊坊的办法还没有确认', advice: '市总工会确认以后才能算。可以先看看别的地方怎么补。' },
  refused: '这套办法不保这种医保',
  missing: { title: '今年的办法还没有公布', advice: '公布以后就能算，可以先打 12351 问问。' },
  claim: '按这些去申请', policies: '看看每套办法和来源', example: '示例办法来自外地公开的规定，只用来看怎么算；廊坊的办法待市总工会确认。',
}

/** `12,000.5` yuan in fen, 0 where nothing was written; null where it is no sum. */
export function typedFen(typed: string, most: number): number | null {
  const [, whole, cents = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[,，\s]/g, '')) ?? []
  if (typed.trim() === '') return 0
  if (whole === undefined) return null
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return fen <= most ? fen : null
}

export const policiesPage = {
  title: '互助办法', fee: '一年交', pays: '怎么补', floor: '保底', cap: '一年封顶', window: '什么时候报', papers: '要交的', version: '版本', period: '管哪些住院', sources: '来源',
  none: '还没有公布', estimate: '算一算',
  periodOf: ({ from, to }: AidPolicy['period']) => `${from} 到 ${to} 出院的`,
  feeOf: ({ least, most }: NonNullable<AidPolicy['fee']>) => (least === most ? aidSum(least) : `${grouped(String(least / 100))}–${aidSum(most)}`),
  papersOf: (papers: readonly AidPaper[]) => papers.map((paper) => paperWords[paper]).join('、'),
  sourceOf: ({ of, title, address }: AidPolicy['sources'][number]) => `${sourceWords[of]}：${title}，${address}`,
}

export const windowWords = (window: NonNullable<AidPolicy['window']>): string => {
  if ('nextYear' in window) return `次年 ${window.nextYear.replace(/^0?(\d+)-0?(\d+)$/, '$1月$2日')}前`
  return window.unit === 'days' ? `出院后 ${window.count} 天内` : `出院后 ${window.count} 个工作日内`
}

/** How a policy pays, one line each. */
export function formulaWords({ deductible, covers, perDiem }: AidFormula): string[] {
  const tiers = covers.flatMap(({ cover, tiers: parts }) => parts.map(({ to, rate }, at) => {
    const from = Math.max(deductible.fen, parts[at - 1]?.to ?? 0)
    const part = parts.length === 1 && from === 0 ? '' : `${range(from, to)} `
    return `${covers.length > 1 ? `${aidCoverWords[cover]} ` : ''}${part}${percent(rate)}`
  }))
  return [
    ...(deductible.fen > 0 ? [`起付线 ${aidSum(deductible.fen)}${deductible.per === 'year' ? '，一年几次住院加起来算' : ''}`] : []),
    ...tiers,
    ...(perDiem ? [`从第 ${perDiem.fromDay} 天起，一天 ${aidSum(perDiem.fen)}，最多 ${perDiem.mostDays} 天`] : []),
  ]
}
