import { createHash } from 'node:crypto'
import type { Problem as NamedProblem } from './problem'
import { Problem, problem } from './problem'
import { claimIntent, findIntent, keepAnswer, releaseIntent, takeOverIntent } from '../store/intents'

/** As long as a phone's outbox keeps what it has not sent. */
const keptMs = 7 * 86_400_000
const retryAfterMs = 1_000

/** One thing that somebody wants done once: he, the action, the id that his phone made, and what he asked. */
export interface Wish { openid: string; action: string; intent: string; input: unknown }

type KeptAnswer = { data: unknown } | { problem: { code: NamedProblem['code']; details: NamedProblem['details'] } }

/**
 * Does a work once for one intent and keeps the answer; asked again, gives the same answer without doing it again.
 * A refusal that the action declares is an answer and is kept; a failure of ours is none, and may be tried again.
 * Who dies at work is succeeded when his lease has run out: the work must bear being begun again under the same intent.
 * Errors: `intent.reused`, `intent.doing`, and what the work throws.
 */
export async function doOnce<T>(wish: Wish, { now, leaseMs, isAnswer }: { now: number; leaseMs: number; isAnswer(failure: Problem): boolean }, work: () => Promise<T>): Promise<T> {
  const id = idOf(wish)
  const lease = now + leaseMs
  const content = digest(wish.input)
  const claimed = await claimIntent(id, { content, lease, answer: '', expires: now + keptMs })
    || await succeed(id, content, now, lease)
  if (claimed !== true) return replay<T>(claimed)
  try {
    const data = await work()
    await keepAnswer(id, lease, JSON.stringify({ data } satisfies KeptAnswer))
    return data
  } catch (failure) {
    if (failure instanceof Problem && isAnswer(failure)) {
      await keepAnswer(id, lease, JSON.stringify({ problem: { code: failure.code, details: failure.details } } satisfies KeptAnswer))
    } else if (failure instanceof Problem) {
      await releaseIntent(id, lease)
    }
    // Anything else may have been done by half: the lease runs out, and the next sending begins it again.
    throw failure
  }
}

/** What became of an intent. Errors: `intent.unknown` where it never arrived, `intent.doing`, and a refusal that was its answer. */
export async function outcomeOf<T>(wish: Wish, now: number): Promise<T> {
  const record = await findIntent(idOf(wish))
  if (!record || (record.lease !== null && record.lease <= now)) throw problem('intent.unknown')
  if (record.content !== digest(wish.input)) throw problem('intent.reused')
  if (record.lease !== null) throw problem('intent.doing', { retryAfterMs })
  return replay<T>(record.answer)
}

/** The kept answer of an intent that somebody has claimed before; true where its work is now ours. */
async function succeed(id: string, content: string, now: number, lease: number): Promise<true | string> {
  const record = await findIntent(id)
  // It was released in this very moment.
  if (!record) throw problem('intent.doing', { retryAfterMs })
  if (record.content !== content) throw problem('intent.reused')
  if (record.lease === null) return record.answer
  if (record.lease > now || !(await takeOverIntent(id, record.lease, lease))) throw problem('intent.doing', { retryAfterMs })
  return true
}

function replay<T>(kept: string): T {
  const answer = JSON.parse(kept) as KeptAnswer
  if ('problem' in answer) throw problem(answer.problem.code, answer.problem.details)
  return answer.data as T
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The input has been through its schema, which orders its keys: equal inputs read equal. */
const digest = (input: unknown): string => sha256(JSON.stringify(input))

const idOf = ({ openid, action, intent }: Wish): string => sha256([action, openid, intent].join('|'))
