import type { Answer } from '../../cloudfunctions/contract/action'
import { freshIntent } from '../open-hall'
import type { World } from './world'

/** What somebody does beside the screen, through the same door. Throws the problem's code. */
export async function ask<Output>({ origin }: Pick<World, 'origin'>, who: string, noun: string, action: string, input: object, write = false): Promise<Output> {
  const response = await fetch(`${origin}/v1/functions/${noun}`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer dev:${who}` },
    body: JSON.stringify({ action, input, ...(write ? { intent: freshIntent() } : {}) }),
  })
  const answer = await response.json() as Answer<Output>
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.data
}
