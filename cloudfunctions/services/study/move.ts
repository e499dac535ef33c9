import type { StudyCase, StudyDeskMove } from '../../contract/study-application'
import type { ProblemCode } from '../../contract/problem'
import type { study } from '../../contract/study'
import { type DeskMoveName, deskMoves, type Hindrance, mayMove, notBy } from '../../contract/study-moves'
import { giveSeatBack, leavingSeat, moved, tellStudent } from '../../clerks/study-seats'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { dueOf } from '../../rules/study-deadlines'
import type { StudyRecord } from '../../store/study'
import { certified } from './completion'
import { changeOnce, knownRound, studyAtDesk } from './known'
import { missingPapers, shownCase } from './shown'
import { yearsWith } from './years'

/** As which of its movers the caller would make a move: his duties count where this application lies. */
const rolesOf = ({ area }: StudyRecord, { duties }: Caller) =>
  duties.flatMap(({ role, area: own, of }) => ((role === 'reviewer' || role === 'approver') && of === null && area.startsWith(own ?? '') ? [role] : []))

/** Why the caller cannot make a move now; null where he can. For the server and for the buttons. */
export function hindranceOf(record: StudyRecord, move: DeskMoveName, caller: Caller): Hindrance | null {
  const by = (['approver', 'reviewer'] as const).filter((role) => mayMove(move, record.state, role))
  if (by.length === 0) return 'state'
  if (!by.some((role) => rolesOf(record, caller).includes(role))) return 'duty'
  const other = notBy(move)
  if (other && [...record.history].reverse().find((step) => step.move === other)?.who === caller.openid) return 'same-person'
  if ((move === 'admit' || move === 'grant') && missingPapers(record).length > 0) return 'papers-missing'
  if (move === 'complete' && !record.years.some(({ status, confirmedAt }) => status === 'finished' && confirmedAt !== null)) return 'year-unconfirmed'
  return null
}

export const movesOf = (record: StudyRecord, caller: Caller): StudyCase['moves'] =>
  deskMoves.filter((move) => (['reviewer', 'approver'] as const).some((role) => mayMove(move, record.state, role)))
    .map((move) => ({ move, hindrance: hindranceOf(record, move, caller) }))

const problemOf = { state: 'study.state', duty: 'role.required', 'papers-missing': 'papers.missing', 'same-person': 'mover.same', 'year-unconfirmed': 'year.unconfirmed' } as const satisfies Record<Hindrance, ProblemCode>

export const move: RecordHandler<typeof study.actions.move> = {
  async done(input, { caller, now, intent }) {
    const held = await studyAtDesk(input.id, caller)
    if (held.intents.includes(intent)) return finished(held, caller, now)
    if (held.version !== input.version) throw problem('study.state', { state: held.state })
    const hindrance = hindranceOf(held, input.move, caller)
    if (hindrance) throw problem(problemOf[hindrance], hindrance === 'state' ? { state: held.state } : hindrance === 'papers-missing' ? { paper: missingPapers(held)[0]! } : {})
    const role = rolesOf(held, caller).find((each) => mayMove(input.move, held.state, each))!
    return finished(await changeOnce(held, intent, { ...moved(held, input.move, role, now, caller.openid), ...fieldsOf(held, input, caller.openid!, now) }), caller, now)
  },
  async asked({ id }, { caller, now, intent }) {
    const held = await studyAtDesk(id, caller)
    if (!held.intents.includes(intent)) throw problem('intent.unknown')
    return shownCase(held, movesOf(held, caller), now)
  },
}

function fieldsOf(held: StudyRecord, input: StudyDeskMove, by: string, now: number): Partial<StudyRecord> {
  switch (input.move) {
    case 'return': return { asked: input.asked }
    case 'refuse': return { asked: [], refusal: { reason: input.reason, words: input.words, at: now, by } }
    case 'grant': return { appeal: held.appeal && { ...held.appeal, decision: input.words } }
    // The seat goes to the next: there is nothing left to appeal to.
    case 'reject': return { appeal: held.appeal && { ...held.appeal, decision: input.words }, ...leavingSeat(held) }
    // Who has begun to study leaves a seat that nobody can take over.
    case 'leave': return held.state === 'admitted' ? leavingSeat(held) : {}
    default: return {}
  }
}

/** What follows a move, also where the one who made it died before: the seat, the certificate, the message. */
async function finished(record: StudyRecord, caller: Caller, now: number): Promise<StudyCase> {
  const after = await certified(await giveSeatBack(record, now), now)
  await tellStudent(after, now, dueOf(after, (await knownRound(after.round, now)).papersUntil)?.at ?? null)
  return shownCase(after, movesOf(after, caller), now)
}

/** Staff confirm a year, as the student told it or as they found it to be. */
export const confirmYear: RecordHandler<typeof study.actions.confirmYear> = {
  async done({ id, year, status }, { caller, now, intent }) {
    const held = await studyAtDesk(id, caller)
    if (held.intents.includes(intent)) return shownCase(held, movesOf(held, caller), now)
    if (held.state !== 'studying') throw problem('study.state', { state: held.state })
    const told = held.years.find((each) => each.year === year)
    if (!told) throw problem('year.order')
    const after = await changeOnce(held, intent, { years: yearsWith(held, { ...told, status, confirmedAt: now }) })
    return shownCase(after, movesOf(after, caller), now)
  },
  async asked({ id }, { caller, now, intent }) {
    const held = await studyAtDesk(id, caller)
    if (!held.intents.includes(intent)) throw problem('intent.unknown')
    return shownCase(held, movesOf(held, caller), now)
  },
}
