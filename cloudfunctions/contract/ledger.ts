import { action, counter } from './action'
import { hashSigns, mostLedgerRows, payoutKinds } from './ledger-terms'
import * as z from './zod'

const Hash = z.string().check(z.regex(/^[0-9a-f]+$/), z.length(hashSigns))
const Month = z.string().check(z.regex(/^\d{4}-\d{2}$/))

/** One payment as everybody may see it: the commitment stands for whose it is, and tells nobody. */
export const LedgerRow = z.strictObject({
  number: z.int(), month: Month, kind: z.enum(payoutKinds),
  fen: z.int(), demo: z.boolean(), commitment: Hash,
  /** The hash of the row before; this row's own. */
  before: Hash, hash: Hash,
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** The last row's number and hash: who keeps them can tell later whether anything before was changed. Zero rows have a head too. */
export const LedgerHead = z.strictObject({ number: z.int(), hash: Hash })
export type LedgerHead = z.infer<typeof LedgerHead>

/** What was paid in a month for one kind. */
export const MonthSum = z.strictObject({ month: Month, kind: z.enum(payoutKinds), demo: z.boolean(), rows: z.int(), fen: z.int() })
export type MonthSum = z.infer<typeof MonthSum>

/** A payment as the one who was paid sees it: with what its commitment was made of. */
export const OwnPayout = z.strictObject({
  row: LedgerRow, case: z.string(), kind: z.enum(payoutKinds), fen: z.int(),
  /** The Shanghai day on which it was paid. */
  day: z.string(),
  salt: z.string(),
})
export type OwnPayout = z.infer<typeof OwnPayout>

/** 账目公开: what the union paid, checkable by everybody, and whose it is by nobody but the one who was paid. */
export const ledger = counter('ledger', {
  totals: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({ head: LedgerHead, months: z.array(MonthSum), asOf: z.number() }), problems: [] }),
  /** The rows after a number, in order. */
  rows: action({
    access: 'public', perMinute: 60,
    input: z.strictObject({ after: z.int().check(z.minimum(0), z.maximum(99_999_999)) }),
    output: z.strictObject({ rows: z.array(LedgerRow).check(z.maxLength(mostLedgerRows)), more: z.boolean() }),
    problems: [],
  }),
  mine: action({ access: 'member', input: z.strictObject({}), output: z.strictObject({ rows: z.array(OwnPayout), asOf: z.number() }), problems: [] }),
})
