import { type Doc, MAX_DOCUMENT_BYTES, printEjson } from '../engine/document'
import { refused } from '../engine/cloud-error'
import { lookupKey } from '../engine/indexes'

/** One state of one document. `doc: null` is a removed document that an open transaction may still see the past of. */
export interface Version {
  readonly key: string
  readonly doc: Doc | null
  /** The document's Extended JSON: what the journal stores and what a read without projection answers. */
  readonly text: string
  /** The document's place among all inserts: what a query without an order answers in. */
  readonly place: number
  /** The commit that wrote it; a transaction's own uncommitted version has Infinity. */
  seq: number
  /** What it replaced; kept only while a transaction may still read it. */
  older: Version | undefined
}

export type LiveVersion = Version & { readonly doc: Doc }

/** The key of a document in memory and in the journal: equal ids, equal keys. */
export function documentKey(id: unknown): string {
  return typeof id === 'string' ? `"${id}` : lookupKey(id)
}

/** @throws DATABASE_REQUEST_FAILED for a document larger than the limit */
export function versionOf(key: string, doc: Doc, place: number): LiveVersion {
  const text = printEjson(doc)
  if (text.length > MAX_DOCUMENT_BYTES / 4) {
    const bytes = Buffer.byteLength(text)
    if (bytes > MAX_DOCUMENT_BYTES) throw refused(`the document has ${bytes} bytes, more than the ${MAX_DOCUMENT_BYTES} allowed`)
  }
  return { key, doc, text, place, seq: Infinity, older: undefined }
}

export function tombstone(key: string, place: number): Version {
  return { key, doc: null, text: '', place, seq: Infinity, older: undefined }
}

export function live(version: Version | undefined): LiveVersion | undefined {
  return version && version.doc !== null ? (version as LiveVersion) : undefined
}

/** The newest version that a snapshot may see. */
export function versionAt(version: Version | undefined, snapshot: number): LiveVersion | undefined {
  let seen = version
  while (seen && seen.seq > snapshot) seen = seen.older
  return live(seen)
}
