import { createHash, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { Occasion } from '../contract/occasion'
import { encodePass, passMessage, passTimes } from '../rules/pass'
import type { Hmac } from '../rules/rotating-code'
import { slotOf } from '../rules/seats/buckets'
import type { Enrolment } from '../rules/seats/documents'
import { shortCodeNumber } from '../rules/short-code'
import { problem } from './problem'

let known: KeyObject | undefined

/** The key of passes, from the function's own settings (PASS_KEY, PKCS 8, base64). Errors: `pass.no-key`. */
function key(): KeyObject {
  if (known) return known
  const { PASS_KEY } = process.env
  if (!PASS_KEY) throw problem('pass.no-key')
  return known = createPrivateKey({ key: Buffer.from(PASS_KEY, 'base64'), format: 'der', type: 'pkcs8' })
}

/** How passes call an occasion: four bytes, since they are short. */
export const occasionNumber = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE()

/** The signed text of a seat's QR code; null where the function has no key: the serial opens the door as well. */
export function passOf({ id, slots }: Pick<Occasion, 'id' | 'slots'>, { slot, size, serial }: Pick<Enrolment, 'slot' | 'size' | 'serial'>): string | null {
  const own = slots.find((each) => each.id === slotOf(slot))
  if (!own || !process.env.PASS_KEY) return null
  const pass = { occasion: occasionNumber(id), slot: Number(own.id.slice(1)), size, serial: shortCodeNumber(serial), ...passTimes(own) }
  return encodePass(pass, sign(null, passMessage(pass), key()))
}

/** The key that doors check passes with: 32 bytes, base64. Errors: `pass.no-key`. */
export function passPublicKey(): string {
  const spki = createPublicKey(key()).export({ format: 'der', type: 'spki' })
  return spki.subarray(spki.length - 32).toString('base64')
}

/** The secret of one venue's screen. Errors: `pass.no-key`. */
export function screenOf(id: string): Hmac {
  const secret = createHash('sha256').update(key().export({ format: 'der', type: 'pkcs8' })).update(`screen:${id}`).digest()
  return (message) => createHmac('sha256', secret).update(message).digest()
}
