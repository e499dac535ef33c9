import { posts } from '../../../../cloudfunctions/store/jobs'
import { codeOf, dataOf } from '../../../open-hall'
import { consent, employerRecord, facts, type JobCentre, now, openJobCentre, postRecord, profileFacts } from './job-centre'

let centre: JobCentre
const waiting = (id: string) => postRecord(id, 'em-zhou', { state: 'submitted', listedAt: null })
beforeAll(async () => {
  centre = await openJobCentre({
    employers: [employerRecord('em-zhou', { publicPhone: '0316-6001001' }), employerRecord('em-new', { reviewed: null }), employerRecord('em-newer', { reviewed: null }), employerRecord('em-hegui')],
    posts: [
      ...['jp-one', 'jp-two', 'jp-three', 'jp-four'].map(waiting), postRecord('jp-held', 'em-zhou', { heldAt: now }),
      postRecord('jp-many', 'em-zhou'), postRecord('jp-none0', 'em-zhou'), postRecord('jp-his', 'em-hegui'), postRecord('jp-past', 'em-zhou', { validThrough: now - 1 }),
    ],
  })
})
afterAll(() => centre.close())

const review = (id: string, reason: string | null, more: object = {}) => centre.wish('li', 'reviewPost', { id, reason, ...more })
const seenAt = async (id: string): Promise<number> => (await posts.find(id))!.changedAt
const papers = async (id: string) => {
  const { name, uscc, licence } = (await dataOf(centre.ask('li', 'employersWaiting'))).rows.find((row: { id: string }) => row.id === id)
  return { name, uscc, licence, decidedAt: null }
}

describe('两个人看同一份', () => {
  test('看完以后单位改过又交上来：不上架，要再看；看的是最新的就行', async () => {
    const seen = await seenAt('jp-one')
    await dataOf(centre.wish('zhou', 'savePost', { id: 'jp-one', facts: facts({ title: '换了一份' }) }))
    await dataOf(centre.wish('zhou', 'submitPost', { id: 'jp-one' }))
    expect(await codeOf(review('jp-one', null, { seen }))).toBe('review.outdated')
    expect(await codeOf(review('jp-one', 'pay-unclear', { seen }))).toBe('review.outdated')
    expect(await codeOf(review('jp-one', null, { seen: await seenAt('jp-one') }))).toBe('ok')
  })
  test('一个上架、一个退回，同时来：只有一个成，另一个知道现在是什么', async () => {
    const seen = await seenAt('jp-two')
    const codes = await Promise.all([codeOf(review('jp-two', null, { seen })), codeOf(review('jp-two', 'duplicate', { seen }))])
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.find((code) => code !== 'ok')).toMatch(/^(post\.state (listed|draft)|review\.outdated)$/)
  })
  test('单位资料也一样：别人已经退回的，不会被后来的人批掉', async () => {
    const seen = await papers('em-new')
    const judge = (reason: string | null) => centre.wish('li', 'reviewEmployer', { id: 'em-new', reason, text: '执照是去年的', seen })
    expect(await dataOf(judge('licence-expired'))).toMatchObject({ reviewedAt: null, returned: { reason: 'licence-expired', text: '执照是去年的' }, by: '李干事' })
    expect(await codeOf(judge(null))).toBe('review.outdated')
    expect(await codeOf(judge('licence-expired'))).toBe('ok')
  })
  test('同时批、同时退一家单位，只有一个成', async () => {
    const seen = await papers('em-newer')
    const codes = await Promise.all([null, 'unreachable'].map((reason) => codeOf(centre.wish('li', 'reviewEmployer', { id: 'em-newer', reason, seen }))))
    expect(codes.sort()).toEqual(['ok', 'review.outdated'])
  })
})

describe('办过的事说得出是谁、什么时候', () => {
  test('退回的话带给单位；办过的按时间倒着排，有名字', async () => {
    expect(await dataOf(review('jp-three', 'pay-unclear', { text: '请写清楚一件多少钱' }))).toMatchObject({
      standing: 'draft', returned: { reason: 'pay-unclear', text: '请写清楚一件多少钱' }, decided: { what: 'returned', by: '李干事' },
    })
    expect((await dataOf(centre.ask('zhou', 'deskPost', { id: 'jp-three' }))).returned.text).toBe('请写清楚一件多少钱')
    await dataOf(centre.wish('li', 'settleReports', { id: 'jp-held', reason: null }))
    const { rows } = await dataOf(centre.ask('li', 'decidedPosts'))
    expect(rows.slice(0, 2).map(({ id, decided }: { id: string; decided: { what: string } }) => [id, decided.what])).toEqual([['jp-held', 'stands'], ['jp-three', 'returned']])
  })
  test('单位看不到是工会的谁；别的县的人看不到这里办过的', async () => {
    expect(JSON.stringify(await dataOf(centre.ask('zhou', 'deskPosts')))).not.toMatch(/李干事|o-li|decided/)
    expect((await dataOf(centre.ask('lin', 'decidedPosts'))).rows).toEqual([])
    expect(await codeOf(centre.ask('zhou', 'decidedPosts'))).toBe('role.required')
  })
  test('别家的岗位，打不开', async () => expect(await codeOf(centre.ask('he', 'deskPost', { id: 'jp-three' }))).toBe('post.unknown'))
})

