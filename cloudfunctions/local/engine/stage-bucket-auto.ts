import { refused } from './cloud-error'
import type { Doc } from './bson-type'
import { compareValues } from './compare'
import { compileEvaluate } from './expression'
import { type Rounder, rounderOf } from './granularity'
import { type StageCompiler, stageOptions } from './stage'
import { Group, outputFields, requireExpression } from './stage-group'

interface Entry {
  doc: Doc
  key: unknown
}

interface Bucket {
  entries: Entry[]
  min: unknown
  max: unknown
}

export const bucketAutoStage: StageCompiler = (value, { variables }) => {
  const options = stageOptions('$bucketAuto', value, ['groupBy', 'buckets', 'output', 'granularity'])
  const { buckets: count, granularity } = options
  requireExpression('$bucketAuto', options['groupBy'])
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) throw refused("The $bucketAuto 'buckets' field must be an integer greater than 0")
  const rounder = granularity === undefined ? undefined : rounderOf(granularity)
  const keyOf = compileEvaluate(options['groupBy'], variables)
  const fields = outputFields('$bucketAuto', options['output'], variables)
  return (docs) => {
    const entries = docs.map((doc) => ({ doc, key: keyOf(doc) ?? null })).sort((a, b) => compareValues(a.key, b.key))
    if (rounder) entries.forEach(assertRoundable)
    return spread(entries, count, rounder).map(({ entries: held, min, max }) => {
      const group = new Group({ min, max }, fields)
      for (const { doc } of held) group.add(doc)
      return group.result()
    })
  }
}

/** Equal values stay together; with a series, a bucket also takes what lies below its rounded end. Each bucket begins where the one before it ends. */
function spread(entries: readonly Entry[], count: number, rounder: Rounder | undefined): Bucket[] {
  const size = Math.max(1, Math.round(entries.length / count))
  const buckets: Bucket[] = []
  for (let at = 0; at < entries.length;) {
    let end = buckets.length === count - 1 ? entries.length : Math.min(entries.length, at + size)
    const greatest = entries[end - 1]!.key
    const bound = rounder ? rounder.up(greatest as number) : greatest
    while (end < entries.length && compareValues(entries[end]!.key, bound) < (rounder ? 0 : 1)) end++
    const before = buckets.at(-1)
    const min = rounder ? before?.max ?? rounder.down(entries[at]!.key as number) : entries[at]!.key
    if (before && !rounder) before.max = min
    buckets.push({ entries: entries.slice(at, end), min, max: rounder ? bound : entries[end - 1]!.key })
    at = end
  }
  return buckets
}

function assertRoundable({ key }: Entry): void {
  if (typeof key !== 'number' || Number.isNaN(key) || key < 0 || key === Infinity) throw refused(`$bucketAuto can specify a 'granularity' only where the 'groupBy' values are numbers that are not negative; found ${String(key)}`)
}
