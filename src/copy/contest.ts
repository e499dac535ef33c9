import type { Contest } from '../../cloudfunctions/contract/contest'
import { type ContestState, type ObjectionState, type OutReason, outReasons, type RoundKind, type ScoreValue, type Trade } from '../../cloudfunctions/contract/contest-moves'
import { momentWords } from './times'

export const tradeWords: Record<Trade, string> = {
  welder: '焊工', 'network-security': '网络与信息安全管理员', 'ev-mechanic': '汽车维修工（新能源）', 'robot-operator': '工业机器人系统操作员',
  housekeeper: '家政', 'drug-inspector': '药物检验员', rehabilitation: '康复',
}
const kindWords: Record<RoundKind, string> = { theory: '理论', practice: '实操' }
export const contestStateWords = {
  draft: { word: '成绩未公布', tone: 'off' }, published: { word: '公示中', tone: 'soon' }, final: { word: '已办结', tone: 'good' },
} as const satisfies Record<ContestState, { word: string; tone: string }>
const outWords: Record<OutReason, string> = { 'no-show': '没到场', left: '中途退赛', identity: '身份不符', cheating: '作弊', unsafe: '违反安全操作' }
export const outChoices = (Object.keys(outReasons) as OutReason[]).map((code) => ({ code, words: `${outReasons[code] === 'absent' ? '缺考' : '取消资格'}：${outWords[code]}` }))

/** `87.50` of hundredths. */
export const marksWords = (hundredths: number): string => (hundredths / 100).toFixed(2)
export const valueWords = (value: ScoreValue): string => ('marks' in value ? marksWords(value.marks) : outChoices.find(({ code }) => code === value.out)!.words)
/** `8750` of `87.5`; null where it is no number of points with at most two decimals. */
export function marksOf(typed: string): number | null {
  const [, points, part = ''] = /^(\d{1,4})(?:\.(\d{0,2}))?$/.exec(typed) ?? []
  return points === undefined ? null : Number(points) * 100 + Number(part.padEnd(2, '0'))
}
export const placeWords = (place: number): string => `第 ${place} 名`
export const awardPlaces = ({ from, to }: { from: number; to: number }): string => (from === to ? placeWords(from) : `第 ${from}–${to} 名`)

/** The page of one contest. */
export const contestPage = {
  title: '竞赛规则',
  card: '竞赛规则、称号和成绩',
  rounds: '怎么比',
  round: ({ weight, full }: Contest['rounds'][number]): string => `占 ${weight}%，满分 ${full} 分`,
  ties: (ties: Contest['ties']): string => `总分满分 100 分。总分相同，先比${ties.map((kind) => kindWords[kind]).join('，再比')}；还相同就并列。`,
  twice: '每项成绩由两个人背对背各录一遍，一致了才算。',
  awards: '称号',
  who: '参赛信息',
  none: '还没有报名。先报名占座位，再回来填参赛信息。',
  byUnit: '由单位统一报名，请找本单位工会。',
  toEnrol: '去活动页面报名',
  missing: (size: number): string => (size > 1 ? `还差一步：写下您队里 ${size} 个人` : '还差一步：写下参赛信息'),
  missingShort: '还差一步：填参赛信息',
  fill: '填参赛信息',
  change: '修改',
  changeUntil: (at: number, now: number): string => `${momentWords(at, now, 'end')}前可以修改`,
  unit: '单位', team: '队名', members: '队员', name: '姓名', public: '公布姓名', yes: '全名', no: '只公布姓，像“张*”',
  results: '成绩和名次',
  resultsNote: { draft: '还没有公布', published: '公示中，可以提异议', final: '已办结' } satisfies Record<ContestState, string>,
}

/** Saying who competes. */
export const entryPage = {
  title: '参赛信息',
  first: '姓名和手机号加密保存，只用来核对身份和发证书。',
  agree: '同意用我的姓名、手机号、出生年月和单位参赛', agreeNote: '组织者用来核对身份、看年龄条件、发证书；在“我的”里看得到记录，比完可以收回。填过的记到“我的信息”，别的表不再问。', mustAgree: '请先同意，才能保存',
  unit: '工作单位', unitHint: '写单位全称，成绩里会公布',
  team: '队名', teamHint: '成绩里会公布',
  member: (at: number, size: number): string => (size === 1 ? '选手' : at === 0 ? '队长（您自己）' : `队员 ${at + 1}`),
  name: '姓名', nameHint: '和身份证上一样',
  mobile: '手机号', mobileHint: '11 位', mobileKept: (mobile: string): string => `已留 ${mobile}，不改就空着`,
  birthMonth: '出生年月', birthMonthHint: '六位数字，比如 199005',
  track: '退休年龄按哪一类算', tracks: { male: '男', 'female-55': '女，管理或技术岗位', 'female-50': '女，其他岗位' },
  publish: '成绩公布时显示全名', publishNote: { one: '不打开就只公布姓，像“张*”', team: '打开表示每位队员都同意；不打开就只公布姓' },
  save: '保存', saved: '已保存',
  faults: { unit: '请写单位全称', team: '请起个队名', name: '请写中文姓名', mobile: '请写 11 位手机号', birthMonth: '请写六位数字，比如 199005', age: '年龄不符合这场竞赛的条件', track: '请选一项，要算退休年龄' },
  noSeat: { title: '还没有座位', advice: '先在活动页面报名，再来填。' },
}
export type EntryFault = keyof typeof entryPage.faults

/** Results, one's own on top. */
export const resultsPage = {
  title: '成绩和名次',
  draft: { title: '成绩还没公布', advice: '两个人核对一致、录齐了才公布。公布了会发消息告诉您。' },
  until: (at: number, now: number): string => `公示到${momentWords(at, now, 'end')}，参赛的人可以提异议`,
  over: '异议期已过，等主办方办结',
  final: '名次已经确定',
  mine: '我的成绩', total: '总分', noPlace: '没有名次',
  list: '名次', unnamed: '没填姓名', me: '我',
  certificate: '看我的证书',
  object: '对我的成绩提异议', objectTitle: '提异议', objectHint: '写清楚哪一轮、哪里不对', objectAdvice: '每次公布只能提一次。由没给您打分的人来查，结果发消息告诉您。',
  send: '提交异议', sent: '已提交，查清楚后会答复您', short: '请写清楚，至少四个字',
  objection: '我的异议', objectionState: { open: '正在查', upheld: '查实，更正', dismissed: '查过，维持原成绩' } satisfies Record<ObjectionState, string>,
}
