import type { Station } from '../../contract/station'
import { PackDamaged, Reader, Writer } from './bytes'
import { decodePack, encodePack, factsOf, type StationPack } from './pack'

const mark = 'station-delta-1'

/** What is another in a later edition: a phone with the earlier one needs no more. */
export function encodeDelta(before: StationPack, after: StationPack): Uint8Array {
  const known = new Map(before.stations.map((station) => [station.id, tellingOf(station)]))
  const kept = new Set(after.stations.map(({ id }) => id))
  const changed = after.stations.filter((station) => known.get(station.id) !== tellingOf(station))
  const removed = before.stations.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  const redrawn = after.outlines !== before.outlines
  return new Writer().text(mark).text(before.cover.owner).whole(before.cover.number).text(removed.join('\n')).whole(redrawn ? 1 : 0)
    .block(encodePack({ cover: after.cover, stations: changed, outlines: redrawn ? after.outlines : '' })).done()
}

const tellingOf = (station: Station): string => JSON.stringify(factsOf(station, 0))

/**
 * The later edition, out of an earlier one and what is another in it. It is as good as its bytes: they must be the owner's,
 * to the last one, which his signature shows.
 * @throws PackDamaged where the difference is none, or is one to another edition
 */
export function applyDelta(before: StationPack, delta: Uint8Array): StationPack {
  const reader = new Reader(delta)
  if (reader.text() !== mark) throw new PackDamaged('this is no difference')
  if (reader.text() !== before.cover.owner || reader.whole() !== before.cover.number) throw new PackDamaged('this is a difference to another edition')
  const removed = new Set(reader.text().split('\n'))
  const redrawn = reader.whole() === 1
  const { cover, stations, outlines } = decodePack(reader.block())
  reader.end()
  const changed = new Set(stations.map(({ id }) => id))
  return {
    cover, outlines: redrawn ? outlines : before.outlines,
    stations: [...before.stations.filter(({ id }) => !removed.has(id) && !changed.has(id)), ...stations],
  }
}
