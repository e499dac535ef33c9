import type { OutputOf } from '../../../../cloudfunctions/contract/action'
import type { gate } from '../../../../cloudfunctions/contract/gate'
import type { Session, Slot } from '../../../../cloudfunctions/contract/occasion'
import type { Shelf } from './shelf'

export type PackPage = OutputOf<(typeof gate)['actions']['pack']>
export interface Seated { slot: string; size: number; checkedInAt: number | null }

interface Cover {
  title: string
  number: number
  publicKey: string
  slots: readonly Slot[]
  sessions?: readonly Session[]
  /** By the server's clock. */
  takenAt: number
  /** How much later the server's clock was than the phone's, ms: the phone's may be wrong. */
  ahead: number
}
/** What a phone takes along to a door. */
export interface Pack extends Cover { roster: ReadonlyMap<string, Seated> }

/** The cover names the pages that belong to it, so one that was killed while writing has the old ones still. */
interface KeptCover extends Cover { edition: number; pages: number }

const coverKey = (id: string): string => `hall.door.${id}.pack`
const pageKey = (id: string, edition: number, page: number): string => `hall.door.${id}.roster.${edition}.${page}`

/** Fetches page after page; `told` is how many people have arrived so far. */
export async function takePack(ask: (page: number) => Promise<PackPage>, now: () => number, told: (people: number) => void): Promise<Pack> {
  const roster = new Map<string, Seated>()
  let people = 0
  for (let page = 0; ;) {
    const { roster: rows, nextPage, asOf, ...cover } = await ask(page)
    for (const { serial, slot, size, checkedInAt } of rows) {
      roster.set(serial, { slot, size, checkedInAt })
      people += size
    }
    told(people)
    if (nextPage === null) return { ...cover, takenAt: asOf, ahead: asOf - now(), roster }
    page = nextPage
  }
}

/** A page of WeChat's storage holds 1 MB at most. */
const rowsPerPage = 2_000

/** Throws where the phone has no room; the pack before is still whole then. */
export function keepPack(shelf: Shelf, id: string, { roster, ...cover }: Pack): void {
  const before = shelf.read(coverKey(id)) as KeptCover | undefined
  const edition = before?.edition === 1 ? 2 : 1
  const rows = [...roster].map(([serial, { slot, size, checkedInAt }]) => [serial, slot, size, checkedInAt ?? ''].join(' '))
  const pages = Math.ceil(rows.length / rowsPerPage)
  for (let page = 0; page < pages; page++) shelf.write(pageKey(id, edition, page), rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage).join('\n'))
  shelf.write(coverKey(id), { ...cover, edition, pages })
  if (before) removePages(shelf, id, before)
}

export function keptPack(shelf: Shelf, id: string): Pack | null {
  const kept = shelf.read(coverKey(id)) as KeptCover | undefined
  if (!kept) return null
  const { edition, pages, ...cover } = kept
  const roster = new Map<string, Seated>()
  for (let page = 0; page < pages; page++) {
    for (const row of (shelf.read(pageKey(id, edition, page)) as string).split('\n')) {
      const [serial, slot, size, at] = row.split(' ') as [string, string, string, string]
      roster.set(serial, { slot, size: Number(size), checkedInAt: at === '' ? null : Number(at) })
    }
  }
  return { ...cover, roster }
}

export function dropPack(shelf: Shelf, id: string): void {
  const kept = shelf.read(coverKey(id)) as KeptCover | undefined
  if (!kept) return
  shelf.remove(coverKey(id))
  removePages(shelf, id, kept)
}

const removePages = (shelf: Shelf, id: string, { edition, pages }: KeptCover): void => {
  for (let page = 0; page < pages; page++) shelf.remove(pageKey(id, edition, page))
}

export const peopleOf = ({ roster }: Pack): number => [...roster.values()].reduce((sum, { size }) => sum + size, 0)
