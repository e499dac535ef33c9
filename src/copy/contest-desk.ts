import type { Board, ScoreRow } from '../../cloudfunctions/contract/contest'
import { instantWords } from './occasion'

export const contestDesk = {
  title: '竞赛成绩',
  none: { title: '没有您管的竞赛', advice: '管哪里的竞赛由上级工会开通。' },
  logIn: { title: '登录后才能办', advice: '录分、公布都记在本人名下。', do: '登录' },
  todo: '要录分的', published: '公示中', final: '已办结', coming: '还没开赛',
}

export const boardPage = {
  title: '竞赛成绩',
  head: ({ seats, unnamed }: Board): string => `${seats} 个座位${unnamed ? `，${unnamed} 个还没填参赛信息` : ''}`,
  starts: (at: number, now: number): string => `${instantWords(at, now)}开赛，开赛后才能录分`,
  rounds: '录分进度',
  round: ({ confirmed, half, differ }: Board['rounds'][number], seats: number): string =>
    [`${confirmed}/${seats} 已一致`, half ? `${half} 个录了一遍` : '', differ ? `${differ} 个不一样` : ''].filter(Boolean).join('，'),
  unit: '单位统一报名', unitNote: '一次录入一个单位的几位选手',
  differing: '两遍不一样，等您定', settle: '定成绩', other: '都不对，另写一个', otherHint: '几分', reason: '理由', reasonHint: '比如：对照评分表，第二遍录错了', reasonShort: '请写理由，至少四个字', badMarks: '请写分数，最多两位小数',
  publish: '公布成绩', publishNote: '录齐了才能公布。公布后进入异议期，参赛的人会收到消息。',
  finalize: '办结，发称号和证书', finalizeNote: (until: string): string => `异议期到${until}。过了以后、异议都答复了，就可以办结。`,
  again: '证书还没发完，接着发', over: '名次已经确定，称号和证书都发出了。',
  objections: '异议', answer: '答复', upheld: '查实，更正', dismissed: '维持原成绩', answerHint: '告诉选手查到了什么',
  reopen: (round: string): string => `重录${round}`, reopenAdvice: '打开后已公布的成绩先收回，两个人重录一致，再重新公布。原来的数都留着。',
  done: { settleScore: '已定，两遍的数和理由都留着', publish: '已公布，异议期开始', finalize: '已办结，称号和证书已发出', answerObjection: '已答复，选手会收到消息', reopenScore: '已打开，由两个人重录' } as Record<string, string>,
}

export const scorePage = {
  title: (round: string): string => `录分：${round}`,
  progress: (rows: readonly ScoreRow[]): string => {
    const count = (state: ScoreRow['state']) => rows.filter((row) => row.state === state).length
    return [`${count('confirmed')}/${rows.length} 已一致`, count('differ') ? `${count('differ')} 个不一样` : ''].filter(Boolean).join('，')
  },
  blind: '照评分表录，别和另一位同事商量。两个人录的一致才算。',
  find: '输编号找选手', none: { title: '没有这个编号', advice: '请对照评分表上的编号。' },
  state: (row: ScoreRow): { word: string; tone: 'good' | 'soon' | 'off' | 'halt' | 'doubt' } => {
    if (row.state === 'confirmed') return { word: '已一致', tone: 'good' }
    if (row.state === 'differ') return { word: '不一样，重录', tone: 'halt' }
    if (row.state === 'half') return row.mine ? { word: '等另一位', tone: 'off' } : { word: '等您录', tone: 'soon' }
    return { word: '还没录', tone: 'doubt' }
  },
  notIn: '没签到',
  choose: { title: '选一位选手', advice: '从左边选，或者输编号。' },
  full: (full: number): string => `满分 ${full}`,
  erase: '删一位', point: '小数点',
  enter: '录入', out: '没有分', outTitle: '为什么没有分',
  entered: '录好了', differs: '和另一位录的不一样，两个人都要重录',
  next: '下一位', back: '选手名单', bad: (full: number): string => `请录 0 到 ${full} 的分数`,
  empty: { title: '还没有选手', advice: '有人报名后，这里按编号列出来。' },
}

export const unitPage = {
  title: '单位统一报名',
  first: '每位选手各占一个座位。有人报不上，不影响其他人。',
  unit: '单位', unitHint: '单位全称，成绩里会公布',
  slot: '时段',
  person: (at: number): string => `选手 ${at + 1}`,
  more: '再加一位', drop: '去掉这一位',
  publish: '本人同意公布全名',
  save: (count: number): string => `报 ${count} 位`,
  done: '已报上，编号',
  result: '报名结果', again: '接着报下一个单位',
}
