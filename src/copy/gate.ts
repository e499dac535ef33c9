import type { Scan } from '../../cloudfunctions/contract/gate'
import type { Slot } from '../../cloudfunctions/contract/occasion'
import { clockWords, momentWords, spanWords } from './times'

export const gatePages = {
  list: '门口签到',
  listNote: '扫码、验码，没网也行',
  door: '门口',
  screen: '现场码',
  self: '自己签到',
}

/** Colour, shape and word of what the door says; each says it alone. */
export type VerdictTone = 'good' | 'soon' | 'halt' | 'off' | 'doubt'
export interface VerdictWords { tone: VerdictTone; word: string; note: string }

type ToldVerdict =
  | { kind: 'in'; slot: string; size: number; late: boolean }
  | { kind: 'again'; at: number; scanner: string | null }
  | { kind: 'too-early' | 'expired'; at: number }
  | { kind: keyof typeof plainVerdicts }

const plainVerdicts = {
  'not-this-occasion': { tone: 'halt', word: '不是这一场', note: '码是真的，但是别的活动的。' },
  'forged': { tone: 'halt', word: '伪造的码', note: '签名不对，不能进。请他打开小程序里的入场码。' },
  'unreadable': { tone: 'doubt', word: '读不出来', note: '不是入场码，或者没读全。换个角度再来，或请他报八个字。' },
  'slip': { tone: 'doubt', word: '打错了', note: '有一个字不对，对着他的手机再看一遍。' },
  'not-in-roster': { tone: 'doubt', word: '名册里没有', note: '可能报名晚于名册。请他出示二维码，或连上网刷新名册。' },
  'not-kept': { tone: 'doubt', word: '没能记下', note: '码是真的，但手机存储满了。清理一点空间，再扫一次。' },
} as const satisfies Record<string, VerdictWords>

/** Which phone or screen: only as far as it helps to find it. */
export const scannerWords = (scanner: string, own: string): string =>
  scanner === 'screen' ? '看现场码自己签的' : scanner === own ? '这部手机' : `手机 ${scannerName(scanner)}`
export const scannerName = (scanner: string): string => scanner.slice(0, 4)

export function verdictWords(verdict: ToldVerdict, slots: readonly Slot[], own: string, now: number): VerdictWords {
  switch (verdict.kind) {
    case 'in': {
      const slot = slots.find(({ id }) => id === verdict.slot)
      const when = slot ? spanWords(slot.starts, slot.ends, now) : ''
      return { tone: 'good', word: '可以进', note: verdict.late ? `${when} · 报名晚于名册，签名是真的` : when }
    }
    case 'again': return { tone: 'soon', word: '已经进过', note: [momentWords(verdict.at, now), verdict.scanner === null ? '' : scannerWords(verdict.scanner, own)].filter(Boolean).join('，') }
    case 'too-early': return { tone: 'off', word: '还没到时间', note: `${momentWords(verdict.at, now)} 起可以进` }
    case 'expired': return { tone: 'off', word: '过期', note: `只到 ${momentWords(verdict.at, now, 'end')}` }
    default: return plainVerdicts[verdict.kind]
  }
}

