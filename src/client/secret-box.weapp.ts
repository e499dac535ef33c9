import nacl from 'tweetnacl'

const { nonceLength } = nacl.secretbox

/** WeChat has no source of randomness to ask at once: the nonce is drawn from key and text, so it repeats for the same text alone. */
function nonceOf(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const both = new Uint8Array(key.length + bytes.length)
  both.set(key)
  both.set(bytes, key.length)
  return nacl.hash(both).slice(0, nonceLength)
}

/** Seals bytes under a key of 32 bytes. */
export async function sealBytes(key: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  const nonce = nonceOf(key, bytes)
  const box = nacl.secretbox(bytes, nonce, key)
  const whole = new Uint8Array(nonceLength + box.length)
  whole.set(nonce)
  whole.set(box, nonceLength)
  return whole
}

/** The bytes again; nothing where the key is another one, or a bit is not as it was. */
export const openBytes = async (key: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | null> =>
  nacl.secretbox.open(sealed.slice(nonceLength), sealed.slice(0, nonceLength), key)
