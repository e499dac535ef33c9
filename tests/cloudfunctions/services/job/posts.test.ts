import type { DeskPost } from '../../../../cloudfunctions/contract/job-post'
import { employers, posts } from '../../../../cloudfunctions/store/jobs'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { day, employerRecord, facts, type JobCentre, now, openJobCentre, postRecord } from './job-centre'

let centre: JobCentre
beforeAll(async () => {
  centre = await openJobCentre({
    employers: [employerRecord('em-zhou'), employerRecord('em-new', { reviewed: null })],
    posts: [
      postRecord('jp-listed', 'em-zhou'), postRecord('jp-old', 'em-zhou', { validThrough: now - 1 }), postRecord('jp-soon', 'em-zhou', { validThrough: now + 30 * day }),
      postRecord('jp-new', 'em-new'), postRecord('jp-held', 'em-zhou', { heldAt: now }), postRecord('jp-draft', 'em-zhou', { state: 'draft', listedAt: null }),
    ],
  })
})
afterAll(() => centre.close())

const save = (who: string, changes: object = {}, id: string | null = null) => centre.wish(who, 'savePost', { id, facts: facts(changes) })
const draft = async (changes: object = {}): Promise<DeskPost> => dataOf(save('zhou', changes))
const move = (who: string, action: string, id: string, more: object = {}) => centre.wish(who, action, { id, ...more })
const ids = async (): Promise<string[]> => (await dataOf(centre.ask(undefined, 'posts'))).rows.map(({ id }: { id: string }) => id)

describe('发岗位先说不', () => {
  test.each([
    ['只写面议，没有数', { pay: { method: 'monthly', parts: ['base'] } }, 'input.invalid input.facts.pay.min'],
    ['“面议”不是计薪方式', { pay: { method: '面议', min: 1, max: 1, parts: ['base'] } }, 'input.invalid input.facts.pay.method'],
    ['最低比最高还高', { pay: { method: 'monthly', min: 7_000_00, max: 5_000_00, parts: ['base'] } }, 'input.invalid input.facts.pay.max'],
    ['没说招几个人', { headcount: 0 }, 'input.invalid input.facts.headcount'],
    ['招童工', { ages: { least: 15, most: 40 } }, 'input.invalid input.facts.ages.least'],
    ['年龄倒着写', { ages: { least: 40, most: 30 } }, 'input.invalid input.facts.ages.most'],
    ['限性别', { sex: 'male' }, 'input.invalid input.facts.sex'],
    ['没有班次', { shifts: { codes: [], text: '' } }, 'input.invalid input.facts.shifts.codes'],
    ['有效期一百天', { validThrough: now + 100 * day }, 'post.validity 90'],
    ['有效期是昨天', { validThrough: now - day }, 'post.validity 90'],
    ['要押金', { duties: '入职交押金五百元，培训费自理。' }, 'post.fee-words 押金、培训费'],
    ['押金藏在地址里', { place: { ...facts().place, address: '工业园区，面试带押 金二百' } }, 'post.fee-words 押金'],
    ['没有这个地方', { place: { ...facts().place, area: '110101' } }, 'area.unknown'],
    ['没有这场招聘会', { fairs: ['oc-none'] }, 'occasion.unknown'],
    ['不是招聘会', { fairs: ['oc-course-ev'] }, 'occasion.unknown'],
  ])('%s', async (_why, changes, expected) => expect(await codeOf(save('zhou', changes))).toBe(expected))

  test('还没填单位资料的人，发不了', async () => {
    await entrust('o-han', '韩某', [{ role: 'employer', area: null, of: 'em-nobody' }])
    expect(await codeOf(save('han'))).toBe('employer.unknown')
  })
  test('自己给自己上架、写成“审核过”，都不行', async () => {
    expect(await codeOf(save('zhou', { state: 'listed' }))).toBe('input.invalid input.facts.state')
    expect(await codeOf(move('zhou', 'reviewPost', 'jp-draft', { reason: null }))).toBe('role.required')
  })
})

describe('看不见的岗位', () => {
  test.each([['过期的', 'jp-old', 'post.over'], ['单位没审核的', 'jp-new', 'post.unknown'], ['被举报藏起来的', 'jp-held', 'post.unknown'], ['草稿', 'jp-draft', 'post.unknown'], ['没有的', 'jp-none', 'post.unknown']])(
    '%s', async (_why, id, expected) => {
      expect(await ids()).not.toContain(id)
      expect((await codeOf(centre.ask(undefined, 'post', { id }))).split(' ')[0]).toBe(expected)
    })
  test('对照：上架的看得见，单位的电话看不见', async () => {
    expect(await ids()).toEqual(['jp-listed', 'jp-soon'])
    const shown = await dataOf(centre.ask('zhang', 'post', { id: 'jp-listed' }))
    expect(shown).toMatchObject({ post: { title: '叉车工', month: { assumes: 'stated' } }, employer: { agency: false }, mine: null })
    expect(JSON.stringify(shown)).not.toMatch(/199\d{8}|o-li/)
  })
})

