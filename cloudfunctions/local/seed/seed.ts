import type { Station } from '../../contract/station'
import { enterPayout, noteSlip } from '../../clerks/payouts'
import { showTalk } from '../../clerks/talks'
import { aidPresets } from '../../rules/aid-policies'
import { counterId } from '../../rules/seats/documents'
import { degreeSlot } from '../../clerks/study-seats'
import { keepImage } from '../../office/images'
import { takeSeats } from '../../office/seating'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { aidPolicies } from '../../store/aid'
import { aidYearId, grantShare } from '../../store/aid-years'
import { addApplication } from '../../store/applications'
import { countBookings, keepBooking, speakers, talks } from '../../store/bookings'
import { addCase } from '../../store/cases'
import { keepScan } from '../../store/check-ins'
import { addCases } from '../../store/cases'
import { addFeedback } from '../../store/feedbacks'
import { addReport, employers, hallPlans, posts } from '../../store/jobs'
import { contests } from '../../store/contests'
import { occasions } from '../../store/occasions'
import { learn } from '../../store/known-fields'
import { keepProfile, toldInProfile } from '../../store/profiles'
import { addSeated, openCounters } from '../../store/seats'
import { keepSettings, settings } from '../../store/settings'
import { keepFixture, keepTeam } from '../../store/teams'
import { entrust } from '../../store/staff'
import { addEdition, keepPackOwner, packOwners } from '../../store/station-packs'
import { addCorrection } from '../../store/station-corrections'
import { keepChange } from '../../store/station-changes'
import { keepTicket } from '../../store/station-tickets'
import { addVisits } from '../../store/station-visits'
import { addVoice } from '../../store/station-voices'
import { stations } from '../../store/stations'
import { ledgerHead } from '../../store/payouts'
import { addStandard, countStandards } from '../../store/standards'
import { addStudy, offerings, rounds } from '../../store/study'
import { addMembership, countMemberships, sources } from '../../store/memberships'
import { addInstalment } from '../../store/study-instalments'
import { unions } from '../../store/unions'
import type { Keys } from '../keys'
import type { LocalCloud } from '../local-cloud'
import { seedApplications, seededProfile, seedReports } from './applications'
import { seedClaims } from './claims'
import { seedCourse } from './courses'
import { seedContestants } from './contests'
import { seedEmployers, seedHallPlans } from './employers'
import { seedMatch } from './matches'
import { seedJobPosts } from './job-posts'
import { seedJoining, seedSources } from './memberships'
import { seedOccasions } from './occasions'
import { seedNeighbours } from './neighbours'
import { seedMorePlaces } from './more-places'
import { seedNotices, seedPayouts } from './payouts'
import { seedStandards } from './standards'
import { careOf, sunsDuties } from './station-care'
import { seedStations } from './stations'
import { seedBookings, seededSpeakers, seededTalks, seedGuests } from './talks'
import { degreeOccasion, demoPaper, seedInstalments, seedOfferings, seedRounds, seedStudies } from './study'
import { chensUnion, cityUnion, freightUnion, seedUnions } from './unions'

