import type { Occasion, OccasionPhase } from '../../cloudfunctions/contract/occasion'

export const livePage = {
  title: '直播',
  channel: (name: string) => `视频号：${name}`,
  before: '开始的时候，在这个视频号里看。',
  running: '正在直播。',
  replay: '直播结束了，回放在这个视频号的主页里。',
  noReplay: '直播结束了，这一场没有回放。',
  go: '去看直播', goReplay: '去看回放', copy: '复制视频号名字',
  copied: '名字已复制，在微信“搜一搜”里粘贴就找得到',
  notCopied: '没能复制，请照着名字在微信里搜',
}

/** Where one stands with a stream, and what can be watched now; nothing where it is over and was not kept. */
export function liveWords({ replay, finder }: NonNullable<Occasion['live']>, phase: OccasionPhase): { note: string; go: string | null; what: 'live' | 'home' } {
  const go = (words: string) => (finder === undefined ? livePage.copy : words)
  if (phase !== 'over') return { note: phase === 'running' ? livePage.running : livePage.before, go: go(livePage.go), what: 'live' }
  return replay ? { note: livePage.replay, go: go(livePage.goReplay), what: 'home' } : { note: livePage.noReplay, go: null, what: 'home' }
}
