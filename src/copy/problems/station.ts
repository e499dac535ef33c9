import { tellProblems } from '.'

export const stationProblems = {
  'station.own': { happened: '这是您自己照看的站', advice: '请到站长的桌子上核实、暂停或答复。' },
  'station.reported': { happened: '您刚说过它没开', advice: '要由另一位工友或站长来核实。' },
  'station.changed': { happened: '这个站刚被别人改过', advice: '请看看现在是什么样，再改一次。您填的还在。' },
  'station.not-paused': { happened: '这个站没有暂停', advice: '请刷新看看现在的情况。' },
  'report.too-old': { happened: '这一条放得太久，不算了', advice: '一周以前的“到了没开”说明不了现在。再遇到请再点一次。' },
  'report.ahead': { happened: '手机的时间不对', advice: '请把手机时间改成自动，再点一次。' },
  'hours.faulty': { happened: '这样的时间存不了', advice: '同一天的时段不能重叠，例外要有日期和原因。请改一改。' },
  'pause.until': { happened: '恢复的时间不对', advice: '要在今后一年以内；不知道就选“不确定”。' },
  'facility.twice': { happened: '有一样设施写了两遍', advice: '请去掉一个。' },
  'facility.faulty': { happened: '有一样设施没写对', advice: '药箱要写没过期的日期，坏了的日期不能在今后。' },
  'ticket.unknown': { happened: '没有找到这一条', advice: '请刷新看看。' },
  'ticket.ended': { happened: '这一条已经有人答了', advice: '请刷新看看现在的情况。' },
  'corrections.too-many': { happened: '您说的几条还在等答复', advice: '等答复了一条，再说新的。急事请打站长电话。' },
  'correction.unknown': { happened: '没有找到这条纠错', advice: '请刷新看看。' },
  'correction.decided': { happened: '这条纠错已经有人办了', advice: '请刷新看看。' },
} as const

tellProblems(stationProblems)
