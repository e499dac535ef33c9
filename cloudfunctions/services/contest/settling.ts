import type { contest } from '../../contract/contest'
import { canMove, contestMoves, isSameValue, scoreMoves } from '../../contract/contest-moves'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { changeScore, findScore, scoreId, type ScoreRecord, scorersOf, scoresOf } from '../../store/contest-scores'
import { changeContest } from '../../store/contests'
import { contestNow, entrustedContest } from './known'
import { assertValue } from './scores'

const tries = 5

export const differing: Handler<typeof contest.actions.differing> = async ({ id }, { caller, now }) => {
  await entrustedContest(id, caller, now)
  const rows = (await scoresOf(id)).filter(({ state }) => state === 'differ')
    .map(({ serial, round, attempt, first, second }) => ({ serial, round, attempt, values: [first!.value, second!.value] }))
  return { rows, asOf: now }
}

/** A third person decides between two numbers, or for another; both stay in the book. */
export const settleScore: RecordHandler<typeof contest.actions.settleScore> = {
  async done({ id, serial, round, attempt, value, reason }, { caller, now }) {
    const by = caller.openid!
    const { contest: found } = await entrustedContest(id, caller, now)
    const held = await scoreOf(id, serial, round)
    const done = settled(held, by, attempt)
    if (done) return { at: done.at }
    if (found.state !== 'draft') throw problem('contest.state', { state: found.state })
    if (held.attempt !== attempt || !canMove(scoreMoves, held.state, 'confirmed', 'approver')) throw problem('score.state', { state: held.state })
    if (scorersOf(held).includes(by)) throw problem('scorer.same')
    assertValue(found, round, value)
    const history = [...held.history, { kind: 'settled' as const, attempt, by, value, reason, at: now }]
    if (!(await changeScore(held, { state: 'confirmed', value, history }))) throw problem('score.state', { state: (await scoreOf(id, serial, round)).state })
    return { at: now }
  },
  async asked({ id, serial, round, attempt, value }, { caller }) {
    const done = settled(await scoreOf(id, serial, round), caller.openid!, attempt)
    if (!done || !isSameValue(done.value, value)) throw problem('intent.unknown')
    return { at: done.at }
  },
}

/** Errors: `score.state` where nobody has entered it. */
async function scoreOf(id: string, serial: string, round: string): Promise<ScoreRecord> {
  const held = await findScore(scoreId(id, serial, round))
  if (!held) throw problem('score.state', { state: 'empty' })
  return held
}

const settled = ({ history }: ScoreRecord, by: string, attempt: number) =>
  history.flatMap((line) => (line.kind === 'settled' && line.attempt === attempt && line.by === by ? [line] : []))[0]
const reopened = ({ history }: ScoreRecord, attempt: number) =>
  history.flatMap((line) => (line.kind === 'reopened' && line.attempt === attempt ? [line] : []))[0]

/**
 * The results are taken back first, so that they cannot become final meanwhile, and once more after: somebody may have
 * published them in between. Whoever dies on the way is sent again; nothing is final with a score that is open.
 */
export const reopenScore: RecordHandler<typeof contest.actions.reopenScore> = {
  async done({ id, serial, round, attempt, reason }, { caller, now }) {
    const by = caller.openid!
    await entrustedContest(id, caller, now)
    const held = await scoreOf(id, serial, round)
    const done = reopened(held, attempt)
    if (!done) {
      if (held.attempt !== attempt || !canMove(scoreMoves, held.state, 'empty', 'approver')) throw problem('score.state', { state: held.state })
      if (scorersOf(held).includes(by)) throw problem('scorer.same')
      await takeBack(id, now)
      const line = { kind: 'reopened' as const, attempt, by, value: held.value!, first: held.first, second: held.second, reason, at: now }
      const after = { state: 'empty' as const, attempt: attempt + 1, first: null, second: null, value: null, history: [...held.history, line] }
      if (!(await changeScore(held, after))) throw problem('score.state', { state: (await scoreOf(id, serial, round)).state })
    }
    if (!done || (await scoreOf(id, serial, round)).state !== 'confirmed') await takeBack(id, now)
    return { at: done?.at ?? now }
  },
  async asked({ id, serial, round, attempt }) {
    const done = reopened(await scoreOf(id, serial, round), attempt)
    if (!done) throw problem('intent.unknown')
    return { at: done.at }
  },
}

/** Results that are not out change their version: who is just publishing them looks again. Errors: `contest.state`. */
async function takeBack(id: string, now: number): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { contest: found } = await contestNow(id, now)
    if (found.state !== 'draft' && !canMove(contestMoves, found.state, 'draft', 'approver')) throw problem('contest.state', { state: found.state })
    if (await changeContest(found, { state: 'draft', objectUntil: null })) return
  }
  throw problem('intent.doing', { retryAfterMs: 1_000 })
}
