import type { AidPolicy } from '../contract/aid-policy'

const yuan = 100
const wholeYear = (year: number): AidPolicy['period'] => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** 湖南省职工医疗互助, fourth term: by tiers of what was paid oneself. Its source names no window; that is another place's. */
const tiers: Omit<AidPolicy, 'version' | 'publishedAt' | 'period'> = {
  id: 'aid-tiers', demo: true, title: '分段累进', standing: 'example', fee: { least: 60 * yuan, most: 70 * yuan },
  formula: {
    deductible: { fen: 0, per: 'stay' },
    covers: [
      {
        cover: 'employee',
        tiers: [
          { to: 5_000 * yuan, rate: 3_000 }, { to: 10_000 * yuan, rate: 3_500 }, { to: 20_000 * yuan, rate: 4_000 }, { to: 30_000 * yuan, rate: 4_500 },
          { to: null, rate: 5_000 },
        ],
      },
      { cover: 'resident-1-2', tiers: [{ to: null, rate: 1_000 }] },
      { cover: 'resident-3', tiers: [{ to: null, rate: 1_200 }] },
    ],
    perDiem: null, floor: 200 * yuan, cap: 50_000 * yuan, rounding: 'half-up',
  },
  window: { count: 30, unit: 'working-days' },
  papers: ['settlement', 'discharge'],
  sources: [
    { of: 'payout', title: '湖南省职工医疗互助第四期（邵阳新闻网转载）', address: 'dkazs.com/p/30993.html' },
    { of: 'window', title: '安徽工程大学工会：出院后 30 个工作日内', address: 'gonghui.ahpu.edu.cn/_t24/2022/0106/c416a166769/page.htm' },
  ],
}

/** 威海市, 2013: a high rate above what a whole year's stays cost oneself. Papers and window are a company's of 2026. */
const threshold: Omit<AidPolicy, 'version' | 'publishedAt' | 'period'> = {
  id: 'aid-threshold', demo: true, title: '起付线以上高比例', standing: 'example', fee: { least: 36 * yuan, most: 50 * yuan },
  formula: {
    deductible: { fen: 10_000 * yuan, per: 'year' },
    covers: [{ cover: 'employee', tiers: [{ to: 40_000 * yuan, rate: 8_000 }, { to: null, rate: 9_000 }] }],
    perDiem: null, floor: 0, cap: 50_000 * yuan, rounding: 'half-up',
  },
  window: { nextYear: '01-15' },
  papers: ['settlement'],
  sources: [
    { of: 'payout', title: '威海市职工医疗互助（大众日报 2013-04-10 转载）', address: 'm.p146.com/news/m/2013-04-10/10579878.html' },
    { of: 'window', title: '次年 1 月 15 日前，只交盖章的结算单，不需要清单和发票', address: 'tailezs.com/2026/0104/c20a262424/page.htm' },
    { of: 'papers', title: '同上', address: 'tailezs.com/2026/0104/c20a262424/page.htm' },
  ],
}

/** 中国职工保险互助会北京办事处: so much for each day in hospital. Of the two windows on one page of another place, the longer. */
const perDiem: Omit<AidPolicy, 'version' | 'publishedAt' | 'period'> = {
  id: 'aid-per-diem', demo: true, title: '住院津贴', standing: 'example', fee: { least: 60 * yuan, most: 60 * yuan },
  formula: {
    deductible: { fen: 0, per: 'stay' }, covers: [{ cover: 'employee', tiers: [] }],
    perDiem: { fen: 40 * yuan, fromDay: 4, mostDays: 180 }, floor: 0, cap: 7_200 * yuan, rounding: 'half-up',
  },
  window: { count: 120, unit: 'days' },
  papers: ['discharge', 'expense-list'],
  sources: [
    { of: 'payout', title: '在职职工住院津贴互助保障（北京）', address: 'mip.1168.tv/news/23946.html' },
    { of: 'window', title: '出院后 120 天内', address: 'bbzoh.cn/content/20/0121/09/57350725_887272002.shtml' },
  ],
}

/** No rules of Langfang were found, and none are invented. */
const langfang: Omit<AidPolicy, 'version' | 'publishedAt' | 'period'> = {
  id: 'aid-langfang', demo: false, title: '廊坊市职工医疗互助', standing: 'unconfirmed', fee: null, formula: null, window: null, papers: [], sources: [],
}

/** The policies that the house knows, as of a year; `publishedAt` in ms. */
export const aidPresets = (year: number, publishedAt: number): AidPolicy[] =>
  [tiers, threshold, perDiem, langfang].map((preset) => ({ ...preset, version: `${year}-1`, period: wholeYear(year), publishedAt }))

/** Of these policies the one that holds for a plan and a day of discharge (`2026-02-14`): of several versions the one published last. */
export function policyFor<Policy extends Pick<AidPolicy, 'id' | 'period' | 'publishedAt'>>(all: readonly Policy[], plan: string, day: string, now: number): Policy | undefined {
  return all.filter(({ id, period, publishedAt }) => id === plan && period.from <= day && day <= period.to && publishedAt <= now)
    .reduce<Policy | undefined>((last, each) => (last && last.publishedAt >= each.publishedAt ? last : each), undefined)
}
