import { PackDamaged, Reader, Writer } from './bytes'

/** One fact of all stations, written one below the other. */
export interface Column<T> {
  write(values: readonly T[]): Uint8Array
  /** Errors: PackDamaged. */
  read(bytes: Uint8Array, count: number): T[]
}

/** Whole numbers of either sign. */
export const numbers: Column<number> = {
  write: (values) => values.reduce((writer, value) => writer.signed(value), new Writer()).done(),
  read(bytes, count) {
    const reader = new Reader(bytes)
    const values = Array.from({ length: count }, () => reader.signed())
    reader.end()
    return values
  },
}

/** Whole numbers of which neighbours are near to each other. */
export const nearNumbers: Column<number> = {
  write: (values) => numbers.write(values.map((value, at) => value - (values[at - 1] ?? 0))),
  read(bytes, count) {
    let sum = 0
    return numbers.read(bytes, count).map((difference) => (sum += difference))
  },
}

/** So many planes of eight flags. */
const planes = 3

/** Flags, 24 at most, eight to a byte and each byte of all below one another: which are rare and which are usual shows in each. */
export const flags: Column<number> = {
  write(values) {
    const bytes = new Uint8Array(values.length * planes)
    values.forEach((value, at) => {
      for (let plane = 0; plane < planes; plane++) bytes[plane * values.length + at] = (value >> (8 * plane)) & 255
    })
    return bytes
  },
  read(bytes, count) {
    if (bytes.length !== count * planes) throw new PackDamaged('a column of flags is too long or too short')
    return Array.from({ length: count }, (_, at) => bytes[at]! + (bytes[count + at]! << 8) + (bytes[2 * count + at]! << 16))
  },
}

const separator = '\n'

/** Texts without line breaks; like ones lie close together, where a compressor finds them. */
export const texts: Column<string> = {
  write(values) {
    if (values.some((value) => value.includes(separator))) throw new RangeError('a text of a pack has no line break')
    return new Writer().text(values.join(separator)).done()
  },
  read(bytes, count) {
    const reader = new Reader(bytes)
    const joined = reader.text()
    reader.end()
    const values = count === 0 ? [] : joined.split(separator)
    if (values.length !== count || (count === 0 && joined !== '')) throw new PackDamaged('a column of texts is too long or too short')
    return values
  },
}

/** Values of any shape of which many are alike: each different one once, as JSON, in the order in which they appear, and who has which. */
export const choices = <T>(): Column<T> => ({
  write(values) {
    const known = new Map<string, number>()
    const which = values.map((value) => {
      const json = JSON.stringify(value)
      if (!known.has(json)) known.set(json, known.size)
      return known.get(json)!
    })
    const writer = new Writer().text(`[${[...known.keys()].join(',')}]`)
    for (const each of which) writer.whole(each)
    return writer.done()
  },
  read(bytes, count) {
    const reader = new Reader(bytes)
    const known = jsonOf(reader.text())
    if (!Array.isArray(known)) throw new PackDamaged('a list of values is no list')
    const values = Array.from({ length: count }, () => {
      const which = reader.whole()
      if (which >= known.length) throw new PackDamaged('a value is not in its list')
      return known[which] as T
    })
    reader.end()
    return values
  },
})

/** Errors: PackDamaged. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PackDamaged('a value is no JSON')
  }
}
