import { addNew, database } from './database'

/** One box, by station and day of expiry, is told of once before and once after. */
export const alertId = (station: string, expires: string, standing: 'soon' | 'expired'): string => `${station}:${expires}:${standing}`

/** Which of these were told. */
export async function toldAlerts(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const told = new Set<string>()
  for (let from = 0; from < ids.length; from += 1_000) {
    const some = ids.slice(from, from + 1_000)
    const { data } = await database().collection('medicine-alerts').where({ _id: database().command.in(some) }).limit(some.length).get()
    for (const { _id } of data as { _id: string }[]) told.add(_id)
  }
  return told
}

export const noteAlert = (id: string, at: number): Promise<boolean> => addNew('medicine-alerts', { _id: id, at })
