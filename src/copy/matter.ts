import type { At, Hindrance, OpenPurpose, ReturnReason, Shelf } from '../../cloudfunctions/contract/kinds/kind'
import { byDayWords } from './times'

export const returnReasonWords: Record<ReturnReason, string> = { missing: '缺这一份', unclear: '看不清', incomplete: '不完整', 'wrong-paper': '传错了', outdated: '过期了', mismatch: '和别处对不上' }

export const matterPage = {
  title: '办事', mine: '我的办件', mineNote: '每一件走到哪一步、谁在办、几号前', status: '查进度', statusNote: '凭受理号和手机尾号，不用登录',
  begun: '没填完的', begunNote: (when: string) => `${when}存的，接着填`,
  minutes: (minutes: number) => `大约 ${minutes} 分钟`,
}

/** What stands beside the forms. */
export const matterLinks = {
  join: { words: '加入工会', note: '六项，九十秒，不惊动单位' }, card: { words: '会员卡', note: '出示、查验' },
  estimate: { words: '互助能补多少', note: '先算再报，四个数，不用登录' }, selfTest: { words: '困难自测', note: '先看够不够，答案带进申请' },
  legal: { words: '法律援助自测', note: '讨薪、工伤的农民工不看收入' },
  ledger: { words: '帮扶账目', note: '每一笔都在，谁都核得了，看不出是谁' }, notices: { words: '公示', note: '五个工作日，有异议可以说' },
}

export const formPage = {
  begin: '开始填', atHand: '准备好', next: '下一步', back: '上一步', send: '提交', check: '核对一遍', papers: '材料', edit: '改', fill: '填写',
  stepOf: (at: number, all: number) => `第 ${at} 步，共 ${all} 步`,
  saved: (clock: string) => `已保存 ${clock}`, saving: '正在保存', notSaved: '还没存下',
  locked: { title: '您的草稿锁着', advice: '草稿加了密，连上网就能接着填。' },
  papersNote: '传过的不用再传。现在没有的可以先提交，以后再补。', papersOfOne: '只用在这一位会员身上。现在没有的可以先提交，以后再补。', later: '先提交，以后补', paperLogIn: '登录后就能拍照上传', logIn: '登录',
  missing: (words: readonly string[]) => `还缺：${words.join('、')}，可以提交后再补`,
  agree: '我同意', mustAgree: '提交前请看一看并同意',
  sent: (title: string) => `${title}已提交`,
  allKnown: '这一步以前都填过了',
}

const whom: Partial<Record<At, string>> = { applicant: '等您', office: '正在处理' }
export const casePage = {
  title: '办件进度', receipt: '受理号', copy: '复制', copied: '已复制', next: '接下来',
  sent: '已经收到', sentNote: '受理号和手机尾号可以随时查进度，不用登录。',
  who: (at: At, owner: string | null) => owner ?? whom[at] ?? '',
  due: (at: number, now: number) => (at <= now ? '已超期，已提醒上级' : byDayWords(at, now)),
  noDue: '没有规定时间',
  asked: '请补这几项', resubmit: '补交', bring: '补传', bringNote: '提交时没有的材料，现在可以补',
  working: '怎么算的', rule: (name: string, version: string) => `${name} · ${version} 版`, ruleOf: '规则',
  answers: '您填的', papers: '材料', late: '后补', none: '没有', missing: '还缺',
  progress: '进度', submitted: '提交', withdraw: { title: '撤回这一件？', advice: '撤回后，您填的内容和材料都会删除。以后可以重新办。', yes: '撤回', no: '不撤' },
  done: '已经收到', state: '状态', sum: '金额', owner: '现在在', dueName: '办理期限',
  logIn: { title: '登录后看进度', advice: '没有登录的手机，可以凭受理号和手机尾号查。', do: '登录' },
}
export const myCases = {
  title: '我的办件', none: { title: '还没有办件', advice: '入会、互助、帮扶、维权，都从“办事”里开始。', do: '去办事' },
  live: '在办', ended: '办完的',
}
export const statusPage = {
  title: '查进度', receipt: '受理号', receiptHint: '10 位，在提交成功的页面上', tail: '手机尾号', tailHint: '填表时手机号的后四位', ask: '查一查',
  faults: { receipt: '受理号是 10 位字母和数字', tail: '尾号是 4 位数字' },
}
const hindrances: Record<Hindrance, string> = {
  state: '现在的状态不能办这一步', desk: '要由别的岗位来办', 'same-person': '要换一个人办：您办过前一步', 'own-case': '这是您自己的事，要由别人来办', 'papers-missing': '材料还没齐',
  'notice-running': '公示还没满', 'objection-open': '有异议还没答复', 'standard-unknown': '这个县区的低保标准还没录入', 'policy-unknown': '还没有确认的办法', 'visit-missing': '还没有入户记录', 'union-missing': '还没有定到哪个工会',
  'objection-upheld': '有异议成立，要重新核实', 'not-hardship': '按公式不算困难职工，不能公示', 'reopened-once': '已经再说过一次，请打 12351',
}
const purposes: Record<OpenPurpose, string> = { review: '审核', payment: '付款', complaint: '答复投诉', inspection: '检查' }
const shelves: Record<Shelf, string> = { mine: '等我办', overdue: '下级超期', others: '别处在办', ended: '办完的' }
export const caseDesk = {
  title: '办件工作台', shelves, allKinds: '全部事项', choose: { title: '选一件来办', advice: '左边按期限排，最急的在上面。' }, none: { title: '这里没有', advice: '换一栏看看。' },
  back: '回到列表', more: '再看一些', shelf: '哪一栏', kind: '哪类事项', hindrances, purposes,
  place: '归哪里', open: '打开证件号、电话和材料', purpose: '为什么打开？', openNote: '打开会记进审计簿：谁、什么时候、为什么。', gone: '图片已删除',
  done: '办好了', returnTitle: '退回补正', returnAsk: '要补哪几项，为什么', returnSend: '退回', send: '确定',
  missing: (count: number) => `缺 ${count} 份材料`, due: (at: number, now: number) => (at <= now ? '已超期' : byDayWords(at, now)),
  changed: '改过', hidden: '已遮住', by: (who: string | null) => who ?? '', sentAt: '提交', answers: '申请内容', history: '经过',
  logIn: { title: '登录后办件', advice: '您的职责决定看得到哪些。', do: '登录' },
}
