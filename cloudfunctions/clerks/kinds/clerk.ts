import type { Answers, Hindrance } from '../../contract/kinds'
import type { WorkingLine } from '../../contract/matter'
import type { CaseRecord } from '../../store/cases'

/** `source`: the code on the poster that it came through. `before`: the case as it stands, where its answers are written anew. */
export interface Asking { answers: Answers; person: string; source: string | null; now: number; before: CaseRecord | null }
export interface Judgement {
  /** Two cases of a kind with the same of this are one; null: as many as one likes. It is kept as it is: no number or name in it, but its fingerprint. */
  same: string | null
  area: string
  /** Whose people have it first; null where the kind has no such desk. */
  union: string | null
  rule: { id: string; version: string } | null
  working: readonly WorkingLine[]
  /** What it comes to, fen. */
  fen: number | null
}
export type Decided = Partial<Pick<CaseRecord, 'fen' | 'union' | 'area' | 'rule' | 'working'>>

/** What is special to one kind and only the archive can tell. */
export interface Clerk {
  /** Where a case goes and what the rule says of it, when it is sent and each time its answers change. Errors: what `matter.submit` declares. */
  judge(asking: Asking): Promise<Judgement>
  /** Whether this person may file it as one of a batch; a kind without this is never filed so. */
  batched?(answers: Answers, person: string): Promise<boolean>
  /** Why a move that the table allows is not possible now. */
  hinders?(record: CaseRecord, move: string, now: number): Promise<Hindrance | null>
  /** What a move changes beside the state. Errors: what `matter.move` declares. */
  decide?(record: CaseRecord, move: string, said: Answers, now: number): Promise<Decided>
  /** Brings about the effect of the state that it has come to. It may be called again, also when it had succeeded. */
  settle?(record: CaseRecord, now: number): Promise<void>
}
