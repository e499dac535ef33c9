import { reportsThatHide } from '../../../../cloudfunctions/contract/job-post'
import { addApplication, applicationId, type ApplicationRecord, sealSnapshot } from '../../../../cloudfunctions/store/applications'
import { hallPlans, posts } from '../../../../cloudfunctions/store/jobs'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { day, employerRecord, fair, type JobCentre, now, openJobCentre, postRecord } from './job-centre'

let centre: JobCentre
const booth = { fair, zone: 'A', number: 'A01', x: 4, y: 4 }
beforeAll(async () => {
  centre = await openJobCentre({
    employers: [employerRecord('em-zhou', { booths: [booth] }), employerRecord('em-hegui'), employerRecord('em-new', { reviewed: null, booths: [{ ...booth, number: 'A02' }] })],
    posts: [
      postRecord('jp-one', 'em-zhou', { headcount: 3 }), postRecord('jp-two', 'em-hegui', { headcount: 5 }), postRecord('jp-elsewhere', 'em-hegui', { fairs: [], headcount: 50 }),
      postRecord('jp-over', 'em-zhou', { headcount: 7, validThrough: now - 1 }), postRecord('jp-draft', 'em-zhou', { state: 'draft', listedAt: null, headcount: 90 }),
    ],
  })
  await hallPlans.add([{ id: fair, fair, width: 40, height: 20, zones: [{ code: 'A', name: '物流', x: 0, y: 0, width: 40, height: 20 }] }])
})
afterAll(() => centre.close())

const longAgo = now - 100 * day
const profile = { name: '马有才', mobile: '19900007001', birthMonth: '1990-02', sex: null, area: '131082', occupation: null, diploma: null, skills: '', years: 3, wanted: '' }
async function add(person: string, post: string, states: ApplicationRecord['state'][], at = longAgo, changes: Partial<ApplicationRecord> = {}): Promise<string> {
  const id = applicationId(post, person)
  await addApplication({
    _id: id, demo: true, post, desk: 'em-zhou', fair, person, state: states[states.length - 1]!, consent: { version: '2026-11', at }, snapshot: sealSnapshot(id, profile),
    interview: null, stillThere: null, history: states.map((to) => ({ to, at, by: 'desk' })), at, changedAt: at, intent: 'x', ...changes,
  })
  return id
}
const outcome = async () => {
  const { asOf: _asOf, demo: _demo, ...figures } = await dataOf(centre.ask(undefined, 'outcome', { fair }))
  return figures
}

describe('招聘会', () => {
  test('不是招聘会的，没有展位图，也没有结果', async () => {
    for (const action of ['fairBoard', 'outcome']) {
      for (const id of ['oc-none', 'oc-course-ev']) expect(await codeOf(centre.ask(undefined, action, { fair: id }))).toBe('occasion.unknown')
    }
  })
  test('谁来了、在哪、几个岗位；没审过的单位不在图上，过期的不算', async () => {
    const board = await dataOf(centre.ask(undefined, 'fairBoard', { fair }))
    expect(board.employers).toEqual([
      { id: 'em-zhou', name: '廊坊zhou物流有限公司', agency: false, booth: { zone: 'A', number: 'A01', x: 4, y: 4 }, posts: 1, headcount: 3 },
      { id: 'em-hegui', name: '廊坊hegui物流有限公司', agency: false, booth: null, posts: 1, headcount: 5 },
    ])
    expect([board.totals, board.plan.width]).toEqual([{ employers: 2, posts: 2, headcount: 8 }, 40])
  })
  test('结果是一行一行加出来的：多一行，数就多一', async () => {
    expect(await outcome()).toEqual({ posts: 3, headcount: 15, applications: 0, interviews: 0, hired: 0, stillThere: 0 })
    await add('o-1', 'jp-one', ['applied'])
    await add('o-2', 'jp-one', ['applied', 'read', 'interview', 'unfit'])
    await add('o-3', 'jp-one', ['applied', 'read', 'interview', 'hired', 'followed-up'], longAgo, { stillThere: true })
    await add('o-4', 'jp-one', ['applied', 'read', 'interview', 'hired', 'followed-up'], longAgo, { stillThere: false })
    await add('o-5', 'jp-one', ['applied'], longAgo, { fair: 'oc-fair-women' })
    expect(await outcome()).toEqual({ posts: 3, headcount: 15, applications: 4, interviews: 3, hired: 2, stillThere: 1 })
    await posts.add([postRecord('jp-more', 'em-zhou', { headcount: 1 })])
    expect(await outcome()).toMatchObject({ posts: 4, headcount: 16 })
  })
})

