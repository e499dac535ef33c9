import { addStations, countStations } from '../../store/stations'
import type { LocalCloud } from '../local-cloud'
import { seedStations } from './stations'

/** Fills an empty archive with the demo, through the same store and wire that the functions use. */
export async function seedWhenEmpty(cloud: LocalCloud, say: (line: string) => void, now = Date.now()): Promise<void> {
  Object.assign(process.env, cloud.sdkEnv)
  if (await countStations()) return
  const stations = seedStations(now)
  await addStations(stations)
  say(`数据是空的，已放入 ${stations.length} 个演示站点`)
}
