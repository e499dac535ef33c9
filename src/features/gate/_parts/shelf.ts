/** Where a phone keeps things by name. Writing throws where it cannot be kept. */
export interface Shelf {
  read(key: string): unknown
  write(key: string, value: unknown): void
  remove(key: string): void
}
