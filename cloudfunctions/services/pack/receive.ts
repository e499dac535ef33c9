import type { pack } from '../../contract/pack'
import { Station } from '../../contract/station'
import * as z from '../../contract/zod'
import { isSignedBy } from '../../office/pack-key'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { PackDamaged } from '../../rules/station-pack/bytes'
import { decodePack, type StationPack } from '../../rules/station-pack/pack'
import { addEdition, newestEdition, packOwners } from '../../store/station-packs'

/** Signature first, then what is in it: what a stranger wrote is not even read. */
export const receive: Handler<typeof pack.actions.receive> = async ({ owner, bytes: text, signature }, { caller }) => {
  if (!caller.duties.some(({ area, of }) => area === null && of === null)) throw problem('area.unknown')
  const known = (await packOwners()).find((each) => each.owner === owner)
  if (!known) throw problem('pack.unknown')
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  if (!isSignedBy(known.publicKey, bytes, signature)) throw problem('pack.foreign')
  const { cover, stations } = readable(bytes)
  if (cover.owner !== owner || stations.some(({ id }) => !id.startsWith(`st-${owner}`))) throw problem('pack.foreign')
  const newest = await newestEdition(owner)
  if (newest && newest.number >= cover.number) throw problem('pack.older', { number: newest.number })
  if (!await addEdition({ owner, number: cover.number, at: cover.at, stations: stations.length, bytes, signature })) throw problem('pack.older', { number: cover.number })
  return { number: cover.number, stations: stations.length }
}

/** Errors: `pack.damaged`. */
function readable(bytes: Uint8Array): StationPack {
  try {
    const pack = decodePack(bytes)
    if (pack.stations.every((station) => z.safeParse(Station, station).success)) return pack
  } catch (error) {
    if (!(error instanceof PackDamaged)) throw error
  }
  throw problem('pack.damaged')
}
