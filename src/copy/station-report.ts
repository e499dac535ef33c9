import type { ConfirmOutcome, ReportOutcome } from '../../cloudfunctions/contract/station-terms'

/** Somebody stands before the door, and says whether it is open. */
export const reportWords = {
  ask: '到门口了？说一声，后面来的人不白跑。',
  locked: '到了没开', open: '开着，我核实',
  lockedToday: '今天已报没开', openToday: '今天已核实',
  kept: '记下了，有网就报上去',
  keptOpen: '记下了，一小时内有网才算数',
  sending: '正在报',
  unknown: '正在确认报上去没有',
  resting: '还没有回音，点这里再问一次',
  again: '再试一次',
  expired: '没赶上：过了时间，没有报上去',
}

/** What became of it, and what comes next: the keeper is asked when two have said so. */
export function reportOutcomeWords(outcome: ReportOutcome, doubted: boolean): string {
  switch (outcome) {
    case 'counted': return doubted ? '已报给站长，谢谢。这里标成了“存疑”，站长一天之内要答复。' : '报上去了，谢谢。再有一位工友这么说，就标成“存疑”，请站长核实。'
    case 'already': return '今天您已经报过，一天算一次。'
    case 'confirmed-since': return '收到了。您到过之后有人核实开着，这次不算。'
    case 'closed-then': return '收到了。按登记的时间，那时候本来就不开。'
  }
}
export const confirmOutcomeWords: Record<ConfirmOutcome, string> = {
  confirmed: '记下了，谢谢。现在写着“刚刚由工友核实”。',
  already: '今天您已经核实过，一天算一次。',
}
