import { chance } from '../../../cloudfunctions/local/seed/chance'
import { faultNames, faultsOf, none, storm } from './faults'
import { firstRefuted, programsOf } from './stories'
import { type Settings, tell } from './town'

const longMs = 3_600_000
let programs: Settings['programs']
beforeAll(async () => { programs = await programsOf() })

test('同一颗种子，同一个故事；换一颗，换一个', async () => {
  const settings = { programs, calls: 600, faults: storm }
  const one = await tell(7, settings)
  await tell(8, settings)
  expect(await tell(7, settings)).toEqual(one)
  expect((await tell(9, settings)).trace).not.toBe(one.trace)
}, longMs)

test('每一种故障都有种子只遇到它，也有种子一种都没遇到', () => {
  const met = Array.from({ length: 2 * faultNames.length + 2 }, (_, seed) => faultsOf(seed, chance(seed)))
  for (const fault of faultNames) {
    expect(met.some((faults) => faults[fault] > 0 && faultNames.every((other) => other === fault || faults[other] === 0))).toBe(true)
  }
  expect(met).toContainEqual(none)
})

describe('对照：拿掉一道守卫，几颗种子之内就露馅', () => {
  const few = Array.from({ length: 30 }, (_, index) => 1_000 + index)
  test('先看后写的报名：超员', async () => {
    const naive = await programsOf({ 'rules/seats/enrol': 'broken/naive-enrol.ts' })
    expect(await firstRefuted(few, { programs: naive, calls: 600, faults: none }, /^oversold/)).toBeDefined()
  }, longMs)
  test('时钟结掉报到一半的，却不换他的令牌：漏座', async () => {
    const careless = await programsOf({ 'rules/seats/sweep': 'broken/sweep-in-place.ts' })
    expect(await firstRefuted(few, { programs: careless, calls: 600, faults: { ...none, stall: 0.02, questionLate: 0.04 } }, /^(seats|rest)/)).toBeDefined()
  }, longMs)
  test('没等到答复就换个编号重发的手机：取消过的又被报上', async () => {
    expect(await firstRefuted(few, { programs, calls: 600, faults: storm, habit: 'sends blindly' }, /^once/)).toBeDefined()
  }, longMs)
})
