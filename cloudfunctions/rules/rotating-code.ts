/** The key stays with who calls: HMAC-SHA1 or longer over a message of eight bytes. */
export type Hmac = (message: Uint8Array) => Uint8Array

export const rotatingStepMs = 30_000

/** Six digits for a step (RFC 4226). */
export function codeOfStep(hmac: Hmac, step: number): string {
  const message = Uint8Array.from({ length: 8 }, (_, at) => Math.floor(step / 256 ** (7 - at)) % 256)
  const digest = hmac(message)
  const offset = digest[digest.length - 1]! & 15
  const [a, b, c, d] = digest.slice(offset, offset + 4) as unknown as [number, number, number, number]
  return String((((a & 127) * 256 + b) * 256 + c) * 256 + d).padStart(6, '0').slice(-6)
}

/** What the venue's screen shows at an instant (ms); RFC 6238 with steps of thirty seconds. */
export const rotatingCode = (hmac: Hmac, now: number): string => codeOfStep(hmac, Math.floor(now / rotatingStepMs))

/** Whether a code is the one of this step or of the one before, since typing takes a while. */
export const acceptsRotatingCode = (hmac: Hmac, code: string, now: number): boolean =>
  code === rotatingCode(hmac, now) || code === rotatingCode(hmac, now - rotatingStepMs)
