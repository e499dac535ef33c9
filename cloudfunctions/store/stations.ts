import type { Station } from '../contract/station'
import { database } from './database'

type StoredStation = Omit<Station, 'id'> & { _id: string }
interface Catalogue { version: string; checkedAt: number; stations: readonly Station[] }

/** How long an instance answers from its own copy before it asks whether there is a newer one, ms. */
const recheckMs = 20_000
const pageSize = 1_000
const catalogueId = 'stations'
let held: Catalogue | undefined

/**
 * All stations, from this instance's copy. The archive is asked for one small version record every 20 s, and for the
 * stations themselves only when that version has changed.
 */
export async function stationCatalogue(now: number): Promise<readonly Station[]> {
  if (held && now - held.checkedAt < recheckMs) return held.stations
  const version = await catalogueVersion()
  if (held?.version === version) held = { ...held, checkedAt: now }
  else held = { version, checkedAt: now, stations: await readAllStations() }
  return held.stations
}

/** One station as it stands in the archive now; nothing where the id is not known. */
export async function findStation(id: string): Promise<Station | undefined> {
  const { data } = await database().collection('stations').doc(id).get()
  const stored = (data as StoredStation[])[0]
  return stored && fromStored(stored)
}

/** Adds stations and makes every instance read them within 20 s. Errors: DATABASE_DUPLICATE_WRITE where an id is taken. */
export async function addStations(stations: readonly Station[]): Promise<void> {
  await database().collection('stations').add(stations.map(({ id, ...facts }) => ({ _id: id, ...facts })))
  await database().collection('catalogues').doc(catalogueId).set({ version: `${Date.now()}` })
}

/** How many stations the archive holds. */
export async function countStations(): Promise<number> {
  const { total } = await database().collection('stations').count()
  return total ?? 0
}

async function catalogueVersion(): Promise<string> {
  const { data } = await database().collection('catalogues').doc(catalogueId).get()
  return (data as { version: string }[])[0]?.version ?? ''
}

async function readAllStations(): Promise<Station[]> {
  const { command } = database()
  const stations: Station[] = []
  for (let last = ''; ;) {
    const { data } = await database().collection('stations').where({ _id: command.gt(last) }).orderBy('_id', 'asc').limit(pageSize).get()
    const page = data as StoredStation[]
    stations.push(...page.map(fromStored))
    if (page.length < pageSize) return stations
    last = page[page.length - 1]!._id
  }
}

const fromStored = ({ _id, ...facts }: StoredStation): Station => ({ id: _id, ...facts })
