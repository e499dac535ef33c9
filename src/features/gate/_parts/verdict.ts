import { sign } from 'tweetnacl'
import type { PassState } from '../../../../cloudfunctions/contract/pass'
import { plainCrockford } from '../../../../cloudfunctions/rules/crockford'
import { decodePass, type Pass, passState, passTimes } from '../../../../cloudfunctions/rules/pass'
import { readShortCode, shortCode, shortCodeNumber } from '../../../../cloudfunctions/rules/short-code'
import { base64Bytes } from '../../../client/base64'
import type { DoorBook } from './door-book'
import type { Pack } from './door-pack'

/** What the door says of a code. `late` enrolled after the roster was taken along. */
export type Verdict =
  | { kind: 'in'; serial: string; slot: string; size: number; late: boolean }
  /** `scanner` is null where the roster tells only when. */
  | { kind: 'again'; serial: string; slot: string; size: number; at: number; scanner: string | null }
  | { kind: 'too-early' | 'expired'; at: number }
  | { kind: Exclude<PassState, 'valid' | 'already-used' | 'too-early' | 'expired'> | 'slip' | 'not-in-roster' | 'not-kept' }

interface Door { pack: Pack; book: DoorBook; now: number }

const typedLetters = 8

/** Judges what a camera read or somebody typed. Nothing is believed but the signature, and the roster where there is none. */
export function judge(text: string, door: Door): Verdict {
  return plainCrockford(text).length === typedLetters ? judgeTyped(text, door) : judgePass(text, door)
}

function judgePass(text: string, door: Door): Verdict {
  const { pack } = door
  const decoded = decodePass(text.trim())
  const key = base64Bytes(pack.publicKey)
  const state = passState(decoded, {
    occasion: pack.number, now: door.now,
    seen: (serial) => comeIn(shortCode(serial) ?? '', door) !== undefined,
    verify: (message, signature) => sign.detached.verify(message, signature, key),
  })
  return decoded ? told(state, decoded.pass, door) : { kind: 'unreadable' }
}

/** Eight letters prove nothing by themselves: they name a seat of the roster, or none. */
function judgeTyped(text: string, door: Door): Verdict {
  const { pack } = door
  const serial = readShortCode(text)
  if (serial === undefined) return { kind: 'slip' }
  const own = door.book.letIn(serial, door.now)
  const seat = pack.roster.get(serial) ?? own
  const slot = pack.slots.find(({ id }) => id === seat?.slot)
  if (!seat || !slot) return { kind: 'not-in-roster' }
  const pass: Pass = { occasion: pack.number, slot: Number(slot.id.slice(1)), size: seat.size, serial: shortCodeNumber(serial), ...passTimes(slot) }
  const state = passState({ pass, message: new Uint8Array(), signature: new Uint8Array() }, {
    occasion: pack.number, now: door.now, seen: () => comeIn(serial, door) !== undefined, verify: () => true,
  })
  return told(state, pass, door)
}

function told(state: PassState, pass: Pass, door: Door): Verdict {
  const serial = shortCode(pass.serial)
  if (serial === undefined) return { kind: 'forged' }
  const seat = { serial, slot: `s${pass.slot}`, size: pass.size }
  switch (state) {
    case 'valid': return { kind: 'in', ...seat, late: !door.pack.roster.has(serial) }
    case 'already-used': return { kind: 'again', ...seat, ...comeIn(serial, door)! }
    case 'too-early': return { kind: state, at: pass.notBefore }
    case 'expired': return { kind: state, at: pass.notAfter }
    default: return { kind: state }
  }
}

/** When and where this pass came in, as far as the phone knows. */
function comeIn(serial: string, { pack, book, now }: Door): { at: number; scanner: string | null } | undefined {
  const own = book.letIn(serial, now)
  if (own) return own.first ?? { at: own.at, scanner: book.scanner }
  const at = pack.roster.get(serial)?.checkedInAt
  return typeof at === 'number' && book.isSameSession(at, now) ? { at, scanner: null } : undefined
}

/** What can be said while somebody is still typing. */
export type Typing = { kind: 'empty' } | { kind: 'more'; missing: number } | { kind: 'foreign'; sign: string } | { kind: 'slip' } | { kind: 'ready' } | { kind: 'pass' }

export function typing(text: string): Typing {
  const plain = plainCrockford(text)
  if (plain === '') return { kind: 'empty' }
  const foreign = /[^0-9A-HJKMNP-TV-Z]/.exec(plain)
  if (foreign) return { kind: 'foreign', sign: foreign[0] }
  if (plain.length < typedLetters) return { kind: 'more', missing: typedLetters - plain.length }
  if (plain.length > typedLetters) return { kind: 'pass' }
  return { kind: readShortCode(plain) === undefined ? 'slip' : 'ready' }
}
