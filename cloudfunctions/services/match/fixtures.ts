import type { Fixture, match } from '../../contract/match'
import { organizedOccasion } from '../../office/may-organize'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { changeScore, findFixture, fixtureId, type FixtureRecord, keepFixture } from '../../store/teams'
import { matchOf, standingTeams } from './teams'

const shown = ({ _id, home, away, starts, court, score }: FixtureRecord): Fixture => ({ id: _id, home, away, starts, court, score })

export const saveFixture: RecordHandler<typeof match.actions.saveFixture> = {
  async done({ id, home, away, starts, court }, { caller, now }) {
    matchOf(await organizedOccasion(id, caller, now))
    const teams = new Set((await standingTeams(id)).map(({ _id }) => _id))
    if (home === away || !teams.has(home) || !teams.has(away)) throw problem('team.unknown')
    const fixture: FixtureRecord = { _id: fixtureId(id, home, away), occasion: id, home, away, starts, court, score: null }
    if (!(await keepFixture(fixture))) throw problem('fixture.over')
    return shown(fixture)
  },
  async asked({ id, home, away, starts, court }) {
    const found = await findFixture(fixtureId(id, home, away))
    if (found?.starts !== starts || found.court !== court) throw problem('intent.unknown')
    return shown(found)
  },
}

export const setScore: RecordHandler<typeof match.actions.setScore> = {
  async done({ id, fixture, from, score }, { caller, now }) {
    matchOf(await organizedOccasion(id, caller, now))
    const found = await findFixture(fixture)
    if (found?.occasion !== id) throw problem('fixture.unknown')
    if (isScore(found.score, score)) return shown(found)
    if (now < found.starts) throw problem('fixture.not-yet', { at: found.starts })
    if (!(await changeScore(fixture, from, score))) throw problem('fixture.changed')
    return shown({ ...found, score })
  },
  async asked({ id, fixture, score }) {
    const found = await findFixture(fixture)
    if (found?.occasion !== id || !isScore(found.score, score)) throw problem('intent.unknown')
    return shown(found)
  },
}

const isScore = (one: Fixture['score'], other: Fixture['score']): boolean => one?.home === other?.home && one?.away === other?.away
