import type { Application } from '../../../../cloudfunctions/contract/application'
import { database } from '../../../../cloudfunctions/store/database'
import { posts } from '../../../../cloudfunctions/store/jobs'
import { firstBrokenLine } from '../../../../cloudfunctions/store/audit'
import { codeOf, dataOf, freshIntent, openHall } from '../../../open-hall'
import { consent, day, fair, type JobCentre, now, openJobCentre, postRecord, profileFacts } from './job-centre'

let centre: JobCentre
beforeAll(async () => {
  centre = await openJobCentre()
  await posts.add([postRecord('jp-over', 'em-zhou', { validThrough: now - 1 }), postRecord('jp-other', 'em-zhou'), postRecord('jp-third', 'em-zhou'), postRecord('jp-fourth', 'em-zhou')])
})
afterAll(() => centre.close())

const ready = (who: string, changes: object = {}) => dataOf(centre.wish(who, 'saveProfile', profileFacts(changes)))
const apply = (who: string, post: string, more: object = {}, intent?: string, asking?: true) => centre.wish(who, 'apply', { post, ...consent, ...more }, intent, asking)
const applied = async (who: string, post: string, more?: object): Promise<Application> => dataOf(apply(who, post, more))
const desk = (to: string, id: string, more: object = {}) => centre.wish('zhou', 'moveApplication', { id, to, ...more })
const interview = { at: now + 2 * day, place: '公司一楼' }
const rowOf = async (id: string) => (await dataOf(centre.ask('zhou', 'applicants'))).rows.find((row: { id: string }) => row.id === id)
const audit = async (action: string) => ((await database().collection('audit').where({ action: `job.${action}` }).get()).data as { who: string; object: string; result: string | null }[])
  .map(({ who, object, result }) => [who, object, result])

describe('投之前先说不', () => {
  test.each([
    ['没有简历', 'han', {}, 'jp-0001', 'profile.missing name'],
    ['没有同意', 'han', { consent: false }, 'jp-0001', 'input.invalid input.consent'],
    ['没说同意的是哪一版', 'han', { consentVersion: undefined }, 'jp-0001', 'input.invalid input.consentVersion'],
    ['同意的是旧的说明', 'han', { consentVersion: '2019-01' }, 'jp-0001', 'consent.outdated 2026-11'],
    ['没有这个岗位', 'han', {}, 'jp-none', 'post.unknown'],
    ['这个岗位不去那场招聘会', 'han', { fair: 'oc-fair-women' }, 'jp-0001', 'occasion.unknown'],
  ])('%s', async (_why, who, more, post, expected) => expect(await codeOf(apply(who, post, more))).toBe(expected))

  test('过期的岗位', async () => expect(await codeOf(apply('han', 'jp-over'))).toMatch(/^post\.over/))
  test('缺什么，先说第一样', async () => {
    for (const [field, value] of [['name', null], ['birthMonth', null], ['area', null]] as const) {
      await ready('han', { [field]: value })
      expect(await codeOf(apply('han', 'jp-0001'))).toBe(`profile.missing ${field}`)
    }
    await dataOf(centre.wish('feng', 'saveProfile', profileFacts({ mobile: undefined })))
    expect(await codeOf(apply('feng', 'jp-0001'))).toBe('profile.missing mobile')
    expect((await dataOf(centre.ask('feng', 'profile'))).missing).toEqual(['mobile'])
  })
  test.each([
    ['名字里有数字', { name: '张3' }, 'input.invalid input.name'], ['手机号少一位', { mobile: '1990000700' }, 'input.invalid input.mobile'],
    ['十三月出生', { birthMonth: '1990-13' }, 'input.invalid input.birthMonth'], ['没有这个地方', { area: '999999' }, 'area.unknown'],
    ['有风险的字', { wanted: '裸聊主播' }, 'text.risky'], ['多塞一个身份证号', { idCard: '131099199001011231' }, 'input.invalid input.idCard'],
  ])('简历：%s', async (_why, changes, expected) => expect(await codeOf(centre.wish('yu', 'saveProfile', profileFacts(changes)))).toBe(expected))
})

