import fc from 'fast-check'
import { outReasons, type OutReason, type ScoreValue } from '../../../../cloudfunctions/contract/contest-moves'
import { ranking, type Scored, titleOf, totalOf, type WeightedRound } from '../../../../cloudfunctions/rules/contest/ranking'

const rounds: WeightedRound[] = [{ id: 'r1', kind: 'theory', weight: 30, full: 100 }, { id: 'r2', kind: 'practice', weight: 70, full: 100 }]
const thirds: WeightedRound[] = [{ id: 'r1', kind: 'theory', weight: 50, full: 150 }, { id: 'r2', kind: 'practice', weight: 50, full: 120 }]
const of = (theory: number, practice: number) => ({ r1: { marks: theory }, r2: { marks: practice } })
const placed = (scored: Scored[]) => ranking(rounds, ['practice', 'theory'], scored).map(({ id, place }) => `${id}${place}`)

describe('总分', () => {
  test.each([
    ['少一轮', rounds, { r1: { marks: 9000 } }, null],
    ['没来', rounds, { r1: { marks: 9000 }, r2: { out: 'no-show' as const } }, null],
    ['满分', rounds, of(10000, 10000), 10000],
    ['三七开', rounds, of(8000, 9000), 8700],
    ['零分也是分', rounds, of(0, 0), 0],
    ['0.1 加 0.2 不差一丝', rounds, of(10, 20), 17],
    ['150 分和 120 分的卷，满分一百', thirds, of(15000, 12000), 10000],
    ['除不尽，四舍五入到两位', thirds, of(10000, 0), 3333],
    ['正好一半，进一', rounds, of(5, 0), 2],
  ])('%s', (_what, by, values, total) => expect(totalOf(by, values)).toBe(total))
})

describe('名次', () => {
  test('总分一样比实操，实操一样比理论，都一样就并列，后面空一名', () => {
    const same = ranking([{ ...rounds[0]!, weight: 50 }, { ...rounds[1]!, weight: 50 }], ['practice', 'theory'], [
      { id: 'a', values: of(9000, 8000) }, { id: 'b', values: of(8000, 9000) }, { id: 'c', values: of(8000, 9000) }, { id: 'd', values: of(7000, 7000) },
    ])
    expect(same.map(({ id, place }) => `${id}${place}`)).toEqual(['b1', 'c1', 'a3', 'd4'])
  })
  test('对照：不比实操，三个人都是第一', () => {
    const even = rounds.map((round) => ({ ...round, weight: 50 }))
    expect(ranking(even, [], [{ id: 'a', values: of(9000, 8000) }, { id: 'b', values: of(8000, 9000) }]).map(({ place }) => place)).toEqual([1, 1])
  })
  test('缺考、取消资格的没有名次', () =>
    expect(placed([{ id: 'a', values: { r1: { marks: 9999 }, r2: { out: 'cheating' } } }, { id: 'b', values: of(0, 0) }, { id: 'c', values: {} }])).toEqual(['b1']))
  test('称号照表给，并列的都有，表外没有', () => {
    const awards = [{ from: 1, to: 1, title: '技术状元' }, { from: 2, to: 2, title: '技术标兵' }, { from: 3, to: 10, title: '技术能手' }]
    expect([1, 2, 3, 10, 11].map((place) => titleOf(awards, place))).toEqual(['技术状元', '技术标兵', '技术能手', '技术能手', null])
  })
})

describe('不论什么成绩', () => {
  const value: fc.Arbitrary<ScoreValue> = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((marks) => ({ marks })) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(outReasons) as OutReason[]).map((out) => ({ out })) },
  )
  const field = fc.array(fc.record({ r1: value, r2: value }), { maxLength: 14 }).map((all) => all.map((values, at): Scored => ({ id: `e${at}`, values })))
  const placesOf = (scored: readonly Scored[]) => Object.fromEntries(ranking(rounds, ['practice', 'theory'], scored).map(({ id, place }) => [id, place]))

  test('和录入的先后没有关系', () => fc.assert(fc.property(field, fc.func(fc.integer()), (scored, key) =>
    expect(placesOf([...scored].sort((a, b) => key(a.id) - key(b.id)))).toEqual(placesOf(scored)))))
  test('有分的人人有名次，只有一个；名次是前面的人数加一', () => fc.assert(fc.property(field, (scored) => {
    const ranked = ranking(rounds, ['practice', 'theory'], scored)
    const whole = scored.filter(({ values }) => Object.values(values).every((each) => 'marks' in each))
    expect(ranked.map(({ id }) => id).sort()).toEqual(whole.map(({ id }) => id).sort())
    for (const { place } of ranked) expect(ranked.filter((other) => other.place < place)).toHaveLength(place - 1)
  })))
  test('多得一分，名次不会往后', () => fc.assert(fc.property(field, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 500 }), (scored, at, more) => {
    const one = scored[at]
    const marks = one?.values.r2
    if (!one || !marks || !('marks' in marks)) return
    const better = scored.map((each) => (each === one ? { ...each, values: { ...each.values, r2: { marks: marks.marks + more } } } : each))
    const before = placesOf(scored)[one.id]
    if (before !== undefined) expect(placesOf(better)[one.id]).toBeLessThanOrEqual(before)
  })))
})
