import type { PassState } from '../contract/pass'
import { bytesToCrockford, crockfordToBytes } from './crockford'

/** What a pass says; whole numbers, the instants in ms at whole minutes. It names no person. */
export interface Pass {
  /** Of the fair or activity. */
  occasion: number
  slot: number
  /** How many people it lets in. */
  size: number
  /** Of the pass within its occasion. */
  serial: number
  notBefore: number
  /** The first instant at which it no longer holds. */
  notAfter: number
}
export interface DecodedPass { pass: Pass; message: Uint8Array; signature: Uint8Array }

const version = 1
const minuteMs = 60_000
const signatureBytes = 64
/** Doors open before a slot begins, and let in who comes late, ms. */
const earlyMs = 90 * minuteMs
const lateMs = 60 * minuteMs

/** The fields in their order, with their width in bytes, big-endian; instants in minutes. */
const fields: readonly [keyof Pass, bytes: number, unit: number][] = [
  ['occasion', 4, 1], ['slot', 1, 1], ['size', 1, 1], ['serial', 4, 1], ['notBefore', 4, minuteMs], ['notAfter', 4, minuteMs],
]
const messageBytes = 1 + fields.reduce((sum, [, bytes]) => sum + bytes, 0)

const wholeMinute = (instant: number): number => Math.floor(instant / minuteMs) * minuteMs

/** When the passes of a slot hold. */
export const passTimes = ({ starts, ends }: { starts: number; ends: number }): Pick<Pass, 'notBefore' | 'notAfter'> =>
  ({ notBefore: wholeMinute(starts - earlyMs), notAfter: wholeMinute(ends + lateMs) })

/** The bytes that are signed (Ed25519). A pass that does not fit is refused rather than cut. */
export function passMessage(pass: Pass): Uint8Array {
  const message = [version]
  for (const [name, bytes, unit] of fields) {
    const value = pass[name] / unit
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** bytes) throw new RangeError(`a pass cannot say ${name} ${pass[name]}`)
    for (let at = bytes - 1; at >= 0; at--) message.push(Math.floor(value / 256 ** at) % 256)
  }
  return Uint8Array.from(message)
}

/** The text of the QR code: message and signature, 133 characters. */
export function encodePass(pass: Pass, signature: Uint8Array): string {
  const message = passMessage(pass)
  if (signature.length !== signatureBytes) throw new RangeError(`a signature has ${signatureBytes} bytes, not ${signature.length}`)
  return bytesToCrockford(Uint8Array.from([...message, ...signature]))
}

/** What a text says, true or not; nothing where it is no pass of this version. */
export function decodePass(text: string): DecodedPass | undefined {
  if (text.length > 400) return undefined
  const bytes = crockfordToBytes(text)
  if (bytes?.length !== messageBytes + signatureBytes || bytes[0] !== version) return undefined
  const pass = {} as Pass
  let at = 1
  for (const [name, width, unit] of fields) {
    pass[name] = bytes.slice(at, at += width).reduce((value, byte) => value * 256 + byte, 0) * unit
  }
  return { pass, message: bytes.slice(0, messageBytes), signature: bytes.slice(messageBytes) }
}

export interface Door {
  occasion: number
  /** ms */
  now: number
  /** Whether the door let this serial in before. */
  seen: (serial: number) => boolean
  /** Ed25519 with the occasion's public key. */
  verify: (message: Uint8Array, signature: Uint8Array) => boolean
}

/** Exactly one answer. Nothing is believed before the signature; a second visit is told before the hour. */
export function passState(decoded: DecodedPass | undefined, { occasion, now, seen, verify }: Door): PassState {
  if (!decoded) return 'unreadable'
  const { pass, message, signature } = decoded
  if (!verify(message, signature)) return 'forged'
  if (pass.occasion !== occasion) return 'not-this-occasion'
  if (seen(pass.serial)) return 'already-used'
  if (now < pass.notBefore) return 'too-early'
  return now < pass.notAfter ? 'valid' : 'expired'
}