/** Fills an empty archive with the demo, through the same store, wire and keys that the functions use. */
export async function seedWhenEmpty(cloud: LocalCloud, keys: Keys, say: (line: string) => void, now = Date.now()): Promise<void> {
  Object.assign(process.env, cloud.sdkEnv, keys)
  if (!(await stations.count())) {
    const seeded = [...seedStations(now), ...seedMorePlaces(now)]
    await seedCare(seeded, now)
    await stations.add(seeded)
    say(`数据是空的，已放入 ${seeded.length} 个演示站点`)
  }
  if (!(await packOwners()).length) {
    const handed = seedNeighbours(await stations.all(now), now)
    for (const { owner, edition } of handed) {
      await addEdition(edition)
      await keepPackOwner(owner)
    }
    say(`已放入 ${handed.map(({ owner }) => owner.name).join('、')}共享的演示站点`)
  }
  if (!(await occasions.count())) {
    const { course, enrolments, scans } = seedCourse(now)
    await addSeated(enrolments[0]!.slot, course.slots[0]!.capacity, enrolments)
    for (const scan of scans) await keepScan(course.id, scan)
    const match = seedMatch(now)
    await addSeated(match.enrolments[0]!.slot, match.found.slots[0]!.capacity, match.enrolments)
    for (const team of match.teams) await keepTeam(team, null)
    for (const fixture of match.fixtures) await keepFixture(fixture)
    const seeded = [...seedOccasions(now), course, match.found]
    await openCounters(seeded)
    await occasions.add(seeded)
    await entrust('local-openid-liu', '刘科长', [{ role: 'organizer', area: null, of: null }])
    say(`已放入 ${seeded.length} 场演示的招聘会、课程、竞赛和活动`)
  }
  // WeChat grants templates, and the state a filing number: here the first are made up, and the second nobody has.
  if (!Object.keys((await settings(now)).templates).length) await keepSettings({ templates: { progress: 'demo-progress', seat: 'demo-seat', soon: 'demo-soon' }, filing: '' })
  if (!(await unions.find(cityUnion))) say(`已放入 ${await seedTree(now)} 个演示的工会`)
  if (!(await countMemberships())) {
    for (const source of seedSources()) await sources.addOnce(source)
    const { cases, members } = await seedJoining(now)
    for (const record of cases) await addCase(record)
    for (const member of members) await addMembership(member)
    say(`已放入 ${members.length} 位演示的会员`)
  }
  if (!(await countBookings())) say(`已放入 ${await seedTalks(now)} 次演示的约讲`)
  if (!(await ledgerHead()).number) say(`已放入 ${await seedPayouts(now)} 笔演示的付款和 ${await seedNotices(now)} 条公示`)
  if (!(await countStandards())) {
    for (const standard of seedStandards(now)) await addStandard(standard)
    say('已放入演示的低保标准和最低工资，只有三河一个县')
  }
  if (!(await contests.count())) {
    const seeded = await seedContestants(await occasions.all(now), now)
    say(`已放入 ${seeded} 场竞赛的选手和成绩`)
  }
  if (!(await employers.count())) {
    const seeded = await seedJobs(now)
    say(`已放入 ${seeded.employers} 家演示的用工单位和 ${seeded.posts} 个岗位`)
  }
  if (!(await rounds.count())) {
    const seeded = await seedStudy(now)
    say(`已放入求学圆梦 ${seeded.offerings} 个专业名额和 ${seeded.studies} 份申请`)
  }
  if (!(await aidPolicies.count())) {
    const seeded = await seedAid(now)
    say(`已放入医疗互助的三套示例办法和 ${seeded} 份演示申请`)
  }
}

/** What people said of stations, what was done about it, and how many came. */
async function seedCare(seeded: readonly Station[], now: number): Promise<void> {
  const { changes, tickets, voices, corrections, visits } = careOf(seeded, now)
  for (const change of changes) await keepChange(change)
  for (const ticket of tickets) await keepTicket(ticket)
  for (const voice of voices) await addVoice(voice)
  for (const correction of corrections) await addCorrection(correction, correction.person!)
  for (const [station, sums] of visits) await addVisits(station, sums)
  await entrust('local-openid-sun', '孙站长', sunsDuties)
}

/** This year's rules, and last year's for who left hospital before the new year. Policies come last. */
async function seedAid(now: number): Promise<number> {
  const year = Number(isoDate(dayNumber(now)).slice(0, 4))
  const policies = [...aidPresets(year, now), ...aidPresets(year - 1, now)]
  const paper = await keepImage({ folder: 'papers', person: 'demo-claimant', image: { bytes: demoPaper(7).toString('base64') } })
  const claims = seedClaims(policies, now, paper)
  await addCases(claims.map(({ record }) => record))
  for (const { record: { _id, person, fen, state, changedAt }, slip, idNumber, plan, year: of, selfPay } of claims) {
    if (['paying', 'paid'].includes(state)) await grantShare(aidYearId(idNumber, plan, of), { case: _id, selfPay, fen: fen! }, Number.MAX_SAFE_INTEGER)
    if (slip === null) continue
    await noteSlip(slip, _id)
    if (fen) await enterPayout({ case: _id, person, kind: 'mutual-aid', fen, at: changedAt, demo: true })
  }
  await aidPolicies.add(policies.map((policy) => ({ id: `${policy.id}.${policy.version}`, policy })))
  return claims.length
}

