import type { Source } from '../../contract/membership'
import type { MembershipEvent } from '../../contract/membership-terms'
import type { OccupationCode } from '../../contract/person'
import { maskName } from '../../rules/masks'
import { shortCode } from '../../rules/short-code'
import { routeUnion } from '../../rules/union-route'
import { type addMembership, membershipId } from '../../store/memberships'
import { syntheticIdNumber } from './study'
import { chensUnion, seedUnions } from './unions'

const dayMs = 86_400_000

/** Where codes hang that ask people to join. */
export const seedSources = (): Source[] => [
  { id: 'yanjiao-gate', demo: true, name: '燕郊物流园东门', union: chensUnion, area: '131082109' },
  { id: 'yanjiao-canteen', demo: true, name: '燕郊物流园食堂', union: chensUnion, area: '131082109' },
  { id: 'shengfang-yard', demo: true, name: '胜芳钢材市场停车场', union: 'un-shengfang', area: '131081105' },
  { id: 'longhe-hall', demo: true, name: '龙河高新区服务大厅', union: 'un-longhe', area: '131002400' },
  { id: 'spring-fair', demo: true, name: '春风行动招聘会服务台', union: null, area: null },
]

type Sketch = readonly [name: string, occupation: OccupationCode, area: string, approved: number, settled: number | null, source: string | null]
/** Days ago. Invented, with telephone numbers that nobody has. */
const sketches: readonly Sketch[] = [
  ['常玉明', 'truck-driver', '131082109', 26, null, 'yanjiao-gate'], ['付立新', 'courier', '131082109', 22, null, 'yanjiao-canteen'],
  ['路春生', 'delivery-rider', '131003003', 19, null, null], ['康小芹', 'other-flexible', '131082109', 17, null, 'yanjiao-canteen'],
  ['阎志刚', 'truck-driver', '131081105', 12, null, 'shengfang-yard'], ['滕丽华', 'domestic-worker', '131002001', 9, null, null],
  ['岳长河', 'truck-driver', '131024104', 6, null, null], ['尤国栋', 'mall-clerk', '131081105', 5, null, 'shengfang-yard'],
  ['焦文博', 'ride-hailing-driver', '131003001', 3, null, 'spring-fair'], ['邢素珍', 'care-worker', '131028100', 2, null, null],
  ['霍振东', 'property-agent', '131082450', 1, null, null], ['牛福来', 'truck-driver', '131022103', 1, null, 'spring-fair'],
  ['裴秀英', 'truck-driver', '131026104', 60, 55, null], ['翟广田', 'truck-driver', '131082109', 90, 84, 'yanjiao-gate'],
  ['温建业', 'courier', '131003101', 120, 118, null], ['史红梅', 'domestic-worker', '131002002', 150, 141, 'spring-fair'],
  ['庞学军', 'security-guard', '131071450', 200, 196, null], ['辛海涛', 'delivery-rider', '131082005', 240, 233, null],
  ['尹玉兰', 'other-flexible', '131081105', 300, 292, 'shengfang-yard'], ['柴大勇', 'truck-driver', '131023100', 365, 360, null],
]

type Seeded = Parameters<typeof addMembership>[0]

/** Members as they come: twelve who wait for a base union, four of them too long, the others taken in; the keeper of the demo among them. `now` in ms. */
export function seedMemberships(now: number): Seeded[] {
  const tree = seedUnions(now)
  const record = ([name, occupation, area, approved, settled, source]: Sketch, rank: number, person: string, mobile: string): Seeded => {
    const park = seedSources().find(({ id }) => id === source)?.union ?? null
    const { union } = routeUnion({ uscc: null, occupation, area, park }, tree)
    const events: MembershipEvent[] = [{ what: 'approved', at: now - approved * dayMs, union: union.id }]
    if (settled !== null) events.push({ what: 'settled', at: now - settled * dayMs, union: union.id })
    return {
      _id: membershipId(syntheticIdNumber('19800101', rank * 2 + 201, now)), demo: true, person, name, holder: maskName(name), mobile, number: cardNumber(rank), occupation, area, source, events,
    }
  }
  return [
    record(['孙站长', 'employee', '131082109', 800, 790, null], 0, 'local-openid-sun', '19900000005'),
    ...sketches.map((sketch, rank) => record(sketch, rank + 1, `demo-member-${rank + 1}`, `1990000${9_000 + rank}`)),
  ]
}

/** The same on every machine. */
function cardNumber(rank: number): string {
  for (let draw = 4_100_000_007 + rank * 104_729; ; draw++) {
    const number = shortCode(draw)
    if (number !== undefined) return number
  }
}
