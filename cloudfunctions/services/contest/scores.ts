import type { contest, ScoreRow } from '../../contract/contest'
import { canMove, isSameValue, scoreMoves, type ScoreState, type ScoreValue } from '../../contract/contest-moves'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { enrolmentsBySerial } from '../../store/check-ins'
import { seatsOf } from '../../store/contest-entries'
import { addScore, changeScore, findScore, scoreId, type ScoreRecord, scoresOf } from '../../store/contest-scores'
import type { ContestRecord } from '../../store/contests'
import { findEnrolment } from '../../store/seats'
import { entrustedContest, startOf } from './known'

const tries = 5

export const scores: Handler<typeof contest.actions.scores> = async ({ id, round }, { caller, now }) => {
  const { contest: found } = await entrustedContest(id, caller, now)
  roundOf(found, round)
  const known = new Map((await scoresOf(id)).filter((score) => score.round === round).map((score) => [score.serial, score]))
  const seats = (await seatsOf(id)).sort((a, b) => (a.serial < b.serial ? -1 : 1))
  return { rows: seats.map((seat) => shownScore(seat, known.get(seat.serial), caller.openid!)), asOf: now }
}

/** Errors: `round.unknown`. */
export function roundOf({ rounds }: ContestRecord, id: string): ContestRecord['rounds'][number] {
  const found = rounds.find((round) => round.id === id)
  if (!found) throw problem('round.unknown')
  return found
}

/** Errors: `round.unknown`, `marks.too-many`. */
export function assertValue(found: ContestRecord, round: string, value: ScoreValue): void {
  const { full } = roundOf(found, round)
  if ('marks' in value && value.marks > full * 100) throw problem('marks.too-many', { most: full })
}

/** Two people enter one score, neither of whom is shown the other's number. */
export const enterScore: RecordHandler<typeof contest.actions.enterScore> = {
  async done({ id, serial, round, attempt, value }, { caller, now }) {
    const by = caller.openid!
    const { contest: found, occasion } = await entrustedContest(id, caller, now)
    const seat = await seatOf(id, serial)
    const score = scoreId(id, serial, round)
    for (let held = await findScore(score), again = 0; again < tries; held = await findScore(score), again++) {
      if (held && entered(held, by, attempt, value)) return shownScore(seat, held, by)
      if (found.state !== 'draft') throw problem('contest.state', { state: found.state })
      if (now < startOf(occasion)) throw problem('scoring.not-yet', { at: startOf(occasion) })
      if ((await findEnrolment(enrolmentId(id, by)))?.state === 'seated') throw problem('scorer.contestant')
      assertValue(found, round, value)
      const before: ScoreRecord = held ?? {
        _id: score, demo: found.demo, contest: id, serial, round, state: 'empty', attempt: 1, first: null, second: null, value: null, history: [], version: 0,
      }
      const after = entering(before, { by, value, at: now }, attempt)
      if (held ? await changeScore(held, after) : await addScore({ ...before, ...after, version: 1 })) return shownScore(seat, { ...before, ...after }, by)
    }
    throw problem('intent.doing', { retryAfterMs: 1_000 })
  },
  async asked({ id, serial, round, attempt, value }, { caller }) {
    const held = await findScore(scoreId(id, serial, round))
    if (!held || !entered(held, caller.openid!, attempt, value)) throw problem('intent.unknown')
    return shownScore(await seatOf(id, serial), held, caller.openid!)
  },
}

type Entered = NonNullable<ScoreRecord['first']>

/** What becomes of a score by one more number. Errors: `score.twice`, `score.state`. */
function entering({ state, attempt, first, second, history }: ScoreRecord, mine: Entered, asked: number): Partial<ScoreRecord> {
  const to: ScoreState = state !== 'half' ? 'half' : isSameValue(first!.value, mine.value) ? 'confirmed' : 'differ'
  if (asked !== (state === 'differ' ? attempt + 1 : attempt) || !canMove(scoreMoves, state, to, 'scorer')) throw problem('score.state', { state })
  if (to === 'half') {
    const told = state === 'differ' ? [...history, { kind: 'differed' as const, attempt, first: first!, second: second! }] : history
    return { state: to, attempt: asked, first: mine, second: null, value: null, history: told }
  }
  if (first!.by === mine.by) throw problem('score.twice')
  return { state: to, second: mine, value: to === 'confirmed' ? mine.value : null }
}

/** Whether somebody has entered this number in this attempt already. */
function entered({ attempt: now, first, second, history }: ScoreRecord, by: string, attempt: number, value: ScoreValue): boolean {
  const pairs = [
    ...(now === attempt ? [first, second] : []),
    ...history.flatMap((line) => (line.kind !== 'settled' && line.attempt === attempt ? [line.first, line.second] : [])),
  ]
  return pairs.some((each) => each?.by === by && isSameValue(each.value, value))
}

/** Errors: `enrolment.unknown`. */
async function seatOf(id: string, serial: string): Promise<Enrolment> {
  const [seat] = await enrolmentsBySerial(id, [serial])
  if (seat?.state !== 'seated') throw problem('enrolment.unknown')
  return seat
}

function shownScore({ serial, size, checkedInAt }: Enrolment, score: ScoreRecord | undefined, by: string): ScoreRow {
  const { state, attempt, first, second, value } = score ?? { state: 'empty' as const, attempt: 1, first: null, second: null, value: null }
  return {
    serial, size, checkedIn: checkedInAt !== undefined, state, mine: state !== 'differ' && [first, second].some((each) => each?.by === by),
    attempt: state === 'differ' ? attempt + 1 : attempt, value: state === 'confirmed' ? value : null,
  }
}
