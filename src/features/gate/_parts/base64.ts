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
