/** A local cloud with the seeded archive in a process of its own, so that a bench does not share its event loop. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { functionDefinitions } from '../../config/functions'
import { localKeys } from '../../cloudfunctions/local/keys'
import { openLocalCloud } from '../../cloudfunctions/local/local-cloud'
import { seedWhenEmpty } from '../../cloudfunctions/local/seed/seed'
import { collections } from '../../cloudfunctions/store/schema'

export interface CloudProcess { url: string; key: string; sdkEnv: Record<string, string>; close: () => Promise<void> }

/** Errors: whatever kept the child from saying that it is open, after 30 s at the latest. */
export async function startCloudProcess(): Promise<CloudProcess> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'workers-home-'))
  const child = fork(__filename, [], { env: { ...process.env, DATA_DIR: dataDir }, execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const said = await firstMessage(child)
  return {
    ...said,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.send('close')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function firstMessage(child: ChildProcess): Promise<Omit<CloudProcess, 'close'>> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the local cloud did not open within 30 s')), 30_000)
    child.once('message', (message) => {
      clearTimeout(late)
      resolve(message as Omit<CloudProcess, 'close'>)
    })
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}`)))
  })
}

async function serve(): Promise<void> {
  const keys = localKeys(process.env.DATA_DIR!)
  const cloud = await openLocalCloud({ dataDir: process.env.DATA_DIR!, port: 0, collections: [...collections], functions: functionDefinitions(keys) })
  await seedWhenEmpty(cloud, keys, () => undefined)
  process.on('message', () => void cloud.close().then(() => process.exit(0)))
  process.send!({ url: cloud.url, key: cloud.key, sdkEnv: cloud.sdkEnv })
}

if (require.main === module && process.send) void serve()
