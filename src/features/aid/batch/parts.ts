import type { Batch } from '../../../../cloudfunctions/contract/matter'
import type { BatchPart } from '../../../copy/aid-batch'

type Row = Batch['rows'][number]

const partOf = ({ state, at }: Pick<Row, 'state' | 'at'>): BatchPart => {
  if (state === 'paid' || state === 'returned') return state
  return at === 'end' ? 'other' : 'sent'
}

/** How many of a batch stand where; nothing of what there is none of. */
export function sumsOf(rows: readonly Pick<Row, 'state' | 'at'>[]): { part: BatchPart; count: number }[] {
  return (['paid', 'sent', 'returned', 'other'] as const)
    .map((part) => ({ part, count: rows.filter((row) => partOf(row) === part).length })).filter(({ count }) => count > 0)
}

export interface Drafted { batch: string; row: string; at: number }

/** The members of batches whose forms are begun on this phone. */
export const draftsOf = (begun: readonly { form: string; at: number }[]): Drafted[] => begun.flatMap(({ form, at }) => {
  const found = /^mutual-aid (bt-[0-9a-z]+)\.([0-9a-z]+)$/.exec(form)
  return found ? [{ batch: found[1]!, row: found[2]!, at }] : []
})

/** Which batches there are, the newest first: what was begun on this phone and not sent is one too. */
export function batchesOf(sent: readonly Batch[], drafts: readonly Drafted[]): { id: string; startedAt: number; rows: Batch['rows']; drafts: Drafted[] }[] {
  const ids = [...new Set([...sent.map(({ id }) => id), ...drafts.map(({ batch }) => batch)])]
  return ids.map((id) => {
    const found = sent.find((each) => each.id === id)
    const own = drafts.filter(({ batch }) => batch === id)
    return { id, startedAt: found?.startedAt ?? Math.min(...own.map(({ at }) => at)), rows: found?.rows ?? [], drafts: own }
  }).sort((a, b) => b.startedAt - a.startedAt)
}

/** New for this person, which is all it has to be: nobody begins two within a millisecond. */
export const freshRow = (): string => Date.now().toString(36)
export const freshBatch = (): string => `bt-${freshRow()}`
