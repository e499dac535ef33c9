import { applicationMoves } from '../../../../cloudfunctions/contract/application'
import { EmployerFacts, HallPlan } from '../../../../cloudfunctions/contract/employer'
import { PostFacts } from '../../../../cloudfunctions/contract/job-post'
import * as z from '../../../../cloudfunctions/contract/zod'
import { localKeys } from '../../../../cloudfunctions/local/keys'
import { seedApplications } from '../../../../cloudfunctions/local/seed/applications'
import { seedEmployers, seedHallPlans } from '../../../../cloudfunctions/local/seed/employers'
import { liesIn } from '../../../../cloudfunctions/local/seed/ground'
import { seedJobPosts } from '../../../../cloudfunctions/local/seed/job-posts'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { feeWordsOf, isValidSpan, standingOf } from '../../../../cloudfunctions/rules/job-post'
import { usccFault } from '../../../../cloudfunctions/rules/uscc'

const now = Date.parse('2026-11-22T22:40:00+08:00')
const made = seedEmployers(now)
const records = made.map(({ record }) => record)
const posts = seedJobPosts(made, now)
const employerOf = (id: string) => records.find((record) => record.id === id)!
const standings = posts.map((post) => standingOf(post, now))
const count = (standing: string) => standings.filter((each) => each === standing).length

const factsOf = ({ id: _id, demo: _demo, booths: _booths, reviewed: _reviewed, returned: _returned, ...facts }: (typeof records)[number]) => facts
const postFactsOf = (post: (typeof posts)[number]) => Object.fromEntries(Object.keys(PostFacts.shape).map((key) => [key, post[key as keyof PostFacts]]))

test('六十家单位，名字和信用代码都不重样，代码验得过，地区码谁也没有', () => {
  expect(records).toHaveLength(60)
  for (const field of ['id', 'name', 'uscc', 'phone'] as const) expect(new Set(records.map((record) => record[field])).size).toBe(60)
  for (const record of records) {
    expect(z.safeParse(EmployerFacts, factsOf(record)).error).toBeUndefined()
    expect([record.uscc.slice(2, 8), usccFault(record.uscc)]).toEqual(['131099', undefined])
    expect(record.phone).toMatch(/^1990000\d{4}$/)
  }
  expect(records.filter(({ agency }) => agency)).toHaveLength(7)
  expect(records.filter(({ reviewed }) => !reviewed)).toHaveLength(2)
})
test('二百二十个岗位合乎窗口的约定，没有一个向人要钱，都落在自己的县里', () => {
  expect(posts).toHaveLength(220)
  const fairs = seedOccasions(now).filter(({ kind }) => kind === 'job-fair').map(({ id }) => id)
  for (const post of posts) {
    expect(z.safeParse(PostFacts, postFactsOf(post)).error).toBeUndefined()
    expect(feeWordsOf(post)).toEqual([])
    expect(liesIn(employerOf(post.employer).area, post.place.at)).toBe(true)
    expect(post.place.area.startsWith(employerOf(post.employer).area)).toBe(true)
    expect(fairs).toEqual(expect.arrayContaining(post.fairs))
  }
  for (const fair of fairs) expect(posts.some((post) => post.fairs.includes(fair))).toBe(true)
})
test('每一种状态都有：在招、过期、草稿、退回、待审、撤下、被举报', () => {
  expect(count('listed')).toBeGreaterThan(170)
  for (const standing of ['expired', 'draft', 'submitted', 'withdrawn']) expect(count(standing)).toBeGreaterThan(3)
  expect(posts.filter(({ returned }) => returned)).not.toHaveLength(0)
  expect(posts.filter(({ heldAt }) => heldAt)).toHaveLength(1)
  for (const post of posts.filter((one) => standingOf(one, now) === 'listed')) expect(isValidSpan(post, now)).toBe(true)
  expect(posts.filter((post) => !employerOf(post.employer).reviewed && post.state === 'listed')).toEqual([])
})
test.each([
  ['叉车工', 'monthly', 5_500, 7_000], ['分拣员', 'daily', 160, 220], ['焊工', 'monthly', 7_000, 10_000], ['家政服务员', 'hourly', 26, 40], ['养老护理员', 'monthly', 4_500, 6_000],
])('%s的工资在行情里', (title, method, least, most) => {
  const pays = posts.filter((post) => post.title === title).map(({ pay }) => pay)
  expect(pays.length).toBeGreaterThan(5)
  for (const pay of pays) expect([pay.method, pay.min >= least * 100, pay.max <= most * 100, pay.min <= pay.max]).toEqual([method, true, true, true])
})
test('货车司机按公里算，一个月九千到一万三', () => {
  for (const { pay } of posts.filter(({ title }) => title === '货车司机 A2')) {
    expect(pay.method).toBe('kilometre')
    expect(pay.month!.min).toBeGreaterThanOrEqual(9_000_00)
    expect(pay.month!.max).toBeLessThanOrEqual(13_000_00)
  }
})
test('展位在图里，在自己的分区里，一个展位一家', () => {
  for (const plan of seedHallPlans()) {
    const { id: _id, ...facts } = plan
    expect(z.safeParse(HallPlan, facts).error).toBeUndefined()
    const booths = records.flatMap((record) => record.booths.filter(({ fair }) => fair === plan.fair))
    expect(booths.length).toBeGreaterThanOrEqual(15)
    expect(new Set(booths.map(({ number }) => number)).size).toBe(booths.length)
    for (const booth of booths) {
      const zone = plan.zones.find(({ code }) => code === booth.zone)!
      expect(booth.x > zone.x && booth.x < zone.x + zone.width && booth.y > zone.y && booth.y < zone.y + zone.height).toBe(true)
      expect(zone.x + zone.width <= plan.width && zone.y + zone.height <= plan.height).toBe(true)
    }
  }
})
test('投递走的每一步，都在动作表里；手机号和姓名不以原样存着', () => {
  Object.assign(process.env, localKeys(null))
  const seeded = seedApplications(posts.slice(0, 3), now)
  for (const { history, state, snapshot } of seeded) {
    expect(history[history.length - 1]!.to).toBe(state)
    history.slice(1).forEach(({ to, by }, rank) => expect(applicationMoves).toContainEqual({ from: history[rank]!.to, to, by }))
    expect(snapshot === null).toBe(state === 'withdrawn')
  }
  expect(JSON.stringify(seeded)).not.toMatch(/1990000\d{4}|马有才|张师傅/)
})
test('同一时刻种出来的，一个字都不差', () => expect(seedJobPosts(seedEmployers(now), now)).toEqual(posts))
