/** For what the union pays out of its funds to single people: each payment is a row of the public ledger. */
export const payoutKinds = ['mutual-aid', 'hardship'] as const
export type PayoutKind = (typeof payoutKinds)[number]

/** Hex digits of a hash: the first half of SHA-512. */
export const hashSigns = 64
/** The head of a ledger without rows: what the first row follows. */
export const noRows = { number: 0, hash: '0'.repeat(hashSigns) } as const
/** How many rows are given at once. */
export const mostLedgerRows = 500
