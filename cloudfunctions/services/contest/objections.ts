import type { contest, Objection } from '../../contract/contest'
import { canMove, objectionMoves } from '../../contract/contest-moves'
import { tellContestant } from '../../clerks/contests'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { checkContent } from '../../store/content-check'
import { addObjection, closeObjection, findObjection, objectionId, type ObjectionRecord, objectionsOf } from '../../store/contest-objections'
import { scorersOf, scoresOf } from '../../store/contest-scores'
import { contestNow, entrustedContest, ownSeat } from './known'

export const object: RecordHandler<typeof contest.actions.object> = {
  async done({ id, publication, reason }, { caller, now, intent }) {
    const person = caller.openid!
    const objection = objectionId(id, publication, person)
    const sent = await findObjection(objection)
    if (sent?.intent === intent) return shownObjection(sent)
    const { contest: found } = await contestNow(id, now)
    const seat = await ownSeat(id, person)
    if (!seat) throw problem('enrolment.unknown')
    if (found.state !== 'published' || found.publication !== publication) throw problem('contest.state', { state: found.state })
    if (now >= (found.objectUntil ?? 0)) throw problem('objections.over', { at: found.objectUntil ?? 0 })
    if (sent) throw problem('objection.sent')
    if ((await checkContent(reason, person)) === 'risky') throw problem('text.risky')
    const record: ObjectionRecord = { _id: objection, demo: found.demo, contest: id, publication, person, serial: seat.serial, reason, at: now, state: 'open', answer: null, intent }
    if (await addObjection(record)) return shownObjection(record)
    throw problem('objection.sent')
  },
  async asked({ id, publication }, { caller, intent }) {
    const sent = await findObjection(objectionId(id, publication, caller.openid!))
    if (sent?.intent !== intent) throw problem('intent.unknown')
    return shownObjection(sent)
  },
}

export const objections: Handler<typeof contest.actions.objections> = async ({ id }, { caller, now }) => {
  const { contest: found } = await entrustedContest(id, caller, now)
  const [all, scores] = await Promise.all([objectionsOf(id), scoresOf(id)])
  const rows = all.sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open') || a.at - b.at).map((record) => ({
    objection: shownObjection(record), serial: record.serial,
    scores: found.rounds.map((round) => {
      const score = scores.find((each) => each.serial === record.serial && each.round === round.id)
      return { round: round.id, state: score?.state ?? 'empty' as const, attempt: score?.attempt ?? 1, value: score?.state === 'confirmed' ? score.value : null }
    }),
  }))
  return { rows, asOf: now }
}

/** The answer first and the message after: whoever dies in between is sent again and tells it then. */
export const answerObjection: RecordHandler<typeof contest.actions.answerObjection> = {
  async done({ id, objection, outcome, text }, { caller, now }) {
    const by = caller.openid!
    const { occasion } = await entrustedContest(id, caller, now)
    const held = await ofContest(id, objection)
    if (!isAnswered(held, by, outcome, text)) {
      if (!canMove(objectionMoves, held.state, outcome, 'approver')) throw problem('objection.state', { state: held.state })
      const scores = (await scoresOf(id)).filter(({ serial }) => serial === held.serial)
      if (held.person === by || scores.flatMap(scorersOf).includes(by)) throw problem('scorer.same')
      if ((await checkContent(text, by)) === 'risky') throw problem('text.risky')
      if (!(await closeObjection(objection, { state: outcome, answer: { text, at: now, by } }))) throw problem('objection.state', { state: (await ofContest(id, objection)).state })
    }
    await tellContestant('objection-answered', { id: `answered-${objection}`, person: held.person, about: id, title: occasion.title, now })
    return shownObjection(await ofContest(id, objection))
  },
  async asked({ id, objection, outcome, text }, { caller }) {
    const held = await ofContest(id, objection)
    if (!isAnswered(held, caller.openid!, outcome, text)) throw problem('intent.unknown')
    return shownObjection(held)
  },
}

const isAnswered = ({ state, answer }: ObjectionRecord, by: string, outcome: string, text: string): boolean =>
  state === outcome && answer?.by === by && answer.text === text

/** Errors: `objection.unknown`, also where it is about another contest. */
async function ofContest(id: string, objection: string): Promise<ObjectionRecord> {
  const held = await findObjection(objection)
  if (held?.contest !== id) throw problem('objection.unknown')
  return held
}

export const shownObjection = ({ _id, publication, reason, at, state, answer }: ObjectionRecord): Objection =>
  ({ id: _id, publication, reason, at, state, answer: answer && { text: answer.text, at: answer.at } })
