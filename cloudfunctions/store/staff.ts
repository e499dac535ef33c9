import type { Duty } from '../contract/role'
import { database } from './database'

interface StaffRecord { _id: string; name: string; duties: Duty[] }

/** What a person is entrusted with now; nothing for everybody else. */
export async function dutiesOf(openid: string): Promise<readonly Duty[]> {
  const { data } = await database().collection('staff').doc(openid).get()
  return (data as StaffRecord[])[0]?.duties ?? []
}

/** Entrusts somebody; what he was entrusted with before ends. */
export async function entrust(openid: string, name: string, duties: readonly Duty[]): Promise<void> {
  await database().collection('staff').doc(openid).set({ name, duties: [...duties] })
}

/** What these people are called at work. */
export async function staffNames(openids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(openids)]
  const { data } = ids.length ? await database().collection('staff').where({ _id: database().command.in(ids) }).limit(ids.length).get() : { data: [] }
  return new Map((data as StaffRecord[]).map(({ _id, name }) => [_id, name]))
}

/** Everybody who holds a role for one thing, or, without it, for an area. */
export async function holdersOf(role: Duty['role'], where: { of: string } | { area: string }): Promise<string[]> {
  const { data } = await database().collection('staff').where({ 'duties.role': role }).limit(1_000).get()
  const fits = (duty: Duty) => duty.role === role && ('of' in where ? duty.of === where.of : duty.of === null && where.area.startsWith(duty.area ?? ''))
  return (data as StaffRecord[]).filter(({ duties }) => duties.some(fits)).map(({ _id }) => _id)
}

/** Who keeps which station: the persons by the station's id. */
export async function keepersOfStations(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { data } = await database().collection('staff').where({ 'duties.role': 'keeper' }).limit(1_000).get()
  const keepers = new Map<string, string[]>()
  for (const { _id, duties } of data as StaffRecord[]) {
    for (const { role, of } of duties) if (role === 'keeper' && of !== null) keepers.set(of, [...keepers.get(of) ?? [], _id])
  }
  return keepers
}
