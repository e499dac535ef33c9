import { doorWords } from '../../../../copy/gate'
import { problemWords } from '../../../../copy/problems'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { ProblemView } from '../../../../ui/problem-view'
import type { DoorState } from '../../_parts/door'

/** Before anything can be judged the roster has to be on the phone. */
export function NoRoster({ state: { taking, packProblem }, onTake }: { state: DoorState; onTake: () => void }) {
  const busy = taking !== null
  const words = busy ? doorWords.taking(taking) : doorWords.take
  return packProblem
    ? <ProblemView {...problemWords[packProblem.code]} retry={{ words, busy, onPress: onTake }} />
    : <Empty icon='users' {...doorWords.noRoster}><Button kind='main' words={words} busy={busy} onPress={onTake} /></Empty>
}
