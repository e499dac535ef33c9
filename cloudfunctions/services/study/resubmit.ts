import type { study } from '../../contract/study'
import { mayMove } from '../../contract/study-moves'
import { moved } from '../../clerks/study-seats'
import { takenFromLibrary } from '../../office/paper-library'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { appealUntil, returnedUntil } from '../../rules/study-deadlines'
import { offerings, openIdentity, sealField, type StudyRecord } from '../../store/study'
import { changeOnce, judgedFor, knownRound, ownStudy } from './known'
import { shownStudy } from './shown'
import type { ParsedInputOf } from '../../contract/action'

type Brought = ParsedInputOf<typeof study.actions.resubmit>

export const resubmit: RecordHandler<typeof study.actions.resubmit> = {
  async done(input, { caller, now, intent }) {
    const own = await ownStudy(input.id, caller.openid!)
    if (own.intents.includes(intent)) return shownStudy(own, now)
    if (!mayMove('resubmit', own.state, 'student')) throw problem('study.state', { state: own.state })
    const { papersUntil } = await knownRound(own.round, now)
    const until = own.state === 'returned' ? returnedUntil(own.changedAt, papersUntil) : papersUntil
    if (until !== null && now >= until) throw problem('papers.closed', { at: until })
    const brought = await takenFromLibrary(own.person, input.papers)
    assertAnswered(own, input, brought)
    const after = await changeOnce(own, intent, {
      ...moved(own, 'resubmit', 'student', now), ...await fieldsOf(own, input, now), asked: [],
      papers: [...own.papers.filter(({ kind }) => !brought.some((one) => one.kind === kind)), ...brought],
    })
    return shownStudy(after, now)
  },
  asked: async ({ id }, { caller, now, intent }) => shownStudy(await done(id, caller.openid!, intent), now),
}

/** Everything that was asked for is here, and is another one than before. Errors: `answer.missing`, `paper.unchanged`. */
function assertAnswered({ asked, papers }: StudyRecord, input: Brought, brought: readonly { kind: string; hash: string }[]): void {
  for (const { what } of asked) {
    const paper = brought.find(({ kind }) => kind === what)
    if (paper ? false : !(what in input) || (input as Record<string, unknown>)[what] === undefined) throw problem('answer.missing', { what })
    if (paper && papers.some(({ kind, hash }) => kind === what && hash === paper.hash)) throw problem('paper.unchanged', { paper: what })
  }
}

/** Only what was asked for; facts are judged anew. Errors: `enrolment.ineligible`, `facts.missing`. */
async function fieldsOf(own: StudyRecord, { name, mobile, facts }: Brought, now: number): Promise<Partial<StudyRecord>> {
  const asks = (what: string) => own.asked.some((one) => one.what === what)
  const { level } = (await offerings.all(now)).find(({ id }) => id === own.seat)!
  return {
    ...(name !== undefined && asks('name') && { name: sealField(own._id, 'name', name) }),
    ...(mobile !== undefined && asks('mobile') && { mobile: sealField(own._id, 'mobile', mobile) }),
    ...(facts !== undefined && asks('facts') && { facts, judged: judgedFor(level, facts, openIdentity(own, 'idNumber')!, now) }),
  }
}

/** Once, while the window is open. */
export const appeal: RecordHandler<typeof study.actions.appeal> = {
  async done({ id, words }, { caller, now, intent }) {
    const own = await ownStudy(id, caller.openid!)
    if (own.intents.includes(intent)) return shownStudy(own, now)
    if (!mayMove('appeal', own.state, 'student') || own.appeal !== null) throw problem('study.state', { state: own.state })
    const until = appealUntil(own.refusal!.at)
    if (until !== null && now >= until) throw problem('appeal.too-late', { at: until })
    return shownStudy(await changeOnce(own, intent, { ...moved(own, 'appeal', 'student', now), appeal: { words, at: now, decision: null } }), now)
  },
  asked: async ({ id }, { caller, now, intent }) => shownStudy(await done(id, caller.openid!, intent), now),
}

/** Errors: `study.unknown`, `intent.unknown` where this wish did nothing to it. */
export async function done(id: string, person: string, intent: string): Promise<StudyRecord> {
  const own = await ownStudy(id, person)
  if (!own.intents.includes(intent)) throw problem('intent.unknown')
  return own
}
