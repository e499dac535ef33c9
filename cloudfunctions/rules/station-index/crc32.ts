/** Eight tables, so that eight bytes are taken at a step: one table alone is too slow for the start of a function. */
const tables = Array.from({ length: 8 }, () => new Int32Array(256))
for (let byte = 0; byte < 256; byte++) {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  tables[0]![byte] = crc
}
for (let byte = 0; byte < 256; byte++) {
  for (let table = 1; table < 8; table++) {
    const before = tables[table - 1]![byte]!
    tables[table]![byte] = (before >>> 8) ^ tables[0]![before & 255]!
  }
}
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]

/** CRC-32 (ISO-HDLC, as in zip and PNG) of little-endian words, unsigned; `before` is the sum of what precedes them. */
export function crc32(words: Int32Array, before = 0): number {
  let crc = ~before
  let at = 0
  for (const pairs = words.length & ~1; at < pairs; at += 2) {
    const low = crc ^ words[at]!
    const high = words[at + 1]!
    crc = t7[low & 255]! ^ t6[(low >>> 8) & 255]! ^ t5[(low >>> 16) & 255]! ^ t4[low >>> 24]!
      ^ t3[high & 255]! ^ t2[(high >>> 8) & 255]! ^ t1[(high >>> 16) & 255]! ^ t0[high >>> 24]!
  }
  if (at < words.length) {
    const low = crc ^ words[at]!
    crc = t3[low & 255]! ^ t2[(low >>> 8) & 255]! ^ t1[(low >>> 16) & 255]! ^ t0[low >>> 24]!
  }
  return ~crc >>> 0
}
