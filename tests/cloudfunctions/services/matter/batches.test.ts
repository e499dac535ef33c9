import { mostInBatch } from '../../../../cloudfunctions/contract/batch'
import { addCases, caseId, countCases, findCase } from '../../../../cloudfunctions/store/cases'
import { papersOf } from '../../../../cloudfunctions/store/papers'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { codeOf, dataOf, freshIntent, type OpenHall } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'
import { claimFor, claims, openClaims, ownClaim } from './claims'

let hall: OpenHall
let desk: ReturnType<typeof claims>
beforeAll(async () => {
  hall = await openClaims()
  desk = claims(hall)
  // Nobody may send more than ten claims a minute.
  for (const who of ['p38', 'p39']) await entrust(`local-openid-${who}`, who, [{ role: 'union', area: null, of: 'un-yanjiao' }])
})
afterAll(() => hall.close())

const papers = ['settlement', 'discharge', 'consent-letter'] as const
const [first, second] = ['bt-firstbatch', 'bt-secondone'] as const
const keep = (who: string, about: string, kind: string, body: string) => dataOf(hall.wish('account', 'keepPaper', { kind, about, image: asImage(jpeg({ body })) }, who))
const keepAll = async (who: string, about: string, bodies = about) => { for (const kind of papers) await keep(who, about, kind, `${kind} ${bodies}`) }
const submit = (who: string, batch: string | null, answers: object, sent: { papers?: readonly string[]; papersAbout?: string } = {}) =>
  hall.wish('matter', 'submit', { kind: 'mutual-aid', form: '2026-11', answers, papers: [], consent: { version: '2026-11' }, batch, ...sent }, who)
const batches = async (who: string) => (await dataOf(hall.ask('matter', 'batches', {}, who))).rows

describe('不能整批报的', () => {
  test.each([
    ['不是工会的人', 'p1', first, claimFor(1), {}, 'batch.not-yours'],
    ['审核的人，不是工会的', 'li', first, claimFor(1), {}, 'batch.not-yours'],
    ['工会的人，替自己报', 'chen', first, ownClaim(1), {}, 'batch.not-yours'],
    ['材料是别的一批里的', 'chen', first, claimFor(1), { papersAbout: `${second}.1` }, 'batch.not-yours'],
    ['不成批，却用一批里的材料', 'chen', null, claimFor(1), { papersAbout: `${first}.1` }, 'batch.not-yours'],
    ['批号不成样子', 'chen', 'bt-A', claimFor(1), {}, 'input.invalid input.batch'],
  ] as const)('%s', async (_why, who, batch, answers, sent, code) => {
    expect(await codeOf(submit(who, batch, answers, sent))).toBe(code)
    expect(await countCases()).toBe(0)
  })
  test('别的事项不成批；不成批就收（对照）', async () => {
    const answers = { about: 'service', area: '131082', words: '整批报的页面很好用', name: '陈志远', mobile: '19900000008' }
    const send = (batch: string | null) => hall.wish('matter', 'submit', { kind: 'suggestion', form: '2026-11', answers, papers: [], consent: { version: '2026-11' }, batch }, 'p39')
    expect(await codeOf(send(first))).toBe('batch.not-yours')
    expect(await codeOf(send(null))).toBe('ok')
  })
})

describe('一人一份材料', () => {
  test('同一张照片不能给同一批的两个人；换一批可以（对照），他自己的那张也可以', async () => {
    await keepAll('chen', `${first}.1`, 'a'); await keepAll('chen', `${first}.2`, 'b'); await keepAll('chen', `${second}.1`, 'a')
    await keep('chen', `${first}.2`, 'settlement', 'settlement a')
    const { id } = await dataOf(submit('chen', first, claimFor(2), { papers, papersAbout: `${first}.1` }))
    expect(await codeOf(submit('chen', first, claimFor(3), { papers, papersAbout: `${first}.2` }))).toBe('batch.same-paper settlement')
    expect(await codeOf(submit('chen', second, claimFor(4), { papers, papersAbout: `${second}.1` }))).toBe('ok')
    await keep('chen', `${first}.2`, 'settlement', 'settlement b')
    const other = await dataOf(submit('chen', first, claimFor(3), { papers, papersAbout: `${first}.2` }))
    const hashes = async (of: string) => (await findCase(of))!.papers.map(({ hash }) => hash)
    expect(new Set([...await hashes(id), ...await hashes(other.id)]).size).toBe(6)
  })
  test('退回补正、后补的也一样：拿不到别人的', async () => {
    await keepAll('he', 'bt-late00000.1'); await keep('he', 'bt-late00000.2', 'settlement', 'settlement bt-late00000.1')
    await dataOf(submit('he', 'bt-late00000', claimFor(5), { papers, papersAbout: 'bt-late00000.1' }))
    const { id } = await dataOf(submit('he', 'bt-late00000', claimFor(6), { papersAbout: 'bt-late00000.2' }))
    await keep('he', '', 'discharge', 'his own')
    expect(await codeOf(desk.act('he', id, 'bring', { papers: ['discharge'] }))).toBe('paper.unknown discharge')
    expect(await codeOf(desk.act('he', id, 'bring', { papers: ['settlement'] }))).toBe('batch.same-paper settlement')
    await keep('he', 'bt-late00000.2', 'settlement', 'settlement of the second')
    expect(await codeOf(desk.act('he', id, 'bring', { papers: ['settlement'] }))).toBe('ok')
  })
  test('材料库里，一位会员的不和自己的混在一起；撤回了，他的照片也没有了', async () => {
    const about = 'bt-drawer000.1'
    await keepAll('he', about)
    const listed = async (input: object) => (await dataOf(hall.ask('account', 'papers', input, 'he'))).rows.map(({ kind }: { kind: string }) => kind)
    expect(await listed({ about })).toHaveLength(papers.length)
    expect(await listed({})).toEqual(['discharge'])
    const { id } = await dataOf(submit('he', 'bt-drawer000', claimFor(7), { papers, papersAbout: about }))
    await dataOf(desk.act('he', id, 'withdraw'))
    expect((await papersOf('local-openid-he')).filter((each) => each.about === about)).toEqual([])
  })
})

