import { View } from '@tarojs/components'
import type { CaseEvent } from '../../../../cloudfunctions/contract/matter'
import type { KindId } from '../../../../cloudfunctions/contract/kinds'
import { kindWords } from '../../../copy/kinds'
import { casePage } from '../../../copy/matter'
import { momentWords } from '../../../copy/times'
import { Steps } from '../../../ui/steps'

/** What has happened, the latest first, with what was said; and what comes next over it. */
export function History({ kind, history, next, now }: { kind: KindId; history: readonly CaseEvent[]; next: string | null; now: number }) {
  const { moves, did } = kindWords[kind]
  const wordsOf = ({ move, who, said }: CaseEvent) => [
    move === 'submit' ? casePage.submitted : did?.[move] ?? moves[move] ?? move, who ?? '', ...said.map(({ words, text }) => `${words}：${text}`),
  ].filter(Boolean).join(' · ')
  return <View><Steps next={next} steps={[...history].reverse().map((event) => ({ words: wordsOf(event), when: momentWords(event.at, now) }))} /></View>
}
