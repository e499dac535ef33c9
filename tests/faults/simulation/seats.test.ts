import { programOf, type Program } from './program'
import { tell } from './town'

let programs: Record<'occasion' | 'clock' | 'gate', Program>
beforeAll(async () => {
  const [occasion, clock, gate] = await Promise.all(['occasion', 'clock', 'gate'].map((name) => programOf(name)))
  programs = { occasion: occasion!, clock: clock!, gate: gate! }
})

test('一颗种子', async () => {
  const seeds = process.env.SEED ? [Number(process.env.SEED)] : Array.from({ length: Number(process.env.SEEDS ?? 26) }, (_, i) => i)
  let total = 0, ops = 0, bad = 0
  const t0 = performance.now(), c0 = process.cpuUsage()
  const kinds = new Map<string, number>()
  for (const seed of seeds) {
    const t = performance.now()
    const story = await tell(seed, { programs, calls: Number(process.env.REQUESTS ?? 1000) })
    total += story.calls; ops += story.operations
    if (story.complaints.length) bad++
    for (const c of new Set(story.complaints.map((c) => c.replace(/[0-9a-f]{24}|person-\d+|\d+|\([0-9A-Z]*\)/g, '#')))) kinds.set(c, (kinds.get(c) ?? 0) + 1)
    if (process.env.LOUD) console.log(seed, story, (performance.now() - t).toFixed(0))
  }
  console.log([...kinds], { seeds: seeds.length, total, ops, bad, ms: performance.now() - t0, cpu: process.cpuUsage(c0), perOp: process.cpuUsage(c0).user / ops })
}, 600000)
