// Plain JavaScript that any Node can read, so that an old one gets a sentence and not a syntax error.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`职工之家需要 Node.js 20 或更新的版本，这里是 ${process.versions.node}。\nNode.js 20 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
if (!existsSync(new URL('../../node_modules/tsx', import.meta.url))) {
  console.error('还没有安装依赖，请先运行 npm ci。\nRun npm ci first.')
  process.exit(1)
}
// The platform runs functions in UTC, and worker threads share their process's zone.
process.env.TZ = 'UTC'
const { register } = await import('tsx/cjs/api')
register()
const { start, startCloudAlone } = createRequire(import.meta.url)('./start.ts')
await (process.argv[2] === 'cloud' ? startCloudAlone() : start())
