import { addNew, database } from './database'

interface VisitRecord { _id: string; station: string; day: string; count: number }

const collection = () => database().collection('station-visits')
const idOf = (station: string, day: string): string => `${station}:${day}`

/** One more on a day (`2026-11-22`), whoever it was. */
export async function countVisit(station: string, day: string): Promise<void> {
  const { command } = database()
  const more = async () => (await collection().where({ _id: idOf(station, day) }).update({ count: command.inc(1) })).updated === 1
  // The first of a day makes its record; whoever made it meanwhile has counted himself alone.
  if (await more() || await addNew('station-visits', { _id: idOf(station, day), station, day, count: 1 })) return
  await more()
}

/** How many came, by day, on those days that have any. */
export async function visitsOf(station: string, days: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await read(days.map((day) => idOf(station, day)))
  return new Map(found.map(({ day, count }) => [day, count]))
}

/** How many came on one day, by station. */
export async function visitsOn(day: string, stations: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await read(stations.map((station) => idOf(station, day)))
  return new Map(found.map(({ station, count }) => [station, count]))
}

async function read(ids: readonly string[]): Promise<VisitRecord[]> {
  if (ids.length === 0) return []
  const { data } = await collection().where({ _id: database().command.in([...ids]) }).limit(ids.length).get()
  return data as VisitRecord[]
}

/** Sums of days that were counted elsewhere, each once. */
export async function addVisits(station: string, sums: ReadonlyMap<string, number>): Promise<void> {
  for (const [day, count] of sums) await addNew('station-visits', { _id: idOf(station, day), station, day, count })
}
