/** The worker that keeps the built hall in a browser: src/client/service-worker.h5.ts, with the files of this build. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from './functions'
import { filesOf } from './size'

export const workerFile = 'sw.js'

/** Each file of a build with what tells its content. */
export const precached = (dist: string): { url: string; revision: string }[] => filesOf(dist).filter((file) => file !== workerFile).sort()
  .map((url) => ({ url, revision: createHash('sha256').update(readFileSync(path.join(dist, url))).digest('base64url').slice(0, 12) }))

export const writeServiceWorker = (dist: string): Promise<unknown> => build({
  entryPoints: [path.join(root, 'src/client/service-worker.h5.ts')], outfile: path.join(dist, workerFile), bundle: true, minify: true, format: 'iife', target: 'es2017',
  legalComments: 'none', logLevel: 'warning', define: { 'PRECACHED': JSON.stringify(precached(dist)), 'process.env.NODE_ENV': '"production"' },
})
