import { Station } from '../../../../cloudfunctions/contract/station'
import { seedNeighbours } from '../../../../cloudfunctions/local/seed/neighbours'
import { seedStations } from '../../../../cloudfunctions/local/seed/stations'
import { fieldRules, mergePacks } from '../../../../cloudfunctions/rules/station-pack/merge'
import { decodePack, type StationPack } from '../../../../cloudfunctions/rules/station-pack/pack'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const [base] = seedStations(now) as [Station]
const hour = 3_600_000
const cover = (owner: string, name: string) => ({ owner, name, licence: '', mayUse: '', number: 1, at: now, demo: true })
const ours: StationPack['cover'] = cover('131000', '廊坊市总工会')
const theirs: StationPack['cover'] = cover('110112', '通州区总工会')
/** On our side of the river, and listed by both. */
const here: Station = { ...base, county: '131082', township: '131082109', pause: null, doubt: null, confirmed: { at: now - 48 * hour, by: 'keeper' } }
const twin = (changes: Partial<Station>): Station => ({ ...here, id: 'st-110112x001', confirmed: { at: now - hour, by: 'keeper' }, ...changes })
const lay = (own: Station, other: Station) => mergePacks([{ cover: ours, stations: [own], outlines: '' }, { cover: theirs, stations: [other], outlines: '' }])

test('每个字段都有一条规则', () => expect(Object.keys(fieldRules).sort()).toEqual(Object.keys(Station.shape).sort()))
test('不是一处的，两处都在：离得远，或者名字、单位都不一样', () => {
  expect(lay(here, twin({ at: { lng: here.at.lng, lat: here.at.lat + 0.002 } })).stations).toHaveLength(2)
  expect(lay(here, twin({ name: '别处', host: '别家' })).stations).toHaveLength(2)
  expect(lay(here, twin({ at: { lng: here.at.lng, lat: here.at.lat + 0.0003 }, name: '别名' })).stations).toHaveLength(2)
})
test('一处两家都登记：名称、地址听本地的，营业时间和设施听最近去过的，写明哪几项是谁说的', () => {
  const hours = { ...here.hours, always: true }
  const ground = lay(here, twin({ name: here.name, address: '通州写的地址', hours }))
  expect(ground.stations).toHaveLength(1)
  expect(ground.stations[0]).toMatchObject({ id: here.id, address: here.address, hours, confirmed: { at: now - hour } })
  expect(ground.alsoBy(here.id)).toMatchObject({ cover: theirs, twin: 'st-110112x001' })
  expect(ground.alsoBy(here.id)!.fields).toContain('hours')
  expect(ground.alsoBy(here.id)!.fields).not.toContain('address')
  expect(ground.find('st-110112x001')).toBe(ground.find(here.id))
})
test('在通州地界上的，通州说了算', () => {
  const ground = lay({ ...here, county: '110112' }, twin({ county: '110112', address: '通州写的地址' }))
  expect(ground.stations[0]).toMatchObject({ id: 'st-110112x001', address: '通州写的地址' })
  expect(ground.ownerOf('st-110112x001').name).toBe('通州区总工会')
})
describe('谁说关着，听谁的，除非另一家后来去过', () => {
  const pause = (since: number) => ({ since, until: null, reason: '停电' })
  test('对方说关着，之后我们没去过：关着', () => expect(lay(here, twin({ pause: pause(now - 2 * hour) })).stations[0]!.pause).toMatchObject({ reason: '停电' }))
  test('我们说关着，对方之后去过，说开着：开着', () => expect(lay({ ...here, pause: pause(now - 3 * hour) }, twin({})).stations[0]!.pause).toBeNull())
  test('对照：只看谁新，就会把关着的门说成开着', () => {
    const [closed, newer] = [twin({ pause: pause(now - 2 * hour), confirmed: { at: now - 30 * hour, by: 'keeper' } }), { ...here, confirmed: { at: now - 20 * hour, by: 'keeper' as const } }]
    const byNewest = [closed, newer].sort((a, b) => b.confirmed.at - a.confirmed.at)[0]!
    expect(byNewest.pause).toBeNull()
    expect(lay(newer, closed).stations[0]!.pause).not.toBeNull()
  })
})
test('先铺哪家后铺哪家，结果一样；少一家的包，少的只是那一家', () => {
  const own = seedStations(now)
  const packs = [{ cover: ours, stations: own, outlines: '' }, ...seedNeighbours(own, now).map(({ edition }) => decodePack(edition.bytes))]
  const all = mergePacks(packs)
  expect(mergePacks([...packs].reverse()).stations).toEqual(all.stations)
  expect(all.stations.length).toBe(417 + 38 + 34 + 30)
  expect(all.stations.filter(({ id }) => all.alsoBy(id))).toHaveLength(1)
  const without = mergePacks(packs.slice(0, 3))
  expect(without.stations).toEqual(all.stations.filter(({ id }) => !id.startsWith('st-120114')))
})
