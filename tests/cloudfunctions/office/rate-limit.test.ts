import { RateLimit } from '../../../cloudfunctions/office/rate-limit'

const minute = 60_000
const allowed = (limit: RateLimit, now: number, times: number) => Array.from({ length: times }, () => {
  try {
    limit.count('o-zhang', 'write', now, 3)
    return true
  } catch {
    return false
  }
}).filter(Boolean).length

test('一分钟里三次，第四次不行；过了这一分钟又行', () => {
  const limit = new RateLimit()
  expect(allowed(limit, 1_000_000, 5)).toBe(3)
  expect(allowed(limit, 1_000_000 + minute - 1, 5)).toBe(0)
  expect(allowed(limit, 1_000_000 + minute, 5)).toBe(3)
})
test('时钟被拨回去，不会把人关在门外', () => {
  const limit = new RateLimit()
  allowed(limit, 9_000_000, 5)
  expect(allowed(limit, 1_000_000, 5)).toBe(3)
})
test('每件事各算各的，说得出多久以后再来', () => {
  const limit = new RateLimit()
  allowed(limit, 1_000_000, 3)
  expect(() => limit.count('o-zhang', 'read', 1_000_000, 3)).not.toThrow()
  expect(() => limit.count('o-zhang', 'write', 1_010_000, 3)).toThrow(expect.objectContaining({ code: 'rate.limited', details: { retryAfterMs: 50_000 } }))
})
