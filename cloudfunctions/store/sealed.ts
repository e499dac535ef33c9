import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Where a sealed field lies. It is sealed for this place: moved to another record or field, it cannot be opened. */
export interface Place { collection: string; id: string; field: string }

export const sealFaults = ['key-missing', 'key-malformed', 'key-unknown', 'broken'] as const
/** Sealing or opening is refused by name; nothing of the field is told. */
export class SealRefusal extends Error {
  override readonly name = 'SealRefusal'
  constructor(readonly fault: (typeof sealFaults)[number]) {
    super(fault)
  }
}

const cipher = 'aes-256-gcm'
const keyBytes = 32
const ivBytes = 12
const tagBytes = 16

/** `k2:base64,k1:base64`: the first key seals, every one opens, so that a key can be changed while the old one is still read. */
function keys(): Map<string, Buffer> {
  const setting = process.env.SEAL_KEY
  if (!setting) throw new SealRefusal('key-missing')
  return new Map(setting.split(',').map((one) => {
    const [, id, text] = /^(k\d{1,4}):([A-Za-z0-9+/]{43}=)$/.exec(one) ?? []
    const key = Buffer.from(text ?? '', 'base64')
    if (id === undefined || key.length !== keyBytes) throw new SealRefusal('key-malformed')
    return [id, key]
  }))
}

const placeBytes = ({ collection, id, field }: Place): Buffer => Buffer.from(JSON.stringify([collection, id, field]))

/** Seals a text for its place: `k1:` and base64url of iv, text and tag. Equal texts are sealed differently. Errors: `SealRefusal`. */
export function seal(text: string, place: Place): string {
  const [[id, key]] = [...keys()] as [[string, Buffer]]
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(placeBytes(place))
  return `${id}:${Buffer.concat([iv, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()]).toString('base64url')}`
}

/** The text that was sealed for this place. Errors: `SealRefusal`, also where one bit is not as it was. */
export function unseal(sealed: string, place: Place): string {
  const [, id, body] = /^(k\d{1,4}):([A-Za-z0-9_-]+)$/.exec(sealed) ?? []
  if (id === undefined || body === undefined) throw new SealRefusal('broken')
  const key = keys().get(id)
  if (!key) throw new SealRefusal('key-unknown')
  const bytes = Buffer.from(body, 'base64url')
  // Base64 has spellings beside the one that we wrote.
  if (bytes.length < ivBytes + tagBytes || bytes.toString('base64url') !== body) throw new SealRefusal('broken')
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(placeBytes(place)).setAuthTag(bytes.subarray(bytes.length - tagBytes))
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes, bytes.length - tagBytes)), opening.final()]).toString('utf8')
  } catch {
    throw new SealRefusal('broken')
  }
}

/** A key of 32 bytes for one person and purpose, in base64; it opens nothing of the archive. By the oldest key, so that it stays. Errors: `SealRefusal`. */
export function keyFor(person: string, purpose: string): string {
  const oldest = [...keys().values()].pop()!
  return createHmac('sha256', oldest).update(JSON.stringify(['key', purpose, person])).digest('base64')
}

/**
 * What tells within one matter (`about`) whether two texts are the same, and nothing else to whoever lacks the key. By the
 * oldest key: a new one in front of it must not make two of one person. Errors: `SealRefusal`.
 */
export function fingerprint(text: string, about: string): string {
  const oldest = [...keys().values()].pop()!
  return createHmac('sha256', oldest).update(JSON.stringify(['fingerprint', about, text])).digest('hex').slice(0, 32)
}
