import type { Scan, scanOutcomes } from '../../../../cloudfunctions/contract/gate'
import { crockford } from '../../../../cloudfunctions/rules/crockford'
import { type Meeting, sessionAt } from '../../../../cloudfunctions/rules/sessions'
import type { Seated } from './door-pack'
import type { Shelf } from './shelf'

export type ScanOutcome = (typeof scanOutcomes)[number]

/** One scan that concerns a pass of this occasion; what is forged or foreign is nobody's and is not written down. */
export interface Entry extends Omit<Scan, 'scanner'> {
  slot: string
  size: number
  /** It was told at once that this pass had come in before. */
  again: boolean
  /** What became of it when it was handed in; null while it waits. */
  outcome: ScanOutcome | null
  /** The scan that was earlier, wherever it was made. */
  first: Scan | null
}
/** An entry that was let in, although it should not have been. */
export type Conflict = Entry & { outcome: 'duplicate' | 'no-seat' | 'unknown' }
export interface HandedIn { scan: Scan; outcome: ScanOutcome; first: Scan | null }

/** As many as are handed in at once; a scan rewrites its own leaf only. */
export const leafSize = 50
const scannerKey = 'hall.scanner'
const scannerLetters = 8
const leafKey = (occasion: string, leaf: number): string => `hall.door.${occasion}.leaf.${leaf}`

/** What this phone calls itself at every door, made once. Throws where it cannot be kept: two names would be two phones. */
export function scannerOf(shelf: Shelf, random: () => number): string {
  const kept = shelf.read(scannerKey)
  if (typeof kept === 'string') return kept
  const made = Array.from({ length: scannerLetters }, () => crockford[Math.floor(random() * crockford.length)]).join('')
  shelf.write(scannerKey, made)
  return made
}

/** The scans of one phone at the doors of one occasion. What is in it survives the phone; it is handed in until an answer is kept. */
export class DoorBook {
  #entries: Entry[] = []
  readonly #letIn = new Map<string, Entry>()
  #sessions: readonly Meeting[] = []

  constructor(private readonly shelf: Shelf, private readonly occasion: string, readonly scanner: string) {
    for (let leaf = 0; ; leaf++) {
      const kept = shelf.read(leafKey(occasion, leaf)) as Entry[] | undefined
      if (!kept) break
      this.#entries.push(...kept)
    }
    this.#index()
  }

  get entries(): readonly Entry[] { return this.#entries }

  /** Of a course: a pass comes in once in each of its sessions. */
  know(sessions: readonly Meeting[]): void {
    this.#sessions = sessions
    this.#index()
  }

  /** The scan with which this pass came in here; to a course, to the session at that moment. */
  letIn(serial: string, at = 0): Entry | undefined { return this.#letIn.get(this.#key(serial, at)) }

  /** Everybody who was let in here, each pass once; to a course, to the session at that moment. */
  allLetIn(at = 0): Entry[] { return [...this.#letIn.values()].filter((entry) => this.isSameSession(entry.at, at)) }

  isSameSession(one: number, other: number): boolean { return sessionAt(this.#sessions, one) === sessionAt(this.#sessions, other) }

  /** Throws where it cannot be kept; then it did not happen. */
  write(scan: { serial: string; slot: string; size: number; at: number; again: boolean }): Entry {
    return this.#append({ ...scan, sequence: this.#nextSequence(), outcome: null, first: null })
  }

  /** Somebody who was seated at the door: the server has checked him in already, under this phone's name. */
  noteWalkIn(seat: { serial: string; slot: string; size: number; at: number }): void {
    if (!this.letIn(seat.serial, seat.at)) this.#append({ ...seat, sequence: 0, again: false, outcome: 'check-in', first: null })
  }

  waiting(): Entry[] { return this.#entries.filter(({ outcome }) => outcome === null) }

  /** The next scans to hand in, oldest first. */
  batch(): Scan[] {
    return this.waiting().slice(0, leafSize).map(({ serial, at, sequence }) => ({ serial, scanner: this.scanner, at, sequence }))
  }

  /** Notes what became of scans. Where that cannot be kept they are handed in once more after a restart, which is one and the same. */
  took(results: readonly HandedIn[]): void {
    const answers = new Map(results.map(({ scan, outcome, first }) => [scan.sequence, { outcome, first }]))
    this.#change((entry) => (entry.outcome === null ? answers.get(entry.sequence) : undefined))
  }

  /** Where the roster knows an earlier check-in than the one that was told here, it is asked about again. */
  doubt(roster: ReadonlyMap<string, Seated>): void {
    this.#change(({ serial, at, again, outcome }) => {
      const known = roster.get(serial)?.checkedInAt
      return outcome === 'check-in' && !again && typeof known === 'number' && known < at && this.isSameSession(known, at) ? { outcome: null, first: null } : undefined
    })
  }

  conflicts(): Conflict[] {
    return this.#entries.filter((entry): entry is Conflict => !entry.again && entry.outcome !== null && entry.outcome !== 'check-in')
  }

  /** Nothing of it is needed any more. */
  burn(): void {
    for (let leaf = Math.ceil(this.#entries.length / leafSize) - 1; leaf >= 0; leaf--) this.shelf.remove(leafKey(this.occasion, leaf))
    this.#entries = []
    this.#index()
  }

  #nextSequence(): number {
    return this.#entries.reduce((most, { sequence }) => Math.max(most, sequence), 0) + 1
  }

  #append(entry: Entry): Entry {
    const leaf = Math.floor(this.#entries.length / leafSize)
    this.shelf.write(leafKey(this.occasion, leaf), [...this.#entries.slice(leaf * leafSize), entry])
    this.#entries = [...this.#entries, entry]
    this.#index()
    return entry
  }

  #change(changesOf: (entry: Entry) => Partial<Entry> | undefined): void {
    const touched = new Set<number>()
    this.#entries = this.#entries.map((entry, at) => {
      const changes = changesOf(entry)
      if (!changes) return entry
      touched.add(Math.floor(at / leafSize))
      return { ...entry, ...changes }
    })
    this.#index()
    for (const leaf of touched) {
      try {
        this.shelf.write(leafKey(this.occasion, leaf), this.#entries.slice(leaf * leafSize, (leaf + 1) * leafSize))
      } catch {
        return
      }
    }
  }

  #index(): void {
    this.#letIn.clear()
    for (const entry of this.#entries) if (!entry.again && !this.letIn(entry.serial, entry.at)) this.#letIn.set(this.#key(entry.serial, entry.at), entry)
  }

  #key(serial: string, at: number): string { return `${serial} ${sessionAt(this.#sessions, at)}` }
}
