const ivBytes = 12
const keyOf = (key: Uint8Array) => crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Seals bytes under a key of 32 bytes. */
export async function sealBytes(key: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), bytes as Uint8Array<ArrayBuffer>)
  const whole = new Uint8Array(ivBytes + sealed.byteLength)
  whole.set(iv)
  whole.set(new Uint8Array(sealed), ivBytes)
  return whole
}

/** The bytes again; nothing where the key is another one, or a bit is not as it was. */
export const openBytes = async (key: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | null> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.slice(0, ivBytes) }, await keyOf(key), sealed.slice(ivBytes)).then((bytes) => new Uint8Array(bytes), () => null)
