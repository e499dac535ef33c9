import fc from 'fast-check'
import { mergeScans, type Scan } from '../../../cloudfunctions/rules/scans'

const scan = (serial: number, scanner: string, at: number, sequence = 1): Scan => ({ serial, scanner, at, sequence })

test('没有扫过，就没有签到', () => expect(mergeScans([])).toEqual([]))
test('两个门都扫了同一张：先的算签到，后的说得出谁先', () => {
  const [east, west] = [scan(1, 'east', 2_000), scan(1, 'west', 1_000)]
  expect(mergeScans([east, west])).toEqual([{ ...west, outcome: 'check-in' }, { ...east, outcome: 'duplicate', first: west }])
})
test('同一刻，按门的名字；同一个门，按它自己数的次序', () => {
  expect(mergeScans([scan(1, 'b', 5, 1), scan(1, 'a', 5, 9), scan(1, 'a', 5, 8)]).map(({ scanner, sequence, outcome }) => [scanner, sequence, outcome]))
    .toEqual([['a', 8, 'check-in'], ['a', 9, 'duplicate'], ['b', 1, 'duplicate']])
})
test('重发的不算第二次；真的又扫了一次才算', () => {
  const once = scan(1, 'east', 1_000, 1)
  expect(mergeScans([once, { ...once }])).toEqual([{ ...once, outcome: 'check-in' }])
  expect(mergeScans([once, { ...once, sequence: 2 }]).map(({ outcome }) => outcome)).toEqual(['check-in', 'duplicate'])
})

const anyScan = fc.record({ serial: fc.integer({ min: 1, max: 4 }), scanner: fc.constantFrom('east', 'west', '东门'), at: fc.integer({ min: 0, max: 5 }), sequence: fc.integer({ min: 1, max: 3 }) })
const arrivals = fc.array(anyScan, { maxLength: 20 }).chain((all) =>
  fc.tuple(fc.constant(all), fc.array(fc.nat(Math.max(0, all.length - 1)), { maxLength: all.length ? 10 : 0 }))
    .chain(([once, again]) => fc.tuple(fc.constant(once), fc.shuffledSubarray([...once, ...again.map((at) => once[at]!)], { minLength: once.length + again.length }))))

test('性质：先到后到、重发几次，合出来都一样；再合一次也一样', () => {
  fc.assert(fc.property(arrivals, ([once, shuffled]) => {
    const merged = mergeScans(once)
    expect(mergeScans(shuffled)).toEqual(merged)
    expect(mergeScans(merged)).toEqual(merged)
  }), { numRuns: 1_000 })
})
test('性质：每张码恰有一次签到，没有更早的', () => {
  fc.assert(fc.property(fc.array(anyScan, { maxLength: 30 }), (all) => {
    const merged = mergeScans(all)
    for (const serial of new Set(all.map((one) => one.serial))) {
      const own = merged.filter((one) => one.serial === serial)
      expect(own.filter(({ outcome }) => outcome === 'check-in')).toEqual([own[0]])
      expect(own[0]!.at).toBe(Math.min(...all.filter((one) => one.serial === serial).map((one) => one.at)))
    }
  }))
})
