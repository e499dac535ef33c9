import { refused, unsupported } from './cloud-error'
import { type Doc, fieldOf, isDocument } from './bson-type'
import { splitPath } from './field-path'
import { compileQuery } from './match'

type Mode = 'include' | 'exclude'
type Transform = (value: unknown) => unknown
type Branch = Map<string, Branch | Transform>

const KEEP: Transform = (value) => value
const DROP: Transform = () => undefined

/**
 * Compiles a projection: fields to include (1, `_id` implied) or to exclude (0), with `$slice` and `$elemMatch` beside either.
 * `$slice` alone keeps all the other fields, `$elemMatch` alone keeps none (MongoDB manual, "Projection").
 * @throws DATABASE_REQUEST_FAILED for a mix of inclusion and exclusion, a path inside another, malformed `$slice` or `$elemMatch`; INVALID_PARAM for every other operator or value
 */
export function compileProjection(projection: Doc): (doc: Doc) => Doc {
  const tree: Branch = new Map()
  let mode: Mode | undefined, elemMatch = false
  let id: Mode | undefined
  const add = (fields: Doc, prefix: string) => {
    for (const [name, value] of Object.entries(fields)) {
      const path = prefix + name
      const parts = projectionPath(path)
      if (typeof value === 'number' || typeof value === 'boolean') {
        const wanted: Mode = value ? 'include' : 'exclude'
        if (path === '_id') {
          id = wanted
          continue
        }
        if (mode && mode !== wanted) throw refused(`Cannot do ${wanted === 'include' ? 'inclusion' : 'exclusion'} on field ${path} in ${mode === 'include' ? 'inclusion' : 'exclusion'} projection`)
        mode = wanted
        plant(tree, parts, wanted === 'include' ? KEEP : DROP, path)
      } else if (isDocument(value) && Object.keys(value)[0]?.startsWith('$')) {
        const transform = operatorTransform(path, parts, value)
        elemMatch ||= '$elemMatch' in value
        plant(tree, parts, transform, path)
      } else if (isDocument(value) && Object.keys(value).length > 0) {
        add(value, `${path}.`)
      } else throw unsupported(`the projection value ${JSON.stringify(value)} of ${path}`)
    }
  }
  add(projection, '')

  const resolved: Mode = mode ?? (elemMatch ? 'include' : tree.size === 0 && id === 'include' ? 'include' : 'exclude')
  if (resolved === 'include') {
    if (id !== 'exclude') tree.set('_id', KEEP)
    return (doc) => include(doc, tree)
  }
  if (id === 'exclude') tree.set('_id', DROP)
  return (doc) => exclude(doc, tree)
}

function projectionPath(path: string): string[] {
  const parts = splitPath(path)
  if (parts.includes('$')) throw unsupported('the positional projection $')
  if (parts.some((part) => part.startsWith('$'))) throw refused(`FieldPath field names may not start with '$': ${path}`)
  return parts
}

function plant(tree: Branch, parts: readonly string[], leaf: Transform, path: string): void {
  let branch = tree
  for (const part of parts.slice(0, -1)) {
    const next = branch.get(part) ?? new Map<string, Branch | Transform>()
    if (!(next instanceof Map)) throw refused(`Path collision at ${path}`)
    branch.set(part, next)
    branch = next
  }
  const last = parts[parts.length - 1]!
  if (branch.has(last)) throw refused(`Path collision at ${path}`)
  branch.set(last, leaf)
}

function include(doc: Doc, tree: Branch): Doc {
  const kept: Doc = {}
  for (const name of Object.keys(doc)) {
    const rule = tree.get(name)
    if (rule === undefined) continue
    const value = rule instanceof Map ? includeBelow(doc[name], rule) : rule(doc[name])
    if (value !== undefined) kept[name] = value
  }
  return kept
}

function includeBelow(value: unknown, tree: Branch): unknown {
  if (Array.isArray(value)) return value.map((element) => includeBelow(element, tree)).filter((element) => element !== undefined)
  return isDocument(value) ? include(value, tree) : undefined
}

function exclude(doc: Doc, tree: Branch): Doc {
  const kept: Doc = {}
  for (const name of Object.keys(doc)) {
    const rule = tree.get(name)
    const value = rule === undefined ? doc[name] : rule instanceof Map ? excludeBelow(doc[name], rule) : rule(doc[name])
    if (value !== undefined) kept[name] = value
  }
  return kept
}

function excludeBelow(value: unknown, tree: Branch): unknown {
  if (Array.isArray(value)) return value.map((element) => excludeBelow(element, tree))
  return isDocument(value) ? exclude(value, tree) : value
}

function operatorTransform(path: string, parts: readonly string[], operators: Doc): Transform {
  const names = Object.keys(operators)
  if (names.length !== 1) throw refused(`the projection of ${path} needs exactly one operator`)
  switch (names[0]) {
    case '$slice': return sliceTransform(fieldOf(operators, '$slice'))
    case '$elemMatch':
      if (parts.length > 1) throw refused('Cannot use $elemMatch projection on a nested field.')
      return elemMatchTransform(operators['$elemMatch'])
    default: throw unsupported(`the projection operator ${names[0]}`)
  }
}

function sliceTransform(operand: unknown): Transform {
  const whole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
  if (whole(operand)) {
    return (value) => (Array.isArray(value) ? (operand >= 0 ? value.slice(0, operand) : value.slice(operand)) : value)
  }
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(whole)) throw refused('$slice needs a whole number or [skip, limit]')
  const [skip, limit] = operand as [number, number]
  if (limit <= 0) throw refused('$slice limit must be positive')
  return (value) => {
    if (!Array.isArray(value)) return value
    const from = skip >= 0 ? skip : Math.max(0, value.length + skip)
    return value.slice(from, from + limit)
  }
}

function elemMatchTransform(condition: unknown): Transform {
  const query = compileQuery({ element: { $elemMatch: condition } })
  return (value) => {
    if (!Array.isArray(value)) return undefined
    const found = value.findIndex((element) => query.test({ element: [element] }))
    return found < 0 ? undefined : [value[found]]
  }
}
