import { Aggregator } from 'mingo/aggregator'
import type { Doc } from './bson-type'
import { unsupported } from './cloud-error'
import { context } from './expression'
import { compileQuery } from './match'
import { sortDocs } from './order'

export interface Stage {
  stageKey: string
  stageValue: unknown
}

export interface AggregateInput {
  source: Iterable<Doc>
  collection(name: string): Iterable<Doc>
  geoIndexed(path: string): boolean
  now: Date
}

export function runAggregate(stages: readonly Stage[], input: AggregateInput): Doc[] {
  let docs: Doc[] = [...input.source]
  for (const { stageKey, stageValue } of stages) {
    if (stageKey === '$out' || stageKey === '$merge') throw unsupported(`the stage ${stageKey}`)
    if (stageKey === '$match') {
      const query = compileQuery(stageValue as Doc, { geoIndexed: input.geoIndexed, now: input.now })
      docs = docs.filter((doc) => query.test(doc))
    } else if (stageKey === '$sort') docs = sortDocs(docs, stageValue as Record<string, 1 | -1>)
    else {
      docs = new Aggregator([{ [stageKey]: stageValue }] as never, {
        context, scriptEnabled: false, collectionResolver: (name: string) => [...input.collection(name)],
      } as never).run(docs as never) as Doc[]
    }
  }
  return docs
}
