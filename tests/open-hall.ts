import { functionDefinitions } from '../config/functions'
import type { Answer } from '../cloudfunctions/contract/action'
import { type CastMember, localCast } from '../cloudfunctions/local/cast'
import { localKeys } from '../cloudfunctions/local/keys'
import { openLocalCloud } from '../cloudfunctions/local/local-cloud'
import { seedWhenEmpty } from '../cloudfunctions/local/seed/seed'
import { collections } from '../cloudfunctions/store/schema'

let intents = 0
export const freshIntent = (): string => `intent${`${++intents}`.padStart(14, '0')}`

/** The whole back office in memory on a free port, seeded, with the bundles that are deployed. */
export async function openHall({ seeded = true, cast = localCast }: { seeded?: boolean; cast?: readonly CastMember[] } = {}) {
  const keys = localKeys(null)
  const log: string[] = []
  const cloud = await openLocalCloud({
    dataDir: null, port: 0, collections: [...collections], functions: functionDefinitions(keys), cast, log: (_level, source, message) => log.push(`${source}: ${message}`),
  })
  Object.assign(process.env, cloud.sdkEnv, keys)
  if (seeded) await seedWhenEmpty(cloud, keys, () => undefined)
  /** One call as a browser makes it; `who` is a member of the local cast. */
  const post = (noun: string, body: string, who?: string) => fetch(`${cloud.url}/v1/functions/${noun}`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer dev:${who}` } : {}) },
  })
  const ask = async (noun: string, action: string, input: unknown = {}, who?: string): Promise<Answer<any>> =>
    (await post(noun, JSON.stringify({ action, input }), who)).json() as Promise<Answer<any>>
  /** A write under an intent of its own, or under the one given. */
  const wish = async (noun: string, action: string, input: unknown, who: string, intent = freshIntent(), asking?: true): Promise<Answer<any>> =>
    (await post(noun, JSON.stringify({ action, input, intent, ask: asking }), who)).json() as Promise<Answer<any>>
  return { cloud, log, post, ask, wish, close: () => cloud.close() }
}

export type OpenHall = Awaited<ReturnType<typeof openHall>>
