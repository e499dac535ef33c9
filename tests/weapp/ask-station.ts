import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { station } from '../../cloudfunctions/contract/station'
import type { World } from '../journeys/world'

/** What the local cloud answers to somebody in 燕郊, first page. */
export async function askStation({ origin }: World): Promise<OutputOf<typeof station.actions.nearby>> {
  const answer = await fetch(`${origin}/v1/functions/station`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'nearby', input: { from: { at: { lng: 116.8246, lat: 39.9482 } } } }),
  })
  return (await answer.json() as { data: OutputOf<typeof station.actions.nearby> }).data
}
