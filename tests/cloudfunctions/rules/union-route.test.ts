import fc from 'fast-check'
import { occupationCodes } from '../../../cloudfunctions/contract/person'
import { seedUnions } from '../../../cloudfunctions/local/seed/unions'
import { counties, townships } from '../../../cloudfunctions/rules/areas'
import { type Asking, routeUnion } from '../../../cloudfunctions/rules/union-route'

const tree = seedUnions(1_790_000_000_000)
const employer = tree.find(({ level }) => level === 'employer')!
const asking = (changes: Partial<Asking> = {}): Asking => ({ uscc: null, occupation: 'other-flexible', area: '131082109', park: null, ...changes })
const routed = (changes: Partial<Asking>, unions = tree) => {
  const { union, steps } = routeUnion(asking(changes), unions)
  return [union.name, ...steps]
}

describe('该归哪个工会', () => {
  const nobody = ['employer.unnamed', 'industry.none', 'park.unnamed'] as const
  test.each<[string, Partial<Asking>, string[]]>([
    ['单位有工会，归单位工会，哪怕是司机、住在别处', { uscc: employer.uscc, occupation: 'truck-driver', area: '131025100', park: 'un-yanjiao' }, [employer.name, 'employer.found']],
    ['统一社会信用代码小写也认', { uscc: employer.uscc!.toLowerCase() }, [employer.name, 'employer.found']],
    ['单位没有工会的司机，归货运', { uscc: '91131099MADE99999X', occupation: 'truck-driver' }, ['廊坊市货运行业工会联合会', 'employer.none', 'industry.found']],
    ['没有单位的司机，归货运', { occupation: 'truck-driver' }, ['廊坊市货运行业工会联合会', 'employer.unnamed', 'industry.found']],
    ['护理员，归家政护理', { occupation: 'care-worker' }, ['廊坊市家政护理行业工会联合会', 'employer.unnamed', 'industry.found']],
    ['扫了园区的码，没有行业工会的，归园区', { park: 'un-yanjiao' }, ['燕郊物流园工会联合会', 'employer.unnamed', 'industry.none', 'park.found']],
    ['扫了园区的码，人在别的县，不归园区', { park: 'un-yanjiao', area: '131081105' }, ['胜芳镇总工会', 'employer.unnamed', 'industry.none', 'park.elsewhere', 'township.found']],
    ['燕郊镇', {}, ['燕郊镇总工会', ...nobody, 'township.found']],
    ['燕郊高新区不是燕郊镇', { area: '131082450' }, ['燕郊高新技术产业开发区总工会', ...nobody, 'township.found']],
    ['开发区的街道', { area: '131071450' }, ['耀华道街道总工会', ...nobody, 'township.found']],
    ['开发区的另一个街道', { area: '131071451' }, ['云鹏道街道总工会', ...nobody, 'township.found']],
    ['只说了开发区', { area: '131071' }, ['廊坊开发区总工会', ...nobody, 'township.unnamed', 'county.found']],
    ['乡镇还没有工会，县总兜底', { area: '131082999' }, ['三河市总工会', ...nobody, 'township.none', 'county.found']],
    ['什么都对不上，市总兜底', { area: '139999' }, ['廊坊市总工会', ...nobody, 'township.unnamed', 'county.none', 'city.found']],
  ])('%s', (_what, changes, expected) => expect(routed(changes)).toEqual(expected))

  test('一个不是园区的工会当不了园区', () => expect(routed({ park: 'un-freight' })).toContain('park.unnamed'))
  test('连市总都没有的一棵树，是我们的错', () => expect(() => routeUnion(asking(), [])).toThrow('no union of the city'))
  test('同样没有市总，走得到的仍走得到', () => expect(routed({}, tree.filter(({ level }) => level !== 'city'))[0]).toBe('燕郊镇总工会'))

  test('没有人没处去：任何一个县区、乡镇，任何一种职业，都归到管着那里的一个工会', () => {
    const areas = [...counties, ...townships].map(({ code }) => code)
    fc.assert(fc.property(fc.constantFrom(...areas), fc.constantFrom(...occupationCodes), fc.constantFrom(null, ...tree.map(({ id }) => id)), (area, occupation, park) => {
      const { union, steps } = routeUnion(asking({ area, occupation, park }), tree)
      expect(union.area === null || area.startsWith(union.area.slice(0, 6))).toBe(true)
      expect(steps.at(-1)).toMatch(/found$/)
    }))
  })
})

describe('演示的工会树', () => {
  const count = (level: string) => tree.filter((union) => union.level === level).length
  test('市总一个，县区连开发区十一个，行业六个，乡镇一百二十三个，单位四十个', () =>
    expect(['city', 'county', 'industry', 'township', 'employer'].map(count)).toEqual([1, 11, 6, 123, 40]))
  test('编号、信用代码、电话都不重样，每一个往上走都走到市总', () => {
    for (const of of [(one: (typeof tree)[number]) => one.id, (one: (typeof tree)[number]) => one.phone]) expect(new Set(tree.map(of)).size).toBe(tree.length)
    expect(new Set(tree.flatMap(({ uscc }) => uscc ?? [])).size).toBe(40)
    for (const union of tree) {
      let at = union
      for (let steps = 0; at.parent !== null; steps++) {
        expect(steps).toBeLessThan(3)
        at = tree.find(({ id }) => id === at.parent)!
      }
      expect(at.id).toBe('un-langfang')
    }
  })
  test('每一行都是演示', () => expect(tree.every(({ demo }) => demo)).toBe(true))
})
