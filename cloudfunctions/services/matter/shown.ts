import { type Answers, kindOf, type Question } from '../../contract/kinds'
import type { Case, CaseEvent, CaseRow, CopyStep } from '../../contract/matter'
import { areaName, type Line, readable } from '../../rules/readable'
import { maskName } from '../../rules/masks'
import { answersOf, type CaseRecord, copiesOf, nameOf, saidAt } from '../../store/cases'
import { SealRefusal } from '../../store/sealed'
import { unions } from '../../store/unions'
import { missingPapers } from './known'

const city = '廊坊市总工会'

async function unionOf(id: string | null, now: number): Promise<{ id: string; name: string } | null> {
  if (id === null) return null
  return { id, name: (await unions.all(now)).find((each) => each.id === id)?.name ?? id }
}

async function ownerOf({ at, union, area }: CaseRecord, now: number): Promise<string | null> {
  switch (at) {
    case 'home': return (await unionOf(union, now))!.name
    case 'county': return `${areaName(area.slice(0, 6))}总工会`
    case 'city': return city
    case 'cashier': return `${city}财务`
    default: return null
  }
}

const answersKept = (record: CaseRecord): Answers => (record.answers === '' ? {} : answersOf(record))

export async function standing(record: CaseRecord, now: number) {
  const { _id, kind, demo, state, version, receipt, at, due, area, fen, sentAt, changedAt } = record
  return { id: _id, kind, title: kindOf(kind).title, demo, state, version, receipt, at, due, overdue: due !== null && due <= now, owner: await ownerOf(record, now), area, fen, sentAt, changedAt }
}

/** One line of a list: the name masked, nothing that is sealed. */
export async function rowOf(record: CaseRecord, now: number): Promise<CaseRow> {
  const { name, answers } = opened(record)
  return { ...await standing(record, now), name: name === null ? null : maskName(name), missing: record.ended ? 0 : missingPapers(record, answers).length }
}

/** One case whose seal is broken is said without its name, and does not hide those beside it; opening it still fails. */
function opened(record: CaseRecord): { name: string | null; answers: Answers } {
  try {
    return { name: nameOf(record), answers: answersKept(record) }
  } catch (failure) {
    if (!(failure instanceof SealRefusal) || failure.fault !== 'broken') throw failure
    console.error(JSON.stringify({ case: record._id, code: 'seal.broken' }))
    return { name: null, answers: {} }
  }
}

/** For its own person everything but numbers that he knows; for a desk only what is plain, until it says why it opens the rest. */
type Eyes = 'own' | 'desk'
const hides: Readonly<Record<Eyes, (line: Line) => boolean>> = {
  own: ({ sight }) => sight === 'identity' || sight === 'bank',
  desk: ({ sight }) => sight !== 'plain',
}

function shownCopy(record: CaseRecord, eyes: Eyes): CopyStep[] {
  const [latest = [], before] = copiesOf(record)
  const earlier = new Map((before ?? []).flatMap(({ rows }) => rows).map(({ question, text }) => [question, text]))
  const row = (line: Line) => ({
    question: line.question, words: line.words, text: hides[eyes](line) ? line.shown : line.text, hidden: hides[eyes](line),
    changed: before !== undefined && earlier.get(line.question) !== line.text,
  })
  return latest.map(({ words, rows }) => ({ words, rows: rows.map(row) }))
}

function shownEvents(record: CaseRecord, eyes: Eyes, names: ReadonlyMap<string, string>): CaseEvent[] {
  const { moves } = kindOf(record.kind)
  return record.history.map(({ move, to, at, by, who }, order) => ({
    move, to, at, by, who: who === null || eyes === 'own' ? null : names.get(who) ?? null,
    said: readable([{ id: move, words: '', questions: (moves[move]?.asks ?? []) as readonly Question[] }], saidAt(record, order)).flatMap(({ rows }) => rows)
      .filter((line) => eyes === 'desk' || line.sight === 'plain')
      .map((line) => ({ question: line.question, words: line.words, text: hides.desk(line) ? line.shown : line.text, hidden: hides.desk(line), changed: false })),
  }))
}

export async function wholeOf(record: CaseRecord, eyes: Eyes, now: number, names: ReadonlyMap<string, string> = new Map()) {
  return {
    ...await standing(record, now),
    union: await unionOf(record.union, now), form: record.form, rule: record.rule, working: [...record.working],
    copy: shownCopy(record, eyes),
    papers: record.papers.map(({ kind, at, late }) => ({ kind, at, late })),
    missing: record.ended ? [] : missingPapers(record, answersKept(record)),
    asked: [...record.asked], history: shownEvents(record, eyes, names),
  }
}

/** A case as its person sees it. */
export async function shownCase(record: CaseRecord, now: number): Promise<Case> {
  const { moves } = kindOf(record.kind)
  const may = Object.entries(moves).filter(([, { from, by }]) => by === 'applicant' && from.includes(record.state)).map(([move]) => move)
  return { ...await wholeOf(record, 'own', now), papersAbout: record.papersAbout, moves: may }
}
