import type { Browser } from 'playwright-core'
import { readPack } from '../../cloudfunctions/local/weapp/pack'
import { pagesOf } from '../../cloudfunctions/local/weapp/pack-format'
import { root } from '../../config/functions'
import { openBrowser } from '../journeys/browser'
import { openHall, type Hall } from '../journeys/hall'
import { openWorld, type World } from '../journeys/world'
import { askStation } from './ask-station'

const pages = pagesOf(readPack(`${root}/dist/weapp`).app)
/** A page that is about one thing must be told which. */
const told: Record<string, (world: World) => Promise<string>> = {
  'features/station/detail/index': async (world) => `?id=${(await askStation(world)).rows[0]!.id}`,
  'features/occasion/list/index': async () => '?kind=course',
  'features/occasion/detail/index': async () => '?id=oc-fair-spring',
  'features/occasion/pass/index': async (world) => { await enrol(world); return '?id=oc-fair-spring' },
  'features/occasion/mine/index': async (world) => { await enrol(world); return '' },
  'features/matter/mine/index': async (world) => { await bring(world); return '' },
  'features/matter/case/index': async (world) => `?id=${(await bring(world)).id}`,
  'features/matter/apply/index': async () => '?kind=mutual-aid',
  'features/gate/door/index': async () => '?id=oc-activity-books',
  'features/gate/screen/index': async () => '?id=oc-activity-books',
  'features/gate/self/index': async (world) => { await enrol(world); return '?id=oc-fair-spring' },
  'features/activity/book/index': async () => '?talk=tk-injury',
  'features/activity/feedback/index': async () => '?id=oc-course-care',
  'features/activity/gallery/index': async () => '?id=oc-course-care',
  'features/activity/match/index': async () => '?id=oc-activity-badminton',
  'features/course/trainees/index': async () => '?id=oc-course-care',
  'features/contest/show/index': async () => '?id=oc-contest-weld',
  'features/contest/entry/index': async () => '?id=oc-contest-robot',
  'features/contest/results/index': async () => '?id=oc-contest-robot',
  'features/contest/board/index': async () => '?id=oc-contest-robot',
  'features/contest/score/index': async () => '?id=oc-contest-home&round=r2',
  'features/contest/unit/index': async () => '?id=oc-contest-rehab',
  'features/job/post/index': async (world) => `?id=${(await firstPost(world)).id}`,
  'features/study/apply/index': async () => '?first=oc-degree-02',
  'features/member/join/index': async () => '?from=yanjiao-gate',
  'features/keeper/desk/index': async () => '?id=st-0361',
  'features/keeper/hours/index': async () => '?id=st-0361',
  'features/job/fair/index': async () => '?fair=oc-fair-spring',
}

/** 张师傅, in whose hand the phone is, has a seat; asked again he has it still. */
const enrol = ({ origin }: World) => fetch(`${origin}/v1/functions/occasion`, {
  method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer dev:zhang' },
  body: JSON.stringify({ action: 'enrol', input: { id: 'oc-fair-spring', slot: 's1' }, intent: 'pagesofthepack00' }),
})

/** And he has brought something to the union. */
const bring = async ({ origin }: World): Promise<{ id: string }> => {
  const answers = { about: 'station', area: '131082', words: '燕郊的驿站晚上总是锁着门', name: '张师傅', mobile: '19900000001' }
  const answer = await fetch(`${origin}/v1/functions/matter`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer dev:zhang' },
    body: JSON.stringify({ action: 'submit', input: { kind: 'suggestion', form: '2026-11', answers, papers: [], consent: { version: '2026-11' } }, intent: 'pagesofthepack01' }),
  })
  return (await answer.json()).data
}

