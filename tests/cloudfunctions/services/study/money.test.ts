import { codeOf, dataOf } from '../../../open-hall'
import { form, offering, openStudy, type StudyHall } from './study-hall'

let hall: StudyHall
let id = ''
beforeAll(async () => {
  hall = await openStudy([offering('wide')])
  await hall.keepNeeded('s1')
  id = (await dataOf(hall.wish('s1', 'apply', form('wide', { papers: hall.needed })))).id
})
afterAll(() => hall.close())

const report = (year: number, status = 'studying') => hall.wish('s1', 'reportYear', { id, year, status })
const confirm = (year: number, status = 'studying') => hall.wish('li', 'confirmYear', { id, year, status })
const claim = (year: number) => hall.wish('s1', 'claimInstalment', { id, year })
const waiting = async (state: string) => dataOf(hall.ask('wang', 'claims', { state }))

test('还没在读：报不了学年，领不了补助', async () => {
  expect([await codeOf(report(1)), await codeOf(claim(1))]).toEqual(['study.state submitted', 'study.state submitted'])
  for (const move of ['admit', 'start']) await dataOf(hall.move('wang', id, { move }))
})
test('学年一年一年报，本人说、工会核；核过的改不了，没核的领不到钱', async () => {
  expect([await codeOf(report(2)), await codeOf(claim(1)), await codeOf(confirm(1))]).toEqual(['year.order', 'year.order', 'year.order'])
  await dataOf(report(1))
  expect(await codeOf(claim(1))).toBe('paper.unknown enrolment')
  await hall.keep('s1', 'enrolment')
  const { instalments } = await dataOf(claim(1))
  expect(instalments).toMatchObject([{ year: 1, fen: 100_000, proof: 'enrolment', state: 'claimed', slip: null }])
  expect((await dataOf(claim(1))).instalments).toHaveLength(1)
  expect(await codeOf(hall.wish('wang', 'judgeClaim', { id: instalments[0].id, reason: null }))).toBe('year.unconfirmed')
  await dataOf(confirm(1))
  expect(await codeOf(report(1, 'paused'))).toBe('year.confirmed')
})
test('批的和付的不是一个人；没批不能付，没有回单号不能付；付过再送还是一笔', async () => {
  const [{ id: first }] = (await waiting('claimed')).rows
  expect(await codeOf(hall.wish('zhou', 'payInstalment', { id: first, slip: 'BANK0001' }))).toBe('instalment.state claimed')
  expect(await codeOf(hall.wish('zhou', 'judgeClaim', { id: first, reason: null }))).toBe('role.required')
  await dataOf(hall.wish('zhao', 'judgeClaim', { id: first, reason: null }))
  expect(await codeOf(hall.wish('zhao', 'payInstalment', { id: first, slip: 'BANK0001' }))).toBe('mover.same')
  expect(await codeOf(hall.wish('zhou', 'payInstalment', { id: first, slip: '' }))).toMatch(/^input.invalid/)
  for (const _twice of [1, 2]) expect(await dataOf(hall.wish('zhou', 'payInstalment', { id: first, slip: 'BANK0001' }))).toMatchObject({ state: 'paid', slip: 'BANK0001' })
  expect(await codeOf(hall.wish('zhou', 'payInstalment', { id: first, slip: 'BANK0002' }))).toBe('instalment.state paid')
})
test('1,000 元 × 3 年：每年要当年的证明，去年的不算；退回的换一张再领；一张回单只付一笔', async () => {
  await dataOf(report(2))
  await dataOf(confirm(2))
  await hall.keep('s1', 'marks', 'second year')
  const second = (await dataOf(claim(2))).instalments[1]
  await dataOf(hall.wish('wang', 'judgeClaim', { id: second.id, reason: 'unclear' }))
  expect(await codeOf(claim(2))).toBe('paper.unchanged marks')
  await hall.keep('s1', 'marks', 'second year, sharper')
  expect((await dataOf(claim(2))).instalments[1].state).toBe('claimed')
  await dataOf(hall.wish('wang', 'judgeClaim', { id: second.id, reason: null }))
  expect(await codeOf(hall.wish('zhou', 'payInstalment', { id: second.id, slip: 'BANK0001' }))).toBe('slip.used')
  await dataOf(hall.wish('zhou', 'payInstalment', { id: second.id, slip: 'BANK0002' }))
  await dataOf(report(3, 'finished'))
  expect(await codeOf(claim(3))).toBe('paper.used marks')
  await hall.keep('s1', 'marks', 'third year')
  await dataOf(claim(3))
  expect(await codeOf(claim(4))).toBe('year.order')
  const paid = await waiting('paid')
  expect([paid.sum, paid.rows.length, JSON.stringify(paid).includes('马有才')]).toEqual([200_000, 2, false])
})
test('没核实读完，结不了业；结了业有证书，没登录也查得到，只有一个姓', async () => {
  expect(await codeOf(hall.move('wang', id, { move: 'complete' }))).toBe('year.unconfirmed')
  await dataOf(confirm(3, 'finished'))
  await dataOf(hall.move('wang', id, { move: 'complete' }))
  const [own] = (await dataOf(hall.ask('s1', 'mine'))).rows
  expect([own.state, own.certificate]).toEqual(['completed', expect.any(String)])
  const shown = JSON.stringify(await dataOf(hall.askOf('certificate', 'check', { code: own.certificate })))
  expect(shown).toContain('机电一体化技术')
  expect(shown).not.toContain('马有才')
})
