/** `npm run build:functions`: each window as one file, the same that is deployed and that the local cloud runs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { functionDefinitions, functionEntry, keysOf, root } from './functions'

/**
 * Parts of the SDK that none of our calls reaches: models, AI, tickets, uploads' XML, the metadata probe. Unbundled they
 * are more than half of the cold start. Touching one of them says which it is.
 */
const unreached = [
  '@cloudbase/ai', '@cloudbase/app', '@cloudbase/wx-cloud-client-sdk', 'web-streams-polyfill', 'jsonwebtoken', 'xml2js', 'axios',
]

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${unreached.join('|')})(/|$)`)
    onResolve({ filter }, ({ path: name, importer }) => (importer.includes('node_modules') ? { path: name, namespace: 'left-out' } : undefined))
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({
      contents: `const refuse = () => { throw new Error(${JSON.stringify(`${name} is left out of this bundle: config/bundle-functions.ts`)}) }
const hollow = new Proxy(function () {}, { get: (_, key) => key === '__esModule' ? true : key === 'prototype' ? Object.prototype : hollow, apply: refuse, construct: refuse })
module.exports = hollow`,
      loader: 'js',
    }))
  },
}

/** Errors: whatever esbuild cannot resolve; nothing is written then. */
export async function bundleFunctions(): Promise<void> {
  const functions = functionDefinitions()
  rmSync(path.join(root, 'dist/functions'), { recursive: true, force: true })
  await Promise.all(functions.map(({ name, file }) => build({
    entryPoints: [functionEntry(name)], outfile: file, bundle: true, platform: 'node', target: 'node20', format: 'cjs',
    minify: true, keepNames: false, legalComments: 'none', logLevel: 'warning', plugins: [leaveOut],
  })))
  mkdirSync(path.join(root, 'dist/functions'), { recursive: true })
  writeFileSync(path.join(root, 'dist/cloudbaserc.json'), JSON.stringify({
    version: '2.0', envId: '{{env.CLOUD_ENV}}', functionRoot: './functions',
    functions: functions.map(({ name, timeoutSeconds, memoryMB, timer }) => ({
      name, handler: 'index.main', runtime: 'Nodejs20.19', timeout: timeoutSeconds, memorySize: memoryMB, installDependency: false,
      envVariables: Object.fromEntries(keysOf(name).map((key) => [key, `{{env.${key}}}`])),
      ...(timer ? { triggers: [{ name: `${name}-timer`, type: 'timer', config: timer }] } : {}),
    })),
  }, null, 2))
}

if (require.main === module) void bundleFunctions()
