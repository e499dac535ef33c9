import { stageFor } from '../../clerks/cases'
import { routeRule, unionFor } from '../../clerks/unions'
import { kindOf } from '../../contract/kinds'
import type { Source } from '../../contract/membership'
import type { MembershipEvent } from '../../contract/membership-terms'
import type { OccupationCode } from '../../contract/person'
import { drawCode } from '../../office/drawn-code'
import { maskName } from '../../rules/masks'
import { shortCode } from '../../rules/short-code'
import { kept, tailOf } from '../../services/matter/submit'
import { type CaseEventRecord, caseId, type CaseRecord } from '../../store/cases'
import { type addMembership, membershipId } from '../../store/memberships'
import { fingerprint } from '../../store/sealed'
import { syntheticIdNumber } from './study'
import { chensUnion } from './unions'

const dayMs = 86_400_000

/** Where codes hang that ask people to join. */
export const seedSources = (): Source[] => [
  { id: 'yanjiao-gate', demo: true, name: '燕郊物流园东门', union: chensUnion, area: '131082109' },
  { id: 'yanjiao-canteen', demo: true, name: '燕郊物流园食堂', union: chensUnion, area: '131082109' },
  { id: 'shengfang-yard', demo: true, name: '胜芳钢材市场停车场', union: 'un-shengfang', area: '131081105' },
  { id: 'longhe-hall', demo: true, name: '龙河高新区服务大厅', union: 'un-longhe', area: '131002400' },
  { id: 'spring-fair', demo: true, name: '春风行动招聘会服务台', union: null, area: null },
]

type Sketch = readonly [name: string, occupation: OccupationCode, area: string, sent: number, approved: number | null, settled: number | null, source: string | null]
/** Days ago. Invented, with telephone numbers that nobody has; the keeper of the demo is a member too. */
const sketches: readonly Sketch[] = [
  ['孙站长', 'employee', '131082109', 802, 800, 790, null],
  ['常玉明', 'truck-driver', '131082109', 27, 26, null, 'yanjiao-gate'], ['付立新', 'courier', '131082109', 24, 22, null, 'yanjiao-canteen'],
  ['路春生', 'delivery-rider', '131003003', 20, 19, null, null], ['康小芹', 'other-flexible', '131082109', 19, 17, null, 'yanjiao-canteen'],
  ['阎志刚', 'truck-driver', '131081105', 13, 12, null, 'shengfang-yard'], ['滕丽华', 'domestic-worker', '131002001', 10, 9, null, null],
  ['岳长河', 'truck-driver', '131024104', 8, 6, null, null], ['尤国栋', 'mall-clerk', '131081105', 6, 5, null, 'shengfang-yard'],
  ['焦文博', 'ride-hailing-driver', '131003001', 4, 3, null, 'spring-fair'], ['邢素珍', 'care-worker', '131028100', 3, 2, null, null],
  ['霍振东', 'property-agent', '131082450', 2, 1, null, null], ['牛福来', 'truck-driver', '131022103', 3, 1, null, 'spring-fair'],
  ['裴秀英', 'truck-driver', '131026104', 62, 60, 55, null], ['翟广田', 'truck-driver', '131082109', 91, 90, 84, 'yanjiao-gate'],
  ['温建业', 'courier', '131003101', 122, 120, 118, null], ['史红梅', 'domestic-worker', '131002002', 151, 150, 141, 'spring-fair'],
  ['庞学军', 'security-guard', '131071450', 202, 200, 196, null], ['辛海涛', 'delivery-rider', '131082005', 241, 240, 233, null],
  ['尹玉兰', 'other-flexible', '131081105', 301, 300, 292, 'shengfang-yard'], ['柴大勇', 'truck-driver', '131023100', 366, 365, 360, null],
  ['国振华', 'truck-driver', '131082109', 2, null, null, 'yanjiao-gate'], ['郎小燕', 'courier', '131081100', 1, null, null, null], ['褚永利', 'other-flexible', '131071451', 1, null, null, null],
]
const reviewer = 'local-openid-li'

/** People who joined, each with the application that it came of: some wait for a review, some in the pool and a few too long, the others were taken in. `now` in ms. */
export async function seedJoining(now: number): Promise<{ cases: CaseRecord[]; members: Parameters<typeof addMembership>[0][] }> {
  const made = await Promise.all(sketches.map(async ([name, occupation, area, sent, approved, settled, source], rank) => {
    const person = rank === 0 ? 'local-openid-sun' : `demo-member-${rank}`
    const mobile = rank === 0 ? '19900000005' : `1990000${9_100 + rank}`
    const idNumber = syntheticIdNumber('19800101', rank * 2 + 201, now)
    const { union, working } = await unionFor({ uscc: null, occupation, area }, source, now)
    const ago = (days: number) => now - days * dayMs
    const id = caseId(person, 'seeded')
    const history: CaseEventRecord[] = [{ move: 'submit', to: 'submitted', at: ago(sent), by: 'applicant', who: person, said: null }]
    if (approved !== null) history.push({ move: 'approve', to: 'pool', at: ago(approved), by: 'county', who: reviewer, said: null })
    if (settled !== null) history.push({ move: 'settle', to: 'joined', at: ago(settled), by: 'home', who: null, said: null })
    const last = history[history.length - 1]!
    const receipt = drawCode()
    const at = { kind: 'joining', union: union.id, area } as const
    const record: CaseRecord = {
      _id: id, ...at, demo: true, person, holder: `joining:${fingerprint(`${idNumber} 0`, 'joining')}`, state: last.to, version: history.length,
      ...await stageFor(at, last.to, null, last.at), working, rule: routeRule, fen: null, cameFrom: null, form: kindOf('joining').version,
      ...kept(id, kindOf('joining'), { occupation, works: 'none', area, name, idNumber, mobile }, []),
      receipt, tail: tailOf(receipt, mobile.slice(-4)), papers: [], asked: [], source, batch: null, papersAbout: '', history, owed: null, sentAt: ago(sent), changedAt: last.at,
    }
    const told = { approve: 'approved', settle: 'settled' } as const
    const events = history.flatMap(({ move, at: when }): MembershipEvent[] => (move in told ? [{ what: told[move as keyof typeof told], at: when, union: union.id, of: id }] : []))
    const member = { _id: membershipId(idNumber), demo: true, person, name, holder: maskName(name), mobile, number: cardNumber(rank), occupation, area, source, events }
    return { record, member }
  }))
  return { cases: made.map(({ record }) => record), members: made.flatMap(({ member }) => (member.events.length ? [member] : [])) }
}

/** The same on every machine. */
function cardNumber(rank: number): string {
  for (let draw = 4_100_000_007 + rank * 104_729; ; draw++) {
    const number = shortCode(draw)
    if (number !== undefined) return number
  }
}
