import type { InputOf } from '../../contract/action'
import type { match } from '../../contract/match'
import { matchConsentVersion } from '../../contract/match-terms'
import type { Occasion } from '../../contract/occasion'
import { agreed } from '../../office/consents'
import { told } from '../../office/known'
import { knownOccasion } from '../../office/occasions'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { enrolmentId } from '../../rules/seats/documents'
import { seatedIn } from '../../store/check-ins'
import { checkContent } from '../../store/content-check'
import { learn } from '../../store/known-fields'
import { findEnrolment } from '../../store/seats'
import { findTeam, fixturesOf, keepTeam, openPlayers, sealedPlayers, teamId, type TeamRecord, teamsOf } from '../../store/teams'

const mostTeams = 200

/** An occasion at which teams meet. Errors: `occasion.unknown`, `match.unknown`. */
export function matchOf(found: Occasion): { found: Occasion; players: NonNullable<Occasion['teams']> } {
  if (!found.teams) throw problem('match.unknown')
  return { found, players: found.teams }
}

/** Teams whose captains have their seats still: with the seat the team is given back. */
export async function standingTeams(occasion: string): Promise<TeamRecord[]> {
  const captains = new Set((await seatedIn(occasion, 0, mostTeams)).map(({ person }) => person))
  return (await teamsOf(occasion)).filter(({ person }) => captains.has(person))
}

const hasSeat = async (occasion: string, person: string): Promise<boolean> => (await findEnrolment(enrolmentId(occasion, person)))?.state === 'seated'
const whole = (team: TeamRecord) => ({ name: team.name, players: openPlayers(team), changedAt: team.changedAt })

export const board: Handler<typeof match.actions.board> = async ({ id }, { caller: { openid }, now }) => {
  const { found, players } = matchOf(await knownOccasion(id, now))
  const [teams, fixtures, seat] = await Promise.all([standingTeams(id), fixturesOf(id), openid === null ? false : hasSeat(id, openid)])
  const own = teams.find(({ person }) => person === openid)
  return {
    title: found.title, players, teams: teams.map(({ _id, name, count }) => ({ id: _id, name, players: count })),
    fixtures: fixtures.map(({ _id, home, away, starts, court, score }) => ({ id: _id, home, away, starts, court, score })).sort((a, b) => a.starts - b.starts || (a.court < b.court ? -1 : 1)),
    mine: own ? whole(own) : null, mayEnter: seat && now < found.enrolling.closes, until: found.enrolling.closes, asOf: now,
  }
}

export const saveTeam: RecordHandler<typeof match.actions.saveTeam> = {
  async done(said, { caller, now }) {
    const person = caller.openid!
    const { id, name, from, consentVersion } = said
    const { found, players: { least, most } } = matchOf(await knownOccasion(id, now))
    const _id = teamId(id, person)
    const before = await findTeam(_id)
    const { captain, players } = await lineUp(said, person, now)
    if (before && isSame(before, name, players)) return whole(before)
    if (now >= found.enrolling.closes) throw problem('enrolling.closed', { at: found.enrolling.closes })
    if (!(await hasSeat(id, person))) throw problem('enrolment.unknown')
    if (players.length < least || players.length > most) throw problem('team.players', { least, most })
    // The name is read by everybody; the players are read by nobody but the captain.
    if ((await checkContent(name, person)) === 'risky') throw problem('text.risky')
    if (captain !== undefined) await agreed(person, { purpose: 'match', version: consentVersion, fields: ['name'] }, matchConsentVersion, now)
    const team: TeamRecord = { _id, occasion: id, person, name, players: sealedPlayers(_id, players), count: players.length, changedAt: Math.max(now, (before?.changedAt ?? 0) + 1) }
    if (!(await keepTeam(team, from))) throw problem('team.changed')
    if (captain !== undefined) await learn(person, { name: captain }, 'match', now)
    return whole(team)
  },
  async asked(said, { caller, now }) {
    const person = caller.openid!
    const { id, name } = said
    const [team, { players }] = [await findTeam(teamId(id, person)), await lineUp(said, person, now)]
    if (!team || !isSame(team, name, players)) throw problem('intent.unknown')
    return whole(team)
  },
}

/** Everybody who plays, the captain first where he does. Errors: `known.missing`. */
async function lineUp({ captain: said, players }: Pick<InputOf<typeof match.actions.saveTeam>, 'captain' | 'players'>, person: string, now: number): Promise<{ captain?: string; players: string[] }> {
  if (said === undefined) return { players }
  const { name: captain } = await told(person, { name: said }, now)
  return { captain, players: [captain, ...players] }
}

const isSame = (team: TeamRecord, name: string, players: readonly string[]): boolean => team.name === name && JSON.stringify(openPlayers(team)) === JSON.stringify(players)
