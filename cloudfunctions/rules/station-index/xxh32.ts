// Taken once: a sandbox, such as the tests run in, would look for `Math` anew at each word.
const { imul } = Math
const p1 = 0x9e3779b1 | 0
const p2 = 0x85ebca77 | 0
const p3 = 0xc2b2ae3d | 0
const p4 = 0x27d4eb2f | 0
const p5 = 0x165667b1 | 0

/**
 * XXH32 of little-endian words, as a signed word (Yann Collet, github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md; LZ4's checksum).
 * It misses no change within one word, and others once in 2³². CRC-32 in JavaScript takes four times as long.
 */
export function xxh32(words: Int32Array, seed = 0): number {
  let at = 0
  let sum = (seed + p5) | 0
  if (words.length >= 4) {
    let a = (seed + p1 + p2) | 0
    let b = (seed + p2) | 0
    let c = seed | 0
    let d = (seed - p1) | 0
    // Written out: a process that has just begun pays for each call.
    for (const end = words.length - 3; at < end; at += 4) {
      a = (a + imul(words[at]!, p2)) | 0
      a = imul((a << 13) | (a >>> 19), p1)
      b = (b + imul(words[at + 1]!, p2)) | 0
      b = imul((b << 13) | (b >>> 19), p1)
      c = (c + imul(words[at + 2]!, p2)) | 0
      c = imul((c << 13) | (c >>> 19), p1)
      d = (d + imul(words[at + 3]!, p2)) | 0
      d = imul((d << 13) | (d >>> 19), p1)
    }
    sum = (turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18)) | 0
  }
  sum = (sum + words.length * 4) | 0
  for (; at < words.length; at++) sum = imul(turned((sum + imul(words[at]!, p3)) | 0, 17), p4)
  sum = imul(sum ^ (sum >>> 15), p2)
  sum = imul(sum ^ (sum >>> 13), p3)
  return sum ^ (sum >>> 16)
}

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))
