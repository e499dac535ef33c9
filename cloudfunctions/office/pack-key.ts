import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { problem } from './problem'

let known: KeyObject | undefined

/** The key of our packs, from the function's own settings (PACK_KEY, PKCS 8, base64). Errors: `pack.no-key`. */
function key(): KeyObject {
  if (known) return known
  const { PACK_KEY } = process.env
  if (!PACK_KEY) throw problem('pack.no-key')
  return known = createPrivateKey({ key: Buffer.from(PACK_KEY, 'base64'), format: 'der', type: 'pkcs8' })
}

/** Base64 of 64 bytes. Errors: `pack.no-key`. */
export const signedPack = (bytes: Uint8Array): string => sign(null, bytes, key()).toString('base64')

/** The key that phones check our packs with: 32 bytes, base64. Errors: `pack.no-key`. */
export const packPublicKey = (): string => rawKey(createPublicKey(key()))

/** The 32 bytes of an Ed25519 key, base64. */
export function rawKey(publicKey: KeyObject): string {
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  return spki.subarray(spki.length - 32).toString('base64')
}

/** What stands before the 32 bytes in the DER of every Ed25519 public key (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether an owner signed these bytes; both key and signature in base64. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64')
  if (raw.length !== 32) return false
  return verify(null, bytes, createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' }), Buffer.from(signature, 'base64'))
}
