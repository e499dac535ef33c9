import { mostInBatch } from '../../contract/batch'
import type { Answers, KindId } from '../../contract/kinds'
import type { matter } from '../../contract/matter'
import { clerks } from '../../clerks/kinds'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { batchedCasesOf, type CasePaper, type CaseRecord } from '../../store/cases'
import { lacking } from './known'
import { rowOf } from './shown'

/** What was rejected or taken back makes room, and frees its papers. */
const counts = ({ holder, _id }: CaseRecord): boolean => holder !== _id

interface Joining { kind: KindId; person: string; batch: string | null; about: string; id: string }

/**
 * Each case of a batch is of another member: none of its papers is sent with another. A batch is its filer's: two people with
 * one id have two batches. Errors: `batch.not-yours`, `batch.full`, `batch.same-paper`.
 */
export async function mayJoinBatch({ kind, person, batch, about, id }: Joining, answers: Answers, papers: readonly Pick<CasePaper, 'kind' | 'hash'>[]): Promise<void> {
  if (about !== '' && !about.startsWith(`${batch}.`)) throw problem('batch.not-yours')
  if (batch === null) return
  if (!await clerks[kind].batched?.(answers, person)) throw problem('batch.not-yours')
  const others = (await batchedCasesOf(person, batch)).filter((each) => each._id !== id && counts(each))
  if (others.length >= mostInBatch) throw problem('batch.full', { most: mostInBatch })
  const sent = new Set(others.flatMap((each) => each.papers.map(({ hash }) => hash)))
  const used = papers.find(({ hash }) => sent.has(hash))
  if (used) throw problem('batch.same-paper', { paper: used.kind })
}

export const batches: Handler<typeof matter.actions.batches> = async (_input, { caller, now }) => {
  const all = new Map<string, CaseRecord[]>()
  for (const record of await batchedCasesOf(caller.openid!)) all.set(record.batch!, [...all.get(record.batch!) ?? [], record])
  const rows = await Promise.all([...all].map(async ([id, records]) => ({
    id, startedAt: Math.min(...records.map(({ sentAt }) => sentAt)),
    rows: await Promise.all(records.sort((a, b) => b.sentAt - a.sentAt).map(async (record) => ({ ...await rowOf(record, now), lacks: lacking(record) }))),
  })))
  return { rows: rows.sort((a, b) => b.startedAt - a.startedAt), asOf: now }
}