describe('简历只填一次', () => {
  test('手机号封着存，自己看到的也遮着；不再填就还是那个；迟到的旧一份不盖新的', async () => {
    const intent = freshIntent()
    const save = (asking?: true) => centre.wish('ma', 'saveProfile', profileFacts(), intent, asking)
    expect(await codeOf(save(true))).toBe('intent.unknown')
    expect(await dataOf(save())).toMatchObject({ name: '马有才', mobile: '199****7001', missing: [] })
    expect(await dataOf(save(true))).toMatchObject({ name: '马有才' })
    await ready('ma', { mobile: undefined, years: 9 })
    expect(await dataOf(save())).toMatchObject({ years: 9, mobile: '199****7001' })
    const [kept] = (await database().collection('profiles').doc('o-ma').get()).data
    expect(JSON.stringify(kept)).not.toMatch(/19900007001|马有才/)
    expect(kept.mobile).toMatch(/^k1:/)
  })
  test('两台手机同时存：两次都不丢，最后是其中一份，不是各一半', async () => {
    const saves = [1, 2, 3].map((years) => centre.wish('wang', 'saveProfile', profileFacts({ years, wanted: `想法${years}` })))
    expect((await Promise.all(saves.map(codeOf))).every((code) => code === 'ok')).toBe(true)
    const { years, wanted } = await dataOf(centre.ask('wang', 'profile'))
    expect(wanted).toBe(`想法${years}`)
  })
  test('投一次、再投一次、同时投十次，都是一份；第二家不用再填', async () => {
    const one = await applied('ma', 'jp-0001', { fair })
    expect(one).toMatchObject({ state: 'applied', fair, employer: { id: 'em-zhou' }, consent: { version: '2026-11' } })
    expect((await Promise.all(Array.from({ length: 10 }, () => applied('ma', 'jp-0001')))).every(({ id }) => id === one.id)).toBe(true)
    expect((await applied('ma', 'jp-0002')).id).not.toBe(one.id)
    expect((await dataOf(centre.ask('ma', 'applications'))).rows).toHaveLength(2)
    expect((await dataOf(centre.ask('ma', 'post', { id: 'jp-0001' }))).mine.id).toBe(one.id)
    expect((await dataOf(centre.ask('zhang', 'post', { id: 'jp-0001' }))).mine).toBeNull()
  })
  test('投出去的是那时的简历：后来改了，单位看到的不变', async () => {
    await ready('ma', { skills: '叉车证、焊工证' })
    const { id } = await rowOf((await applied('ma', 'jp-0001')).id)
    expect((await dataOf(centre.ask('zhou', 'applicant', { id }))).skills).toBe('叉车证 N1')
  })
  test('编号里看不出是谁', async () => expect((await applied('ma', 'jp-0001')).id).toMatch(/^ap-[0-9a-f]{24}$/))
})

