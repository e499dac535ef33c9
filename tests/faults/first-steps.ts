import type { Work } from '../../cloudfunctions/rules/seats/step'
import { doSeatWork } from '../../cloudfunctions/store/seats'

/** Does only the first steps of a work on seats and then stops for good, as a function does that is killed. */
export async function firstStepsOf<Outcome>(work: Work<Outcome>, steps: number): Promise<void> {
  await doSeatWork((function* (): Work<void> {
    let turn = work.next()
    for (let done = 0; done < steps && !turn.done; done++) turn = work.next(yield turn.value)
  })())
}
