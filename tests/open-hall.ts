import { bundleFunctions } from '../config/bundle-functions'
import { functionDefinitions } from '../config/functions'
import type { Answer } from '../cloudfunctions/contract/action'
import { localCast } from '../cloudfunctions/local/cast'
import { openLocalCloud } from '../cloudfunctions/local/local-cloud'
import { seedWhenEmpty } from '../cloudfunctions/local/seed/seed'
import { collections } from '../cloudfunctions/store/schema'

/** The whole back office in memory on a free port, seeded, with the bundles that are deployed. */
export async function openHall({ seeded = true } = {}) {
  await bundleFunctions()
  const cloud = await openLocalCloud({ dataDir: null, port: 0, collections: [...collections], functions: functionDefinitions(), cast: localCast })
  Object.assign(process.env, cloud.sdkEnv)
  if (seeded) await seedWhenEmpty(cloud, () => undefined)
  /** One call as a browser makes it; `who` is a member of the local cast. */
  const post = (noun: string, body: string, who?: string) => fetch(`${cloud.url}/v1/functions/${noun}`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer dev:${who}` } : {}) },
  })
  const ask = async (noun: string, action: string, input: unknown = {}, who?: string): Promise<Answer<any>> =>
    (await post(noun, JSON.stringify({ action, input }), who)).json() as Promise<Answer<any>>
  return { cloud, post, ask, close: () => cloud.close() }
}

export type OpenHall = Awaited<ReturnType<typeof openHall>>
