import * as z from '../../../../cloudfunctions/contract/zod'
import { Station, StationChange } from '../../../../cloudfunctions/contract/station'
import { liesIn } from '../../../../cloudfunctions/local/seed/ground'
import { seedMorePlaces } from '../../../../cloudfunctions/local/seed/more-places'
import { careOf, sunsStations } from '../../../../cloudfunctions/local/seed/station-care'
import { seedStations } from '../../../../cloudfunctions/local/seed/stations'
import { counties } from '../../../../cloudfunctions/rules/areas'
import { publicChange } from '../../../../cloudfunctions/store/station-changes'

const now = Date.parse('2026-11-22T22:40:00+08:00')
const places = seedMorePlaces(now)
const stations = seedStations(now)
const care = careOf(stations, now)

test('书屋、帮扶中心、骑手之家、流动站：数目对，都合乎约定，都标明是演示，落在自己的县里', () => {
  const count = (kind: Station['kind']) => places.filter((place) => place.kind === kind).length
  expect([count('reading-room'), count('help-centre'), count('riders-home'), count('mobile')]).toEqual([7, 11, 3, 2])
  for (const place of places) expect(z.safeParse(Station, place).error).toBeUndefined()
  expect(places.every(({ demo, county, at, stops }) => demo && liesIn(county, at) && stops.every((stop) => liesIn(county, stop.at)))).toBe(true)
  expect(new Set([...stations, ...places].flatMap(({ id, name }) => [id, name])).size).toBe(2 * (417 + 23))
  expect(new Set(places.filter(({ kind }) => kind === 'help-centre').map(({ county }) => county)).size).toBe(counties.length)
  expect(seedMorePlaces(now)).toEqual(places)
})
test('流动站一天停三处，一周走六天', () => {
  for (const { stops } of places.filter(({ kind }) => kind === 'mobile')) {
    for (const weekday of [1, 2, 3, 4, 5, 6, 7]) expect(stops.filter(({ days }) => days.includes(weekday))).toHaveLength(weekday === 7 ? 0 : 3)
  }
})
test('演示的故事前后对得上：存疑的有两个人、一张几小时后到期的单；改动合乎约定，到现在这一版为止', () => {
  const of = (wanted: string) => stations.find(({ id }) => id === wanted)!
  const doubtful = of(sunsStations.doubtful)
  const [ticket] = care.tickets
  expect(ticket).toMatchObject({ station: doubtful.id, since: doubtful.doubt!.since, reports: 2, open: true })
  expect(ticket!.due).toBeGreaterThan(now)
  expect(care.voices.map(({ station, at }) => [station, at > doubtful.confirmed.at])).toEqual([[doubtful.id, true], [doubtful.id, true]])
  for (const change of care.changes) expect(z.safeParse(StationChange, publicChange(change)).error).toBeUndefined()
  for (const { id, edition } of stations) expect([id, Math.max(1, ...care.changes.filter(({ station }) => station === id).map((change) => change.edition))]).toEqual([id, edition])
  expect(care.corrections).toMatchObject([{ station: sunsStations.corrected, state: 'waiting' }])
  for (const station of care.visits.keys()) expect(of(station)).toBeDefined()
})
