import type { PaperKind } from '../../cloudfunctions/contract/paper'
import { paperWords } from './papers'

export const batchPage = {
  title: '整批报互助',
  intro: '一位会员一份，各有各的同意书和材料；审核、付款也各走各的。',
  start: '新开一批', add: '再加一位', first: '加第一位',
  all: '开过的批', named: (day: string) => `${day}开的一批`,
  none: { title: '还没有整批报过', advice: '先请每位会员签好同意书，拍好结算单。' },
  empty: { title: '这一批里还没有人', advice: '一位一位加，填到一半也留得住。' },
  notYours: { title: '整批报由基层工会办', advice: '自己或家里人的，到“医疗互助”里报。', do: '去报自己的' },
  logIn: { title: '登录后看您工会的批', advice: '只有替会员报的人看得到。', do: '登录' },
  sums: { sent: '在审', returned: '待补正', paid: '已付款', other: '没办成' },
  sum: (words: string, count: number) => `${words} ${count}`,
  people: (count: number) => `${count} 位`, drafted: (count: number) => `没填完 ${count} 位`,
  members: '已经送出的', drafts: '没填完的', draft: '没填完的一位', draftNote: (ago: string) => `${ago}存的，接着填`,
  lacks: (papers: readonly PaperKind[]) => `还缺：${papers.map((paper) => paperWords[paper]).join('、')}`,
  full: (most: number) => `一批最多 ${most} 位，请另开一批`,
}
export type BatchPart = keyof typeof batchPage.sums
