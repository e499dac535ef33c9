import { addApplication } from '../../store/applications'
import { addReport, employers, hallPlans, posts } from '../../store/jobs'
import { contests } from '../../store/contests'
import { occasions } from '../../store/occasions'
import { keepProfile } from '../../store/profiles'
import { openCounters } from '../../store/seats'
import { entrust } from '../../store/staff'
import { stations } from '../../store/stations'
import type { Keys } from '../keys'
import type { LocalCloud } from '../local-cloud'
import { seedApplications, seededProfile, seedReports } from './applications'
import { seedContestants } from './contests'
import { seedEmployers, seedHallPlans } from './employers'
import { seedJobPosts } from './job-posts'
import { seedOccasions } from './occasions'
import { seedStations } from './stations'

/** Fills an empty archive with the demo, through the same store, wire and keys that the functions use. */
export async function seedWhenEmpty(cloud: LocalCloud, keys: Keys, say: (line: string) => void, now = Date.now()): Promise<void> {
  Object.assign(process.env, cloud.sdkEnv, keys)
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
  if (!(await contests.count())) {
    const seeded = await seedContestants(await occasions.all(now), now)
    say(`已放入 ${seeded} 场竞赛的选手和成绩`)
  }
  if (!(await employers.count())) {
    const seeded = await seedJobs(now)
    say(`已放入 ${seeded.employers} 家演示的用工单位和 ${seeded.posts} 个岗位`)
  }
}

/** Employers come last: they are what tells whether all of it is there. */
async function seedJobs(now: number): Promise<{ employers: number; posts: number }> {
  const made = seedEmployers(now)
  const jobs = seedJobPosts(made, now)
  const manager = made[0]!.record.id
  await entrust('local-openid-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  await entrust('local-openid-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('local-openid-zhou', '周经理', [{ role: 'employer', area: null, of: manager }])
  const { person, profile } = seededProfile()
  await keepProfile(person, profile, { checked: true, at: now, intents: [] }, null)
  const open = jobs.filter(({ employer, state, heldAt, validThrough }) => employer === manager && state === 'listed' && heldAt === null && validThrough > now)
  for (const application of seedApplications(open, now)) await addApplication(application)
  for (const report of jobs.filter(({ heldAt }) => heldAt !== null).flatMap((post) => seedReports(post, now))) await addReport(report)
  if (!(await hallPlans.count())) await hallPlans.add(seedHallPlans())
  if (!(await posts.count())) await posts.add(jobs)
  await employers.add(made.map(({ record }) => record))
  return { employers: made.length, posts: jobs.length }
}
