import { action, counter } from './action'
import { contestStates, objectionStates, outReasons, type OutReason, roundKinds, scoreStates, trades } from './contest-moves'
import { IsoMonth } from './eligibility'
import { Known } from './known'
import { mostInGroup, OccasionId, Serial, SlotId } from './occasion'
import { personName, retirementTracks } from './person'
import { problems, type ProblemCode } from './problem'
import * as z from './zod'

export const RoundId = z.string().check(z.regex(/^r[1-9]$/))
/** Hundredths of a point. */
const Marks = z.int().check(z.minimum(0), z.maximum(100_000))
const Value = z.union([z.strictObject({ marks: Marks }), z.strictObject({ out: z.enum(Object.keys(outReasons) as OutReason[]) })])
const Reason = z.string().check(z.trim(), z.minLength(4), z.maxLength(300))
const Unit = z.string().check(z.trim(), z.minLength(2), z.maxLength(40))
const Attempt = z.int().check(z.minimum(1), z.maximum(99))
const Publication = z.int().check(z.minimum(1), z.maximum(99))
export const ObjectionId = z.string().check(z.regex(/^oj-[0-9a-f]{24}$/))
/** As many as one call can seat in time. */
export const mostOfUnit = 10

export const Round = z.strictObject({
  id: RoundId, kind: z.enum(roundKinds), title: z.string(),
  /** Per cent of the whole; those of all rounds are a hundred. */
  weight: z.int().check(z.minimum(1), z.maximum(100)),
  /** Points. */
  full: z.int().check(z.minimum(1), z.maximum(1_000)),
})
export const Award = z.strictObject({ from: z.int(), to: z.int(), title: z.string(), note: z.string() })

/** What is special to a contest; its day, place and seats are those of the occasion of the same id. */
export const Contest = z.strictObject({
  id: OccasionId,
  demo: z.boolean(),
  trade: z.enum(trades),
  /** Whether a team or one person is ranked; how large a team is says the occasion. */
  teams: z.boolean(),
  /** Whether an organizer may enter the people of a unit. */
  byUnit: z.boolean(),
  rounds: z.array(Round).check(z.minLength(1), z.maxLength(4)),
  ties: z.array(z.enum(roundKinds)),
  awards: z.array(Award),
  /** Working days in which results can be objected to. */
  objectionDays: z.int(),
  state: z.enum(contestStates),
  /** How often results were published. */
  publication: z.int(),
  publishedAt: z.nullable(z.number()),
  objectUntil: z.nullable(z.number()),
  finalAt: z.nullable(z.number()),
})
export type Contest = z.infer<typeof Contest>

const Name = z.string().check(z.regex(personName))
const member = { name: Name, birthMonth: IsoMonth, retirementTrack: z.optional(z.enum(retirementTracks)) }
const mobile = z.string().check(z.regex(/^1[3-9]\d{9}$/))
/** Absent mobile number: that of the member of this name who stands there already. */
const MemberFacts = z.strictObject({ ...member, mobile: z.optional(mobile) })
/** Who has the seat competes himself, and comes first: of him alone may be said that it is known. */
const OwnFacts = z.strictObject({ ...member, name: z.union([Name, Known]), birthMonth: z.union([IsoMonth, Known]), mobile: z.optional(z.union([mobile, Known])) })
const entry = {
  unit: Unit,
  /** '' where one person competes. */
  team: z.string().check(z.trim(), z.maxLength(20)),
  /** Whether the results may show the names in full. */
  publish: z.boolean(),
}

/** Who competes under one seat, as he sees it himself. */
export const Entry = z.strictObject({
  ...entry, contest: OccasionId, serial: Serial, unit: z.string(), team: z.string(),
  members: z.array(z.strictObject({ ...member, name: z.string(), mobile: z.string() })),
})
export type Entry = z.infer<typeof Entry>

export const Objection = z.strictObject({
  id: ObjectionId, publication: z.int(), reason: z.string(), at: z.number(), state: z.enum(objectionStates),
  answer: z.nullable(z.strictObject({ text: z.string(), at: z.number() })),
})
export type Objection = z.infer<typeof Objection>