describe('桌上的岗位、有多少人投', () => {
  const applicantsOf = async (who: string, id: string) => (await dataOf(centre.ask(who, 'deskPosts'))).rows.find((row: { id: string }) => row.id === id).applicants
  test('没人投是零；投了算没看，看了不算，撤回的不算', async () => {
    expect(await applicantsOf('zhou', 'jp-many')).toEqual({ all: 0, unread: 0 })
    const sent: string[] = []
    for (const who of ['ma', 'yu', 'han']) {
      await dataOf(centre.wish(who, 'saveProfile', profileFacts()))
      sent.push((await dataOf(centre.wish(who, 'apply', { post: 'jp-many', ...consent }))).id)
    }
    await dataOf(centre.wish('ma', 'apply', { post: 'jp-his', ...consent }))
    await dataOf(centre.wish('han', 'withdraw', { id: sent[2]! }))
    expect(await applicantsOf('zhou', 'jp-many')).toEqual({ all: 2, unread: 2 })
    await dataOf(centre.wish('zhou', 'moveApplication', { id: sent[0]!, to: 'read' }))
    expect(await applicantsOf('zhou', 'jp-many')).toEqual({ all: 2, unread: 1 })
    expect(await applicantsOf('zhou', 'jp-none0')).toEqual({ all: 0, unread: 0 })
  })
})

describe('没有合适的岗位，请工会找', () => {
  const wish = { work: '白班保洁', area: '131082', leastMonth: 4_000_00 }
  const pool = (who: string, more: object = {}) => centre.wish(who, 'pool', { wish, ...consent, ...more })
  test.each([
    ['没有同意', { consent: false }, 'input.invalid input.consent'], ['工资写成一块钱', { wish: { ...wish, leastMonth: 100 } }, 'input.invalid input.wish.leastMonth'],
    ['没有这个地方', { wish: { ...wish, area: '110101' } }, 'area.unknown'], ['有风险的字', { wish: { ...wish, work: '裸聊主播' } }, 'text.risky'],
  ])('%s', async (_why, more, expected) => expect(await codeOf(pool('ma', more))).toBe(expected))
  test('不用等招聘会；一个人只有一份；工会看得到想找什么，企业看不到', async () => {
    const { id } = await dataOf(pool('ma'))
    expect((await dataOf(pool('ma', { wish: { ...wish, work: '夜班保安' } }))).id).toBe(id)
    expect(await dataOf(centre.ask('li', 'applicant', { id }))).toMatchObject({ wish, name: '马*', fair: null, post: null })
    expect(await codeOf(centre.ask('zhou', 'applicant', { id }))).toBe('application.unknown')
    expect(await dataOf(centre.wish('li', 'moveApplication', { id, to: 'read' }))).toMatchObject({ state: 'read', name: '马有才' })
    expect((await dataOf(centre.ask('ma', 'applications'))).rows.find((row: { id: string }) => row.id === id)).toMatchObject({ state: 'read', wish })
    expect(await dataOf(centre.wish('ma', 'withdraw', { id }))).toMatchObject({ state: 'withdrawn', wish: null })
  })
})

describe('收藏的岗位、单位的电话', () => {
  test('还在招的答出来；过期的、没有的，不在里面；一次最多一百个', async () => {
    const listed = await dataOf(centre.ask(undefined, 'stillListed', { ids: ['jp-many', 'jp-past', 'jp-nobody'] }))
    expect(listed.rows.map(({ id }: { id: string }) => id)).toEqual(['jp-many'])
    expect(await codeOf(centre.ask(undefined, 'stillListed', { ids: Array.from({ length: 101 }, () => 'jp-many') }))).toMatch(/^input\.invalid/)
  })
  test('只有单位愿意公开的那个号码公开', async () => {
    const shown = await dataOf(centre.ask(undefined, 'post', { id: 'jp-many' }))
    expect(shown.employer.publicPhone).toBe('0316-6001001')
    expect(JSON.stringify(shown)).not.toContain('19900006001')
    expect((await dataOf(centre.ask(undefined, 'post', { id: 'jp-his' }))).employer.publicPhone).toBeNull()
  })
})
