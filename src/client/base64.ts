const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** WeChat has no atob. */
export function base64Bytes(text: string): Uint8Array {
  const plain = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor(plain.length * 3 / 4))
  let held = 0
  let at = 0
  for (let index = 0; index < plain.length; index++) {
    held = (held << 6 | signs.indexOf(plain[index]!)) & 0xffffff
    const bits = (index + 1) * 6 % 8
    if (bits < 6 && at < bytes.length) bytes[at++] = held >> bits & 255
  }
  return bytes
}

/** The text of bytes, padded. */
export function bytesBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const held = bytes[at]! << 16 | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0)
    const left = bytes.length - at
    text += signs[held >> 18]! + signs[held >> 12 & 63]! + (left > 1 ? signs[held >> 6 & 63]! : '=') + (left > 2 ? signs[held & 63]! : '=')
  }
  return text
}