describe('录用三个月的回访', () => {
  const followUp = (id: string, stillThere: boolean, asking?: true) => centre.wish('li', 'followUp', { id, stillThere }, freshIntent(), asking)

  test('没满三个月、没录用、别人来问：不行', async () => {
    const young = await add('o-young', 'jp-two', ['applied', 'read', 'interview', 'hired'], now - 60 * day)
    expect(await codeOf(followUp(young, true))).toMatch(/^application\.too-early \d+$/)
    expect(await codeOf(centre.ask('li', 'openMobile', { id: young }))).toBe('application.unknown')
    expect(await codeOf(followUp(await add('o-only', 'jp-two', ['applied']), true))).toBe('application.state applied')
    expect(await codeOf(centre.wish('lin', 'followUp', { id: young, stillThere: true }))).toBe('application.unknown')
    expect((await dataOf(centre.ask('lin', 'followUpsDue'))).rows).toEqual([])
  })
  test('满了：名单上有他，电话打得开；问完就不在名单上，结果里多一个人', async () => {
    const id = await add('o-due', 'jp-two', ['applied', 'read', 'interview', 'hired'])
    expect((await dataOf(centre.ask('li', 'followUpsDue'))).rows).toMatchObject([{ id, name: '马有才', employerName: '廊坊zhou物流有限公司' }])
    expect(await dataOf(centre.ask('li', 'openMobile', { id }))).toEqual({ mobile: '19900007001' })
    const before = await outcome()
    expect(await codeOf(followUp(id, true, true))).toBe('intent.unknown')
    await dataOf(followUp(id, true))
    expect(await codeOf(followUp(id, true))).toBe('ok')
    expect(await codeOf(followUp(id, false))).toBe('application.state followed-up')
    expect((await dataOf(centre.ask('li', 'followUpsDue'))).rows).toEqual([])
    expect((await outcome()).stillThere).toBe(before.stillThere + 1)
    expect(await codeOf(centre.ask('li', 'openMobile', { id }))).toBe('application.unknown')
  })
})

describe('举报岗位', () => {
  const report = (who: string, id = 'jp-two', more: object = {}) => centre.wish(who, 'report', { id, reason: 'fee-asked', ...more })
  const visible = async (id = 'jp-two') => (await codeOf(centre.ask(undefined, 'post', { id }))) === 'ok'

  test.each([['没有原因', { reason: undefined }, 'input.invalid input.reason'], ['二百零一个字', { text: '字'.repeat(201) }, 'input.invalid input.text']])('%s', async (_why, more, expected) =>
    expect(await codeOf(report('ma', 'jp-two', more))).toBe(expected))
  test('没上架的，没得举报', async () => expect(await codeOf(report('ma', 'jp-draft'))).toBe('post.unknown'))
  test('一个人说三遍，还是一个人', async () => {
    for (let round = 0; round < reportsThatHide; round++) await dataOf(report('ma'))
    expect(await visible()).toBe(true)
  })
  test('三个人各说各的：先藏起来，工会看得见说了什么，看不见是谁说的', async () => {
    await dataOf(report('han', 'jp-two', { text: '面试让交体检费，还说有赌博场子' }))
    expect(await visible()).toBe(true)
    await dataOf(report('feng'))
    expect(await visible()).toBe(false)
    const { rows } = await dataOf(centre.ask('li', 'reportedPosts'))
    expect(rows).toMatchObject([{ post: { id: 'jp-two', held: true }, reports: [{}, {}, {}] }])
    expect(JSON.stringify(rows)).not.toMatch(/o-(ma|han|feng)/)
    expect((await dataOf(centre.ask('lin', 'reportedPosts'))).rows).toEqual([])
  })
  test('工会看过，没有问题：又看得见；看过的举报不再算数，要再有三个人', async () => {
    expect(await dataOf(centre.wish('li', 'settleReports', { id: 'jp-two', reason: null }))).toMatchObject({ held: false, standing: 'listed' })
    expect(await visible()).toBe(true)
    await dataOf(report('yu'))
    expect(await visible()).toBe(true)
  })
  test('工会看过，属实：撤下来', async () => {
    expect(await dataOf(centre.wish('li', 'settleReports', { id: 'jp-two', reason: 'fee-asked' }))).toMatchObject({ standing: 'withdrawn', returned: { reason: 'fee-asked' } })
    expect(await visible()).toBe(false)
    expect(await codeOf(centre.wish('li', 'settleReports', { id: 'jp-two', reason: 'fee-asked' }))).toBe('ok')
  })
  test('还没上过架的，没得撤', async () =>
    expect(await codeOf(centre.wish('li', 'settleReports', { id: 'jp-draft', reason: 'fee-asked' }))).toBe('post.state draft'))
  test('三个人同一刻举报，一样藏得住', async () => {
    await Promise.all(['ma', 'han', 'feng'].map((who) => dataOf(report(who, 'jp-elsewhere'))))
    expect(await visible('jp-elsewhere')).toBe(false)
  })
})
