import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { addNew, database } from './database'

/** One edition of one owner's stations, as it was signed. */
export interface Edition { owner: string; number: number; at: number; stations: number; bytes: Uint8Array; signature: string }
interface EditionRecord { _id: string; owner: string; number: number; at: number; stations: number; size: number; brotli: string; signature: string }

/** A partner whose packs are taken in, and the key (base64, Ed25519) that they are signed with. */
export interface PackOwner { owner: string; name: string; publicKey: string }

/** Editions to which a difference can be told; who has an older one gets everything. */
const keptEditions = 30

const idOf = (owner: string, number: number): string => `${owner}.${number}`

const editionOf = ({ owner, number, at, stations, brotli, signature }: EditionRecord): Edition =>
  ({ owner, number, at, stations, signature, bytes: brotliDecompressSync(Buffer.from(brotli, 'base64')) })

/** The newest edition of an owner; nothing where there is none. */
export async function newestEdition(owner: string): Promise<Edition | undefined> {
  const { data } = await database().collection('station-packs').where({ owner }).orderBy('number', 'desc').limit(1).get()
  return (data as EditionRecord[]).map(editionOf)[0]
}

/** One edition; nothing where it is not kept any more, or never was. */
export async function findEdition(owner: string, number: number): Promise<Edition | undefined> {
  const { data } = await database().collection('station-packs').doc(idOf(owner, number)).get()
  return (data as EditionRecord[]).map(editionOf)[0]
}

/** What is the newest of each owner, without the stations. */
export async function newestEditions(owners: readonly string[]): Promise<ReadonlyMap<string, Pick<EditionRecord, 'number' | 'at' | 'stations' | 'size'>>> {
  const found = await Promise.all(owners.map(async (owner) => {
    const { data } = await database().collection('station-packs').where({ owner }).orderBy('number', 'desc').limit(1)
      .field({ number: true, at: true, stations: true, size: true }).get()
    return (data as EditionRecord[]).map((edition) => [owner, edition] as const)
  }))
  return new Map(found.flat())
}

/** Keeps an edition unless its number is taken, and lets the oldest go; false where it is taken. */
export async function addEdition({ owner, number, at, stations, bytes, signature }: Edition): Promise<boolean> {
  const brotli = brotliCompressSync(bytes).toString('base64')
  const added = await addNew('station-packs', { _id: idOf(owner, number), owner, number, at, stations, size: bytes.length, brotli, signature })
  if (added) await database().collection('station-packs').where({ owner, number: database().command.lte(number - keptEditions) }).remove()
  return added
}

/** The partners, by code. */
export async function packOwners(): Promise<PackOwner[]> {
  const { data } = await database().collection('pack-owners').orderBy('_id', 'asc').limit(100).get()
  return (data as (Omit<PackOwner, 'owner'> & { _id: string })[]).map(({ _id, name, publicKey }) => ({ owner: _id, name, publicKey }))
}

export async function keepPackOwner({ owner, ...facts }: PackOwner): Promise<void> {
  await database().collection('pack-owners').doc(owner).set(facts)
}
