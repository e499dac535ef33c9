import { type Desk, type Hindrance, kindOf } from '../../contract/kinds'
import { above } from '../../contract/kinds/kind'
import type { AskedAgain, CaseFile, matter } from '../../contract/matter'
import { advance, settle } from '../../clerks/cases'
import { clerks } from '../../clerks/kinds'
import type { Caller } from '../../office/caller'
import { imageUrls } from '../../office/images'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { deskOfMove, desksFor, desksHeld, sightsOf } from '../../rules/case-desks'
import { papersFor, questionsOf } from '../../rules/form'
import { maskName } from '../../rules/masks'
import { answersOf, casesAt, type CaseRecord, copiesOf, nameOf, type Sweep } from '../../store/cases'
import { staffNames } from '../../store/staff'
import { caseAtDesk, checkedAnswers, missingPapers } from './known'
import { rowOf, wholeOf } from './shown'

const pageSize = 20

/** Where the caller's duties let him look, by desk. */
function sweepsOf({ duties }: Caller): { desk: Desk; sweep: Omit<Sweep, 'at'> }[] {
  return duties.flatMap(({ role, area, of }): { desk: Desk; sweep: Omit<Sweep, 'at'> }[] => {
    if (role === 'union') return of === null ? [] : [{ desk: 'home', sweep: { union: of } }]
    if (of !== null) return []
    if (role === 'reviewer') return [{ desk: 'county', sweep: { areas: [area ?? ''] } }]
    if (role === 'approver') return area === null ? [{ desk: 'city', sweep: { areas: [''] } }] : []
    return role === 'cashier' ? [{ desk: 'cashier', sweep: { areas: [area ?? ''] } }] : []
  })
}

const below = (desk: Desk): Desk[] => (Object.keys(above) as Desk[]).filter((each) => above[each] === desk)

export const queue: Handler<typeof matter.actions.queue> = async ({ shelf, kind, page }, { caller, now }) => {
  const places = sweepsOf(caller)
  const sweeps: Sweep[] = places.flatMap(({ desk, sweep }): Sweep[] => {
    switch (shelf) {
      case 'mine': return [{ ...sweep, at: [desk] }]
      case 'overdue': return below(desk).length ? [{ ...sweep, at: below(desk) }] : []
      case 'others': return desk === 'cashier' ? [] : [{ ...sweep, at: (['home', 'county', 'city', 'cashier', 'applicant', 'office'] as const).filter((at) => at !== desk) }]
      case 'ended': return [{ ...sweep, at: ['end'] }]
    }
  })
  const found = await casesAt(sweeps, { kind, ...(shelf === 'overdue' && { escalated: true }), ended: shelf === 'ended', from: page * pageSize, most: pageSize })
  const seen = found.slice(0, pageSize).filter((record) => shelf !== 'ended' || places.some(({ desk }) => desk !== 'cashier') || record.history.some(({ by }) => by === 'cashier'))
  return { rows: await Promise.all(seen.map((record) => rowOf(record, now))), nextPage: found.length > pageSize ? page + 1 : null, asOf: now }
}

export const file: Handler<typeof matter.actions.file> = async ({ id }, { caller, now }) =>
  ({ case: await shownFile(await caseAtDesk(id, caller), caller, now), asOf: now })

/** What is sealed, as far as the caller's desks may open it; each opening stands in the audit book with its purpose. */
export const open: Handler<typeof matter.actions.open> = async ({ id }, { caller }) => {
  const record = await caseAtDesk(id, caller)
  const held = desksHeld(caller.duties, record)
  const sights = sightsOf(held)
  const [latest = []] = copiesOf(record)
  // A photograph is no answer to one question: whoever only pays opens the bank card alone.
  const papers = held.some((desk) => desk !== 'cashier') ? record.papers : record.papers.filter(({ kind }) => kind === 'bank-card')
  const urls = await imageUrls(papers.map(({ file: kept }) => kept))
  return {
    rows: latest.flatMap(({ rows }) => rows).filter(({ sight }) => sights.has(sight)).map(({ question, words, text }) => ({ question, words, text })),
    papers: papers.map(({ kind, at, file: kept }) => ({ kind, at, url: urls.get(kept) ?? null })),
  }
}

