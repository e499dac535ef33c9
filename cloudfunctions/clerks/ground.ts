import { neighbourOwners, ownOwner } from '../contract/pack-owners'
import type { Station } from '../contract/station'
import { type Ground, mergePacks } from '../rules/station-pack/merge'
import { decodePack, type PackCover, type StationPack } from '../rules/station-pack/pack'
import { newestEdition, newestEditions } from '../store/station-packs'
import { stations as catalogue } from '../store/stations'

/** How long an instance answers from what neighbours handed over before it asks whether there is more, ms. */
const recheckMs = 300_000

/** Our own stations as a pack: what is said of all of them is said here, once. */
export const ownCover: Omit<PackCover, 'number' | 'at' | 'demo'> = {
  owner: ownOwner, name: '廊坊市总工会',
  licence: '可以转载，注明“廊坊市总工会”，不得改动', mayUse: '所有户外劳动者，不看户籍、不看会员',
}
const ownPack = (stations: readonly Station[], at: number): StationPack =>
  ({ cover: { ...ownCover, number: 0, at, demo: stations.some(({ demo }) => demo) }, stations, outlines: '' })

let handed: { at: number; versions: string; packs: readonly StationPack[] } | undefined

/** What the neighbours handed over last; one who handed over nothing is not missed. */
async function neighbours(now: number): Promise<readonly StationPack[]> {
  if (handed && now - handed.at < recheckMs) return handed.packs
  const newest = await newestEditions(neighbourOwners)
  const versions = [...newest].map(([owner, { number }]) => `${owner}.${number}`).join()
  if (handed?.versions !== versions) {
    const editions = await Promise.all([...newest.keys()].map(newestEdition))
    handed = { at: now, versions, packs: editions.flatMap((edition) => (edition ? [decodePack(edition.bytes)] : [])) }
  } else handed = { ...handed, at: now }
  return handed.packs
}

let laid: { own: readonly Station[]; packs: readonly StationPack[]; ground: Ground } | undefined

/** Every place that can be searched for: ours and the neighbours', each once. */
export async function groundNow(now: number): Promise<Ground> {
  const [own, packs] = await Promise.all([catalogue.all(now), neighbours(now)])
  if (laid?.own !== own || laid.packs !== packs) laid = { own, packs, ground: mergePacks([ownPack(own, now), ...packs]) }
  return laid.ground
}

/** One of ours as the archive has it now, with what neighbours say of it. */
export const renewedGround = async (own: Station, now: number): Promise<Ground> => mergePacks([ownPack([own], now), ...await neighbours(now)])
