import { randomBytes } from 'node:crypto'
import { ObjectId } from 'bson'
import { isDocument } from '../engine/bson-type'
import { refused } from '../engine/cloud-error'
import { equalValues } from '../engine/compare'
import { type Doc, assertStorable, parseEjson, printAnswer, resolveServerDates } from '../engine/document'
import { compileOrder } from '../engine/order'
import { compileProjection } from '../engine/projection'
import { applyUpdate, documentFromUpsert, replaceDocument } from '../engine/update'
import { type Change, type WritePlan, duplicateId } from '../database/change'
import type { Collection } from '../database/collection'
import { type LiveVersion, documentKey } from '../database/version'
import { type View, committed } from '../database/view'
import { invalidParam } from '../refusals'
import { type Answer, type DatabaseContext, type Handler, type Params, optionalObject, parsedObject, transactionOf } from './request'

const DEFAULT_LIMIT = 100
const MOST_PER_READ = 1000

export function documentActions(context: DatabaseContext): Record<string, Handler> {
  const { db, finder, transactions, now } = context

  const read = (params: Params, operation: (view: View) => Answer) => {
    const transaction = transactionOf(params)
    return transaction === undefined ? operation(committed) : transactions.read(transaction, operation)
  }
  const write = (params: Params, plan: (view: View) => WritePlan<Answer>) => {
    const transaction = transactionOf(params)
    return transaction === undefined ? transactions.writeOutside(() => plan(committed)) : transactions.write(transaction, plan)
  }
  const matches = (view: View, collection: Collection, query: Doc) => {
    const { nearOrder, ...compiled } = finder.compile(collection, query, now())
    const found = finder.matches(view, collection, query, compiled)
    return nearOrder ? found.sort((a, b) => nearOrder(a.doc, b.doc)) : found
  }

  return {
    'database.addCollection'(params) {
      db.addCollection(params['collectionName'])
      return { data: {} }
    },

    'database.insertDocument'(params) {
      const collection = db.collection(params['collectionName'])
      const { data } = params
      if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be a list of documents')
      const docs = data.map((text) => newDocument(text, now()))
      return write(params, (view) => {
        const changes: Change[] = []
        let failure: unknown
        for (const doc of docs) {
          const key = documentKey(doc['_id'])
          if (view.get(collection, key)) {
            failure = duplicateId(collection, doc)
            break
          }
          changes.push({ collection, key, before: undefined, after: doc })
        }
        return { changes, failure, answer: { data: { insertedIds: docs.map((doc) => idOnTheWire(doc['_id'])) } } }
      })
    },

    'database.getDocument'(params) {
      const collection = db.collection(params['collectionName'])
      const query = optionalObject(params, 'query') ?? {}
      if (params['queryType'] === 'DOC') {
        const projection = optionalObject(params, 'projection')
        return read(params, (view) => {
          const version = byId(view, collection, query) ?? (isPlainId(query) ? undefined : matches(view, collection, query)[0])
          return { data: { list: version ? [shown(version, projection && compileProjection(projection))] : [] } }
        })
      }
      const offset = wholeNumber(params, 'offset', 0), limit = wholeNumber(params, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT
      if (limit > MOST_PER_READ) throw invalidParam(`limit must not exceed ${MOST_PER_READ}`)
      const order = optionalObject(params, 'order')
      const compare = order && Object.keys(order).length > 0 ? compileOrder(order as Record<string, 1 | -1>) : undefined
      const projection = optionalObject(params, 'projection')
      const project = projection && Object.keys(projection).length > 0 ? compileProjection(projection) : undefined
      return read(params, (view) => {
        const found = matches(view, collection, query)
        if (compare) found.sort((a, b) => compare(a.doc, b.doc))
        return { data: { list: found.slice(offset, offset + limit).map((version) => shown(version, project)) } }
      })
    },

    'database.calculateDocument'(params) {
      const collection = db.collection(params['collectionName'])
      const query = optionalObject(params, 'query') ?? {}
      return read(params, (view) => {
        const compiled = finder.compile(collection, query, now())
        if (compiled.geoNearPath !== undefined) throw refused('$geoNear, $near, and $nearSphere are not allowed in this context')
        if (view === committed && Object.keys(query).length === 0) return { data: { total: collection.size } }
        let total = 0
        for (const version of finder.candidates(view, collection, query, compiled)) if (compiled.test(version.doc)) total++
        return { data: { total } }
      })
    },

    'database.modifyDocument'(params) {
      const collection = db.collection(params['collectionName'])
      const query = conditionOf(params, 'update')
      const { multi, merge, upsert } = params
      const data = parsedObject(params, 'data')
      assertModification(data, merge === true)
      return write(params, (view) => {
        const targets = chosen(matches(view, collection, query), multi === true)
        const { changes, failure } = replacements(collection, targets, (doc) => modified(doc, data, merge === true, query, now()))
        if (targets.length > 0) return { changes, failure, answer: { data: { updated: merge === true ? changes.length : targets.length } } }
        if (upsert !== true) return { changes: [], answer: { data: { updated: 0 } } }
        const doc = upserted(query, data, merge === true, now())
        const change: Change = { collection, key: documentKey(doc['_id']), before: undefined, after: doc }
        return { changes: [change], answer: { data: { updated: 0, upsert_id: idOnTheWire(doc['_id']) } } }
      })
    },

    'database.modifyAndReturnDoc'(params) {
      const collection = db.collection(params['collectionName'])
      const query = conditionOf(params, 'update')
      const data = parsedObject(params, 'data')
      assertModification(data, true)
      return write(params, (view) => {
        const [target] = matches(view, collection, query)
        if (!target) return { changes: [], answer: { data: { updated: 0, doc: null } } }
        const after = modified(target.doc, data, true, query, now())
        const changes = equalValues(after, target.doc) ? [] : [{ collection, key: target.key, before: target, after }]
        return { changes, answer: { data: { updated: 1, doc: printAnswer(after) } } }
      })
    },

    'database.removeDocument'(params) {
      const collection = db.collection(params['collectionName'])
      const query = conditionOf(params, 'remove')
      return write(params, (view) => {
        const targets = chosen(matches(view, collection, query), params['multi'] === true)
        return { changes: targets.map((before) => ({ collection, key: before.key, before, after: null })), answer: { data: { deleted: targets.length } } }
      })
    },
  }
}

function newDocument(text: unknown, now: Date): Doc {
  if (typeof text !== 'string') throw invalidParam('data must be a list of strings of Extended JSON')
  const parsed: unknown = resolveServerDates(parseEjson(text), now)
  if (!isDocument(parsed)) throw invalidParam('a document must be an object')
  const { _id = generatedId(), ...fields } = parsed
  const doc = { _id, ...fields }
  assertStorable(doc)
  return doc
}

/** The service's own ids are 32 hexadecimal digits. */
function generatedId(): string {
  return randomBytes(16).toString('hex')
}

/** Ids are answered outside of Extended JSON: an ObjectId as its 24 digits. */
function idOnTheWire(id: unknown): unknown {
  return id instanceof ObjectId ? id.toHexString() : id
}

function isPlainId(query: Doc): boolean {
  const id = query['_id']
  return Object.keys(query).length === 1 && (typeof id === 'string' || typeof id === 'number')
}

function byId(view: View, collection: Collection, query: Doc): LiveVersion | undefined {
  return isPlainId(query) ? view.get(collection, documentKey(query['_id'])) : undefined
}

function shown(version: LiveVersion, project: ((doc: Doc) => Doc) | undefined): string {
  return project ? printAnswer(project(version.doc)) : version.text.includes('"$oid"') ? printAnswer(version.doc) : version.text
}

function wholeNumber(params: Params, name: string, otherwise: number): number {
  const value = params[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidParam(`${name} must be a whole number that is not negative`)
  return value
}

/** The condition of a write; a write to the whole collection has to say so by a query. */
function conditionOf(params: Params, verb: string): Doc {
  const query = optionalObject(params, 'query')
  if (!query) throw invalidParam(`query is required: a ${verb} without where() would touch the whole collection`)
  return query
}

function chosen(found: LiveVersion[], multi: boolean): LiveVersion[] {
  return multi ? found : found.slice(0, 1)
}

function replacements(collection: Collection, targets: readonly LiveVersion[], next: (doc: Doc) => Doc): { changes: Change[]; failure?: unknown } {
  const changes: Change[] = []
  for (const before of targets) {
    try {
      const after = next(before.doc)
      if (!equalValues(after, before.doc)) changes.push({ collection, key: before.key, before, after })
    } catch (failure) {
      return { changes, failure }
    }
  }
  return { changes }
}

/** Whether the data fits the kind of write is known before a document is found. */
function assertModification(data: Doc, merge: boolean): void {
  const names = Object.keys(data)
  if (!merge) return
  if (names.length === 0) throw invalidParam('the update is empty')
  const plain = names.find((name) => !name.startsWith('$'))
  if (plain !== undefined) throw invalidParam(`an update needs update operators: ${plain}`)
}

function modified(doc: Doc, data: Doc, merge: boolean, query: Doc, now: Date): Doc {
  return merge ? applyUpdate(doc, data, { now, query }) : replaceDocument(doc, resolveServerDates(data, now))
}

function upserted(query: Doc, data: Doc, merge: boolean, now: Date): Doc {
  if (merge) {
    const { _id = generatedId(), ...fields } = documentFromUpsert(query, data, { now, query })
    return { _id, ...fields }
  }
  const queried = query['_id']
  const id = queried === undefined || isDocument(queried) ? undefined : queried
  return replaceDocument({ _id: id ?? data['_id'] ?? generatedId() }, resolveServerDates(data, now))
}