/** Rounds come last. The first offering is full with two in line, the second has two seats left. */
async function seedStudy(now: number): Promise<{ offerings: number; studies: number }> {
  const both = seedRounds(now)
  const made = seedOfferings(both)
  const occasionOf = new Map(made.map((each) => [each.id, degreeOccasion(each, both.find(({ id }) => id === each.round)!)]))
  await openCounters([...occasionOf.values()])
  let shade = 0
  const paper = async (person: string) => keepImage({ folder: 'papers', person, image: { bytes: demoPaper(++shade).toString('base64') } })
  const studies = await seedStudies(both, made, now, paper)
  const take = (id: string, person: string) => takeSeats(occasionOf.get(id)!, { person, slot: degreeSlot, size: 1, waitlist: true, now, intent: `seed-${person}` })
  for (const { seat, person } of studies) await take(seat!, person)
  for (const [{ id, capacity }, taken] of [[made[0]!, 1], [made[1]!, -2]] as const) {
    await Promise.all(Array.from({ length: capacity + taken }, (_, order) => take(id, `demo-other-${order}`)))
  }
  for (const record of studies) await addStudy(record)
  for (const claim of await seedInstalments(studies, now, paper)) await addInstalment(claim)
  await entrust('local-openid-zhao', '赵出纳', [{ role: 'cashier', area: null, of: null }])
  await occasions.add([...occasionOf.values()])
  await offerings.add(made.map(({ capacity: _capacity, ...each }) => each))
  await rounds.add(both)
  return { offerings: made.length, studies: studies.length }
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
  await learn(person, toldInProfile(profile), 'job', now)
  const open = jobs.filter(({ employer, state, heldAt, validThrough }) => employer === manager && state === 'listed' && heldAt === null && validThrough > now)
  for (const application of seedApplications(open, now)) await addApplication(application)
  for (const report of jobs.filter(({ heldAt }) => heldAt !== null).flatMap((post) => seedReports(post, now))) await addReport(report)
  if (!(await hallPlans.count())) await hallPlans.add(seedHallPlans())
  if (!(await posts.count())) await posts.add(jobs)
  await employers.add(made.map(({ record }) => record))
  return { employers: made.length, posts: jobs.length }
}

/** The tree comes last: it is what tells whether all of it is there. */
async function seedTree(now: number): Promise<number> {
  await entrust('local-openid-chen', '陈主席', [{ role: 'union', area: '131082', of: chensUnion }])
  await entrust('local-openid-he', '何主席', [{ role: 'union', area: null, of: freightUnion }])
  await entrust('local-openid-gao', '高干事', [{ role: 'reviewer', area: '131081', of: null }])
  await entrust('local-openid-meng', '孟主任', [{ role: 'approver', area: null, of: null }])
  const made = seedUnions(now)
  await unions.add(made)
  return made.length
}

const cameToTalks = [42, 76]

/** Bookings come last: they are what tells whether all of it is there. */
async function seedTalks(now: number): Promise<number> {
  for (const talk of seededTalks) await talks.addOnce(talk)
  for (const speaker of seededSpeakers) await speakers.addOnce(speaker)
  const made = seedBookings(now)
  const held = made.filter(({ meeting }) => meeting && meeting.ends <= now)
  for (const [rank, { occasion, meeting }] of held.entries()) {
    const came = Math.min(cameToTalks[rank] ?? 0, meeting!.capacity)
    const { enrolments, feedbacks } = seedGuests({ id: occasion!, slots: [{ id: 's1', ...meeting! }] }, came, Math.floor(came * 0.7))
    await addSeated(counterId(occasion!, 's1'), meeting!.capacity, enrolments)
    for (const feedback of feedbacks) await addFeedback(feedback)
  }
  for (const booking of made) await showTalk(booking, now)
  for (const booking of made) await keepBooking({ ...booking, wall: booking.meeting ? 'open' : 'none' })
  return made.length
}
