import type { OccupationCode } from '../../contract/person'
import type { Union } from '../../contract/union'
import type { UnionLevel } from '../../contract/union-terms'
import { counties, townships } from '../../rules/areas'
import { seedEmployers } from './employers'

export const cityUnion = 'un-langfang'
export const chensUnion = 'un-yanjiao'
export const freightUnion = 'un-freight'
const employersWithUnion = 40

const trades: readonly [id: string, trade: string, occupations: OccupationCode[]][] = [
  [freightUnion, '货运', ['truck-driver']],
  ['un-courier', '快递', ['courier']],
  ['un-delivery', '外卖配送', ['delivery-rider']],
  ['un-ride-hailing', '网约车', ['ride-hailing-driver']],
  ['un-domestic', '家政护理', ['domestic-worker', 'care-worker']],
  ['un-security', '保安', ['security-guard']],
]
const parks: readonly [id: string, name: string, area: string][] = [
  [chensUnion, '燕郊物流园工会联合会', '131082109'],
  ['un-shengfang', '胜芳金属玻璃产业园工会联合会', '131081105'],
  ['un-longhe', '龙河高新区工会联合会', '131002400'],
  ['un-guan-emerging', '固安新兴产业园工会联合会', '131022100'],
  ['un-xianghe-furniture', '香河家具城工会联合会', '131024100'],
]

/** The tree: names of the city's, the counties' and the townships' unions as they would be, all the others invented, with telephone numbers that nobody has. */
export function seedUnions(now: number): Union[] {
  const made = (level: UnionLevel, id: string, name: string, facts: Partial<Union> = {}): Omit<Union, 'phone'> =>
    ({ id, demo: true, name, level, parent: cityUnion, area: null, uscc: null, occupations: [], ...facts })
  const countyOf = (area: string) => `un-${area.slice(0, 6)}`
  const employers = seedEmployers(now).filter(({ trade }) => trade !== 'agency').slice(0, employersWithUnion)
  return [
    made('city', cityUnion, '廊坊市总工会', { parent: null }),
    ...counties.map(({ code, name }) => made('county', `un-${code}`, `${name}总工会`, { area: code })),
    ...trades.map(([id, trade, occupations]) => made('industry', id, `廊坊市${trade}行业工会联合会`, { occupations })),
    ...parks.map(([id, name, area]) => made('park', id, name, { parent: countyOf(area), area })),
    ...townships.map(({ code, name, county }) => made('township', `un-${code}`, `${name}总工会`, { parent: `un-${county}`, area: code })),
    ...employers.map(({ record: { id, name, uscc, area } }) => made('employer', `un-${id}`, `${name}工会`, { parent: countyOf(area), area, uscc })),
  ].map((union, rank) => ({ ...union, phone: `1990000${8_100 + rank}` }))
}
