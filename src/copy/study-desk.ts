import type { StudyRow } from '../../cloudfunctions/contract/study-application'
import type { DeskMoveName, Hindrance, OpenPurpose } from '../../cloudfunctions/contract/study-moves'
import { levelWords } from './study'
import { dateWords } from './times'

export const studyDesk = {
  title: '求学圆梦工作台',
  queues: '哪一堆', money: '补助',
  states: { submitted: '等审核', returned: '等补材料', appealed: '申诉', refused: '不录取', admitted: '已录取', studying: '在读' },
  claims: { claimed: '等审核', approved: '等付款', paid: '已付' },
  none: { title: '这一堆是空的', advice: '有新的会出现在这里，先到期的排在前面。' }, choose: { title: '选一份申请', advice: '看材料、退回、录取，都在这里。' },
  back: '返回名单', more: '加载更多', logIn: { title: '登录后办理', advice: '审核申请、核实学年、发补助。', do: '登录' },
  moves: { admit: '录取', grant: '申诉成立，录取', reject: '申诉不成立', return: '退回补材料', refuse: '不录取', start: '登记入学', complete: '结业发证', leave: '登记退学' } satisfies Record<DeskMoveName, string>,
  hindrances: { state: '现在这一步办不了', duty: '要由批准人来办', 'papers-missing': '材料不齐', 'same-person': '您作的不录取决定，要换一个人', 'year-unconfirmed': '还没核实读完' } satisfies Record<Hindrance, string>,
  purposes: { review: '审核', appeal: '处理申诉', payment: '核对付款', inspection: '检查' } satisfies Record<OpenPurpose, string>,
  open: '打开姓名和材料', openNote: '每次打开都记下是谁、为什么。', purpose: '为什么打开',
  name: '姓名', mobile: '手机', idNumber: '身份证号', gone: '这张照片打不开', facts: '本人说的', judged: (version: string) => `条件判定：${version} 版规则，符合`,
  household: '户籍', local: '河北', other: (months: number) => `外省，在河北交社保 ${months} 个月`, diploma: '学历', papers: '材料', area: '审核',
  returnTitle: '退回补材料', returnAsk: '哪些要补，为什么', returnSend: '退回', reason: '原因', words: '对本人说的话', wordsHint: '说清楚差在哪、怎么办，至少五个字',
  wordsFault: '请写清楚，至少五个字', reasonFault: '请选一个原因', send: '确定',
  years: '学年', confirm: '核实', sum: (words: string, rows: number) => `这 ${rows} 笔一共 ${words}`, approve: '批准', claimReturn: '退回换证明', seeCase: '看证明', pay: '登记付款', slip: '银行回单号', slipHint: '6 位以上', slipFault: '请写银行回单号', done: '办好了',
}
export const studyRowNote = ({ offering, due, missing }: StudyRow, now: number): string => [
  offering ? `${offering.major}（${levelWords[offering.level]}）` : '', missing ? `缺 ${missing} 份` : '', due?.at ? (due.at < now ? '已超期' : `${dateWords(due.at, now)}前`) : '',
].filter(Boolean).join(' · ')
