import { ownOwner } from '../../contract/pack-owners'
import { Station } from '../../contract/station'
import * as z from '../../contract/zod'
import { ownCover } from '../../clerks/ground'
import { signedPack } from '../../office/pack-key'
import { type PackCover, decodePack, encodePack } from '../../rules/station-pack/pack'
import outlines from '../../rules/places/langfang-counties.topo.json'
import { stations as catalogue } from '../../store/stations'
import { addEdition, type Edition, newestEdition } from '../../store/station-packs'

/** When an instance that loses the race for a number gives up; whoever won it has the same stations. */
const tries = 5

/** One catalogue is one edition, however many phones ask. */
const known = new WeakMap<readonly Station[], Edition>()

/** Our stations as they stand: the newest edition where nothing has changed since, else the next one. Errors: `pack.no-key`. */
export async function ownEdition(now: number): Promise<Edition> {
  const stations = await catalogue.all(now)
  const held = known.get(stations)
  if (held) return held
  const edition = await editionFor(stations, now)
  known.set(stations, edition)
  return edition
}

async function editionFor(stations: readonly Station[], now: number): Promise<Edition> {
  // As the schema has the fields: a pack is bytes, and the archive gives them back in an order of its own.
  const told = stations.map((station) => z.parse(Station, station))
  const written = (of: PackCover): Uint8Array => encodePack({ cover: of, stations: told, outlines: JSON.stringify(outlines) })
  for (let left = tries; left > 0; left--) {
    const newest = await newestEdition(ownOwner)
    if (newest && Buffer.from(written(decodePack(newest.bytes).cover)).equals(newest.bytes)) return newest
    const next = { ...ownCover, number: (newest?.number ?? 0) + 1, at: now, demo: stations.some(({ demo }) => demo) }
    const bytes = written(next)
    const edition: Edition = { owner: ownOwner, number: next.number, at: now, stations: told.length, bytes, signature: signedPack(bytes) }
    if (await addEdition(edition)) return edition
  }
  throw new Error('the editions of our own stations follow one another too fast')
}
