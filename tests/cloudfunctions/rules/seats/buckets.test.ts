import { bucketsOf, inOrderFor, shareOf, slotOf } from '../../../../cloudfunctions/rules/seats/buckets'

const walk = { id: 'oc-walk', enrolling: { buckets: 8 } } as Parameters<typeof bucketsOf>[0]

test('一个计数还是八个，认得出是哪个时段的', () => {
  const buckets = bucketsOf(walk, 's12')
  expect(buckets).toHaveLength(8)
  expect(new Set(buckets.map(slotOf))).toEqual(new Set(['s12']))
  expect(slotOf('oc-fair:s1')).toBe('s1')
})
test('分到各个计数里，一个名额不多，一个不少', () => {
  for (const capacity of [0, 1, 7, 8, 100_000, 100_003]) {
    const shares = bucketsOf(walk, 's1').map((_, bucket) => shareOf(capacity, 8, bucket))
    expect(shares.reduce((sum, share) => sum + share)).toBe(capacity)
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
  }
})
test('同一个人每次从同一个开始，都试得到；一万人分得大致均匀', () => {
  const buckets = bucketsOf(walk, 's1')
  const first = (person: string) => inOrderFor(person, buckets)[0]!
  expect([...inOrderFor('o-zhang', buckets)].sort()).toEqual([...buckets].sort())
  expect(first('o-zhang')).toBe(first('o-zhang'))
  const counts = new Map<string, number>()
  for (let i = 0; i < 10_000; i++) counts.set(first(`o-${i}`), (counts.get(first(`o-${i}`)) ?? 0) + 1)
  for (const bucket of buckets) expect(counts.get(bucket)).toBeGreaterThan(1_000)
})