describe('一批有多少', () => {
  test('自己在办的二十件，不算整批里的；一批最多五十位，满了另开一批（对照）', async () => {
    const { id } = await dataOf(submit('p38', 'bt-full00000', claimFor(10)))
    const one = (await findCase(id))!
    const like = (order: number) => ({ ...one, _id: caseId('full', `${order}`), holder: `mutual-aid:full-${order}`, receipt: `FULL${order}` })
    await addCases(Array.from({ length: mostInBatch - 2 }, (_, at) => like(at)))
    expect(await codeOf(desk.submit('p38', claimFor(11)))).toBe('ok')
    expect(await codeOf(submit('p38', 'bt-full00000', claimFor(12)))).toBe('ok')
    expect(await codeOf(submit('p38', 'bt-full00000', claimFor(13)))).toBe(`batch.full ${mostInBatch}`)
    expect(await codeOf(submit('p38', 'bt-next00000', claimFor(13)))).toBe('ok')
    await dataOf(desk.act('p38', id, 'withdraw'))
    expect(await codeOf(submit('p38', 'bt-full00000', claimFor(14)))).toBe('ok')
  })
  test('不成批的还是二十件（对照：拿掉批号就满了）', async () => {
    const { id } = await dataOf(desk.submit('p20', ownClaim(20)))
    const one = (await findCase(id))!
    await addCases(Array.from({ length: 19 }, (_, at) => ({ ...one, _id: caseId('own', `${at}`), holder: `mutual-aid:own-${at}`, receipt: `OWN${at}` })))
    expect(await codeOf(desk.submit('p20', ownClaim(21)))).toBe('case.too-many 20')
  })
})

test('自己的每一批，新的在上面：一位一行，名字遮住，写着还缺什么；别人的看不到，同一个批号也是各人的', async () => {
  await keepAll('p39', 'bt-seen00000.1')
  const { id } = await dataOf(submit('p39', 'bt-seen00000', claimFor(30, { patientName: '李大山' }), { papers, papersAbout: 'bt-seen00000.1' }))
  await dataOf(submit('p39', 'bt-seen00000', claimFor(31, { patientName: '王小河' })))
  await dataOf(submit('chen', 'bt-seen00000', claimFor(32)))
  await dataOf(desk.move('li', id, 'return', {}, { asked: [{ what: 'settlement', paper: true, reason: 'unclear' }] }))
  const [newest] = await batches('p39')
  expect(newest.id).toBe('bt-seen00000')
  expect(newest.rows.map(({ name, state, lacks }: any) => [name, state, lacks])).toEqual([['王*', 'checking', [...papers]], ['李*', 'returned', ['settlement']]])
  expect(JSON.stringify(newest)).not.toMatch(/李大山|王小河|\d{17}/)
  expect((await batches('chen')).find((each: { id: string }) => each.id === 'bt-seen00000').rows).toHaveLength(1)
  expect(await batches('p1')).toEqual([])
  expect(await codeOf(hall.ask('matter', 'batches'))).toBe('identity.required')
})

test('送了两次的同一个意愿，还是一份', async () => {
  const intent = freshIntent()
  const input = { kind: 'mutual-aid', form: '2026-11', answers: claimFor(35), papers: [], consent: { version: '2026-11' }, batch: 'bt-twice0000' }
  const ids = await Promise.all([1, 2].map(async () => { await codeOf(hall.wish('matter', 'submit', input, 'he', intent)); return dataOf(hall.wish('matter', 'submit', input, 'he', intent)) }))
  expect(new Set(ids.map(({ id }: { id: string }) => id)).size).toBe(1)
  expect((await batches('he')).find((each: { id: string }) => each.id === 'bt-twice0000').rows).toHaveLength(1)
})
