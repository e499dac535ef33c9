import { sign } from 'tweetnacl'
import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { pack } from '../../cloudfunctions/contract/pack'
import { ownOwner } from '../../cloudfunctions/contract/pack-owners'
import { PackDamaged } from '../../cloudfunctions/rules/station-pack/bytes'
import { applyDelta } from '../../cloudfunctions/rules/station-pack/delta'
import { type Ground, mergePacks } from '../../cloudfunctions/rules/station-pack/merge'
import { decodePack, encodePack, type StationPack } from '../../cloudfunctions/rules/station-pack/pack'
import { base64Bytes } from './base64'
import type { KeptFiles } from './platform-port'

type Owners = OutputOf<(typeof pack)['actions']['owners']>['owners']
type Taken = OutputOf<(typeof pack)['actions']['take']>

/** What a phone knows of an edition beside its bytes: without these they prove nothing. */
interface KeptEdition { name: string; number: number; file: string; signature: string; publicKey: string }
/** By owner; `checkedAt` is when somebody last said that there is nothing newer, ms. */
export interface PackIndex { checkedAt: number; editions: Readonly<Record<string, KeptEdition>>; missing: readonly string[] }

/** What the packs know, and how old that is. */
export interface OfflineGround { ground: Ground; checkedAt: number }
/** How a phone's packs stand: for a screen that says so. */
export interface PackStanding {
  checkedAt: number | null
  held: readonly { owner: string; name: string; number: number; at: number; stations: number }[]
  /** Neighbours of whom there is nothing. */
  missing: readonly string[]
}

interface World {
  files: KeptFiles
  readIndex: () => PackIndex | null
  writeIndex: (index: PackIndex) => void
  owners: () => Promise<Owners>
  take: (owner: string, have: number | null) => Promise<Taken>
  now: () => number
}

const nothing: PackIndex = { checkedAt: 0, editions: {}, missing: [] }

/**
 * The stations on a phone. What lies there is believed only where its owner's signature holds over every byte, each time
 * it is read; what is fetched takes the place of what was good only when it is good itself, and newer.
 */
export function stationPacksOf({ files, readIndex, writeIndex, owners, take, now }: World) {
  const read = new Map<string, StationPack>()
  let laid: { of: string; ground: Ground } | undefined
  let refreshing: Promise<PackStanding> | undefined

  const index = (): PackIndex => readIndex() ?? nothing
  const keyOf = (owner: string, { number, signature }: KeptEdition): string => `${owner}.${number}.${signature}`

  /** The pack of an edition that is kept; nothing where it is gone, or was touched. */
  async function held(owner: string, edition: KeptEdition): Promise<StationPack | null> {
    const known = read.get(keyOf(owner, edition))
    if (known) return known
    const bytes = await files.read(edition.file)
    const pack = bytes && genuine(bytes, owner, edition)
    if (pack) read.set(keyOf(owner, edition), pack)
    return pack
  }

  async function packs(): Promise<{ owner: string; edition: KeptEdition; pack: StationPack }[]> {
    const all = await Promise.all(Object.entries(index().editions).map(async ([owner, edition]) => ({ owner, edition, pack: await held(owner, edition) })))
    return all.flatMap(({ pack, ...rest }) => (pack ? [{ ...rest, pack }] : []))
  }

  async function standing(): Promise<PackStanding> {
    const { checkedAt, missing } = index()
    return {
      checkedAt: checkedAt || null, missing,
      held: [...await packs()].sort((a, b) => Number(b.owner === ownOwner) - Number(a.owner === ownOwner)).map(({ owner, edition, pack }) => ({ owner, name: edition.name, number: pack.cover.number, at: pack.cover.at, stations: pack.stations.length })),
    }
  }

  /** Fetches one owner's newest edition; true where the phone has it afterwards. */
  async function renew({ owner, name, publicKey, edition }: Owners[number]): Promise<boolean> {
    const kept = index().editions[owner]
    const before = kept && kept.publicKey === publicKey ? await held(owner, kept) : null
    if (!edition || (before && before.cover.number >= edition.number)) return before !== null
    const { number, signature, sent } = await take(owner, before?.cover.number ?? null)
    if (!sent) return before !== null
    const next: KeptEdition = { name, number, signature, publicKey, file: `stations-${owner}-${number}` }
    const bytes = whole(sent, before)
    const pack = bytes && genuine(bytes, owner, next)
    if (!pack || (before && before.cover.number >= number)) return false
    if (!await files.write(next.file, bytes)) return false
    writeIndex({ ...index(), editions: { ...index().editions, [owner]: next } })
    read.set(keyOf(owner, next), pack)
    if (kept && kept.file !== next.file) await files.drop(kept.file)
    return true
  }

  async function refresh(): Promise<PackStanding> {
    const all = await owners()
    const renewed = await Promise.all(all.map(renew))
    // What one owner sends may be spoilt: that is no reason to say that the others are old.
    if (renewed[all.findIndex(({ owner }) => owner === ownOwner)]) {
      writeIndex({ ...index(), checkedAt: now(), missing: all.filter(({ edition }) => !edition).map(({ name }) => name) })
    }
    return standing()
  }

  return {
    standing,
    /** Everything that is kept and genuine; null where our own stations are not among it. */
    async ground(): Promise<OfflineGround | null> {
      const all = await packs()
      if (!all.some(({ owner }) => owner === ownOwner)) return null
      const of = all.map(({ owner, edition }) => keyOf(owner, edition)).sort().join()
      if (laid?.of !== of) laid = { of, ground: mergePacks(all.map(({ pack }) => pack)) }
      return { ground: laid.ground, checkedAt: index().checkedAt }
    },
    /** Fetches what is newer. Errors: `HallProblem`; what was kept is kept. */
    refresh: (): Promise<PackStanding> => (refreshing ??= refresh().finally(() => { refreshing = undefined })),
  }
}

/** The pack, where its owner signed these very bytes as this edition. */
function genuine(bytes: Uint8Array, owner: string, { number, signature, publicKey }: KeptEdition): StationPack | null {
  try {
    if (!sign.detached.verify(bytes, base64Bytes(signature), base64Bytes(publicKey))) return null
    const pack = decodePack(bytes)
    return pack.cover.owner === owner && pack.cover.number === number ? pack : null
  } catch {
    // A signature or a key of the wrong length, or bytes that are no pack: nothing that anybody signed for us.
    return null
  }
}

/** An edition as it was signed, put together from what was sent; nothing where it cannot be. */
function whole({ as, bytes }: NonNullable<Taken['sent']>, before: StationPack | null): Uint8Array | null {
  const sent = base64Bytes(bytes)
  if (as === 'whole') return sent
  try {
    return before && encodePack(applyDelta(before, sent))
  } catch (error) {
    if (error instanceof PackDamaged || error instanceof RangeError) return null
    throw error
  }
}
