import type { MonthSum, OwnPayout } from '../../cloudfunctions/contract/ledger'
import type { PayoutKind } from '../../cloudfunctions/contract/ledger-terms'
import { yuan } from './money'

export const payoutKindWords: Record<PayoutKind, string> = { 'mutual-aid': '医疗互助', hardship: '困难帮扶' }
/** `2026年11月` */
export const ledgerMonthWords = (month: string): string => month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月')
export const sumWords = ({ rows, fen }: Pick<MonthSum, 'rows' | 'fen'>): string => `${rows} 笔，${yuan(fen)} 元`

export const ledgerPage = {
  title: '账目公开',
  intro: '工会付给职工个人的每一笔都在这里，一行扣一行：改一个数、删一行、插一行，谁都查得出来。看得出付了多少，看不出付给谁。',
  demo: '演示数据：金额和人都是虚构的', months: '每月付了多少', demoTag: '演示', sum: '合计',
  none: { title: '还没有付过', advice: '第一笔付了就会出现在这里。' },
  official: { title: '官方数据', year: '2024 年', note: '廊坊市总工会公布，和上面的账分开', facts: [{ name: '职工医疗互助', value: '1,313 人，579.12 万元' }, { name: '困难职工', value: '73 户' }] },
  head: '账头', headNote: '记下它，以后来对：只要从前的账被动过，就对不上。', row: (number: number) => `第 ${number} 行`, copy: '抄下账头', copied: '抄下了',
  check: '在这部手机上查一遍', checking: '正在查',
  sound: (rows: number) => `查过了：${rows} 行，一行扣一行，合计也对`,
  seen: (number: number) => `上次在这部手机上看到第 ${number} 行，还在，没有变`,
  broken: (number: number) => `第 ${number} 行对不上。请截图，打 12351 告诉我们`,
  rewritten: (number: number) => `这部手机上次看到的第 ${number} 行不见了或变了。请截图，打 12351 告诉我们`,
  sums: '行都对，合计和行加起来不一样。请截图，打 12351 告诉我们',
  how: '怎么自己查', howLines: [
    '一行写成：row|上一行的校验|行号|月份|类别|分|real 或 demo|承诺',
    '校验是它的 SHA-512，取前 64 位：printf %s "…" | sha512sum | cut -c1-64',
    '第一行的上一行是 64 个 0。最后一行的校验就是账头。',
    '承诺是收款人才有的盐和他的办件号一起算出来的，只有本人能证明哪一行是自己的。',
  ],
  mine: '我的那几行', mineNote: '证明哪一笔是付给我的', notices: '正在公示', noticesNote: '拟帮扶的家庭，看了可以提异议',
}
export const ownPage = {
  title: '我的那几行', intro: '盐只给您一个人。在这部手机上算一遍，和账本里的承诺一样，就是您那一笔，一分没有改。',
  logIn: { title: '登录后看自己的', advice: '盐只给收款人本人。', do: '登录' },
  none: { title: '账本里没有您的', advice: '付款登记以后，这里就有您的一行。' },
  proven: '算过了，是您的', wrong: '对不上，请打 12351',
  facts: ({ day, salt, case: of, row }: OwnPayout) => [
    { name: '哪一天付的', value: day }, { name: '办件', value: of }, { name: '盐', value: salt }, { name: '账本里的承诺', value: row.commitment },
  ],
  show: '看怎么证明', hide: '收起', copy: '复制证明', copied: '复制好了', made: '算的是',
  warn: '给别人看盐，别人就知道这一行是您的。只给您想给的人。',
}
