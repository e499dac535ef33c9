import type { ledger } from '../../contract/ledger'
import { mostLedgerRows } from '../../contract/ledger-terms'
import type { Handler } from '../../office/serve'
import { ledgerHead, monthSums, payoutsOf, rowsAfter } from '../../store/payouts'

/** The head first: what is entered meanwhile is in neither. */
export const totals: Handler<typeof ledger.actions.totals> = async (_input, { now }) => {
  const head = await ledgerHead()
  return { head, months: await monthSums(head.number), asOf: now }
}

export const rows: Handler<typeof ledger.actions.rows> = async ({ after }) => {
  const found = await rowsAfter(after)
  return { rows: found, more: found.length === mostLedgerRows }
}

export const mine: Handler<typeof ledger.actions.mine> = async (_input, { caller, now }) => ({ rows: await payoutsOf(caller.openid!), asOf: now })