export const ResultRow = z.strictObject({
  place: z.int(), names: z.array(z.string()), unit: z.string(), team: z.string(), total: z.int(), title: z.nullable(z.string()), mine: z.boolean(),
})
export type ResultRow = z.infer<typeof ResultRow>

/** One seat in one round as a scorer sees it: no number before two agree on it. */
export const ScoreRow = z.strictObject({
  serial: Serial, size: z.int(), checkedIn: z.boolean(), state: z.enum(scoreStates),
  /** Whether the caller has entered his number already. */
  mine: z.boolean(),
  attempt: Attempt,
  value: z.nullable(Value),
})
export type ScoreRow = z.infer<typeof ScoreRow>

/** How far the scores of a contest are, for its staff. */
export const Board = z.strictObject({
  contest: Contest, title: z.string(), starts: z.number(), seats: z.int(),
  /** Seats of which nobody has said yet who competes. */
  unnamed: z.int(),
  rounds: z.array(z.strictObject({ id: RoundId, empty: z.int(), half: z.int(), differ: z.int(), confirmed: z.int() })),
  openObjections: z.int(),
  /** Certificates and messages of a final contest that are still to come. */
  awarding: z.boolean(),
  may: z.strictObject({ score: z.boolean(), approve: z.boolean(), organize: z.boolean() }),
  asOf: z.number(),
})
export type Board = z.infer<typeof Board>

const scorers = { staff: ['reviewer', 'organizer'] } as const
const approvers = { staff: ['approver'] } as const
const staff = { staff: ['reviewer', 'organizer', 'approver'] } as const
const id = { id: OccasionId }
const scored = { ...id, serial: Serial, round: RoundId, attempt: Attempt }

