import path from 'node:path'
import { root } from '../../config/functions'
import { serveHall } from '../../cloudfunctions/local/serve-hall'
import { numbersIn } from '../no-numbers'
import { openCloud } from '../open-cloud'

export interface World { origin: string; close(): Promise<void> }

/**
 * The hall, the mini-program and the local cloud as `npm start` serves them, on a free port and with an archive of its
 * own. HALL_ORIGIN=http://127.0.0.1:8787 looks at a hall that runs already.
 */
export async function openWorld(): Promise<World> {
  if (process.env.HALL_ORIGIN) return { origin: process.env.HALL_ORIGIN, close: async () => {} }
  const log: string[] = []
  const cloud = await openCloud({ log: (_level, source, message) => log.push(`${source}: ${message}`), onRequest: serveHall(path.join(root, 'dist')) })
  const close = async () => {
    await cloud.close()
    if (numbersIn(log.join('\n')).length) throw new Error('a log names somebody by number')
  }
  return { origin: cloud.url, close }
}
