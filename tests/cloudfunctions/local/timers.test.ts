import path from 'node:path'
import { nextOccurrence, parseCron } from '../../../cloudfunctions/local/cron'
import { closeClouds, open, sleep } from './cloud'

afterAll(closeClouds)
const next = (expression: string, after: string) => nextOccurrence(expression, new Date(after))?.toISOString() ?? null

describe('拒绝', () => {
  test.each([
    ['六段', '0 0 2 * * *'], ['秒 60', '60 0 0 * * * *'], ['零点二十四', '0 0 24 * * * *'], ['月 13', '0 0 0 1 13 * *'], ['星期 7', '0 0 0 * * 7 *'], ['年 2100', '0 0 0 1 1 * 2100'],
    ['倒着的范围', '0 0 9-8 * * * *'], ['步长 0', '*/0 * * * * * *'], ['字母', 'a * * * * * *'], ['空项', '0,,1 * * * * * *'],
  ])('%s', (_name, expression) => { expect(() => parseCron(expression)).toThrow(/timer/) })

  test('写错的定时器，云打不开', async () => {
    await expect(open({ functions: [{ name: 'probe', file: 'probe.cjs', timeoutSeconds: 3, memoryMB: 128, timer: '0 0 2 * *' }] })).rejects.toThrow(/7 fields/)
  })
})

describe('七段，东八区', () => {
  test.each([
    ['每天两点', '0 0 2 * * * *', '2026-05-01T00:00:00Z', '2026-05-01T18:00:00.000Z'],
    ['正好到点，要下一次', '0 0 2 * * * *', '2026-05-01T18:00:00Z', '2026-05-02T18:00:00.000Z'],
    ['每五秒', '*/5 * * * * * *', '2026-05-01T00:00:01.500Z', '2026-05-01T00:00:05.000Z'],
    ['每月一日零点，在上海', '0 0 0 1 * * *', '2026-05-01T00:00:00Z', '2026-05-31T16:00:00.000Z'],
    ['二月二十九', '0 0 0 29 2 * *', '2026-05-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
    ['工作日九点半', '0 30 9 * * MON-FRI *', '2026-05-01T02:00:00Z', '2026-05-04T01:30:00.000Z'],
    ['日或星期，有一个就算', '0 0 0 15 * 1 *', '2026-05-02T00:00:00Z', '2026-05-03T16:00:00.000Z'],
    ['日或星期，另一个', '0 0 0 15 * 1 *', '2026-05-12T00:00:00Z', '2026-05-14T16:00:00.000Z'],
    ['跨年', '0 0 0 1 1 * 2028', '2026-05-01T00:00:00Z', '2027-12-31T16:00:00.000Z'],
    ['从 10 分起每 20 分', '0 10/20 * * * * *', '2026-05-01T00:31:00Z', '2026-05-01T00:50:00.000Z'],
  ])('%s', (_name, expression, after, expected) => { expect(next(expression, after)).toBe(expected) })

  test('过去的年份再也不来；没有的日子也不来', () => {
    expect(next('0 0 0 1 1 * 2020', '2026-05-01T00:00:00Z')).toBeNull()
    expect(next('0 0 0 31 2 * *', '2026-05-01T00:00:00Z')).toBeNull()
  })
})

test('到点调用函数：定时器的事件，没有用户身份；睡过的几次只补一次', async () => {
  let clock = new Date('2026-05-01T17:59:50Z')
  const { db } = await open({
    collections: [{ name: 'calls', acl: 'ADMINONLY', indexes: [] }], now: () => clock, limits: { timerCheckMs: 20 },
    functionsDir: path.join(__dirname, 'functions'), functions: [{ name: 'nightly', file: 'probe.cjs', timeoutSeconds: 5, memoryMB: 128, timer: '0 0 2 * * * *' }],
  })
  await sleep(100)
  expect((await db.collection('calls').count()).total).toBe(0)
  clock = new Date('2026-05-04T18:00:01Z')
  for (let i = 0; i < 100 && (await db.collection('calls').count()).total === 0; i++) await sleep(20)
  await sleep(100)
  const { data } = await db.collection('calls').get()
  expect(data).toEqual([expect.objectContaining({ openid: null, trigger: 'timer', event: { Type: 'Timer', TriggerName: 'nightly-timer', Time: '2026-05-01T18:00:00.000Z', Message: '' } })])
})
