import type { Application } from '../../../../cloudfunctions/contract/application'
import { momentWords } from '../../../copy/times'
import { Steps } from '../../../ui/steps'

interface HistoryProps {
  history: Application['history']
  words: Record<Application['state'], string>
  /** What comes next; null where nothing does. */
  next: string | null
  now: number
}

/** How far an application has come. */
export const History = ({ history, words, next, now }: HistoryProps) =>
  <Steps next={next} steps={[...history].reverse().map(({ to, at }) => ({ words: words[to], when: momentWords(at, now) }))} />