export const move: Handler<typeof matter.actions.move> = async ({ id, version, move: name, answers, asked }, { caller, now }) => {
  const record = await caseAtDesk(id, caller)
  const kind = kindOf(record.kind)
  const drawn = Object.hasOwn(kind.moves, name) ? kind.moves[name] : undefined
  if (!drawn || typeof drawn.by === 'string') throw problem('case.state', { state: record.state })
  const last = record.history[record.history.length - 1]!
  if (record.version === version + 1 && last.move === name && last.who === caller.openid) return shownFile(await settle(record, now), caller, now)
  if (record.version !== version) throw problem('case.changed')
  const why = await hindranceOf(record, name, caller, now)
  if (why === 'state') throw problem('case.state', { state: record.state })
  if (why) throw problem('case.hindered', { why })
  const said = checkedAnswers([{ id: name, words: '', questions: drawn.asks ?? [] }], answers, now)
  const again = name === 'return' ? askedAgain(record, asked) : undefined
  const decided = await clerks[record.kind].decide?.(record, name, said, now)
  const by = deskOf(record, name, caller)!
  const after = await advance(record, { move: name, by, who: caller.openid!, said, changes: { ...decided, ...(again && { asked: again }) } }, now)
  if (!after) throw problem('case.changed')
  return shownFile(after, caller, now)
}

/** Errors: `asked.nothing`, `asked.unknown`. */
function askedAgain(record: CaseRecord, asked: readonly AskedAgain[]): AskedAgain[] {
  const kind = kindOf(record.kind)
  const answers = answersOf(record)
  const questions = new Set(questionsOf(kind.steps, answers).map(({ id }) => id))
  const papers = new Set<string>(papersFor(kind, answers).map(({ kind: paper }) => paper))
  if (asked.length === 0) throw problem('asked.nothing')
  const unknown = asked.find(({ what, paper }) => !(paper ? papers : questions).has(what))
  if (unknown) throw problem('asked.unknown', { what: unknown.what })
  return asked.filter(({ what, paper }, at) => asked.findIndex((each) => each.what === what && each.paper === paper) === at)
}

function deskOf(record: CaseRecord, name: string, { duties }: Caller): Desk | undefined {
  const { moves, stages } = kindOf(record.kind)
  const stage = stages[record.state]!
  return deskOfMove(moves[name]!, desksFor(desksHeld(duties, record), record, stage), stage)
}

/** Why a move cannot be made by this person now; null where it can. */
async function hindranceOf(record: CaseRecord, name: string, caller: Caller, now: number): Promise<Hindrance | null> {
  const drawn = kindOf(record.kind).moves[name]!
  if (!drawn.from.includes(record.state)) return 'state'
  if (!deskOf(record, name, caller)) return 'desk'
  if (record.person === caller.openid) return 'own-case'
  if (drawn.differentFrom && record.history.some((event) => event.who === caller.openid && drawn.differentFrom!.includes(event.move))) return 'same-person'
  if (drawn.needsPapers && missingPapers(record, answersOf(record)).length) return 'papers-missing'
  return await clerks[record.kind].hinders?.(record, name, now) ?? null
}

/** A case as this desk sees it, with the moves of its state and what is in the way of each. */
async function shownFile(record: CaseRecord, caller: Caller, now: number): Promise<CaseFile> {
  const names = await staffNames(record.history.flatMap(({ who, by }) => (who === null || by === 'applicant' ? [] : [who])))
  const name = nameOf(record)
  const possible = Object.entries(kindOf(record.kind).moves).filter(([, { from, by }]) => typeof by !== 'string' && from.includes(record.state)).map(([each]) => each)
  const moves = await Promise.all(possible.map(async (each) => ({ move: each, hindrance: await hindranceOf(record, each, caller, now) })))
  // Whoever only pays is told what to pay, and not what made it so.
  const pays = desksHeld(caller.duties, record).every((desk) => desk === 'cashier')
  return { ...await wholeOf(record, 'desk', now, names), ...(pays && { working: [] }), name: name === null ? null : maskName(name), moves }
}

