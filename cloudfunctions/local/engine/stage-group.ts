import { refused } from './cloud-error'
import { type AccumulatedField, type Accumulator, compileAccumulator } from './accumulator'
import { type Doc, isDocument } from './bson-type'
import { compareValues, typeRank, valueKey } from './compare'
import { compileEvaluate } from './expression'
import type { Variables } from './expression-kind'
import { sortDocs } from './order'
import { type StageCompiler, requireDocument, stageOptions } from './stage'

/** Groups appear in the order of their first document; MongoDB promises none. */
export const groupStage: StageCompiler = (value, { variables }) => {
  const specification = requireDocument('$group', value)
  if (!('_id' in specification)) throw refused('a group specification must include an _id')
  const { _id: key, ...rest } = specification
  const keyOf = compileEvaluate(key, variables)
  const fields = compileFields(rest, variables)
  return (docs) => {
    const groups = new Map<string, Group>()
    for (const doc of docs) {
      const id = keyOf(doc) ?? null
      const name = valueKey(id)
      let group = groups.get(name)
      if (!group) groups.set(name, group = new Group(id, fields))
      group.add(doc)
    }
    return [...groups.values()].map((group) => group.result())
  }
}

function compileFields(specification: Doc, variables: Variables): AccumulatedField[] {
  return Object.entries(specification).map(([name, accumulator]) => compileAccumulator(name, accumulator, variables, compileEvaluate))
}

export class Group {
  private readonly accumulators: Accumulator[]

  constructor(private readonly id: unknown, private readonly fields: readonly AccumulatedField[]) {
    this.accumulators = fields.map((field) => field.create())
  }

  add(doc: Doc): void {
    for (let i = 0; i < this.fields.length; i++) this.accumulators[i]!.add(this.fields[i]!.evaluate(doc))
  }

  result(): Doc {
    const result: Doc = { _id: this.id }
    this.fields.forEach((field, i) => { result[field.name] = this.accumulators[i]!.result() })
    return result
  }
}

export const countStage: StageCompiler = (value) => {
  if (typeof value !== 'string' || value === '') throw refused('the count field must be a non-empty string')
  if (value.startsWith('$')) throw refused('the count field cannot be a $-prefixed path')
  if (value.includes('.')) throw refused("the count field cannot contain '.'")
  return (docs) => (docs.length === 0 ? [] : [{ [value]: docs.length }])
}

export const sortByCountStage: StageCompiler = (value, context) => {
  const isExpression = typeof value === 'string' ? value.startsWith('$') : isDocument(value) && Object.keys(value)[0]?.startsWith('$')
  if (!isExpression) throw refused('the sortByCount field must be defined as a $-prefixed path or an expression inside an object')
  const group = groupStage({ _id: value, count: { $sum: 1 } }, context)
  return (docs) => sortDocs(group(docs), { count: -1 })
}

/** Constants of a stage: literals, or expressions that read no field. */
function constant(value: unknown, variables: Variables): unknown {
  return compileEvaluate(value, variables)({})
}

export function requireExpression(stage: string, value: unknown): void {
  const isExpression = typeof value === 'string' ? value.startsWith('$') : isDocument(value)
  if (!isExpression) throw refused(`The ${stage} 'groupBy' field must be defined as a $-prefixed path or an expression`)
}

export const outputFields = (stage: string, output: unknown, variables: Variables) =>
  compileFields(output === undefined ? { count: { $sum: 1 } } : requireDocument(`${stage} output`, output), variables)

export const bucketStage: StageCompiler = (value, { variables }) => {
  const options = stageOptions('$bucket', value, ['groupBy', 'boundaries', 'default', 'output'])
  requireExpression('$bucket', options['groupBy'])
  if (!Array.isArray(options['boundaries'])) throw refused("The $bucket 'boundaries' field must be an array")
  const boundaries = options['boundaries'].map((boundary) => constant(boundary, variables))
  if (boundaries.length < 2) throw refused(`The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`)
  for (let i = 1; i < boundaries.length; i++) {
    if (typeRank(boundaries[i]) !== typeRank(boundaries[0])) throw refused("All values in the the 'boundaries' option to $bucket must have the same type.")
    if (compareValues(boundaries[i - 1], boundaries[i]) >= 0) throw refused("The 'boundaries' option to $bucket must be sorted, but elements are not in ascending order")
  }
  const hasDefault = 'default' in options
  const otherwise = hasDefault ? constant(options['default'], variables) : undefined
  if (hasDefault && compareValues(otherwise, boundaries[0]) >= 0 && compareValues(otherwise, boundaries.at(-1)) < 0) {
    throw refused("The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.")
  }
  const keyOf = compileEvaluate(options['groupBy'], variables)
  const fields = outputFields('$bucket', options['output'], variables)
  return (docs) => {
    const buckets = new Map<string, Group>()
    for (const doc of docs) {
      const key = keyOf(doc) ?? null
      const upper = boundaries.findIndex((boundary) => compareValues(key, boundary) < 0)
      if (upper <= 0 && !hasDefault) throw refused('$switch could not find a matching branch for an input, and no default was specified: a value lies outside the $bucket boundaries.')
      const id = upper <= 0 ? otherwise : boundaries[upper - 1]
      let bucket = buckets.get(valueKey(id))
      if (!bucket) buckets.set(valueKey(id), bucket = new Group(id, fields))
      bucket.add(doc)
    }
    return sortDocs([...buckets.values()].map((bucket) => bucket.result()), { _id: 1 })
  }
}