describe('单位的桌子', () => {
  let id = ''
  beforeAll(async () => {
    await ready('yu', { name: '于国强', mobile: '19900007004' })
    id = (await applied('yu', 'jp-other')).id
  })
  test('没开始看：名字遮着，手机号打不开，也跳不到面试和录用', async () => {
    expect(await rowOf(id)).toMatchObject({ name: '于*', age: expect.any(Number), state: 'applied' })
    expect(await codeOf(centre.ask('zhou', 'openMobile', { id }))).toBe('mobile.closed applied')
    for (const to of ['hired', 'unfit']) expect(await codeOf(desk(to, id))).toBe('application.state applied')
    expect(await codeOf(desk('interview', id, { interview }))).toBe('application.state applied')
    for (const to of ['withdrawn', 'followed-up', 'applied']) expect(await codeOf(desk(to, id))).toBe('input.invalid input.to')
  })
  test('看了：有名字，还没有手机号；面试要说时间地点，时间在将来', async () => {
    expect(await dataOf(desk('read', id))).toMatchObject({ name: '于国强', mobileOpens: false })
    expect(await codeOf(centre.ask('zhou', 'openMobile', { id }))).toBe('mobile.closed read')
    expect(await codeOf(desk('interview', id))).toBe('input.invalid input.interview')
    expect(await codeOf(desk('interview', id, { interview: { ...interview, at: now - 1 } }))).toBe('interview.past')
    expect(await codeOf(desk('interview', id, { interview: { ...interview, place: '赌博俱乐部' } }))).toBe('text.risky')
  })
  test('约了面试：手机号打得开，每开一次都记着；本人收到消息，看得见时间和单位电话', async () => {
    await dataOf(desk('interview', id, { interview }))
    await dataOf(desk('interview', id, { interview }))
    expect(await dataOf(centre.ask('zhou', 'openMobile', { id }))).toEqual({ mobile: '19900007004' })
    expect((await audit('openMobile')).filter(([, object]) => object === id).slice(-2)).toEqual([['o-zhou', id, null], ['o-zhou', id, 'done']])
    const [own] = (await dataOf(centre.ask('yu', 'applications'))).rows as Application[]
    expect(own).toMatchObject({ state: 'interview', interview, phone: '19900006001' })
    expect(own!.history.map(({ to, by }) => [to, by])).toEqual([['applied', 'worker'], ['read', 'desk'], ['interview', 'desk']])
    const { data: told } = await database().collection('messages').where({ about: id }).get()
    expect((told as { kind: string; moment: number }[]).map(({ kind, moment }) => [kind, moment])).toEqual([['application-moved', interview.at]])
  })
  test('改时间：就是新的时间；同时录用和回绝，只成一个', async () => {
    const later = { ...interview, at: interview.at + day }
    expect((await dataOf(desk('interview', id, { interview: later }))).interview).toEqual(later)
    const codes = await Promise.all([codeOf(desk('hired', id)), codeOf(desk('unfit', id))])
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  })
  test('说了不合适：名字又遮上，手机号打不开', async () => {
    const { id: other } = await applied('ma', 'jp-other')
    await dataOf(desk('read', other))
    expect(await dataOf(desk('unfit', other))).toMatchObject({ name: '马*', mobileOpens: false })
    expect(await codeOf(centre.ask('zhou', 'openMobile', { id: other }))).toBe('mobile.closed unfit')
  })
  test('办没办成，问得出来', async () => {
    const { id: other } = await applied('ma', 'jp-third')
    const read = (asking?: true) => centre.wish('zhou', 'moveApplication', { id: other, to: 'read' }, freshIntent(), asking)
    expect(await codeOf(read(true))).toBe('intent.unknown')
    await dataOf(read())
    expect(await codeOf(read(true))).toBe('ok')
  })
})

describe('撤回', () => {
  test('撤回了：送出去的删掉，单位什么也看不见；迟到的那一份投递不会又投上；想再投，还能投', async () => {
    const intent = freshIntent()
    const own: Application = await dataOf(apply('yu', 'jp-third', {}, intent))
    expect(await rowOf(own.id)).toBeDefined()
    expect(await dataOf(centre.wish('yu', 'withdraw', { id: own.id }))).toMatchObject({ state: 'withdrawn', phone: null })
    expect(await rowOf(own.id)).toBeUndefined()
    expect((await dataOf(centre.ask('zhou', 'applicants', { state: 'withdrawn' }))).rows).toEqual([])
    for (const action of ['applicant', 'openMobile']) expect(await codeOf(centre.ask('zhou', action, { id: own.id }))).toMatch(/application\.unknown|mobile\.closed/)
    expect(await codeOf(desk('read', own.id))).toBe('application.unknown')
    expect((await database().collection('applications').doc(own.id).get()).data[0].snapshot).toBeNull()
    await apply('yu', 'jp-third', {}, intent)
    expect((await dataOf(centre.ask('yu', 'applications'))).rows.find(({ id }: Application) => id === own.id).state).toBe('withdrawn')
    // Even where the one who did it died before he could keep his answer, and it is begun again.
    await database().collection('intents').where({ lease: null }).remove()
    expect((await dataOf(apply('yu', 'jp-third', {}, intent))).state).toBe('withdrawn')
    expect(await dataOf(centre.wish('yu', 'withdraw', { id: own.id }))).toMatchObject({ state: 'withdrawn' })
    expect((await applied('yu', 'jp-third')).history.map(({ to }) => to)).toEqual(['applied', 'withdrawn', 'applied'])
  })
  test('一边撤回、一边约面试：不会两样都成', async () => {
    for (let round = 0; round < 5; round++) {
      await ready('zhang', { name: '张师傅' })
      const { id } = await applied('zhang', 'jp-fourth')
      const [back, move] = await Promise.all([codeOf(centre.wish('zhang', 'withdraw', { id })), codeOf(desk('read', id))])
      const [record] = (await database().collection('applications').doc(id).get()).data
      expect([back, move]).toContain('ok')
      if (record.state === 'withdrawn') expect(record.snapshot).toBeNull()
      else expect(record.state).toBe('read')
      await centre.wish('zhang', 'withdraw', { id })
    }
  })
})

