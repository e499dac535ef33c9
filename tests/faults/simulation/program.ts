import crypto from 'node:crypto'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { Db } from '@cloudbase/database'
import { build } from 'esbuild'
import { functionEntry } from '../../../config/functions'
import type { Chance } from '../../../cloudfunctions/local/seed/chance'
import type { Params } from '../../../cloudfunctions/local/wire/request'

export type Main = (event: unknown, context: unknown) => Promise<unknown>
/** The code of a function, which makes an instance with a state of its own whenever it is called. */
export type Program = (surroundings: { now: () => number; random: Chance; archive: unknown; say: (line: string) => void }) => Main

/** What a control puts in place of one of our own modules: the path from `cloudfunctions`, and the file that stands in. */
export type Swap = Readonly<Record<string, string>>

export const env = 'local-env'
const room = path.resolve(__dirname, '../../../cloudfunctions')

// The variables that let the SDK find itself on the platform: without them it looks for a metadata service.
Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: env, TCB_ENV: env, SILENCE: 'true' })

/** The functions as they are deployed, but for the SDK, which all instances share: it holds nothing of theirs. */
export async function programOf(name: string, swap: Swap = {}): Promise<Program> {
  const { outputFiles } = await build({
    entryPoints: [functionEntry(name)], bundle: true, platform: 'node', target: 'node20', format: 'cjs', write: false, logLevel: 'warning',
    external: ['@cloudbase/node-sdk'],
    plugins: [{
      name: 'swap',
      setup: ({ onResolve }) => onResolve({ filter: /^\./ }, ({ path: asked, resolveDir }) => {
        const file = swap[path.relative(room, path.join(resolveDir, asked))]
        return file && resolveDir.startsWith(room) ? { path: path.join(__dirname, file) } : undefined
      }),
    }],
  })
  const start = new Function('module', 'exports', 'require', 'Date', 'console', 'process', outputFiles[0]!.text)
  return ({ now, random, archive, say }) => {
    const module = { exports: {} as { main: Main } }
    class InstanceDate extends Date {
      constructor(...given: [] | [number]) {
        super(...(given.length ? given : [now()]) as [number])
      }
      static override now = now
    }
    const sdk = { ...tcb, init: () => ({ database: () => openDatabase(archive) }) }
    const seeded = {
      ...crypto,
      randomBytes: (size: number) => Buffer.from(Array.from({ length: size }, () => random.whole(0, 255))),
      randomInt: (below: number) => random.whole(0, below - 1),
    }
    const required = (asked: string) => (asked === '@cloudbase/node-sdk' ? sdk : asked === 'node:crypto' ? seeded : require(asked))
    start(module, module.exports, required, InstanceDate, { ...console, error: say }, { env: {} })
    return module.exports.main
  }
}

/** The SDK's own way of sending ends here: whatever it has built is handed to the instance to which the database belongs. */
class Hop {
  constructor(readonly config: { archive: { send(action: string, params: Params): Promise<unknown> } }) {}

  send(action: string, params: Params): Promise<unknown> {
    return this.config.archive.send(action, params)
  }
}

const app = tcb.init({ env })
function openDatabase(archive: unknown): unknown {
  const database = app.database()
  ;(Db as unknown as { reqClass: unknown }).reqClass = Hop
  Object.assign((database as unknown as { config: object }).config, { archive })
  return database
}
