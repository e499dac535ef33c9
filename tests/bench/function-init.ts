import { execFileSync } from 'node:child_process'
import { functionDefinitions, root } from '../../config/functions'
import type { Bench } from './bench'
import { median } from './measure'

const rounds = 11
const bundle = functionDefinitions()[0]!.file
const environment = { PATH: process.env.PATH, SILENCE: 'true', TENCENTCLOUD_RUNENV: 'SCF' }

/** Milliseconds from an empty process to the loaded module, told by the process itself. */
function initOf(code: string): number {
  const script = `const started = performance.now(); ${code}; console.log(performance.now() - started)`
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root, env: environment, encoding: 'utf8' }))
}

/** A function's start against what it would load unbundled: the SDK and zod. Fresh processes, in turns. */
export const functionInit: Bench = async (report) => {
  const bundled: number[] = []
  const unbundled: number[] = []
  for (let round = 0; round < rounds; round++) {
    bundled.push(initOf(`require(${JSON.stringify(bundle)})`))
    unbundled.push(initOf(`require('@cloudbase/node-sdk'); require('zod')`))
  }
  report('function init', `${median(bundled).toFixed(1)} ms bundled, ${median(unbundled).toFixed(1)} ms unbundled SDK + zod`, {
    ratio: median(bundled) / median(unbundled), atMost: 0.6,
  })
}
