import type { LedgerRow } from '../contract/ledger'
import type { PayoutKind } from '../contract/ledger-terms'
import { dayNumber, isoDate } from '../rules/shanghai-time'
import { appendPayout, keepPayout } from '../store/payouts'

/** A payment that was made: for which case, to whom, how much in fen, and when, ms. */
interface Paid { case: string; person: string; kind: PayoutKind; fen: number; at: number; demo: boolean }

/** Enters a payment into the public ledger, once a case: entered again, it is the same row. Errors: `SealRefusal`. */
export async function enterPayout({ at, ...paid }: Paid): Promise<LedgerRow> {
  return appendPayout(await keepPayout({ ...paid, day: isoDate(dayNumber(at)) }))
}
