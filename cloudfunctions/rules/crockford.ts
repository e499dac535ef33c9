/** Crockford's base 32: no I, L, O, U, so that what is read aloud or typed is not mistaken; all of it fits a QR code's alphanumeric mode. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Upper case, O as 0, I and L as 1, without the spaces and hyphens of grouping. */
export const plainCrockford = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

export function bytesToCrockford(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = held << 8 | byte
    for (bits += 8; bits >= 5; bits -= 5) text += crockford[held >> (bits - 5) & 31]
    held &= 255
  }
  return bits > 0 ? text + crockford[held << (5 - bits) & 31] : text
}

/** The bytes again; nothing where a character is foreign or the bits at the end are not the ones that encoding leaves. */
export function crockfordToBytes(text: string): Uint8Array | undefined {
  const plain = plainCrockford(text)
  const bytes = new Uint8Array(Math.floor(plain.length * 5 / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const one of plain) {
    const value = crockford.indexOf(one)
    if (value < 0) return undefined
    held = (held & 255) << 5 | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = held >> bits & 255
  }
  return bits < 5 && (held & (1 << bits) - 1) === 0 ? bytes : undefined
}
