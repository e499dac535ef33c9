import type { LedgerRow } from '../contract/ledger'
import type { PayoutKind } from '../contract/ledger-terms'
import { problem } from '../office/problem'
import { dayNumber, isoDate } from '../rules/shanghai-time'
import { appendPayout, keepPayout } from '../store/payouts'
import { takeSlip } from '../store/slips'

/** A payment that was made: for which case, to whom, how much in fen, and when, ms. A case that is paid more than once names which: `ca-….2`. */
interface Paid { case: string; person: string; kind: PayoutKind; fen: number; at: number; demo: boolean }

/** Enters a payment into the public ledger, once a case: entered again, it is the same row. Errors: `SealRefusal`. */
export async function enterPayout({ at, ...paid }: Paid): Promise<LedgerRow> {
  return appendPayout(await keepPayout({ ...paid, day: isoDate(dayNumber(at)) }))
}

/** Notes the bank's slip of a payment before it is made. Errors: `slip.used`. */
export async function noteSlip(slip: string, payment: string): Promise<void> {
  if (!await takeSlip(slip, payment)) throw problem('slip.used')
}
