import { posts } from '../../cloudfunctions/store/jobs'
import type { Bench } from './bench'
import { quantile, timed } from './measure'

const calls = 500
const wanted = 5_000
const searches = [
  { filters: ['board'], sort: 'newest' }, { sort: 'monthly', leastMonth: 6_000_00 }, { sort: 'distance', from: { lng: 116.82, lat: 39.94 } }, { text: '叉车 物流', sort: 'newest' },
]

/** Searches over 5,000 listed posts as the browser sends them, one kind after the other: over HTTP and through the bundled function. */
export const jobs: Bench = async (report, { url }) => {
  const seeded = await posts.all(Date.now())
  const more = Array.from({ length: wanted - seeded.length }, (_, rank) => ({ ...seeded[rank % seeded.length]!, id: `jp-bench-${rank}` }))
  for (let from = 0; from < more.length; from += 1_000) await posts.add(more.slice(from, from + 1_000))
  let asked = 0
  const ask = async () => {
    const body = JSON.stringify({ action: 'posts', input: searches[asked++ % searches.length] })
    const answer = await (await fetch(`${url}/v1/functions/job`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json() as { ok: boolean }
    if (!answer.ok) throw new Error('posts refused')
  }
  await timed(50, 1, ask)
  const times = await timed(calls, 1, ask)
  report('search over 5,000 posts', `p99 ${quantile(times, 0.99).toFixed(2)} ms, the way over HTTP included`, { ms: quantile(times, 0.5), atMost: 5 })
}
