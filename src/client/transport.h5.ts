import type { Call } from '../../cloudfunctions/contract/action'
import { HallProblem } from './problem'
import { remembered } from './remembered'

/** Carries one call to the cloud function of a noun, and its answer back unread. */
export async function carry(noun: string, call: Call): Promise<unknown> {
  const castId = remembered.castId.get()
  let response: Response
  try {
    response = await fetch(`/v1/functions/${noun}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(castId ? { authorization: `Bearer dev:${castId}` } : {}) },
      body: JSON.stringify(call),
    })
  } catch {
    throw new HallProblem('network.failed')
  }
  return response.json().catch(() => { throw new HallProblem('answer.unreadable', { status: response.status }) })
}
