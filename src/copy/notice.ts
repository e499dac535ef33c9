import type { ObjectionOutcome, ObjectionState } from '../../cloudfunctions/contract/notice-terms'

export const noticePage = {
  title: '帮扶公示', intro: '只写姓、单位、类别、金额、期限。到期自己撤下。发现不对，谁都可以提异议：没有答复，就不会批。',
  demo: '演示数据：家庭和金额都是虚构的',
  none: { title: '现在没有公示', advice: '有新的会挂五个工作日。' },
  until: (day: string) => `公示到 ${day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2月$3日')}`,
  unit: '单位', noUnit: '没有固定单位', category: '类别', fen: '拟帮扶', yuan: (words: string) => `${words} 元`, days: '期限', span: (from: string, until: string) => `${from} 至 ${until}`,
  object: '我有异议', objectTo: (name: string) => `对 ${name} 的公示提异议`,
  sheet: { title: '提异议', advice: '工会会去核实。办的人看得到您写的，看不到是谁写的。', label: '哪里不对', hint: '写您知道的情况，至少五个字', short: '请写至少五个字', send: '提交' },
  sent: '收到了，工会会去核实，答复在下面“我提的异议”里', mine: '我提的异议', more: '再看一些',
}
export const objectionStateWords: Record<ObjectionState, string> = { open: '正在核实', upheld: '成立', dismissed: '不成立' }
export const objectionDesk = {
  title: '公示异议', none: { title: '没有异议', advice: '有人提了，会在这里。没有答复之前，那一件批不了。' },
  logIn: { title: '登录后答复异议', advice: '您的职责决定看得到哪些。', do: '登录' },
  about: (name: string, unit: string) => [name, unit].filter(Boolean).join(' · '),
  decide: '答复', outcome: '异议', outcomes: { upheld: '成立，要重新核实', dismissed: '不成立' } satisfies Record<ObjectionOutcome, string>,
  label: '核实的情况', hint: '本人会看到', short: '请选一项，写至少五个字', send: '答复', done: '答复好了', open: '看这一件', note: '入户、公示过这一件的人不能答复。',
}
