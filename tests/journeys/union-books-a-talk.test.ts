import type { Browser } from 'playwright-core'
import type { Enrolment, Occasion } from '../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../cloudfunctions/local/seed/occasions'
import { occasions } from '../../cloudfunctions/store/occasions'
import { openCounters } from '../../cloudfunctions/store/seats'
import { ask } from './ask'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { ActivityPages } from './pages/activity-pages'
import { OccasionPage } from './pages/occasion-page'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

const hour = 3_600_000
const now = Date.now()
const [model] = seedOccasions(now)
const open = (id: string, title: string, changes: Partial<Occasion>): Occasion => ({
  ...model!, id, title, calledOff: null, eligibility: null, slots: [{ id: 's1', starts: now - 49 * hour, ends: now + hour, capacity: 20 }],
  enrolling: { opens: now - 99 * hour, closes: now + hour, cancelUntil: now, waitlist: true, offerMinutes: 60, groupMost: 1, buckets: 1 }, ...changes,
})
/** A match that is open, and a course whose last session has just ended: one of each for each host. */
const occasionsOf = (at: number): Occasion[] => [
  open(`oc-journey-match-${at}`, '职工篮球赛', { kind: 'activity', teams: { least: 5, most: 16 } }),
  open(`oc-journey-course-${at}`, '家政服务员培训', {
    kind: 'course', course: {
      sessions: [{ id: 'd1', starts: now - 49 * hour, ends: now - 47 * hour, about: '第 1 课' }, { id: 'd2', starts: now - 3 * hour, ends: now - hour, about: '第 2 课' }],
      completion: { least: 100, exam: false },
    },
  }),
]
const trainees = ['zhao', 'sun'] as const

let world: World
let browser: Browser
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  const all = hosts.flatMap((_host, at) => occasionsOf(at))
  await openCounters(all)
  await occasions.add(all)
})
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at] as const))('活动和课程（%s）', (host, at) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: string) {
    const hall = await phone(person)
    return { hall, page: new ActivityPages(hall), occasion: new OccasionPage(hall) }
  }
  const came = (id: string, serial: string, when: number, sequence: number) =>
    ask(world, 'liu', 'gate', 'checkIn', { id, scans: [{ serial, scanner: 'journey', at: when, sequence }] }, true)

  test('陈主席约一场宣讲，刘科长排好，张师傅报名、签到、说好不好', async () => {
    const worker = await phoneOf('zhang')
    await worker.page.openTalks()
    await worker.page.says('由基层工会来约').waitFor()
    expect(await worker.page.mayBook().count()).toBe(0)

    const place = `园区 ${at + 1} 号会议室`
    const chen = await phoneOf('chen')
    await chen.page.openTalks()
    await chen.page.askFor('平台派单和劳动关系')
    await chen.page.fillBooking(20 + at, place)
    await chen.page.says('我们工会的约讲').waitFor()
    await chen.page.says(new RegExp(place)).waitFor()

    const liu = await phoneOf('liu')
    await liu.page.openDesk()
    await liu.page.openBooking(place)
    await liu.page.schedule('14:00', '吕老师')
    await liu.page.says('排好了，职工现在就能报名').waitFor()

    const { rows } = await ask<{ rows: { occasion: string | null; place: { name: string } }[] }>(world, 'chen', 'activity', 'unionBookings', {})
    const id = rows.find((row) => row.place.name === place)!.occasion!
    await worker.occasion.open(id)
    await worker.occasion.askToEnrol()
    await worker.occasion.enrol()
    await worker.occasion.says(/看入场码/).waitFor()
    const { mine } = await ask<{ mine: Enrolment }>(world, 'zhang', 'occasion', 'detail', { id })
    await came(id, mine.serial, Date.now(), 1)
    await worker.page.openFeedback(id)
    await worker.page.sayHow('有用', '正好', '会来')
    await worker.page.says('您已经说过了').waitFor()
    await worker.page.says('1 人说了').waitFor()
  })

  test('队长报一支队', async () => {
    const id = `oc-journey-match-${at}`
    await ask(world, 'zhang', 'occasion', 'enrol', { id, slot: 's1' }, true)
    const captain = await phoneOf('zhang')
    await captain.page.openMatch(id)
    await captain.page.enterTeam('燕郊快递队', '张建国', '马有才、韩大勇、冯国强、于建军、宋志远')
    await captain.hall.screen.locator('.cells').getByText('燕郊快递队').waitFor()
    const stranger = await phoneOf('li')
    await stranger.page.openMatch(id)
    await stranger.page.says('燕郊快递队').waitFor()
    expect(await stranger.hall.screen.getByText('马有才').count()).toBe(0)
  })

  test('学员两次课都签到，留下名字，拿到结业证书', async () => {
    const id = `oc-journey-course-${at}`
    const who = trainees[at]!
    const { serial } = await ask<Enrolment>(world, who, 'occasion', 'enrol', { id, slot: 's1' }, true)
    await came(id, serial, now - 49 * hour, 10)
    const trainee = await phoneOf(who)
    await trainee.occasion.open(id)
    await trainee.page.says('您已签到 1 次，需要 2 次').waitFor()
    await trainee.page.says('没签到').waitFor()
    await came(id, serial, now - 3 * hour, 11)
    await trainee.occasion.open(`${id}&again=1`)
    await trainee.page.sayName('赵会文')
    await trainee.page.seeCertificate()
    await trainee.page.says('家政服务员培训结业').waitFor()
  })
})
