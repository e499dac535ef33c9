import { refused } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { compileEvaluate, expressionPath } from './expression'
import type { Evaluate, Variables } from './expression-kind'
import { compileProjection } from './projection'
import { type StageCompiler, requireDocument } from './stage'

type Mode = 'project' | 'add'

interface Branch {
  children: Map<string, Branch | Evaluate | 'keep'>
  computes: boolean
}

const branch = (): Branch => ({ children: new Map(), computes: false })

/** `$project`: inclusion with computed fields, or exclusion. */
export const projectStage: StageCompiler = (value, { variables }) => {
  const specification = requireDocument('$project', value)
  if (Object.keys(specification).length === 0) throw refused('Invalid $project :: caused by :: projection specification must have at least one field')
  const kinds = leafKinds(specification, '')
  const included = kinds.find(({ kind, path }) => kind === 'include' && path !== '_id'), computed = kinds.find(({ kind }) => kind === 'compute')
  const excluded = kinds.find(({ kind, path }) => kind === 'exclude' && path !== '_id')
  if (excluded && (included ?? computed)) throw refused(`Invalid $project :: caused by :: Cannot do exclusion on field ${excluded.path} in inclusion projection`)
  if (!included && !computed) {
    const project = compileProjection(specification)
    return (docs) => docs.map(project)
  }
  const tree = branch()
  if (specification['_id'] === undefined) tree.children.set('_id', 'keep')
  plantAll(tree, specification, '', 'project', variables)
  return (docs) => docs.map((doc) => shape(doc, tree, 'project', doc))
}

/** `$addFields` and `$set`. */
export const addFieldsStage: StageCompiler = (value, { variables }) => {
  const specification = requireDocument('$addFields', value)
  if (Object.keys(specification).length === 0) throw refused('Invalid $addFields :: caused by :: specification must have at least one field')
  const tree = branch()
  plantAll(tree, specification, '', 'add', variables)
  return (docs) => docs.map((doc) => shape(doc, tree, 'add', doc))
}

export const unsetStage: StageCompiler = (value) => {
  const paths = Array.isArray(value) ? value : [value]
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== '')) throw refused('$unset specification must be a string or an array of strings')
  const project = compileProjection(Object.fromEntries(paths.map((path: string) => [path, 0])))
  return (docs) => docs.map(project)
}

export const replaceRootStage: StageCompiler = (value, { variables }) => {
  const evaluate = compileEvaluate(value, variables)
  return (docs) => docs.map((doc) => {
    const root = evaluate(doc)
    if (!isDocument(root)) throw refused(`'newRoot' expression must evaluate to an object, but resulting value was: ${JSON.stringify(root) ?? 'MISSING'}`)
    return root
  })
}

const isSubSpecification = (value: unknown): value is Doc => isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value).some((name) => name.startsWith('$'))

function leafKinds(specification: Doc, prefix: string): { path: string; kind: 'include' | 'exclude' | 'compute' }[] {
  return Object.entries(specification).flatMap(([name, value]) => {
    const path = prefix + name
    if (isSubSpecification(value)) return leafKinds(value, `${path}.`)
    if (isDocument(value) && Object.keys(value).length === 0) throw refused(`Invalid $project :: caused by :: An empty sub-projection is not a valid value. Found empty object at path '${path}'`)
    if (typeof value === 'number' || typeof value === 'boolean') return [{ path, kind: value ? 'include' as const : 'exclude' as const }]
    return [{ path, kind: 'compute' as const }]
  })
}

function plantAll(tree: Branch, specification: Doc, prefix: string, mode: Mode, variables: Variables): void {
  for (const [name, value] of Object.entries(specification)) {
    const path = prefix + name
    const parts = expressionPath(path)
    if (isSubSpecification(value)) plantAll(tree, value, `${path}.`, mode, variables)
    else if (mode === 'project' && (typeof value === 'number' || typeof value === 'boolean')) {
      if (value) plant(tree, parts, 'keep', path)
    } else plant(tree, parts, compileEvaluate(value, variables), path)
  }
}

function plant(tree: Branch, parts: readonly string[], leaf: Evaluate | 'keep', path: string): void {
  let at = tree
  for (const part of parts.slice(0, -1)) {
    if (leaf !== 'keep') at.computes = true
    const next = at.children.get(part) ?? branch()
    if (typeof next !== 'object') throw refused(`specification contains two conflicting paths. Cannot specify both '${path}' and '${part}'`)
    at.children.set(part, next)
    at = next
  }
  const last = parts[parts.length - 1]!
  if (at.children.has(last) && !(last === '_id' && at === tree)) throw refused(`specification contains two conflicting paths. Cannot specify '${path}' twice`)
  if (leaf !== 'keep') at.computes = true
  at.children.set(last, leaf)
}

/** Fields that are there keep their order; computed ones follow in the order of the specification. */
function shape(doc: Doc, tree: Branch, mode: Mode, root: Doc): Doc {
  const result: Doc = {}
  for (const name of Object.keys(doc)) {
    const rule = tree.children.get(name)
    if (rule === undefined ? mode === 'add' : rule === 'keep') result[name] = doc[name]
    else if (typeof rule === 'object') {
      const value = shapeValue(doc[name], rule, mode, root)
      if (value !== undefined) result[name] = value
    } else if (typeof rule === 'function' && mode === 'add') {
      const value = rule(root)
      if (value !== undefined) result[name] = value
    }
  }
  if (!tree.computes) return result
  for (const [name, rule] of tree.children) {
    if (rule === 'keep' || (Object.hasOwn(doc, name) && (mode === 'add' || typeof rule === 'object'))) continue
    const value = typeof rule === 'function' ? rule(root) : rule.computes ? shape({}, rule, mode, root) : undefined
    if (value !== undefined) result[name] = value
  }
  return result
}

function shapeValue(value: unknown, tree: Branch, mode: Mode, root: Doc): unknown {
  if (isDocument(value)) return shape(value, tree, mode, root)
  if (Array.isArray(value)) {
    const elements = mode === 'project' ? value.filter((element) => typeof element === 'object' && element !== null && (isDocument(element) || Array.isArray(element))) : value
    return elements.map((element) => shapeValue(element, tree, mode, root)).filter((element) => element !== undefined)
  }
  return tree.computes ? shape({}, tree, mode, root) : mode === 'add' ? value : undefined
}
