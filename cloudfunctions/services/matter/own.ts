import { type GivenAnswers, type Kind, kindOf } from '../../contract/kinds'
import type { matter } from '../../contract/matter'
import { isKnown } from '../../contract/profile-fields'
import { advance, settle } from '../../clerks/cases'
import { clerks } from '../../clerks/kinds'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { readCertificateCode } from '../../rules/short-code'
import { answersOf, caseByReceipt, type CasePaper, casesOf, type CaseRecord } from '../../store/cases'
import { mayJoinBatch } from './batches'
import { answered, checkedAnswers, ownCase, taught } from './known'
import { rowOf, shownCase, standing } from './shown'
import { kept, sentPapers, tailOf } from './submit'

const most = 100

export const mine: Handler<typeof matter.actions.mine> = async (_input, { caller, now }) =>
  ({ rows: await Promise.all((await casesOf(caller.openid!, most)).map((record) => rowOf(record, now))), asOf: now })

export const one: Handler<typeof matter.actions.one> = async ({ id }, { caller, now }) =>
  ({ case: await shownCase(await ownCase(id, caller.openid!), now), asOf: now })

/** What its person does with a case. The history tells whether this very wish was fulfilled: it raised the version that it saw. */
export const act: Handler<typeof matter.actions.act> = async ({ id, version, move, answers, papers }, { caller, now }) => {
  const own = await ownCase(id, caller.openid!)
  const kind = kindOf(own.kind)
  const drawn = Object.hasOwn(kind.moves, move) ? kind.moves[move] : undefined
  if (drawn?.by !== 'applicant') throw problem('case.state', { state: own.state })
  if (own.version === version + 1 && own.history[own.history.length - 1]!.move === move) return shownCase(await settle(own, now), now)
  if (own.version !== version) throw problem('case.changed')
  if (!drawn.from.includes(own.state)) throw problem('case.state', { state: own.state })
  const why = await clerks[own.kind].hinders?.(own, move, now)
  if (why) throw problem('case.hindered', { why })
  const brings = move === 'resubmit' || move === 'bring'
  if (!brings && papers.length) throw problem('paper.unknown', { paper: papers[0]! })
  const said = brings ? {} : checkedAnswers([{ id: move, words: '', questions: drawn.asks ?? [] }], plain(answers), now)
  const changes = brings
    ? await brought(own, kind, { answers, papers, late: move === 'bring' }, now)
    : await clerks[own.kind].decide?.(own, move, said, now)
  const after = await advance(own, { move, by: 'applicant', who: own.person, said, ...(changes && { changes }) }, now)
  if (!after) throw problem('case.changed')
  if (move === 'resubmit') await taught(own.person, kind, answersOf(after), now)
  return shownCase(after, now)
}

/** A move's own little form has no answers that the office knows already. */
const plain = (given: GivenAnswers) => Object.fromEntries(Object.entries(given).filter(([, each]) => !isKnown(each))) as Parameters<typeof checkedAnswers>[1]

/**
 * What was asked for, or came late. Everything else stays as it was sent; the rule is applied to what it is now.
 * Errors: `answer.not-asked`, `answer.faulty`, `paper.unknown`, `paper.unchanged`, `batch.same-paper`, and what judging throws.
 */
async function brought(own: CaseRecord, kind: Kind, given: { answers: GivenAnswers; papers: readonly CasePaper['kind'][]; late: boolean }, now: number): Promise<Partial<CaseRecord>> {
  const before = answersOf(own)
  const asked = new Set(own.asked.map(({ what }) => what))
  const free = new Set(kind.steps.flatMap(({ questions }) => questions).filter(({ when }) => when && asked.has(when.question)).map(({ id }) => id))
  const other = Object.keys(given.answers).find((question) => given.late || !(asked.has(question) || free.has(question)))
  if (other !== undefined) throw problem('answer.not-asked', { question: other })
  const answers = Object.keys(given.answers).length ? await answered(kind.steps, merged(kind, before, given.answers), own.person, now) : before
  const papers = (await sentPapers(kind, answers, given.papers, { person: own.person, about: own.papersAbout })).map((paper) => ({ ...paper, late: given.late }))
  const same = papers.find((paper) => own.papers.some(({ kind: sent, hash }) => sent === paper.kind && hash === paper.hash))
  if (same) throw problem('paper.unchanged', { paper: same.kind })
  const left = own.asked.find(({ what, paper }) => !given.late && !(paper ? papers.some((each) => each.kind === what) : Object.hasOwn(given.answers, what)))
  if (left) throw left.paper ? problem('paper.unknown', { paper: left.what }) : problem('answer.faulty', { question: left.what, fault: 'missing' })
  await mayJoinBatch({ kind: own.kind, person: own.person, batch: own.batch, about: own.papersAbout, id: own._id }, answers, papers)
  const fields = { papers: [...own.papers.filter(({ kind: sent }) => !papers.some((paper) => paper.kind === sent)), ...papers] }
  if (answers === before) return fields
  const { same: key, ...judged } = await clerks[own.kind].judge({ answers, person: own.person, source: own.source, now, before: own })
  return { ...fields, ...judged, holder: key === null ? own._id : `${own.kind}:${key}`, ...kept(own._id, kind, answers, own.copies) }
}

/** What hung on an answer that is another now falls away. */
function merged({ steps }: Kind, before: GivenAnswers, given: GivenAnswers): GivenAnswers {
  const all: Record<string, GivenAnswers[string]> = { ...before, ...given }
  for (const { id, when } of steps.flatMap(({ questions }) => questions)) {
    if (when && !when.is.some((each) => all[when.question] === each) && !Object.hasOwn(given, id)) delete all[id]
  }
  return all
}

/** Whoever knows the receipt number and the telephone number; a wrong one of either is the same answer. */
export const status: Handler<typeof matter.actions.status> = async ({ receipt, tail }, { now }) => {
  const code = readCertificateCode(receipt)
  if (code === undefined) throw problem('receipt.mistyped')
  const found = await caseByReceipt(code)
  if (!found || found.tail === null || found.tail !== tailOf(code, tail)) throw problem('case.unknown')
  const { kind, state, at, owner, due, sentAt, changedAt } = await standing(found, now)
  return { kind, state, at, owner, due, sentAt, changedAt, asOf: now }
}
