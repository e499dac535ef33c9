import path from 'node:path'
import { functionDefinitions, root } from '../../config/functions'
import { localKeys } from '../../cloudfunctions/local/keys'
import { openLocalCloud } from '../../cloudfunctions/local/local-cloud'
import { seedWhenEmpty } from '../../cloudfunctions/local/seed/seed'
import { serveHall } from '../../cloudfunctions/local/serve-hall'
import { collections } from '../../cloudfunctions/store/schema'
import { numbersIn } from '../no-numbers'

export interface World { origin: string; close(): Promise<void> }

/**
 * The hall, the mini-program and the local cloud as `npm start` serves them, on a free port and with an archive of its
 * own. HALL_ORIGIN=http://127.0.0.1:8787 looks at a hall that runs already.
 */
export async function openWorld(): Promise<World> {
  if (process.env.HALL_ORIGIN) return { origin: process.env.HALL_ORIGIN, close: async () => {} }
  const keys = localKeys(null)
  const log: string[] = []
  const cloud = await openLocalCloud({
    log: (_level, source, message) => log.push(`${source}: ${message}`), dataDir: null, collections: [...collections], functions: functionDefinitions(keys), onRequest: serveHall(path.join(root, 'dist')),
  })
  await seedWhenEmpty(cloud, keys, () => {})
  const close = async () => {
    await cloud.close()
    if (numbersIn(log.join('\n')).length) throw new Error('a log names somebody by number')
  }
  return { origin: cloud.url, close }
}
