import type { Fixture } from '../contract/match'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'
import { seal, unseal } from './sealed'

export interface TeamRecord { _id: string; occasion: string; person: string; name: string; /** Sealed, all in one. */ players: string; count: number; changedAt: number }
export type FixtureRecord = Omit<Fixture, 'id'> & { _id: string; occasion: string }

const place = (id: string) => ({ collection: 'teams', id, field: 'players' })
export const teamId = (occasion: string, person: string): string => derivedId('tm', occasion, person)
export const fixtureId = (occasion: string, home: string, away: string): string => derivedId('fx', occasion, home, away)

/** Errors: `SealRefusal`. */
export const sealedPlayers = (id: string, players: readonly string[]): string => seal(JSON.stringify(players), place(id))
/** Errors: `SealRefusal`. */
export const openPlayers = ({ _id, players }: TeamRecord): string[] => (players === '' ? [] : JSON.parse(unseal(players, place(_id))) as string[])

export async function findTeam(id: string): Promise<TeamRecord | undefined> {
  const { data } = await database().collection('teams').doc(id).get()
  return (data as TeamRecord[])[0]
}
export const teamsOf = (occasion: string): Promise<TeamRecord[]> => readAll('teams', { occasion })

/** Keeps a team over the one that was seen; false where somebody changed it meanwhile. */
export async function keepTeam({ _id, ...team }: TeamRecord, from: number | null): Promise<boolean> {
  if (from === null) return addNew('teams', { _id, ...team })
  const { updated } = await database().collection('teams').where({ _id, changedAt: from }).update(fieldsSet(team))
  return updated === 1
}

export async function findFixture(id: string): Promise<FixtureRecord | undefined> {
  const { data } = await database().collection('fixtures').doc(id).get()
  return (data as FixtureRecord[])[0]
}
export const fixturesOf = (occasion: string): Promise<FixtureRecord[]> => readAll('fixtures', { occasion })

/** Adds a fixture, or moves the one of these two teams that has no score yet; false where it has. */
export async function keepFixture({ _id, ...fixture }: FixtureRecord): Promise<boolean> {
  if (await addNew('fixtures', { _id, ...fixture })) return true
  const { starts, court } = fixture
  const { updated } = await database().collection('fixtures').where({ _id, score: null }).update(fieldsSet({ starts, court }))
  return updated === 1
}

export async function changeScore(id: string, from: Fixture['score'], score: Fixture['score']): Promise<boolean> {
  const seen = from === null ? { score: null } : { 'score.home': from.home, 'score.away': from.away }
  const { updated } = await database().collection('fixtures').where({ _id: id, ...seen }).update(fieldsSet({ score }))
  return updated === 1
}
