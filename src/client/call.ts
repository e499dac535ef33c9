import type { Answer, Call } from '../../cloudfunctions/contract/action'
import { HallProblem } from './problem'
import { carry } from './transport'

/** A driver waits no longer than this for an answer. */
const patienceMs = 10_000
/** A photograph takes its time over a weak signal. */
const photoPatienceMs = 60_000

/** Under which name a write goes out; with `ask` it is not done but asked what became of it. */
export interface Sending { intent: string; ask?: true }

/** Asks at the counter; throws `HallProblem`, nothing else. */
export async function call<Output>(noun: string, action: string, input: unknown, sending?: Sending): Promise<Output> {
  const answer = await withPatience(carry(noun, { action, input, ...sending } satisfies Call), isPhoto(input) ? photoPatienceMs : patienceMs)
  if (!isAnswer(answer)) throw new HallProblem('answer.unreadable')
  if (!answer.ok) throw new HallProblem(answer.problem.code, answer.problem.details, answer.requestId)
  return answer.data as Output
}

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && ('data' in answer || 'problem' in answer)

const isPhoto = (input: unknown): boolean => typeof input === 'object' && input !== null && 'image' in input

function withPatience<T>(carried: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HallProblem('network.timeout')), ms)
    carried.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
