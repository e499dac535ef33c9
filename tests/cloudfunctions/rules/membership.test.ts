import fc from 'fast-check'
import { type MembershipEvent, membershipEvents, membershipMoves, standings } from '../../../cloudfunctions/contract/membership-terms'
import { ageingBefore, membershipAt, poolDue } from '../../../cloudfunctions/rules/membership'
import { dayNumber, isoDate } from '../../../cloudfunctions/rules/shanghai-time'

const day = 86_400_000
const first = Date.parse('2026-03-02T10:00:00+08:00')
const on = (days: number) => first + days * day
const approved: MembershipEvent = { what: 'approved', at: first, union: 'un-freight' }
const settled: MembershipEvent = { what: 'settled', at: on(3), union: 'un-freight' }
const joined = [approved, settled]
const at = (days: number, events: MembershipEvent[]) => {
  const found = membershipAt(events, on(days))
  return found && [found.standing, found.union, found.to, (found.since - first) / day]
}

describe('会籍按日期和事情算出来', () => {
  test.each<[string, number, MembershipEvent[], unknown]>([
    ['没批准的，不是会员', 9, [], null],
    ['没批准就落会，不算', 9, [settled], null],
    ['批准没说哪个工会，不算', 9, [{ what: 'approved', at: first }], null],
    ['批准那一刻之前，还不是', -1, joined, null],
    ['批准了，在周转库', 2, joined, ['pool', 'un-freight', null, 0]],
    ['落会那一刻起，在籍', 3, joined, ['member', 'un-freight', null, 3]],
    ['落到别的工会，归那个工会', 9, [approved, { what: 'settled', at: on(3), union: 'un-yanjiao' }], ['member', 'un-yanjiao', null, 3]],
    ['交给上级工会，等的日子照算', 2, [approved, { what: 'passed', at: on(1), union: 'un-131082' }], ['pool', 'un-131082', null, 0]],
    ['落了会就不能再交', 9, [...joined, { what: 'passed', at: on(5), union: 'un-131082' }], ['member', 'un-freight', null, 3]],
    ['再批一次，会龄不重算', 9, [...joined, { what: 'approved', at: on(5), union: 'un-131082' }], ['member', 'un-freight', null, 3]],
    ['申请接转，人还在原来的工会', 6, [...joined, { what: 'moving', at: on(5), union: 'un-yanjiao' }], ['moving', 'un-freight', 'un-yanjiao', 5]],
    ['接到了', 9, [...joined, { what: 'moving', at: on(5), union: 'un-yanjiao' }, { what: 'arrived', at: on(8) }], ['member', 'un-yanjiao', null, 8]],
    ['没接成，还在原处', 9, [...joined, { what: 'moving', at: on(5), union: 'un-yanjiao' }, { what: 'stayed', at: on(8) }], ['member', 'un-freight', null, 8]],
    ['接转到自己，不算', 9, [...joined, { what: 'moving', at: on(5), union: 'un-freight' }], ['member', 'un-freight', null, 3]],
    ['没申请就接到，不算', 9, [...joined, { what: 'arrived', at: on(8) }], ['member', 'un-freight', null, 3]],
    ['保留会籍', 9, [...joined, { what: 'kept', at: on(5) }], ['kept', 'un-freight', null, 5]],
    ['保留到某天，当天自己恢复', 12, [...joined, { what: 'kept', at: on(5), until: on(12) }], ['member', 'un-freight', null, 12]],
    ['保留到某天，前一刻还是保留', 11.99, [...joined, { what: 'kept', at: on(5), until: on(12) }], ['kept', 'un-freight', null, 5]],
    ['保留的人重新就业，可以接转', 9, [...joined, { what: 'kept', at: on(5) }, { what: 'moving', at: on(8), union: 'un-courier' }], ['moving', 'un-freight', 'un-courier', 8]],
    ['保留的人没接成，还是保留', 9, [...joined, { what: 'kept', at: on(5) }, { what: 'moving', at: on(6), union: 'un-courier' }, { what: 'stayed', at: on(8) }], ['kept', 'un-freight', null, 8]],
    ['没接成时保留的日子已过，在籍', 9, [...joined, { what: 'kept', at: on(5), until: on(7) }, { what: 'moving', at: on(6), union: 'un-courier' }, { what: 'stayed', at: on(8) }], ['member', 'un-freight', null, 7]],
    ['在周转库不能保留', 2, [approved, { what: 'kept', at: on(1) }], ['pool', 'un-freight', null, 0]],
    ['恢复', 9, [...joined, { what: 'kept', at: on(5) }, { what: 'resumed', at: on(8) }], ['member', 'un-freight', null, 8]],
    ['退会', 9, [...joined, { what: 'left', at: on(5) }], ['left', 'un-freight', null, 5]],
    ['写明以后退会，到那天才退', 9, [...joined, { what: 'left', at: on(10) }], ['member', 'un-freight', null, 3]],
    ['退了可以再入，会龄重算', 20, [...joined, { what: 'left', at: on(5) }, { what: 'approved', at: on(19), union: 'un-courier' }], ['pool', 'un-courier', null, 19]],
    ['终止了，再批也不算', 20, [...joined, { what: 'ended', at: on(5) }, { what: 'approved', at: on(19), union: 'un-courier' }], ['ended', 'un-freight', null, 5]],
  ])('%s', (_what, days, events, expected) => expect(at(days, events)).toEqual(expected))

  test('会龄从批准那天起，接转不断', () => expect(membershipAt([...joined, { what: 'moving', at: on(5), union: 'un-courier' }, { what: 'arrived', at: on(8) }], on(9))!.joined).toBe(first))
})

