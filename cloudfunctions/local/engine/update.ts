import { BSONRegExp } from 'bson'
import { CloudError, INVALID_PARAM, refused, unsupported } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { equalValues } from './compare'
import { assertStorable, cloneDoc, resolveServerDates } from './document'
import { isOperatorDocument } from './match-field'
import { positionOf } from './update-position'
import { arrayChange } from './update-array'
import { scalarChange } from './update-scalar'
import { comparePaths, findParent, readPath, removePath, updatePath, writePath } from './update-path'

export interface UpdateOptions {
  now: Date
  /** True while an upsert creates the document: only then `$setOnInsert` acts. */
  onInsert?: boolean
  /** The query that chose the document; the positional `$` needs it. */
  query?: Doc
}

interface Step {
  parts: string[]
  operator: string
  operand: unknown
}

const OPERATORS = new Set([
  '$set', '$setOnInsert', '$unset', '$inc', '$mul', '$min', '$max', '$currentDate', '$bit', '$rename', '$push', '$pop', '$pull', '$pullAll', '$addToSet',
])

/**
 * Applies a document of update operators and returns a new document; the old one is left untouched.
 * New fields are added in the order of their names, as MongoDB adds them.
 * @throws DATABASE_REQUEST_FAILED for everything that MongoDB refuses: operators in conflict, wrong types, a path through a scalar or null, another `_id`, a result that may not be stored;
 * INVALID_PARAM for unknown operators and for pipelines
 */
export function applyUpdate(doc: Doc, update: Doc, options: UpdateOptions): Doc {
  const steps = readSteps(resolveServerDates(update, options.now), doc, options)
  const next = cloneDoc(doc)
  for (const step of steps) applyStep(next, step, options)
  if (!equalValues(next['_id'], doc['_id']) && !(options.onInsert && doc['_id'] === undefined)) {
    throw refused("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  assertStorable(next)
  return next
}

function readSteps(update: Doc, doc: Doc, options: UpdateOptions): Step[] {
  if (Array.isArray(update)) throw unsupported('an update by an aggregation pipeline')
  if (!isDocument(update)) throw new CloudError(INVALID_PARAM, 'an update must be an object')
  if (Object.keys(update).length === 0) throw refused('the update document is empty')
  const steps: Step[] = []
  for (const operator of Object.keys(update)) {
    if (!operator.startsWith('$')) throw refused(`Unknown modifier: ${operator}. Expected a valid update modifier`)
    if (!OPERATORS.has(operator)) throw unsupported(`the update operator ${operator}`)
    const fields = update[operator]
    if (!isDocument(fields)) throw refused(`Modifiers operate on fields but we found another type for ${operator}. For example: {$mod: {<field>: ...}}`)
    if (Object.keys(fields).length === 0) throw refused(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)
    for (const path of Object.keys(fields)) {
      for (const parts of resolvePositions(updatePath(path), doc, options)) steps.push({ parts, operator, operand: fields[path] })
    }
  }
  assertNoConflict(steps)
  return steps.sort((a, b) => comparePaths(a.parts, b.parts))
}

/** Replaces `$[]` by every index of its array and `$` by the index that the query matched. */
function resolvePositions(parts: string[], doc: Doc, options: UpdateOptions): string[][] {
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at < 0) return [parts]
  const prefix = parts.slice(0, at)
  const path = prefix.join('.')
  if (at === 0) throw refused(`Cannot have positional (i.e. '$') element in the first position in path '${parts.join('.')}'`)
  const array = readPath(doc, prefix)
  if (parts[at] === '$') {
    const index = positionOf(doc, path, options.query)
    return resolvePositions([...prefix, String(index), ...parts.slice(at + 1)], doc, options)
  }
  if (array === undefined) throw refused(`The path '${path}' must exist in the document in order to apply array updates.`)
  if (!Array.isArray(array)) throw refused(`Cannot apply array updates to non-array element ${path}`)
  return array.flatMap((_, index) => resolvePositions([...prefix, String(index), ...parts.slice(at + 1)], doc, options))
}

function assertNoConflict(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ parts, operator, operand }) => {
    if (operator !== '$rename') return [parts]
    if (typeof operand !== 'string') throw refused(`The 'to' field for $rename must be a string: ${parts.join('.')}`)
    return [parts, updatePath(operand)]
  })
  const seen = new Map<string, string>()
  for (const parts of paths) {
    const path = parts.join('.')
    for (let length = 1; length <= parts.length; length++) {
      const prefix = parts.slice(0, length).join('.')
      const whole = seen.get(prefix)
      if (whole === prefix || (length === parts.length && whole !== undefined)) throw refused(`Updating the path '${path}' would create a conflict at '${prefix}'`)
    }
    for (let length = 1; length < parts.length; length++) {
      const prefix = parts.slice(0, length).join('.')
      if (!seen.has(prefix)) seen.set(prefix, path)
    }
    seen.set(path, path)
  }
}

