import fc from 'fast-check'
import { Turns } from '../../../cloudfunctions/office/turns'

const spacing = { soonestMs: 1_000, apartMs: 40, latestMs: 20_000 }

test('同时来的一百个人，回来的时候隔开了；对照：都说一秒，就还是一起来', () => {
  const turns = new Turns(spacing)
  const waits = Array.from({ length: 100 }, () => turns.next(5_000))
  expect(waits[0]).toBe(1_000)
  expect(new Set(waits).size).toBe(100)
  expect(waits.every((wait, at) => at === 0 || wait - waits[at - 1]! === 40)).toBe(true)
  expect(new Set(Array.from({ length: 100 }, () => new Turns(spacing).next(5_000))).size).toBe(1)
})

test('人散了，又从一秒说起', () => {
  const turns = new Turns(spacing)
  for (let person = 0; person < 50; person++) turns.next(5_000)
  expect(turns.next(60_000)).toBe(1_000)
})

test('不管钟怎么走，都不比最短的短，不比最长的长', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 100_000 }), { maxLength: 600 }), (moments) => {
    const turns = new Turns(spacing)
    for (const moment of moments) {
      const wait = turns.next(moment)
      expect(wait).toBeGreaterThanOrEqual(spacing.soonestMs)
      expect(wait).toBeLessThanOrEqual(spacing.latestMs)
    }
  }))
})
