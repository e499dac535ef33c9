import { crc32 } from './crc32'

/**
 * The packed station index: little-endian columns of a balanced kd-tree, each a typed-array view over one buffer.
 * The shape of the tree follows from the number of stations alone (`depthOf`, `leafStart`), so no byte of the buffer
 * steers a walk: whatever it holds, every walk ends and reads inside.
 */
export interface StationIndex {
  count: number
  depth: number
  /** Leaves, a power of two. Nodes are numbered as in a heap: 1 is the root, 2i and 2i+1 hang on i, leaf j is leaves + j. */
  leaves: number
  /** By node: west, south, east, north of its stations, 1e-6 degree. */
  boxes: Int32Array
  /** By node: every flag that any of its stations has. */
  anyMasks: Int32Array
  /** By node: mean longitude and latitude of its stations, 1e-6 degree. */
  middles: Int32Array
  /** By place in the tree: 1e-6 degree. */
  lngs: Int32Array
  lats: Int32Array
  masks: Int32Array
  /** By place in the tree: the number that the station had when the index was built. */
  numbers: Uint32Array
  /** By place in the tree: id into the table of hours. */
  hours: Uint16Array
}

export type IndexFault = 'index.foreign' | 'index.version' | 'index.length' | 'index.damaged'

/** These bytes are no station index, or not one that can be trusted; the code says why. */
export class StationIndexRefusal extends Error {
  constructor(readonly code: IndexFault, what: string) {
    super(`${code}: ${what}`)
    this.name = 'StationIndexRefusal'
  }
}

export const microDegrees = 1e6
const magic = 0x58495453
const version = 1
const headerWords = 8
const crcWord = 4
/** Sixteen to a leaf: fewer cost boxes, more cost distances. */
const leafSize = 16

export function depthOf(count: number): number {
  let depth = 0
  while (count > leafSize * 2 ** depth) depth++
  return depth
}

/** The place where a leaf begins; the leaf after the last begins at the end. */
export const leafStart = ({ count, leaves }: Pick<StationIndex, 'count' | 'leaves'>, leaf: number): number => Math.floor((leaf * count) / leaves)

/** Bytes of an index of so many stations. */
export function byteLengthOf(count: number): number {
  const nodes = 2 * 2 ** depthOf(count)
  return 4 * (headerWords + nodes * 7 + count * 4 + Math.ceil(count / 2))
}

/** The columns over a buffer of the right length, which begins on a multiple of four. */
export function columnsOver(bytes: Uint8Array, count: number): StationIndex {
  const depth = depthOf(count)
  const leaves = 2 ** depth
  let at = bytes.byteOffset + headerWords * 4
  const words = (length: number): [ArrayBuffer, number, number] => {
    at += length * 4
    return [bytes.buffer as ArrayBuffer, at - length * 4, length]
  }
  return {
    count, depth, leaves,
    boxes: new Int32Array(...words(leaves * 8)),
    anyMasks: new Int32Array(...words(leaves * 2)),
    middles: new Int32Array(...words(leaves * 4)),
    lngs: new Int32Array(...words(count)),
    lats: new Int32Array(...words(count)),
    masks: new Int32Array(...words(count)),
    numbers: new Uint32Array(...words(count)),
    hours: new Uint16Array(bytes.buffer as ArrayBuffer, at, count),
  }
}

/** Writes the header over finished columns, the checksum last. */
export function seal(bytes: Uint8Array, count: number): void {
  const words = wordsOf(bytes)
  words.set([magic, version, count, depthOf(count)])
  words[crcWord] = checksum(words)
}

/**
 * Opens an index where it lies: nothing is parsed, and nothing copied unless the bytes begin off a multiple of four.
 * @throws StationIndexRefusal for bytes of something else, of another version, cut or lengthened, or changed by as much as a bit.
 */
export function openStationIndex(bytes: Uint8Array): StationIndex {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  if (aligned.length < headerWords * 4) throw new StationIndexRefusal('index.length', `${aligned.length} bytes hold no header`)
  const words = wordsOf(aligned)
  // A machine that reads words the other way round sees another magic, and is refused here too.
  if (words[0] !== magic) throw new StationIndexRefusal('index.foreign', 'this is something else')
  if (words[1] !== version) throw new StationIndexRefusal('index.version', `version ${words[1]}, not ${version}`)
  const count = words[2]! >>> 0
  const wanted = byteLengthOf(count)
  if (aligned.length !== wanted) throw new StationIndexRefusal('index.length', `${aligned.length} bytes, not ${wanted}`)
  if (words[3] !== depthOf(count)) throw new StationIndexRefusal('index.damaged', 'the depth is not that of its stations')
  if (words[crcWord] !== checksum(words)) throw new StationIndexRefusal('index.damaged', 'the checksum differs')
  return columnsOver(aligned, count)
}

const wordsOf = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length >>> 2)

/** Of all words but its own, as a signed word. */
const checksum = (words: Int32Array): number => crc32(words.subarray(crcWord + 1), crc32(words.subarray(0, crcWord))) | 0
