import { type Stage, runAggregate } from '../engine/aggregate'
import { type Doc, parseEjson, printAnswer } from '../engine/document'
import { isDocument } from '../engine/bson-type'
import type { Collection } from '../database/collection'
import { committed } from '../database/view'
import { invalidParam } from '../refusals'
import { type DatabaseContext, type Handler, transactionOf } from './request'

export function aggregateActions({ db, finder, now }: DatabaseContext): Record<string, Handler> {
  function* docsOf(collection: Collection | undefined, query?: Doc): Iterable<Doc> {
    if (!collection) return
    const compiled = finder.compile(collection, query ?? {}, now())
    for (const { doc } of query ? finder.matches(committed, collection, query, compiled) : committed.list(collection)) yield doc
  }

  return {
    'database.aggregateDocuments'(params) {
      if (transactionOf(params) !== undefined) throw invalidParam('not supported by the local cloud: aggregate in a transaction')
      const collection = db.collection(params['collectionName'])
      const stages = parsedStages(params['stages'])
      const first = stages[0]
      const query = first?.stageKey === '$match' && isDocument(first.stageValue) ? first.stageValue : undefined
      const list = runAggregate(stages, {
        source: docsOf(collection, query),
        collection: (name) => docsOf(db.find(name)),
        geoIndexed: (path) => first?.stageKey !== '$geoNear' || finder.geoIndexed(collection, path),
        geoPaths: collection.definition && collection.indexes.geoPaths,
        now: now(),
      })
      return { data: { list: list.map(printAnswer) } }
    },
  }
}

function parsedStages(stages: unknown): Stage[] {
  if (!Array.isArray(stages)) throw invalidParam('stages must be a list')
  return stages.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage['stageKey'] !== 'string' || typeof stage['stageValue'] !== 'string') throw invalidParam('a stage needs stageKey and stageValue')
    return { stageKey: stage['stageKey'], stageValue: parseEjson(stage['stageValue']) as unknown }
  })
}
