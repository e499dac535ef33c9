import { functionDefinitions } from '../config/functions'
import { localKeys } from '../cloudfunctions/local/keys'
import { type LocalCloud, type LocalCloudOptions, openLocalCloud } from '../cloudfunctions/local/local-cloud'
import { collections } from '../cloudfunctions/store/schema'

/**
 * A local cloud that keeps nothing, on a free port, with the bundles that are deployed, and the demo in its archive; the
 * environment of this process leads to it, as that of a function does. In a test run the demo was laid out before the
 * first test (config/lay-out-once.cjs); elsewhere it is laid out here.
 */
export async function openCloud({ seeded = true, ...options }: Partial<LocalCloudOptions> & { seeded?: boolean }): Promise<LocalCloud> {
  const beginsWith = seeded ? process.env.SEEDED_ARCHIVE ?? null : null
  const keys = localKeys(beginsWith)
  const cloud = await openLocalCloud({ dataDir: null, beginsWith, collections: [...collections], functions: functionDefinitions(keys), ...options })
  Object.assign(process.env, cloud.sdkEnv, keys)
  if (seeded && beginsWith === null) {
    // Asked for here, so that nobody else pays for reading it.
    const { seedWhenEmpty } = await import('../cloudfunctions/local/seed/seed')
    await seedWhenEmpty(cloud, keys, () => undefined)
  }
  return cloud
}
