/** `npm run bench`: speed as ratios within one run; each line says its bar and whether it holds. `npm run bench -- stations` runs one alone. */
import { buildStale } from '../../config/build'
import { type CloudProcess, startCloudProcess } from './cloud-process'
import { documentGet } from './document-get'
import { functionInit } from './function-init'
import { jobs } from './jobs'
import { nearby } from './nearby'
import { seats } from './seats'
import { stations } from './stations'

type Bar = ({ ratio: number } | { ms: number }) & ({ atMost: number } | { atLeast: number })
export type Report = (what: string, figures: string, bar: Bar) => void
export type Bench = (report: Report, cloud: CloudProcess) => Promise<void>
/** One that asks no cloud, so that none has to be built and started for it. */
export type PlainBench = (report: Report) => Promise<void>

const inCloud: Record<string, Bench> = { functionInit, documentGet, nearby, seats, jobs }
const plain: Record<string, PlainBench> = { stations }

async function run(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !inCloud[name] && !plain[name])
  if (unknown.length > 0) throw new Error(`no bench is called ${unknown.join(', ')}`)
  const chosen = <T>(benches: Record<string, T>) => Object.entries(benches).flatMap(([name, bench]) => names.length === 0 || names.includes(name) ? [bench] : [])
  let missed = 0
  const report: Report = (what, figures, bar) => {
    const value = 'ratio' in bar ? bar.ratio : bar.ms
    const holds = 'atMost' in bar ? value <= bar.atMost : value >= bar.atLeast
    if (!holds) missed++
    const limit = 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`
    // Two places after the point, or as many as it takes to see a small bar.
    const places = 'atMost' in bar && bar.atMost < 0.1 ? 4 : 2
    console.log(`${holds ? '✓' : '✗'} ${what}: ${value.toFixed(places)}${'ms' in bar ? ' ms' : ''} (bar ${limit}); ${figures}`)
  }
  for (const bench of chosen(plain)) await bench(report)
  if (chosen(inCloud).length > 0) await runInCloud(chosen(inCloud), report)
  process.exitCode = missed ? 1 : 0
}

async function runInCloud(benches: readonly Bench[], report: Report): Promise<void> {
  await buildStale((line) => console.log(line))
  const cloud = await startCloudProcess()
  // As in a function's worker: a plain object. The main thread's own asks the system each time, and the SDK asks often.
  process.env = { ...process.env, ...cloud.sdkEnv }
  try {
    for (const bench of benches) await bench(report, cloud)
  } finally {
    await cloud.close()
  }
}

void run(process.argv.slice(2))