export const doorWords = {
  people: (size: number) => `${size} 人`,
  ready: '等下一位',
  readyNote: '扫入场码，或输入八个字',
  next: '下一位',
  scan: '扫码',
  noCamera: '相机打不开，请输入八个字',
  code: '入场码的八个字',
  codeHint: '输入八个字',
  check: '验',
  missing: (count: number) => `还差 ${count} 个字`,
  foreign: (sign: string) => `码里没有“${sign}”这个字`,
  slip: '有一个字不对',
  roster: (at: number, people: number) => `名册 ${clockWords(at)} 带上的，${people} 人`,
  oldRoster: (when: string, people: number) => `名册是${when}带上的，${people} 人`,
  take: '带上名册',
  refresh: '刷新',
  taking: (people: number) => (people > 0 ? `正在带上名册，已有 ${people} 人` : '正在带上名册'),
  noRoster: { title: '先带上名册', advice: '趁有网，把这一场的名册带到手机上：只有编号，没有姓名。带上以后，没网也能验码。' },
  cameIn: '已进',
  cameInOf: (cameIn: number, due: number) => `${cameIn} / ${due}`,
  slotLabel: (when: string, cameIn: number, due: number) => `${when}，已进 ${cameIn}，应到 ${due}`,
  waiting: (count: number) => `待上传 ${count}`,
  allSent: '都已上传',
  sendNow: '现在上传',
  sending: '正在上传',
  self: (name: string) => `这部手机叫 ${name}`,
  conflicts: (count: number) => `有 ${count} 个码要留意`,
  conflictsTitle: '要留意的码',
  conflict: {
    'duplicate': (first: string) => `别处先进过：${first}`,
    'no-seat': '名额已经退了，人是没网时放进来的',
    'unknown': '系统里没有这个码',
  },
  here: (at: string) => `这里 ${at} 放进`,
  more: '更多',
  walkIn: '没报名的来了',
  walkInNote: '现场给座并签到，要有网',
  capacity: '改名额',
  capacityNote: '多放几个座，候补的人先得，要有网',
  screen: '现场码',
  screenNote: '放在大屏幕上，来的人自己签到',
  needsNetwork: '这件事要有网才能办',
  slot: '时段',
}

export const walkInWords = {
  title: '没报名的来了',
  size: '几个人',
  do: '给座并签到',
  done: (size: number) => `已给座并签到，${size} 人`,
  left: (left: number) => `还有 ${left} 个座`,
  doing: '正在办',
}

export const capacityWords = {
  title: '改名额',
  label: '改成',
  now: (capacity: number, left: number) => `现在 ${capacity} 个，还空 ${left} 个`,
  nowAlone: (capacity: number) => `现在 ${capacity} 个`,
  fewer: '少一个',
  more: '多一个',
  byTen: (step: number) => (step > 0 ? `加 ${step}` : `减 ${-step}`),
  value: (capacity: number) => `${capacity} 个`,
  do: (capacity: number) => `改成 ${capacity} 个`,
  done: (capacity: number) => `已改成 ${capacity} 个`,
  changed: (capacity: number) => `刚被别人改成了 ${capacity} 个，看清楚再改一次`,
}

export const screenWords = {
  how: '自己签到：打开职工之家 → 我的报名 → 入场码 → 自己签到，输入这六位数',
  seconds: (seconds: number) => `${seconds} 秒后换`,
  offline: '没有网，用的是先取来的码',
  over: { title: '先取来的码用完了', advice: '连上网就会接着换。这期间请走人工验码的门。' },
  code: (code: string) => `现场码 ${[...code].join(' ')}`,
}

export const selfWords = {
  advice: '照现场屏幕上的六位数输入，半分钟一换。',
  code: '现场码',
  hint: '六位数',
  do: '签到',
  doing: '正在签到',
  unknown: '正在确认有没有签上',
  done: (when: string) => `${when} 已签到`,
  doneNote: '进去吧，不用再扫码。',
  offline: '签到要连上网。没有网，请走人工验码的门。',
  late: '没赶上：码过了时间，请照现在的再输一次',
  none: { title: '这一场没有您的名额', advice: '可能已经取消，或还在候补。看看报名现在是什么情况。' },
  see: '看这一场',
}

export const doorListWords = {
  today: '今天',
  tomorrow: '明天',
  kept: '这部手机上带着的',
  waits: (count: number) => `还有 ${count} 个没上传`,
  none: { title: '今天明天都没有活动', advice: '到前一天，活动会出现在这里。' },
  back: '回首页',
}

/** How a scan that was first is told in the list. */
export const firstWords = (first: Scan | null, own: string, now: number): string =>
  first ? `${momentWords(first.at, now)}，${scannerWords(first.scanner, own)}` : ''