describe('在周转库等了多久', () => {
  const tooLong = (since: number, now: number) => since < ageingBefore(now)!
  test('十个工作日，跳过周末：三月二日批的，三月十六日到期', () => expect(isoDate((poolDue({ since: first }) as { day: number }).day)).toBe('2026-03-16'))
  test('到期那天还不算久，第二天算', () => expect([tooLong(first, on(14)), tooLong(first, on(15))]).toEqual([false, true]))
  test('往前数和往后数是一回事', () => fc.assert(fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 40 }), (start, waited) => {
    const due = poolDue({ since: on(start) })
    if ('day' in due) expect(tooLong(on(start), on(start + waited))).toBe(dayNumber(on(start + waited)) > due.day)
  })))
  test('调休的周六算工作日：春节前批的，二月十四、二十八两个周六也数', () => expect(isoDate((poolDue({ since: Date.parse('2026-02-10T09:00:00+08:00') }) as { day: number }).day)).toBe('2026-03-02'))
  test('放假安排还没公布，不猜', () => expect(poolDue({ since: Date.parse('2026-12-28T09:00:00+08:00') })).toEqual({ unpublished: 2027 }))
})

describe('怎么走都成立', () => {
  const event = fc.record({
    what: fc.constantFrom(...membershipEvents), at: fc.integer({ min: 0, max: 60 }).map((days) => on(days)),
    union: fc.constantFrom('un-a', 'un-b', 'un-c'), until: fc.option(fc.integer({ min: 0, max: 90 }).map((days) => on(days)), { nil: undefined }),
  }) as fc.Arbitrary<MembershipEvent>
  const events = fc.uniqueArray(event, { maxLength: 14, selector: ({ at: when }) => when })
  const instant = fc.integer({ min: -1, max: 90 }).map(on)

  test('先记后记一个样', () => fc.assert(fc.property(events, instant, fc.nat(), (all, now, turn) => {
    const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))].reverse()
    expect(membershipAt(turned, now)).toEqual(membershipAt(all, now))
  })))
  test('还没到的事情，不影响现在', () => fc.assert(fc.property(events, instant, (all, now) =>
    expect(membershipAt(all, now)).toEqual(membershipAt(all.filter(({ at: when }) => when <= now), now)))))
  test('同一件事记两遍，结果一样', () => fc.assert(fc.property(events, instant, (all, now) =>
    expect(membershipAt([...all, ...all], now)?.standing).toEqual(membershipAt(all, now)?.standing))))
  test('终止了就不再变', () => fc.assert(fc.property(events, instant, event, (all, now, more) => {
    const was = membershipAt(all, now)
    if (was?.standing === 'ended') expect(membershipAt([...all, { ...more, at: now + 1 }], now + 2)).toEqual(was)
  })))
  test('在接转的，一定说得出去哪里；别的都没有去处；总有一个工会', () => fc.assert(fc.property(events, instant, (all, now) => {
    const found = membershipAt(all, now)
    if (!found) return
    expect(found.to !== null && found.to !== found.union).toBe(found.standing === 'moving')
    expect(found.union).toMatch(/^un-/)
    expect(found.since).toBeLessThanOrEqual(now)
    expect(found.joined).toBeLessThanOrEqual(found.since)
  })))
  test('保留到早就过了的一天：在籍，不会早过入会', () => {
    const kept = membershipAt([{ what: 'approved', at: on(10), union: 'un-a' }, { what: 'settled', at: on(12) }, { what: 'kept', at: on(20), until: on(3) }], on(30))
    expect(kept).toMatchObject({ standing: 'member', since: on(10), joined: on(10) })
  })
  test('每一种会籍都走得到，除了终止都走得开', () => {
    const reached = new Set(Object.values(membershipMoves).map(({ to }) => to))
    expect(standings.filter((standing) => !reached.has(standing))).toEqual([])
    expect(standings.filter((standing) => !Object.values(membershipMoves).some(({ from }) => from.includes(standing)))).toEqual(['ended'])
  })
})
