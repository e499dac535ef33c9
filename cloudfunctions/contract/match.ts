import { action, counter } from './action'
import { Known } from './known'
import { OccasionId } from './occasion'
import { personName } from './person'
import * as z from './zod'

export const TeamId = z.string().check(z.regex(/^tm-[0-9a-z]{4,30}$/))
const FixtureId = z.string().check(z.regex(/^fx-[0-9a-z]{4,30}$/))
const CaptainName = z.string().check(z.trim(), z.regex(personName))
const PlayerName = z.string().check(z.trim(), z.regex(/^[\p{L}·.\- ]{2,20}$/u))
const TeamName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))
const Goals = z.int().check(z.minimum(0), z.maximum(999))
const Score = z.strictObject({ home: Goals, away: Goals })

export const Team = z.strictObject({ id: TeamId, name: z.string(), players: z.int() })
export type Team = z.infer<typeof Team>
/** Who meets whom, and how it ended; a schedule, and no table of points. */
export const Fixture = z.strictObject({ id: FixtureId, home: TeamId, away: TeamId, starts: z.number(), court: z.string(), score: z.nullable(Score) })
export type Fixture = z.infer<typeof Fixture>
/** Of one's own team, whole. `changedAt` names what was seen: whoever changed it meanwhile is not overwritten. */
const OwnTeam = z.strictObject({ name: z.string(), players: z.array(z.string()), changedAt: z.int() })

const organizers = { staff: ['organizer'] } as const
const limits = z.strictObject({ least: z.int(), most: z.int() })

/** Teams that meet: a captain's seat is his team's. */
export const match = counter('match', {
  board: action({
    access: 'public', input: z.strictObject({ id: OccasionId }),
    output: z.strictObject({
      title: z.string(), players: limits, teams: z.array(Team), fixtures: z.array(Fixture), mine: z.nullable(OwnTeam), mayEnter: z.boolean(), until: z.number(), asOf: z.number(),
    }),
    problems: ['occasion.unknown', 'match.unknown'],
  }),
  /** Names the team and its players, each of whom the captain has asked; may be done anew until enrolling closes. */
  saveTeam: action({
    access: 'member', once: 'by-record',
    input: z.strictObject({
      id: OccasionId, name: TeamName, players: z.array(PlayerName).check(z.minLength(1), z.maxLength(16)), consent: z.literal(true), from: z.nullable(z.int()),
      /** The captain's own name where he plays himself; he comes first. */
      captain: z.optional(z.union([CaptainName, Known])),
      /** Which words the captain agreed to for his own name. */
      consentVersion: z._default(z.string().check(z.maxLength(20)), ''),
    }),
    output: OwnTeam, problems: ['consent.outdated', 'known.missing', 'occasion.unknown', 'match.unknown', 'enrolment.unknown', 'enrolling.closed', 'team.players', 'team.changed', 'text.risky'],
  }),
  /** Fixes when two teams meet; the same two again are given another time. */
  saveFixture: action({
    access: organizers, once: 'by-record',
    input: z.strictObject({ id: OccasionId, home: TeamId, away: TeamId, starts: z.number(), court: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)) }),
    output: Fixture, problems: ['occasion.unknown', 'match.unknown', 'team.unknown', 'fixture.over'],
  }),
  /** Notes how it ended. `from` is what was seen. */
  setScore: action({
    access: organizers, once: 'by-record', input: z.strictObject({ id: OccasionId, fixture: FixtureId, from: z.nullable(Score), score: z.nullable(Score) }),
    output: Fixture, problems: ['occasion.unknown', 'match.unknown', 'fixture.unknown', 'fixture.changed', 'fixture.not-yet'],
  }),
})
