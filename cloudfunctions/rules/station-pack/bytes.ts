import { utf8Bytes, utf8Text } from '../utf8'

/** What cannot be read as a pack: cut off, changed on the way, or something else altogether. */
export class PackDamaged extends Error {
  override readonly name = 'PackDamaged'
}

/** Writes numbers as varints (7 bits a byte, the lowest first) and texts as UTF-8, each behind its length. */
export class Writer {
  #bytes = new Uint8Array(1_024)
  #length = 0

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }

  /** A whole number from 0 to 2^53 - 1. */
  whole(value: number): this {
    this.#room(8)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#length++] = rest
    return this
  }

  /** A whole number of either sign; small ones are short. */
  signed(value: number): this {
    return this.whole(value < 0 ? -2 * value - 1 : 2 * value)
  }

  block(bytes: Uint8Array): this {
    this.whole(bytes.length).#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  text(text: string): this {
    return this.block(utf8Bytes(text))
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what a Writer wrote. Errors: PackDamaged, wherever the bytes end too early or say something impossible. */
export class Reader {
  #at = 0

  constructor(readonly bytes: Uint8Array) {}

  whole(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.#at++]
      if (byte === undefined || factor > 2 ** 49) throw new PackDamaged('a number does not end')
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }

  signed(): number {
    const value = this.whole()
    return value % 2 ? -(value + 1) / 2 : value / 2
  }

  block(): Uint8Array {
    const length = this.whole()
    if (length > this.bytes.length - this.#at) throw new PackDamaged('a block is cut off')
    return this.bytes.subarray(this.#at, (this.#at += length))
  }

  text(): string {
    return textOf(this.block())
  }

  end(): void {
    if (this.#at !== this.bytes.length) throw new PackDamaged('more follows than was announced')
  }
}

/** Errors: PackDamaged where the bytes are no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes)
  } catch {
    throw new PackDamaged('a text is no UTF-8')
  }
}