describe('一个岗位从草稿到上架', () => {
  test('草稿、待审、上架，各在各的地方；审的人看得见字审过没有', async () => {
    const { id } = await draft({ title: '验收员' })
    expect(await ids()).not.toContain(id)
    expect(await codeOf(move('li', 'reviewPost', id, { reason: null }))).toBe('post.state draft')
    expect(await dataOf(move('zhou', 'submitPost', id))).toMatchObject({ standing: 'submitted', check: 'pass' })
    expect((await dataOf(centre.ask('li', 'postsOf'))).rows.map((row: DeskPost) => row.id)).toContain(id)
    expect(await dataOf(move('li', 'reviewPost', id, { reason: null }))).toMatchObject({ standing: 'listed', held: false })
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(await ids()).toContain(id)
    expect(await dataOf(move('zhou', 'withdrawPost', id))).toMatchObject({ standing: 'withdrawn' })
    expect(await codeOf(centre.ask(undefined, 'post', { id }))).toMatch(/^post\.over/)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(await ids()).not.toContain(id)
  })
  test('退回要有原因；改了再交；改上架的岗位，就先下来再审', async () => {
    const { id } = await draft({ title: '返工员' })
    await dataOf(move('zhou', 'submitPost', id))
    expect(await codeOf(move('li', 'reviewPost', id))).toBe('input.invalid input.reason')
    expect(await dataOf(move('li', 'reviewPost', id, { reason: 'pay-unclear' }))).toMatchObject({ standing: 'draft', returned: { reason: 'pay-unclear' } })
    expect(await dataOf(save('zhou', { title: '返工员（二）' }, id))).toMatchObject({ standing: 'draft', returned: null })
    await dataOf(move('zhou', 'submitPost', id))
    await dataOf(move('li', 'reviewPost', id, { reason: null }))
    expect(await dataOf(save('zhou', { title: '返工员（三）' }, id))).toMatchObject({ standing: 'draft', check: 'waiting' })
    expect(await codeOf(centre.ask(undefined, 'post', { id }))).toMatch(/^post\.over/)
  })
  test('没审过的单位，岗位交得上来，上不了架', async () => {
    await entrust('o-feng', '冯经理', [{ role: 'employer', area: null, of: 'em-new' }])
    const { id } = await dataOf(save('feng'))
    await dataOf(move('feng', 'submitPost', id))
    expect(await codeOf(move('li', 'reviewPost', id, { reason: null }))).toBe('employer.unreviewed')
  })
  test.each([
    ['等到过期', { validThrough: now - 1 }, 'post.validity 90'], ['收费的词是后来才认得的', { duties: '入职交押金。' }, 'post.fee-words 押金'],
  ])('交的时候、审的时候，都再看一遍：%s', async (_why, changes, expected) => {
    const id = `jp-again-${Object.keys(changes)[0]!.toLowerCase()}`
    await posts.add([postRecord(id, 'em-zhou', { ...changes, state: 'draft', listedAt: null }), postRecord(`${id}-s`, 'em-zhou', { ...changes, state: 'submitted', listedAt: null })])
    expect(await codeOf(move('zhou', 'submitPost', id))).toBe(expected)
    expect(await codeOf(move('li', 'reviewPost', `${id}-s`, { reason: null }))).toBe(expected)
  })
  test('同一份草稿送两次是一个岗位；问得出结果；路上迟到的旧一份不盖新的', async () => {
    const intent = freshIntent()
    expect(await codeOf(centre.wish('zhou', 'savePost', { id: null, facts: facts({ title: '一次' }) }, intent, true))).toBe('intent.unknown')
    const one = await dataOf(centre.wish('zhou', 'savePost', { id: null, facts: facts({ title: '一次' }) }, intent))
    await dataOf(save('zhou', { title: '二次' }, one.id))
    const again = await dataOf(centre.wish('zhou', 'savePost', { id: null, facts: facts({ title: '一次' }) }, intent))
    expect([again.id, again.title]).toEqual([one.id, '二次'])
    expect((await dataOf(centre.wish('zhou', 'savePost', { id: null, facts: facts({ title: '一次' }) }, intent, true))).id).toBe(one.id)
  })
  test('两个人同时审，一个上架一个退回：只成一个', async () => {
    const { id } = await draft({ title: '抢着审' })
    await dataOf(move('zhou', 'submitPost', id))
    const codes = await Promise.all([codeOf(move('li', 'reviewPost', id, { reason: null })), codeOf(move('li', 'reviewPost', id, { reason: 'duplicate' }))])
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.find((code) => code !== 'ok')).toMatch(/^post\.state (listed|draft)$/)
  })
})

