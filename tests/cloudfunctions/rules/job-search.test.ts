import fc from 'fast-check'
import { JobSearch, type PostFacts } from '../../../cloudfunctions/contract/job-post'
import * as z from '../../../cloudfunctions/contract/zod'
import { monthsLater } from '../../../cloudfunctions/rules/calendar-months'
import { metersBetween } from '../../../cloudfunctions/rules/distance'
import { type EmployerOnShelf, type PostOnShelf, searchJobs, shelve } from '../../../cloudfunctions/rules/job-search'
import { seedEmployers } from '../../../cloudfunctions/local/seed/employers'
import { seedJobPosts } from '../../../cloudfunctions/local/seed/job-posts'

const now = Date.parse('2026-11-22T22:40:00+08:00')
const made = seedEmployers(now)
const employers: EmployerOnShelf[] = made.map(({ record }) => record)
const posts: PostOnShelf[] = seedJobPosts(made, now)
const shelf = shelve(posts, employers, now)
const query = (input: object) => z.parse(JobSearch, input)
const found = (input: object, at = now) => searchJobs(shelf, query(input), at).map(({ job }) => job.post)
const all = found({})
const here = { lng: 116.82, lat: 39.94 }

describe('不该看见的', () => {
  test.each([
    ['草稿', { state: 'draft' }], ['待审', { state: 'submitted' }], ['撤下的', { state: 'withdrawn' }], ['被举报藏起来的', { heldAt: now }], ['过期的', { validThrough: now }],
  ] as const)('%s', (_why, changes) => {
    const [one] = all as [PostOnShelf]
    expect(searchJobs(shelve([{ ...one, ...changes }], employers, now), query({}), now)).toEqual([])
    expect(searchJobs(shelve([one], employers, now), query({}), now)).toHaveLength(1)
  })
  test('单位没审核的、没有单位的', () => {
    const [one] = all as [PostOnShelf]
    expect(searchJobs(shelve([one], employers.map((employer) => ({ ...employer, reviewed: null })), now), query({}), now)).toEqual([])
    expect(searchJobs(shelve([one], [], now), query({}), now)).toEqual([])
  })
  test('架子没有重摆，到点也就没了', () => {
    const [soonest] = [...all].sort((a, b) => a.validThrough - b.validThrough) as [PostOnShelf]
    expect(found({}, soonest.validThrough - 1).map(({ id }) => id)).toContain(soonest.id)
    expect(found({}, soonest.validThrough).map(({ id }) => id)).not.toContain(soonest.id)
  })
  test('按距离排，要说从哪里', () => expect(z.safeParse(JobSearch, { sort: 'distance' }).success).toBe(false))
})

describe('找岗位', () => {
  test('每一种筛选，都和一条一条看的结果一样', () => {
    const filters = {
      board: ({ board }: PostFacts) => board !== 'none', lodging: ({ lodging }: PostFacts) => lodging !== 'none', 'day-shift': ({ shifts }: PostFacts) => shifts.codes.includes('day'),
      insured: ({ insurance }: PostFacts) => (['pension', 'medical', 'unemployment', 'work-injury', 'maternity'] as const).every((code) => insurance.includes(code)),
    }
    fc.assert(fc.property(fc.record({
      filters: fc.uniqueArray(fc.constantFrom(...(Object.keys(filters) as (keyof typeof filters)[]))), sort: fc.constantFrom('newest', 'monthly', 'distance'),
      pay: fc.option(fc.constantFrom('monthly', 'daily', 'hourly', 'kilometre'), { nil: undefined }), area: fc.option(fc.constantFrom('131082', '131081', '131003'), { nil: undefined }),
      fair: fc.option(fc.constantFrom('oc-fair-spring', 'oc-fair-women'), { nil: undefined }), text: fc.constantFrom('', '工', '焊工 证', '物流', 'a2'),
    }), (input) => {
      const names = new Map(employers.map(({ id, name }) => [id, name]))
      const byHand = all.filter((post) => input.filters.every((code) => filters[code](post))
        && (!input.pay || post.pay.method === input.pay) && (!input.area || post.place.area.startsWith(input.area)) && (!input.fair || post.fairs.includes(input.fair))
        && input.text.split(' ').every((word) => `${post.title} ${names.get(post.employer)} ${post.skills}`.toLowerCase().includes(word)))
      expect(found({ ...input, from: here }).map(({ id }) => id).sort()).toEqual(byHand.map(({ id }) => id).sort())
    }), { numRuns: 200 })
  })
  test('“月入至少”看的是最低那个数；说不准一个月多少的，不算', () => {
    const well = found({ leastMonth: 9_000_00 })
    expect(well.length).toBeGreaterThan(3)
    expect(well.every(({ pay }) => (pay.month?.min ?? pay.min * (pay.method === 'daily' ? 21.75 : pay.method === 'hourly' ? 174 : 1)) >= 9_000_00)).toBe(true)
    const [one] = all as [PostOnShelf]
    const silent = { ...one, pay: { method: 'piece' as const, min: 100, max: 200, parts: ['output' as const] } }
    expect(searchJobs(shelve([silent], employers, now), query({ leastMonth: 1 }), now)).toEqual([])
    expect(searchJobs(shelve([silent], employers, now), query({}), now)).toHaveLength(1)
  })
  test('最新的在前；工资高的在前；近的在前', () => {
    const sorted = (values: number[]) => expect(values).toEqual([...values].sort((a, b) => a - b))
    sorted(found({}).map(({ listedAt }) => -listedAt!))
    sorted(searchJobs(shelf, query({ sort: 'monthly' }), now).map(({ job }) => -(job.month?.min ?? -1)))
    const near = searchJobs(shelf, query({ sort: 'distance', from: here }), now)
    sorted(near.map(({ meters }) => meters!))
    expect(near[0]!.meters).toBe(metersBetween(here, near[0]!.job.post.place.at))
  })
})

test.each([
  ['2026-11-30T10:00:00+08:00', '2027-02-28T10:00:00+08:00'], ['2026-02-01T00:00:00+08:00', '2026-05-01T00:00:00+08:00'], ['2026-12-31T23:59:00+08:00', '2027-03-31T23:59:00+08:00'],
])('三个日历月以后：%s → %s', (from, to) => expect(monthsLater(Date.parse(from), 3)).toBe(Date.parse(to)))
