import { occasions } from '../../store/occasions'
import { openCounters } from '../../store/seats'
import { entrust } from '../../store/staff'
import { stations } from '../../store/stations'
import type { LocalCloud } from '../local-cloud'
import { seedOccasions } from './occasions'
import { seedStations } from './stations'

/** Fills an empty archive with the demo, through the same store and wire that the functions use. */
export async function seedWhenEmpty(cloud: LocalCloud, say: (line: string) => void, now = Date.now()): Promise<void> {
  Object.assign(process.env, cloud.sdkEnv)
  if (!(await stations.count())) {
    const seeded = seedStations(now)
    await stations.add(seeded)
    say(`数据是空的，已放入 ${seeded.length} 个演示站点`)
  }
  if (!(await occasions.count())) {
    const seeded = seedOccasions(now)
    await openCounters(seeded)
    await occasions.add(seeded)
    await entrust('local-openid-liu', '刘科长', [{ role: 'organizer', area: null, of: null }])
    say(`已放入 ${seeded.length} 场演示的招聘会、课程、竞赛和活动`)
  }
}
