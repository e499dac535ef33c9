import fc from 'fast-check'
import { timeConflicts } from '../../../cloudfunctions/rules/time-conflicts'

const minute = 60_000
const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00+08:00`)
const slot = (from: string, to: string) => ({ from: at(from), to: at(to) })
const fair = slot('09:00', '11:00')

test.each([
  ['首尾相接不冲突', [slot('07:00', '09:00'), slot('11:00', '12:00')], 0, []],
  ['差一分钟就冲突', [slot('10:59', '12:00')], 0, [[1, 0]]],
  ['包在里面', [slot('09:30', '10:00')], 0, [[30, 0]]],
  ['包住它', [slot('08:00', '12:00')], 0, [[120, 0]]],
  ['同一段时间', [fair], 0, [[120, 0]]],
  ['路上要半小时，只留了十分钟', [slot('11:10', '12:00')], 30, [[0, 10]]],
  ['路上要半小时，正好留了半小时', [slot('11:30', '12:00'), slot('08:00', '08:30')], 30, []],
  ['相接，而路上要一分钟', [slot('11:00', '12:00')], 1, [[0, 0]]],
  ['没有别的', [], 60, []],
] as [string, { from: number; to: number }[], number, number[][]][])('%s', (_title, own, travel, expected) => {
  expect(timeConflicts(own, fair, travel).map(({ overlapMs, gapMs }) => [overlapMs / minute, gapMs / minute])).toEqual(expected)
})

const interval = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })).map(([from, length]) => ({ from: from * minute, to: (from + length) * minute }))

test('性质：与一分钟一分钟地数是一样的；谁先谁后也一样', () => {
  const minutes = ({ from, to }: { from: number; to: number }) => Array.from({ length: (to - from) / minute }, (_, n) => from + n * minute)
  fc.assert(fc.property(interval, interval, fc.integer({ min: 0, max: 20 }), (own, wanted, travel) => {
    const shared = minutes(own).filter((one) => minutes(wanted).includes(one)).length
    const tooNear = minutes({ from: own.from, to: own.to + travel * minute }).some((one) => minutes({ from: wanted.from, to: wanted.to + travel * minute }).includes(one))
    const found = timeConflicts([own], wanted, travel)
    expect(found.length === 1).toBe(tooNear)
    expect((found[0]?.overlapMs ?? 0) / minute).toBe(shared)
    expect(timeConflicts([wanted], own, travel).length).toBe(found.length)
  }), { numRuns: 500 })
})
