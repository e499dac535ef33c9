import { hash } from 'tweetnacl'
import { hashSigns } from '../../../../cloudfunctions/contract/ledger-terms'
import type { Digest } from '../../../../cloudfunctions/rules/payout-chain'

/** As the office computes it: the first half of SHA-512. Every text of the ledger is ASCII, and WeChat has no TextEncoder. */
export const digest: Digest = (text) =>
  [...hash(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, hashSigns)
