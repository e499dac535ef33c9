import { type Doc, MAX_DOCUMENT_BYTES, printEjson } from '../engine/document'
import { refused } from '../engine/cloud-error'
import { lookupKey } from '../engine/indexes'

/** One state of one document. `doc: null` is a removed document that an open transaction may still see the past of. */
export interface Version {
  readonly doc: Doc | null
  readonly text: string
  /** The commit that wrote it; a transaction's own uncommitted version has Infinity. */
  seq: number
  /** The document's place among all inserts: what a query without an order answers in. */
  readonly place: number
  /** What it replaced; kept only while a transaction may still read it. */
  older: Version | undefined
}

/** The key of a document in memory and in the journal: equal ids, equal keys. */
export function documentKey(id: unknown): string {
  return typeof id === 'string' ? `"${id}` : lookupKey(id)
}

/** @throws DATABASE_REQUEST_FAILED for a document larger than the limit */
export function versionOf(doc: Doc, place: number): Version {
  const text = printEjson(doc)
  if (text.length > MAX_DOCUMENT_BYTES / 4) {
    const bytes = Buffer.byteLength(text)
    if (bytes > MAX_DOCUMENT_BYTES) throw refused(`the document has ${bytes} bytes, more than the ${MAX_DOCUMENT_BYTES} allowed`)
  }
  return { doc, text, seq: Infinity, place, older: undefined }
}

export function storedVersion(doc: Doc, text: string, seq: number, place: number): Version {
  return { doc, text, seq, place, older: undefined }
}

export function tombstone(place: number): Version {
  return { doc: null, text: '', seq: Infinity, place, older: undefined }
}

/** The newest version that a snapshot may see. */
export function versionAt(version: Version | undefined, snapshot: number): Version | undefined {
  let seen = version
  while (seen && seen.seq > snapshot) seen = seen.older
  return seen && seen.doc !== null ? seen : undefined
}
