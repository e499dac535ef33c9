/** `npm run bench`: speed as ratios within one run; each line says its bar and whether it holds. */
import { buildStale } from '../../config/build'
import { type CloudProcess, startCloudProcess } from './cloud-process'
import { documentGet } from './document-get'
import { functionInit } from './function-init'
import { jobs } from './jobs'
import { nearby } from './nearby'
import { seats } from './seats'

type Bar = ({ ratio: number } | { ms: number }) & ({ atMost: number } | { atLeast: number })
export type Bench = (report: (what: string, figures: string, bar: Bar) => void, cloud: CloudProcess) => Promise<void>

const benches: readonly Bench[] = [functionInit, documentGet, nearby, seats, jobs]

async function run(): Promise<void> {
  await buildStale((line) => console.log(line))
  const cloud = await startCloudProcess()
  // As in a function's worker: a plain object. The main thread's own asks the system each time, and the SDK asks often.
  process.env = { ...process.env, ...cloud.sdkEnv }
  let missed = 0
  try {
    for (const bench of benches) {
      await bench((what, figures, bar) => {
        const value = 'ratio' in bar ? bar.ratio : bar.ms
        const holds = 'atMost' in bar ? value <= bar.atMost : value >= bar.atLeast
        if (!holds) missed++
        const limit = 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`
        console.log(`${holds ? '✓' : '✗'} ${what}: ${value.toFixed(2)}${'ms' in bar ? ' ms' : ''} (bar ${limit}); ${figures}`)
      }, cloud)
    }
  } finally {
    await cloud.close()
  }
  process.exitCode = missed ? 1 : 0
}

void run()
