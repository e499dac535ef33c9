import type { Access, Action } from '../../../../cloudfunctions/contract/action'
import { keeper } from '../../../../cloudfunctions/contract/keeper'
import { type Role, roles } from '../../../../cloudfunctions/contract/role'
import { station } from '../../../../cloudfunctions/contract/station'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { always, openStreet, type Street } from '../station/street'
import { codeOf, dataOf } from '../../../open-hall'

let street: Street
beforeAll(async () => { street = await openStreet() })
afterAll(() => street.close())

const desk = { staff: ['keeper', 'reviewer'] } as const
const actions = { ...Object.fromEntries(Object.entries(keeper.actions).map(([name, each]) => [`keeper.${name}`, each as Action])), ...Object.fromEntries(Object.entries(station.actions).map(([name, each]) => [`station.${name}`, each as Action])) }
/** Written out, so that nobody opens an action by a slip. */
const open: Record<string, Access> = {
  'station.nearby': 'public', 'station.pins': 'public', 'station.detail': 'public', 'station.areas': 'public', 'station.changes': 'public', 'station.visit': 'public',
  'station.reportLocked': 'member', 'station.confirmOpen': 'member', 'station.correct': 'member', 'station.ownCorrections': 'member',
  'keeper.stations': desk, 'keeper.desk': desk, 'keeper.confirm': desk, 'keeper.setHours': desk, 'keeper.pause': desk, 'keeper.reopen': desk, 'keeper.setFacilities': desk,
  'keeper.setFacts': desk, 'keeper.answer': desk, 'keeper.doorCode': desk, 'keeper.decide': desk,
}
test('谁能办什么，一件一件写明，多一件少一件都不行', () => expect(Object.fromEntries(Object.entries(actions).map(([name, { access }]) => [name, access]))).toEqual(open))
test('站长的每一次改动都只办一次', () => {
  const reads = ['keeper.stations', 'keeper.desk', 'keeper.doorCode']
  for (const [name, { once }] of Object.entries(actions)) if (name.startsWith('keeper.')) expect([name, once]).toEqual([name, reads.includes(name) ? undefined : 'by-intent'])
})

/** How far one comes with empty hands: to the name of the door-keeper's refusal, or past him. */
const atTheDoor = async (who: string | undefined, name: string) => {
  const [noun, action] = name.split('.') as [string, string]
  const code = (await codeOf(street.cloud && (noun === 'keeper' ? street.desk(who, action) : street.ask(who, action)))).split(' ')[0]
  return code === 'identity.required' || code === 'role.required' ? code : 'past'
}
const expected = (access: Access, role: Role | null): string => (typeof access === 'string' ? 'past' : role !== null && access.staff.includes(role) ? 'past' : 'role.required')

describe('每个动作，每种人：默认不让进', () => {
  test.each(Object.entries(open))('没登录：%s', async (name, access) => expect(await atTheDoor(undefined, name)).toBe(access === 'public' ? 'past' : 'identity.required'))
  test.each([null, ...roles])('职责是 %s', async (role) => {
    await entrust('o-bai', '白某', role === null ? [] : [{ role, area: null, of: role === 'keeper' ? 'st-none' : null }])
    for (const [name, access] of Object.entries(open)) expect([name, await atTheDoor('bai', name)]).toEqual([name, expected(access, role)])
  })
})

const seen = { id: 'st-qi00', edition: 1 }
const inputs: readonly [string, object][] = [
  ['desk', { id: 'st-qi00' }], ['doorCode', { id: 'st-qi00' }], ['confirm', seen], ['reopen', seen], ['pause', { ...seen, reason: '检修', until: null }], ['setHours', { ...seen, hours: always }],
  ['setFacilities', { ...seen, facilities: [] }], ['setFacts', { ...seen, landmark: '门口' }], ['answer', { ...seen, ticket: 'tc-none', answer: { as: 'open-now' } }],
  ['decide', { id: 'st-qi00', correction: 'co-none', accept: true, words: '谢谢' }],
]
describe('别人的站，跟没有一样', () => {
  test.each(inputs)('%s：别的站长、别县的工会、没有站的站长', async (action, input) => {
    await entrust('o-bai', '白某', [{ role: 'keeper', area: null, of: null }])
    const does = action === 'desk' || action === 'doorCode' ? street.desk : street.act
    for (const who of ['sun', 'gao', 'bai']) {
      expect(await codeOf(does(who, action, input))).toBe('station.unknown')
      expect(await codeOf(does(who, action, { ...input, id: 'st-none' }))).toBe('station.unknown')
    }
    // 对照：自己的站长、全市的工会不会这样。
    for (const who of ['qi', 'li']) expect(await codeOf(does(who, action, { ...input, edition: undefined, ...(('edition' in input) && { edition: (await street.station('st-qi00')).edition }) }))).not.toBe('station.unknown')
  })
  test('名单里只有自己的：站长的站，县里的站，全市的站', async () => {
    const ids = async (who: string) => (await dataOf(street.desk(who, 'stations'))).rows.map(({ id }: { id: string }) => id).sort()
    expect([await ids('sun'), await ids('qi'), await ids('gao'), await ids('bai')]).toEqual([['st-sun0', 'st-sun1'], ['st-qi00'], ['st-bazhou'], []])
    expect(await ids('li')).toHaveLength(4)
  })
})