describe('没有合适的：请工会帮着找', () => {
  test('只有工会的桌子看得见，走的也是同一张动作表', async () => {
    expect(await codeOf(centre.wish('zhang', 'pool', { fair: 'oc-none', ...consent }))).toBe('occasion.unknown')
    expect(await codeOf(centre.wish('lin', 'pool', { fair, ...consent }))).toBe('profile.missing name')
    const own: Application = await dataOf(centre.wish('zhang', 'pool', { fair, ...consent }))
    expect(own).toMatchObject({ post: null, employer: null, fair, state: 'applied', phone: null })
    expect((await dataOf(centre.ask('li', 'applicants'))).rows.map(({ id }: Application) => id)).toEqual([own.id])
    expect(await rowOf(own.id)).toBeUndefined()
    expect(await codeOf(desk('read', own.id))).toBe('application.unknown')
    expect(await dataOf(centre.wish('li', 'moveApplication', { id: own.id, to: 'read' }))).toMatchObject({ name: '张师傅' })
  })
})

test('审计簿一行扣一行', async () => expect(await firstBrokenLine()).toBeNull())

describe('演示的数据', () => {
  test('公开的答复里没有手机号和求职者的名字；日志里也没有', async () => {
    const hall = await openHall()
    const ask = (action: string, input: object = {}) => hall.ask('job', action, input)
    const rows = (await dataOf(ask('posts'))).rows as { id: string }[]
    const outputs = [
      ...await Promise.all(rows.map(({ id }) => ask('post', { id }))), ...await Promise.all([0, 1, 2, 3, 4].map((page) => ask('posts', { page }))),
      ...await Promise.all(['oc-fair-spring', 'oc-fair-live-1', 'oc-fair-women'].flatMap((one) => [ask('fairBoard', { fair: one }), ask('outcome', { fair: one })])),
    ]
    expect(outputs.every(({ ok }) => ok)).toBe(true)
    for (const row of rows) expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(600)
    // Someone also asks for what he may not have, and says too much.
    await hall.wish('job', 'saveProfile', profileFacts({ area: '999999', mobile: '19900007777' }), 'zhang')
    await hall.wish('job', 'saveProfile', profileFacts({ name: '马有才', mobile: '19900007777' }), 'sun')
    await hall.ask('job', 'openMobile', { id: 'ap-000000000000000000000000' }, 'zhou')
    await hall.ask('job', 'applicants', {}, 'zhou')
    const secret = /1[3-9]\d{9}|马有才|韩秀兰|冯大勇|于国强|宋晓梅|张师傅|local-openid|demo-person/
    for (const output of outputs) expect(JSON.stringify(output).replace(/"(asOf|listedAt|validThrough|reviewedAt)":\d+/g, '')).not.toMatch(secret)
    // The search itself finds what is there to be found.
    expect(JSON.stringify(await hall.ask('job', 'deskEmployer', {}, 'zhou'))).toMatch(secret)
    expect(hall.log.filter((line) => secret.test(line.replace(/"at":\d+/g, '')))).toEqual([])
    await hall.close()
  })
})