/** In whose hand the phone is: what is for staff is opened by staff. */
const staff: readonly [RegExp, string][] = [
  [/^features\/gate\/(?!self)/, 'liu'], [/^features\/job\/(desk|write|papers)/, 'zhou'], [/^features\/job\/review/, 'li'],
  [/^features\/(activity\/desk|course\/)/, 'liu'], [/^features\/(activity\/book|aid\/batch)/, 'chen'],
  [/^features\/contest\/(entry|results)/, 'sun'], [/^features\/contest\/board/, 'wang'], [/^features\/contest\/(desk|score|unit)/, 'liu'],
  [/^features\/member\/(pool|sources)/, 'li'], [/^features\/member\/card/, 'sun'],
  [/^features\/(ledger\/objections|hardship\/standards)/, 'wang'],
  [/^features\/keeper/, 'sun'],
  [/^features\/(study|matter)\/desk/, 'li'], [/^features\/study\/application/, 'sun'],
]
const holder = (page: string): Record<string, string> => ({ cast: staff.find(([of]) => of.test(page))?.[1] ?? 'zhang' })
const firstPost = async ({ origin }: World): Promise<{ id: string }> => {
  const answer = await fetch(`${origin}/v1/functions/job`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ action: 'posts', input: {} }),
  })
  return (await answer.json()).data.rows[0]
}

/** Pages that have little to say to somebody to whom nothing has happened. */
const short: Record<string, number> = { 'features/certificate/check/index': 25, 'features/matter/status/index': 8, 'features/matter/mine/index': 20, 'features/message/list/index': 20, 'features/job/favourites/index': 20, 'features/activity/gallery/index': 20 }

type Mood = readonly [string, Record<string, string>]
const usual: Mood = ['平常', {}]
const offline: Mood = ['断了网', { network: 'fail' }]
const hard: Mood = ['不给定位、没有同意隐私指引、深色、微信字号特大', { location: 'deny', privacy: 'refused', theme: 'dark', fontSize: '23' }]
/** Where somebody stands matters on some pages; there what is usual is a mood of its own. */
const moodsOf = (page: string): readonly Mood[] => (/^pages\/home|^features\/station|^features\/job\/find/.test(page) ? [usual, offline, hard] : [offline, hard])

let world: World
let browser: Browser
beforeAll(async () => { [world, browser] = await Promise.all([openWorld(), openBrowser()]) })
afterAll(async () => { await browser?.close(); await world?.close() })

/** A first failure is tried again before it is told, so what stands there at first may be a skeleton. */
const saysAtLeast = (hall: Hall, letters: number) => hall.page.waitForFunction(
  (least) => (document.querySelector('.host-page-layer:not(.host-behind) wx-page') as HTMLElement).innerText.length > least, letters, { timeout: 30_000 })

/** Phones that go on from page to page, by their switches, with how many complaints of each have been told. */
const going = new Map<string, { hall: Hall; told: number }>()
afterAll(() => Promise.all([...going.values()].map(({ hall }) => hall.close())))

const phoneWith = async (switches: Record<string, string>) => ({ hall: await openHall('built-mini-program', browser, world, { switches }), told: 0 })

/** Opens a page as somebody would: in one mood as the first that he sees, by a link; in the others after those that he saw before. */
async function complaintsOf(page: string, mood: Mood): Promise<string[]> {
  const [name, switches] = mood
  const address = `/${page}${await told[page]?.(world) ?? ''}`
  const all = { ...holder(page), ...switches }
  const key = JSON.stringify(all)
  const phone = going.get(key) ?? await phoneWith(all)
  const { hall } = phone
  await hall.page.evaluate(() => document.querySelectorAll('.host-page-layer').forEach((layer) => layer.setAttribute('data-left', '')))
  await hall.open(address)
  await hall.page.locator('.host-page-layer:not([data-left])').first().waitFor({ state: 'attached' })
  await saysAtLeast(hall, Math.min(short[page] ?? 40, switches.network === 'fail' ? 20 : 40))
  await hall.page.waitForLoadState('networkidle')
  const complaints = await hall.complaints()
  const fresh = complaints.slice(phone.told)
  if (mood === hard) await hall.close()
  else going.set(key, { hall, told: complaints.length })
  return fresh.map((complaint) => `${name}：${JSON.stringify(complaint)}`)
}

// A page waits more than it works: its moods are opened side by side.
describe.each(pages)('小程序包里的 %s', (page) => {
  test('打得开，有内容，不报错，没有问到不存在的微信接口', async () => {
    const complaints = await Promise.all(moodsOf(page).map((mood) => complaintsOf(page, mood)))
    expect(complaints.flat()).toEqual([])
  })
})
