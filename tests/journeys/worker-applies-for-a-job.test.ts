import type { Browser } from 'playwright-core'
import { seedEmployers } from '../../cloudfunctions/local/seed/employers'
import { seedJobPosts } from '../../cloudfunctions/local/seed/job-posts'
import { posts, type PostRecord } from '../../cloudfunctions/store/jobs'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { DeskPages, JobPages } from './pages/job-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

/** Welding jobs of the employer whose manager is 周经理: two for each host, so that neither stands in the other's way. */
const jobsOf = (at: number): PostRecord[] => {
  const now = Date.now()
  const welder = seedJobPosts(seedEmployers(now), now).find(({ title, state, validThrough }) => title === '焊工' && state === 'listed' && validThrough > now)!
  return ['焊工', '氩弧焊工'].map((title, job) => ({
    ...welder, id: `jp-journey${at}${job}`, employer: 'em-0001', title: `${title}${at + 1}组`, place: { ...welder.place, area: '131082' }, listedAt: now - 1_000, validThrough: now + 20 * 86_400_000,
  }))
}
/** Who has no profile yet, one for each host. */
const workers = [{ who: 'zhao', name: '赵会' }, { who: 'sun', name: '孙站' }] as const

let world: World
let browser: Browser
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()])
  await posts.add(hosts.flatMap((_host, at) => jobsOf(at)))
})
afterAll(async () => { await browser?.close(); await world?.close() })

describe.each(hosts.map((host, at) => [host, at, workers[at]!] as const))('工人投一份简历（%s）', (host, at, { who, name }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: 'zhao' | 'sun' | 'zhou' | 'zhang', width = 375) {
    const hall = await phone(person, width)
    return { hall, job: new JobPages(hall), desk: new DeskPages(hall) }
  }

  test('不是招聘单位的人，看不到别人的投递', async () => {
    const zhang = await phoneOf('zhang')
    await zhang.desk.open()
    await zhang.hall.screen.getByText('这项工作不在您的职责里').waitFor()
  })

  test('三河找焊工，简历只问一次，同意了才发；周经理看了、约了面试，工人看得到；第二次什么也不问', async () => {
    const worker = await phoneOf(who)
    await worker.job.open()
    await worker.job.from('三河市')
    await worker.job.search('焊工')
    await worker.job.openRow(`焊工${at + 1}组`)
    await worker.job.askToApply()
    await worker.job.fillResume({ name, mobile: '19900008001', birthMonth: '199002' }, '三河市')
    await worker.job.sees().waitFor()
    await worker.job.agreeAndSend()
    await worker.job.says('已投递 · 看进展').waitFor()

    const zhou = await phoneOf('zhou')
    await zhou.desk.open()
    await zhou.desk.openPost(`焊工${at + 1}组`)
    await zhou.desk.openApplicant(new RegExp(`^${name[0]}\\*`))
    expect(await zhou.desk.name().innerText()).not.toBe(name)
    await zhou.desk.read()
    await zhou.desk.name().getByText(name).waitFor()
    await zhou.desk.invite('9:30', '园区 2 号楼 301')
    await zhou.desk.said('面试邀请已发出').waitFor()
    await zhou.desk.seeMobile()
    expect(await zhou.desk.mobile().innerText()).toBe('19900008001')

    await worker.job.seeMine()
    await worker.hall.screen.getByText('园区 2 号楼 301').waitFor()
    await worker.hall.screen.getByText(/^面试 .*9:30/).waitFor()

    await worker.job.open()
    await worker.job.search('氩弧焊工')
    await worker.job.openRow(`氩弧焊工${at + 1}组`)
    await worker.job.askToApply()
    await worker.job.sees().waitFor()
    await worker.job.agreeAndSend()
    await worker.job.says('已投递 · 看进展').waitFor()
  })
})
