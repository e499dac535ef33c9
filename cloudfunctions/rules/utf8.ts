/** A text as bytes of UTF-8; WeChat has no TextEncoder. */
export const utf8Bytes = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))), (sign) => sign.charCodeAt(0))

const hexOf = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`)

/** The text of bytes of UTF-8. @throws URIError where they are none */
export function utf8Text(bytes: Uint8Array): string {
  let hex = ''
  for (let at = 0; at < bytes.length; at++) hex += hexOf[bytes[at]!]!
  return decodeURIComponent(hex)
}
