import { createHmac } from 'node:crypto'
import type { Hmac } from '../rules/rotating-code'
import { fingerprint } from '../store/sealed'

/** The secret of one membership's card: from the key that seals, so that there is no further one to keep. Errors: `SealRefusal`. */
export function cardOf(membership: string): Hmac {
  const secret = fingerprint(membership, 'card')
  return (message) => createHmac('sha256', secret).update(message).digest()
}