describe('内容审核', () => {
  test('有风险的字，交不上来，草稿还在', async () => {
    const { id } = await draft({ title: '推广员', duties: '线上赌博平台推广。' })
    expect(await codeOf(move('zhou', 'submitPost', id))).toBe('text.risky')
    expect((await posts.find(id))!.state).toBe('draft')
  })
  test('交的时候没有回音：待审；审的时候再问一遍，有风险就上不了架', async () => {
    await posts.add([
      postRecord('jp-unasked', 'em-zhou', { state: 'submitted', check: 'waiting', listedAt: null }),
      postRecord('jp-badword', 'em-zhou', { state: 'submitted', check: 'waiting', listedAt: null, duties: '代开发票业务员。' }),
    ])
    expect(await codeOf(move('li', 'reviewPost', 'jp-badword', { reason: null }))).toBe('text.risky')
    expect(await dataOf(move('li', 'reviewPost', 'jp-unasked', { reason: null }))).toMatchObject({ standing: 'listed', check: 'pass' })
  })
})

describe('单位资料', () => {
  const own = (changes: object = {}) => ({ name: '廊坊新源快运有限公司', uscc: '91131000MA07A1B2CJ', agency: false, licence: null, phone: '0316-1235100', area: '131082', ...changes })
  beforeAll(() => entrust('o-yu', '于经理', [{ role: 'employer', area: null, of: 'em-yuxin' }]))
  const put = (changes: object = {}, who = 'yu') => centre.wish(who, 'saveEmployer', own(changes))

  test.each([
    ['信用代码错一位', { uscc: '91131000MA07A1B2CK' }, 'uscc.invalid checksum'],
    ['信用代码少一位', { uscc: '91131000MA07A1B2C' }, 'uscc.invalid shape'],
    ['中介没有许可证号', { agency: true }, 'input.invalid input.licence'],
    ['不是中介却有许可证号', { licence: '演示人服证字第000001号' }, 'input.invalid input.licence'],
    ['电话打不通', { phone: '12' }, 'input.invalid input.phone'],
    ['自己说审过了', { reviewed: { at: 1, by: 'me' } }, 'input.invalid input.reviewed'],
  ])('%s', async (_why, changes, expected) => expect(await codeOf(put(changes))).toBe(expected))

  test('填好了等审；审过了改名字要再审，改电话不用；退回有原因', async () => {
    expect((await dataOf(centre.ask('yu', 'deskEmployer'))).employer).toBeNull()
    expect(await dataOf(put({ uscc: '91131000ma07a1b2cj' }))).toMatchObject({ id: 'em-yuxin', uscc: '91131000MA07A1B2CJ', reviewedAt: null })
    expect((await dataOf(centre.ask('li', 'employersWaiting'))).rows.map(({ id }: { id: string }) => id)).toContain('em-yuxin')
    expect((await dataOf(move('li', 'reviewEmployer', 'em-yuxin', { reason: null }))).reviewedAt).toBeGreaterThan(now)
    expect((await dataOf(put({ phone: '0316-1235101' }))).reviewedAt).toBeGreaterThan(now)
    expect((await dataOf(put({ name: '廊坊新源供应链有限公司' }))).reviewedAt).toBeNull()
    expect(await dataOf(move('li', 'reviewEmployer', 'em-yuxin', { reason: 'name-mismatch' }))).toMatchObject({ reviewedAt: null, returned: { reason: 'name-mismatch' } })
  })
  test('别家的信用代码，不能再用', async () => {
    await entrust('o-he', '何经理', [{ role: 'employer', area: null, of: 'em-hegui' }])
    expect(await codeOf(put({}, 'he'))).toBe('uscc.taken')
    expect(await employers.find('em-hegui')).toBeUndefined()
  })
  test('单位被退回，它的岗位马上看不见', async () => {
    await dataOf(move('li', 'reviewEmployer', 'em-zhou', { reason: 'unreachable' }))
    expect(await codeOf(centre.ask(undefined, 'post', { id: 'jp-soon' }))).toBe('post.unknown')
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(await ids()).toEqual([])
    await dataOf(move('li', 'reviewEmployer', 'em-zhou', { reason: null }))
  })
})
