import type { HoursFault } from '../../cloudfunctions/contract/station-terms'
import { monthDayWords } from './hours-words'
import { weekdayWords } from './times'

/** What is wrong with hours as somebody typed them. */
export type TypedFault = HoursFault | 'clock' | 'same' | 'season' | 'place' | 'days'

export const hoursFaultWords: Record<TypedFault, string> = {
  'clock': '请写几点几分，比如 8:30；半夜十二点写 24:00',
  'same': '开始和结束一样；整天开着请点“全天”',
  'overlap': '和另一段时间重叠了（前一天过半夜的也算）',
  'date': '没有这一天，请写八位数字，比如 20261231',
  'season': '没有这一天，请写月和日，比如 6-1',
  'exception-old': '一年以前的不用留，请去掉',
  'exception-twice': '这一天写了两遍，请去掉一个',
  'reason': '请写 2 到 60 个字的原因，工友看得到',
  'stops': '流动站要有停靠点，时间跟着停靠点走',
  'place': '请写停在哪里',
  'days': '请选星期几',
}

export const hoursPage = {
  title: '开放时间',
  logIn: { title: '登录后改开放时间', advice: '只有照看这个站的人能改。', do: '去登录' },
  first: (name: string) => `${name}。写好了点下面的“存好”，存好就算您核实过了。`,
  answers: '这是在答复“到了没开”：存好以后，工友看到新的时间。',
  changed: (now: string) => `这个站后来被别人改过。现在登记的是：${now}。您填的还在，看一看，要改成您填的就再点一次“存好”。`,
  restored: '这是您上次没存的。',
  anew: '不要了，从登记的时间重新改',
  always: '24 小时开放', alwaysNote: '不关门；只有下面写的特殊日子例外',
  week: '每周', weekNote: '点一天来改',
  everyDay: '每天', rest: '休息', wholeDay: '全天', addRange: '加一段', toWorkdays: '抄到周一至周五', toEveryDay: '抄到每天',
  from: (day: string, order: number) => `${day}第 ${order} 段从几点`, to: (day: string, order: number) => `${day}第 ${order} 段到几点`,
  clockHint: '8:30', till: '到', dropRange: (day: string, order: number) => `去掉${day}第 ${order} 段`,
  day: (weekday: number) => weekdayWords[weekday % 7]!,
  dayLabel: (day: string, words: string) => `${day}，${words}`,
  seasons: '换季的时间', seasonsNote: '每年从几月几日到几月几日，用另一张周表',
  noSeasons: '没有，全年一样。', addSeason: '加一季', dropSeason: '去掉这一季',
  season: (from: string, to: string) => `${from ? monthDayWords(from) : '？'} 到 ${to ? monthDayWords(to) : '？'}`,
  seasonFrom: '从哪天起', seasonTo: '到哪天止', seasonHint: '比如 6-1',
  holidays: '法定节假日', holidayChoices: { usual: '照常', closed: '休息', own: '另有时间' },
  holidayNotes: { usual: '放假、调休都按周几来。', closed: '放假那几天休息；调休上班的周末按周五的时间开。', own: '放假那几天按下面的时间；调休上班的周末按周五的时间开。' },
  holidayDay: '节假日',
  exceptions: '特殊的日子', exceptionsNote: '哪一天休息，或者时间不一样',
  noExceptions: '没有。', addException: '加一天', dropException: '去掉这一天',
  exceptionNew: '还没写日期',
  exceptionDate: '哪一天', exceptionDateHint: '八位数字，比如 20261231', exceptionDay: '这一天',
  reason: '原因', reasonHint: '比如：盘点、停电检修', reasons: ['春节休息', '盘点', '停电检修', '店里有事'], reasonsLabel: '常见的原因',
  stops: '停靠点', stopsNote: '流动站停在哪，就在哪开；时间跟着停靠点走',
  stopPlace: '停在哪里', stopDays: '星期几', stopHint: '比如：农贸市场北门', addStop: '这个地方再停一次', dropStop: '去掉这一处',
  stopNewPlace: '要加一个新的地方，请县区工会在地图上定位置。',
  preview: '往后 7 天就是这样',
  previewOld: '有没写对的，这里还是改之前的样子。',
  save: '存好',
  faulty: (count: number) => `有 ${count} 处没写对，改好再存。`,
}
