import type { Bench } from './bench'
import { quantile, timed } from './measure'

const calls = 500

/** The nearest stations as the browser asks for them: over HTTP, through the function host and the bundled function. */
export const nearby: Bench = async (report, { url }) => {
  const body = JSON.stringify({ action: 'nearby', input: { from: { at: { lng: 116.71, lat: 39.52 } }, filters: ['open-now'] } })
  const ask = async () => {
    const answer = await fetch(`${url}/v1/functions/station`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const { ok } = await answer.json() as { ok: boolean }
    if (!ok) throw new Error('nearby refused')
  }
  await timed(50, 1, ask)
  const times = await timed(calls, 1, ask)
  report('nearby over 417 stations', `p99 ${quantile(times, 0.99).toFixed(2)} ms, the way over HTTP included`, { ms: quantile(times, 0.5), atMost: 5 })
}