function applyStep(doc: Doc, { parts, operator, operand }: Step, options: UpdateOptions): void {
  switch (operator) {
    case '$unset': return removePath(doc, parts)
    case '$rename': return rename(doc, parts, updatePath(operand as string))
    case '$setOnInsert': return options.onInsert ? writePath(doc, parts, cloneDoc(operand)) : undefined
  }
  const path = parts.join('.')
  const change = scalarChange(operator, operand, path, doc, options.now) ?? arrayChange(operator, operand, path, doc)
  if (!change.creates && findParent(doc, parts, true) === undefined) return
  const current = readPath(doc, parts)
  if (current === undefined && !change.creates) return
  const value = change.apply(current)
  if (value !== undefined) writePath(doc, parts, value)
}

function rename(doc: Doc, from: readonly string[], to: readonly string[]): void {
  if (from.join('.') === to.join('.')) throw refused(`The source and target field for $rename must differ: ${from.join('.')}`)
  for (const [parts, role] of [[from, 'source'], [to, 'destination']] as const) {
    if (parts.some((part) => part.startsWith('$'))) throw refused(`The ${role} field for $rename may not be dynamic: ${parts.join('.')}`)
    for (let length = 1; length < parts.length; length++) {
      if (Array.isArray(readPath(doc, parts.slice(0, length)))) throw refused(`The ${role} field cannot be an array element, '${parts.join('.')}'`)
    }
  }
  if (findParent(doc, from, true) === undefined) return
  const value = readPath(doc, from)
  if (value === undefined) return
  removePath(doc, from)
  writePath(doc, to, value)
}

/**
 * The document that takes the place of `old`: the fields of `next` under the old `_id`.
 * @throws DATABASE_REQUEST_FAILED for another `_id`, or for what may not be stored
 */
export function replaceDocument(old: Doc, next: Doc): Doc {
  const { _id, ...fields } = next
  if (_id !== undefined && !equalValues(_id, old['_id'])) throw refused('The _id field cannot be changed: it is immutable')
  const replaced = { _id: old['_id'], ...cloneDoc(fields) }
  assertStorable(replaced)
  return replaced
}

/**
 * The document that an upsert inserts: the equalities of the query, then the update with `$setOnInsert`. The caller supplies an `_id` where it has none.
 * @throws as applyUpdate, and DATABASE_REQUEST_FAILED where the query names a path twice
 */
export function documentFromUpsert(query: Doc, update: Doc, options: UpdateOptions = { now: new Date() }): Doc {
  const base: Doc = {}
  const seen = new Set<string>()
  collectEqualities(query, (path, value) => {
    if (seen.has(path)) throw refused(`cannot infer query fields to set, path '${path}' is matched twice`)
    seen.add(path)
    writePath(base, updatePath(path), cloneDoc(value))
  })
  const inserted = applyUpdate(base, update, { ...options, onInsert: true })
  return '_id' in inserted ? { _id: inserted['_id'], ...inserted } : inserted
}

function collectEqualities(query: Doc, found: (path: string, value: unknown) => void): void {
  for (const name of Object.keys(query)) {
    const operand = query[name]
    if (name === '$and' || (name === '$or' && Array.isArray(operand) && operand.length === 1)) {
      for (const clause of operand as Doc[]) collectEqualities(clause, found)
    } else if (!name.startsWith('$')) {
      if (isOperatorDocument(operand)) {
        if ('$eq' in operand) found(name, operand['$eq'])
      } else if (!(operand instanceof BSONRegExp)) found(name, operand)
    }
  }
}
