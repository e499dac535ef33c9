import { type Answers, kindOf } from '../contract/kinds'
import { above, type Desk } from '../contract/kinds/kind'
import { notify } from '../office/notify'
import { forgetFiles } from '../office/paper-library'
import { entered } from '../rules/case-stage'
import { changeCase, type CaseRecord, hasLiveCase, sealOfCase, settled } from '../store/cases'
import { withdrawConsent } from '../store/consents'
import { dropPapersAbout } from '../store/papers'
import { holdersOf } from '../store/staff'
import { clerks } from './kinds'

/** A move that is made: by which desk and whom, what was said with it, and what it changes besides. */
export interface Made {
  move: string
  by: Desk | 'applicant' | 'office'
  who: string | null
  said: Answers
  changes?: Partial<Omit<CaseRecord, '_id' | 'version' | 'state' | 'history'>>
}

/** The people who have a case at a desk. */
export const peopleAt = (desk: Desk, { union, area }: Pick<CaseRecord, 'union' | 'area'>): Promise<string[]> => {
  switch (desk) {
    case 'home': return union === null ? Promise.resolve([]) : holdersOf('union', { of: union })
    case 'county': return holdersOf('reviewer', { area })
    case 'city': return holdersOf('approver', { area: '' })
    case 'cashier': return holdersOf('cashier', { area })
  }
}

/** A stage as it is entered; where a union has no people of its own here, its county looks after what comes to it. */
export async function stageFor(record: Pick<CaseRecord, 'kind' | 'union' | 'area'>, to: string, from: Pick<CaseRecord, 'state' | 'since' | 'spent'> | null, now: number) {
  const stage = entered(kindOf(record.kind), to, from, now)
  return stage.at === 'home' && (await peopleAt('home', record)).length === 0 ? { ...stage, at: above.home! } : stage
}

/**
 * Makes a move that was found possible; nothing where somebody has changed the case meanwhile. The case first, then its
 * effect and the message: who dies in between is completed by the clock.
 */
export async function advance(seen: CaseRecord, { move, by, who, said, changes = {} }: Made, now: number): Promise<CaseRecord | undefined> {
  const kind = kindOf(seen.kind)
  const target = kind.moves[move]!.to
  const to = target !== 'where-it-was' ? target : seen.state === 'returned' ? seen.cameFrom! : seen.state
  const order = seen.history.length
  const event = { move, to, at: now, by, who, said: Object.keys(said).length ? sealOfCase(seen._id, `said.${order}`, said) : null }
  const stage = to === seen.state && target === 'where-it-was' ? {} : await stageFor({ ...seen, ...changes }, to, seen, now)
  const files = to === 'withdrawn' ? seen.papers.map(({ file }) => file) : []
  const after = await changeCase(seen, {
    ...changes, ...stage, state: to, history: [...seen.history, event], changedAt: now,
    cameFrom: to === 'returned' ? seen.state : null,
    ...(to !== 'returned' && { asked: [] }),
    ...(kind.frees.includes(to) && { holder: seen._id }),
    // Consent is taken back with the case: what named its person goes.
    ...(to === 'withdrawn' && { answers: '', copies: [], name: null, papers: [], tail: null, history: [...seen.history.map((each) => ({ ...each, said: null })), { ...event, said: null }] }),
    owed: to,
  })
  if (!after) return undefined
  if (to === 'withdrawn' && seen.papersAbout !== '') await dropPapersAbout(seen.person, seen.papersAbout)
  await forgetFiles(seen.person, files)
  if (to === 'withdrawn' && !await hasLiveCase(seen.person, seen.kind)) await withdrawConsent(seen.person, seen.kind, now)
  return settle(after, now)
}

/** Brings about the effect of the state to which a case has come, and tells its person. It bears being done again. */
export async function settle(record: CaseRecord, now: number): Promise<CaseRecord> {
  if (record.owed === null) return record
  await clerks[record.kind].settle?.(record, now)
  const last = record.history[record.history.length - 1]!
  if (last.by !== 'applicant') {
    await notify({ _id: `case-${record._id}-${record.history.length}`, person: record.person, kind: 'case-moved', about: record._id, title: kindOf(record.kind).title, moment: record.at === 'applicant' ? record.due : null, at: now })
  }
  await settled(record._id, record.owed)
  return { ...record, owed: null }
}
