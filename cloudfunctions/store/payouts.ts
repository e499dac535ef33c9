import { createHash, randomBytes } from 'node:crypto'
import type { LedgerHead, LedgerRow, MonthSum, OwnPayout } from '../contract/ledger'
import { hashSigns, mostLedgerRows, noRows, type PayoutKind } from '../contract/ledger-terms'
import { commitmentText, firstBrokenRow, latestFirst, nextRow } from '../rules/payout-chain'
import { addNew, database } from './database'
import { derivedId } from './derived-id'
import { seal, unseal } from './sealed'

/** Whose payment it is, and the salt, sealed, without which nobody finds its row. */
interface PayoutRecord { _id: string; case: string; person: string; kind: PayoutKind; fen: number; day: string; demo: boolean; salt: string; commitment: string }
type Payout = Omit<PayoutRecord, '_id' | 'salt' | 'commitment'>

const tries = 20
const saltBytes = 16
const mostOwn = 100
const payouts = () => database().collection('payouts')
const ledger = () => database().collection('ledger')
const placeOf = (id: string) => ({ collection: 'payouts', id, field: 'salt' })
const idOf = (number: number): string => `${number}`.padStart(12, '0')
export const digest = (text: string): string => createHash('sha512').update(text).digest('hex').slice(0, hashSigns)

type StoredRow = Omit<LedgerRow, 'number'> & { _id: string }
const shownRow = ({ _id, month, kind, fen, demo, commitment, before, hash }: StoredRow): LedgerRow =>
  ({ number: Number(_id), month, kind, fen, demo, commitment, before, hash })

/** Puts a payment on record, once a case: entered again, the first one stands. Errors: `SealRefusal`. */
export async function keepPayout(payout: Payout): Promise<PayoutRecord> {
  const _id = derivedId('py', payout.case)
  const salt = randomBytes(saltBytes).toString('hex')
  const record = { _id, ...payout, salt: seal(salt, placeOf(_id)), commitment: digest(commitmentText({ ...payout, salt })) }
  if (await addNew('payouts', record)) return record
  const { data } = await payouts().doc(_id).get()
  return (data as PayoutRecord[])[0]!
}

/**
 * Appends a payment to the ledger unless it stands there. Two who append at once: one finds the number taken and goes one
 * further; the index on the commitment keeps the same payment from standing there twice.
 * Errors: `ledger.crowded` as a plain error where the ledger is never free.
 */
export async function appendPayout({ day, kind, fen, demo, commitment }: PayoutRecord): Promise<LedgerRow> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { data } = await ledger().where({ commitment }).limit(1).get()
    const [standing] = data as StoredRow[]
    if (standing) return shownRow(standing)
    const row = nextRow(await ledgerHead(), { month: day.slice(0, 7), kind, fen, demo, commitment }, digest)
    const { number, ...fields } = row
    if (await addNew('ledger', { _id: idOf(number), ...fields })) return row
  }
  throw Object.assign(new Error('ledger.crowded'), { code: 'LEDGER_CROWDED' })
}

export async function ledgerHead(): Promise<LedgerHead> {
  const { data } = await ledger().orderBy('_id', 'desc').limit(1).get()
  const [last] = data as StoredRow[]
  return last ? { number: Number(last._id), hash: last.hash } : noRows
}

/** The rows after a number, in order, as they stand in the archive. */
export async function rowsAfter(number: number): Promise<LedgerRow[]> {
  const { data } = await ledger().where({ _id: database().command.gt(idOf(number)) }).orderBy('_id', 'asc').limit(mostLedgerRows).get()
  return (data as StoredRow[]).map(shownRow)
}

/** The number of the first row that does not follow from the one before it; null where the whole ledger is sound. */
export async function firstBrokenLedgerRow(): Promise<number | null> {
  for (let head: LedgerHead = noRows; ;) {
    const rows = await rowsAfter(head.number)
    const broken = firstBrokenRow(head, rows, digest)
    if (broken !== null || rows.length < mostLedgerRows) return broken
    const last = rows[rows.length - 1]!
    head = { number: last.number, hash: last.hash }
  }
}

const mostSums = 1_000

/** What the rows up to a number come to by month and kind. */
export async function monthSums(upTo: number): Promise<MonthSum[]> {
  const { command } = database()
  const { aggregate } = command
  const { data } = await ledger().aggregate()
    .match({ _id: command.lte(idOf(upTo)) })
    .group({ _id: { month: '$month', kind: '$kind', demo: '$demo' }, rows: aggregate.sum(1), fen: aggregate.sum('$fen') })
    .limit(mostSums).end()
  return (data as { _id: Pick<MonthSum, 'month' | 'kind' | 'demo'>; rows: number; fen: number }[])
    .map(({ _id, rows, fen }) => ({ ..._id, rows, fen })).sort(latestFirst)
}

/** A person's own payments with their rows and salts, the latest first; those not yet in the ledger are not among them. Errors: `SealRefusal`. */
export async function payoutsOf(person: string): Promise<OwnPayout[]> {
  const own = (await payouts().where({ person }).orderBy('day', 'desc').limit(mostOwn).get()).data as PayoutRecord[]
  if (!own.length) return []
  const { data } = await ledger().where({ commitment: database().command.in(own.map(({ commitment }) => commitment)) }).limit(mostOwn).get()
  const rows = new Map((data as StoredRow[]).map((row) => [row.commitment, shownRow(row)]))
  return own.flatMap(({ _id, case: of, kind, fen, day, salt, commitment }) => {
    const row = rows.get(commitment)
    return row ? [{ row, case: of, kind, fen, day, salt: unseal(salt, placeOf(_id)) }] : []
  })
}
