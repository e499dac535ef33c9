import * as z from '../../../../cloudfunctions/contract/zod'
import { Station } from '../../../../cloudfunctions/contract/station'
import { seedStations, stationsPerCounty } from '../../../../cloudfunctions/local/seed/stations'
import { liesIn } from '../../../../cloudfunctions/local/seed/ground'
import { openState, isOpenNow } from '../../../../cloudfunctions/rules/opening-hours'
import { medicineDue } from '../../../../cloudfunctions/rules/medicine'
import { townships } from '../../../../cloudfunctions/rules/areas'

const now = Date.parse('2026-11-22T22:40:00+08:00')
const stations = seedStations(now)
const count = (test: (station: Station) => boolean) => stations.filter(test).length

test('417 个站点，每个都合乎窗口的约定，都标明是演示', () => {
  expect(stations).toHaveLength(417)
  for (const station of stations) expect(z.safeParse(Station, station).error).toBeUndefined()
  expect(count(({ demo }) => !demo)).toBe(0)
  expect(new Set(stations.map(({ id }) => id)).size).toBe(417)
  expect(new Set(stations.map(({ name }) => name)).size).toBe(417)
})
test('同一时刻种出来的数据，一个字都不差', () => expect(seedStations(now)).toEqual(stations))
test('十县一区的数目对，都落在自己的县里、自己县的乡镇里', () => {
  for (const [county, expected] of Object.entries(stationsPerCounty)) expect([county, count((station) => station.county === county)]).toEqual([county, expected])
  for (const { county, township, at } of stations) {
    expect(liesIn(county, at)).toBe(true)
    expect(townships.some((known) => known.code === township && known.county === county)).toBe(true)
  }
})
test('难看的状态也都在：故障、临时关闭、没人核实', () => {
  expect(count(({ hours }) => hours.always)).toBe(29)
  expect(count(({ truck }) => truck !== null)).toBe(12)
  expect(count(({ facilities }) => facilities.some(({ code }) => code === 'medicine'))).toBe(246)
  expect(count(({ facilities }) => facilities.some(({ state }) => state !== 'working'))).toBe(25)
  expect(count((station) => openState(station, now).state === 'paused')).toBe(17)
  expect(count((station) => openState(station, now).state === 'unverified')).toBe(42)
  expect(count((station) => openState(station, now).state === 'doubtful')).toBe(1)
  expect(count(({ facilities }) => facilities.some(({ code, expires }) => code === 'medicine' && expires === undefined))).toBe(0)
  expect(count(({ facilities }) => medicineDue(facilities, now) !== null)).toBe(1)
})
test('晚上十点四十，还有开着的地方可去', () => expect(count((station) => isOpenNow(openState(station, now)))).toBeGreaterThan(20))
test('电话都在演示号段，没有一个会打到真人', () => expect(count(({ keeper }) => !/^1990000\d{4}$/.test(keeper.phone))).toBe(0))