export const contest = counter('contest', {
  /** Rounds, awards and how far it is; the caller's own seat and what he said of it. */
  detail: action({
    access: 'public', input: z.strictObject(id),
    output: z.strictObject({
      contest: Contest, title: z.string(),
      /** Nobody enrols by himself. */
      unitOnly: z.boolean(),
      mine: z.nullable(z.strictObject({ serial: Serial, size: z.int(), entry: z.nullable(Entry) })),
      /** Until when what was said may be changed. */
      changeUntil: z.number(), asOf: z.number(),
    }),
    problems: ['occasion.unknown'],
  }),
  /** Says who competes under one's own seat. A person competes once in a contest, whoever entered him. */
  saveEntry: action({
    access: 'member', once: 'by-record', perMinute: 20,
    input: z.strictObject({
      ...id, serial: Serial, ...entry, unit: z.union([Unit, Known]), members: z.tuple([OwnFacts], MemberFacts).check(z.maxLength(mostInGroup)),
      /** Which words he agreed to; a phone that does not ask yet is told so. */
      consentVersion: z._default(z.string().check(z.maxLength(20)), ''),
    }),
    output: Entry,
    problems: ['consent.outdated', 'known.missing', 'occasion.unknown', 'enrolment.unknown', 'enrolling.closed', 'team.size', 'team.unnamed', 'member.ineligible', 'member.facts', 'member.twice', 'member.taken', 'member.mobile', 'text.risky'],
  }),
  /** Enters people of one unit; each has a seat of his own, or the name of what stands in his way. */
  enterUnit: action({
    access: { staff: ['organizer'] }, once: 'by-intent',
    input: z.strictObject({
      ...id, slot: SlotId, unit: Unit,
      people: z.array(z.strictObject({ ...member, mobile, publish: z.boolean() })).check(z.minLength(1), z.maxLength(mostOfUnit)),
    }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ serial: z.nullable(Serial), problem: z.nullable(z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]])) })),
    }),
    problems: ['occasion.unknown', 'slot.unknown', 'enrolling.not-yet', 'enrolling.closed', 'enrolling.called-off', 'entry.not-by-unit', 'text.risky', 'text.unchecked'],
  }),
  /** Published results; one's own in full. */
  results: action({
    access: 'public', input: z.strictObject(id),
    output: z.strictObject({
      contest: Contest, title: z.string(),
      /** Nothing while they are being corrected. */
      rows: z.array(ResultRow),
      mine: z.nullable(z.strictObject({
        place: z.nullable(z.int()), total: z.nullable(z.int()), title: z.nullable(z.string()),
        values: z.array(z.strictObject({ round: RoundId, value: Value })),
        /** Numbers of the certificates that came of it. */
        certificates: z.array(z.string()),
        objection: z.nullable(Objection),
      })),
      asOf: z.number(),
    }),
    problems: ['occasion.unknown'],
  }),
  /** Objects to one's own result, once to each publication, until the period is over. */
  object: action({
    access: 'member', once: 'by-record', perMinute: 10,
    input: z.strictObject({ ...id, publication: Publication, reason: Reason }),
    output: Objection,
    problems: ['occasion.unknown', 'enrolment.unknown', 'contest.state', 'objections.over', 'text.risky', 'objection.sent'],
  }),

  /** The contests that the caller looks after, those that need work first. */
  desk: action({
    access: staff, input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(z.strictObject({ ...id, title: z.string(), starts: z.number(), state: z.enum(contestStates), demo: z.boolean() })), asOf: z.number() }),
    problems: [],
  }),
  board: action({ access: staff, input: z.strictObject(id), output: Board, problems: ['occasion.unknown'] }),
  scores: action({
    access: scorers, input: z.strictObject({ ...id, round: RoundId }), output: z.strictObject({ rows: z.array(ScoreRow), asOf: z.number() }),
    problems: ['occasion.unknown', 'round.unknown'],
  }),
  /** One of two people enters what he reads on the paper. `attempt` is the one that he was shown. */
  enterScore: action({
    access: scorers, once: 'by-record', perMinute: 120, input: z.strictObject({ ...scored, value: Value }), output: ScoreRow,
    problems: ['occasion.unknown', 'enrolment.unknown', 'round.unknown', 'contest.state', 'scoring.not-yet', 'scorer.contestant', 'marks.too-many', 'score.twice', 'score.state'],
  }),
  /** Numbers that differ, for a third person. */
  differing: action({
    access: approvers, input: z.strictObject(id),
    output: z.strictObject({ rows: z.array(z.strictObject({ serial: Serial, round: RoundId, attempt: Attempt, values: z.array(Value) })), asOf: z.number() }),
    problems: ['occasion.unknown'],
  }),
  settleScore: action({
    access: approvers, once: 'by-record', input: z.strictObject({ ...scored, value: Value, reason: Reason }), output: z.strictObject({ at: z.number() }),
    problems: ['occasion.unknown', 'contest.state', 'round.unknown', 'marks.too-many', 'score.state', 'scorer.same'],
  }),
  /** Opens a confirmed score again; results that were published are taken back until it is confirmed anew. */
  reopenScore: action({
    access: approvers, once: 'by-record', input: z.strictObject({ ...scored, reason: Reason }), output: z.strictObject({ at: z.number() }),
    problems: ['occasion.unknown', 'contest.state', 'score.state', 'scorer.same'],
  }),
  /** `publication`: the one that this will be. */
  publish: action({
    access: approvers, once: 'by-record', input: z.strictObject({ ...id, publication: Publication }), output: Board,
    problems: ['occasion.unknown', 'contest.state', 'scoring.not-yet', 'scores.incomplete', 'calendar.unpublished'],
  }),
  /** Ends the period of objection and gives the titles out. */
  finalize: action({
    access: approvers, once: 'by-record', input: z.strictObject({ ...id, publication: Publication }), output: Board,
    problems: ['occasion.unknown', 'contest.state', 'objections.not-over', 'objections.open', 'scores.incomplete', 'entry.unnamed'],
  }),
  objections: action({
    access: approvers, input: z.strictObject(id),
    output: z.strictObject({
      rows: z.array(z.strictObject({
        objection: Objection, serial: Serial,
        scores: z.array(z.strictObject({ round: RoundId, state: z.enum(scoreStates), attempt: Attempt, value: z.nullable(Value) })),
      })),
      asOf: z.number(),
    }),
    problems: ['occasion.unknown'],
  }),
  /** Answered by somebody who entered none of the scores that it is about. */
  answerObjection: action({
    access: approvers, once: 'by-record',
    input: z.strictObject({ ...id, objection: ObjectionId, outcome: z.enum(['upheld', 'dismissed']), text: Reason }),
    output: Objection,
    problems: ['occasion.unknown', 'objection.unknown', 'objection.state', 'scorer.same', 'text.risky'],
  }),
})
