import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { hosts } from './hall'
import { DeskPages, JobPages, ReviewPages, WritePages } from './pages/job-pages'
import { phonesOn } from './phones'
import { openWorld, type World } from './world'

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

/** Who has no profile yet, one for each host. */
const workers = [{ who: 'zhao', name: '赵会' }, { who: 'sun', name: '孙站' }] as const

describe.each(hosts.map((host, at) => [host, at, workers[at]!] as const))('单位、工会、工人（%s）', (host, at, { who, name }) => {
  const phone = phonesOn(host, () => ({ world, browser }))
  async function phoneOf(person: 'zhao' | 'sun' | 'zhou' | 'li', width = 375) {
    const hall = await phone(person, width)
    return { hall, job: new JobPages(hall), desk: new DeskPages(hall), write: new WritePages(hall), review: new ReviewPages(hall) }
  }

  test('写岗位，要押金的当场说；工会退回写明白；改了再交，上架；工人找到、收藏', async () => {
    const title = `试车工${at + 1}组`
    const zhou = await phoneOf('zhou')
    await zhou.desk.open()
    await zhou.desk.write()
    await zhou.write.fill({ title, headcount: '3', duties: '入职交押金，跟车试路', min: '5500', max: '7000', county: '三河市', address: '工业园区路 8 号' })
    await zhou.write.handIn()
    await zhou.hall.screen.getByText('不许向劳动者收钱，请删掉“押金”').waitFor()
    await zhou.write.duties('跟车试路，记录车况')
    await zhou.write.handIn()
    await zhou.hall.screen.getByText('交给工会了').waitFor()

    const li = await phoneOf('li')
    await li.review.open()
    await li.review.choose(title)
    await li.review.sendBack('工资没写清楚', '请写明加班怎么算')
    await li.hall.screen.getByText(/^李干事 退回/).waitFor()

    await zhou.desk.open()
    await zhou.desk.openPost(title)
    await zhou.hall.screen.getByText('工会退回：工资没写清楚。请写明加班怎么算').waitFor()
    await zhou.desk.edit()
    await zhou.hall.screen.getByText('工会：工资没写清楚。请写明加班怎么算').waitFor()
    await zhou.write.part('加班费')
    await zhou.write.handIn()
    await zhou.hall.screen.getByText('交给工会了').waitFor()

    await li.review.open()
    await li.review.choose(title)
    await li.review.list()
    await li.hall.screen.getByText(/^李干事 上架/).waitFor()

    const worker = await phoneOf(who)
    await worker.hall.page.waitForTimeout(1_100)
    await worker.job.open()
    await worker.job.search(title)
    await worker.job.mark(title)
    await worker.job.openFavourites()
    await worker.job.rows().filter({ hasText: title }).waitFor()
  })

  test('没有合适的：请工会找；工会看了，工人看得到', async () => {
    const worker = await phoneOf(who)
    await worker.job.open()
    await worker.job.search('没有这样的岗位')
    await worker.job.askUnion({ work: `白班保洁${at + 1}`, least: '4000' })
    await worker.job.fillResume({ name, mobile: '19900008001', birthMonth: '199002' }, '三河市')
    await worker.hall.screen.getByText('工会收到了').waitFor()

    const li = await phoneOf('li')
    await li.review.open()
    await li.review.queue('请工会找工作的')
    await li.review.chooseWish(`白班保洁${at + 1}`)
    await li.desk.read()
    await li.desk.name().getByText(name).waitFor()

    await worker.job.openMine()
    await worker.hall.screen.getByText(`白班保洁${at + 1} · 4,000 元/月以上`).waitFor()
    await worker.hall.screen.getByText('工会看了您的登记').waitFor()
  })
})
