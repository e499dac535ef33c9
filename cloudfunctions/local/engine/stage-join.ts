import { refused, unsupported } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { valueKey } from './compare'
import { compileEvaluate, expressionPath } from './expression'
import { pathValues, splitPath } from './field-path'
import { type RunStage, type StageCompiler, requireDocument, stageOptions, withField } from './stage'

/** `$lookup` by equality, by a pipeline with variables, or by both. */
export const lookupStage: StageCompiler = (value, context) => {
  const options = stageOptions('$lookup', value, ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'])
  const { from, localField, foreignField, as, let: bindings = {}, pipeline } = options
  if (isDocument(from)) throw unsupported('$lookup from another database')
  if (typeof from !== 'string' || from === '') throw refused("$lookup needs 'from' to be the name of a collection")
  if (typeof as !== 'string') throw refused("must specify 'as' field for a $lookup")
  const byField = localField !== undefined || foreignField !== undefined
  if (byField && (typeof localField !== 'string' || typeof foreignField !== 'string')) throw refused('$lookup requires both or neither of localField and foreignField to be specified, as strings')
  if (!byField && pipeline === undefined) throw refused("$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified")
  if (pipeline === undefined && 'let' in options) throw refused("$lookup with a 'let' argument must also specify 'pipeline'")
  const target = expressionPath(as)

  const names = Object.keys(requireDocument('$lookup let', bindings))
  const values = names.map((name) => compileEvaluate((bindings as Doc)[name], context.variables))
  const inner = context.variables.with(names)
  const run: RunStage = pipeline === undefined ? (docs) => docs : context.compilePipeline(pipeline, inner.variables, ['$out', '$merge', '$geoNear'])

  return (docs) => {
    const foreign = [...context.collection(from)]
    const candidatesOf = byField ? joinByField(foreign, localField as string, foreignField as string) : () => foreign
    return docs.map((doc) => {
      values.map((evaluate) => evaluate(doc)).forEach((bound, i) => { inner.cells[i]!.value = bound })
      const candidates = candidatesOf(doc)
      context.spend(candidates.length)
      return withField(doc, target, run([...candidates]))
    })
  }
}

/** A local array matches by each of its elements; what is missing matches null and missing. */
function joinByField(foreign: readonly Doc[], localField: string, foreignField: string): (doc: Doc) => Doc[] {
  const localParts = splitPath(localField), foreignParts = splitPath(foreignField)
  const places = new Map<string, number[]>()
  foreign.forEach((doc, place) => {
    for (const key of new Set(pathValues(doc, foreignParts, true).map((value) => valueKey(value ?? null)))) {
      const list = places.get(key)
      if (list) list.push(place)
      else places.set(key, [place])
    }
  })
  return (doc) => {
    const found = pathValues(doc, localParts, false).flatMap((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]))
    const keys = new Set((found.length === 0 ? [null] : found).map(valueKey))
    const matched = new Set([...keys].flatMap((key) => places.get(key) ?? []))
    return [...matched].sort((a, b) => a - b).map((place) => foreign[place]!)
  }
}

/** An unwound document is a copy, which weighs more than a document that is only passed on. */
const WEIGHT_OF_A_COPY = 50

export const unwindStage: StageCompiler = (value, { spend }) => {
  const options = typeof value === 'string' ? { path: value } : stageOptions('$unwind', value, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'])
  const { path, includeArrayIndex, preserveNullAndEmptyArrays: preserve = false } = options as Doc
  if (typeof path !== 'string') throw refused('expected a string as the path for $unwind stage')
  if (!path.startsWith('$')) throw refused(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  if (typeof preserve !== 'boolean') throw refused('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  if (includeArrayIndex !== undefined && (typeof includeArrayIndex !== 'string' || includeArrayIndex === '')) throw refused('expected a non-empty string for the includeArrayIndex option to $unwind stage')
  if (typeof includeArrayIndex === 'string' && includeArrayIndex.startsWith('$')) throw refused(`includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${includeArrayIndex}`)
  const parts = expressionPath(path.slice(1))
  const indexParts = typeof includeArrayIndex === 'string' ? expressionPath(includeArrayIndex) : undefined
  const indexed = (doc: Doc, index: number | null) => (indexParts ? withField(doc, indexParts, index) : doc)
  return (docs) => docs.flatMap((doc) => {
    const found = plainValue(doc, parts)
    if (Array.isArray(found)) spend(found.length * WEIGHT_OF_A_COPY)
    if (Array.isArray(found) && found.length > 0) return found.map((element, index) => indexed(withField(doc, parts, element), index))
    if (!Array.isArray(found) && found !== null && found !== undefined) return [indexed(doc, null)]
    if (!preserve) return []
    return [indexed(Array.isArray(found) ? withField(doc, parts, undefined) : doc, null)]
  })
}

function plainValue(doc: Doc, parts: readonly string[]): unknown {
  let value: unknown = doc
  for (const part of parts) value = isDocument(value) && Object.hasOwn(value, part) ? value[part] : undefined
  return value
}
