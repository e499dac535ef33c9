import type { UniqueKey } from './collection-indexes'

interface Lock {
  owner: object
  released: Promise<void>
  release: () => void
}

/** What transactions have written and not yet committed: documents, and the unique keys that they take or give up. */
export class Locks {
  readonly #held = new Map<string, Lock>()

  get any(): boolean {
    return this.#held.size > 0
  }

  ownerOf(name: string): object | undefined {
    return this.#held.get(name)?.owner
  }

  /** Resolves when the lock is given up; the caller then looks again. */
  released(name: string): Promise<void> {
    return this.#held.get(name)?.released ?? Promise.resolve()
  }

  /** False when somebody else holds it. */
  take(name: string, owner: object): boolean {
    const lock = this.#held.get(name)
    if (lock) return lock.owner === owner
    let release = () => {}
    const released = new Promise<void>((resolve) => { release = resolve })
    this.#held.set(name, { owner, released, release })
    return true
  }

  give(names: Iterable<string>, owner: object): void {
    for (const name of names) {
      const lock = this.#held.get(name)
      if (lock?.owner !== owner) continue
      this.#held.delete(name)
      lock.release()
    }
  }
}

export function documentLock(collection: string, key: string): string {
  return `${collection}\u0000d\u0000${key}`
}

export function uniqueLock(collection: string, { index, key }: UniqueKey): string {
  return `${collection}\u0000u\u0000${index}\u0000${key}`
}
