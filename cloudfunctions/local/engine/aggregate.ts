import { CloudError, INVALID_PARAM, refused, unsupported } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { Variables } from './expression-kind'
import { compileQuery } from './match'
import { type Order, sortDocs } from './order'
import { type RunStage, type StageCompiler, type StageContext, requireDocument, stageOptions } from './stage'
import { bucketAutoStage } from './stage-bucket-auto'
import { addFieldsStage, projectStage, replaceRootStage, unsetStage } from './stage-fields'
import { geoNearStage } from './stage-geo-near'
import { bucketStage, countStage, groupStage, sortByCountStage } from './stage-group'
import { lookupStage, unwindStage } from './stage-join'

/** One stage as the SDK sends it, its value already parsed from Extended JSON. */
export interface Stage {
  stageKey: string
  stageValue: unknown
}

export interface AggregateInput {
  source: Iterable<Doc>
  /** The documents of another collection, for `$lookup`. */
  collection(name: string): Iterable<Doc>
  geoIndexed(path: string): boolean
  /** All geo-indexed paths of the source, so that `$geoNear` without `key` can choose; without it the documents are searched for one. */
  geoPaths?: readonly string[]
  now: Date
}

const matchStage: StageCompiler = (value, { variables, first, geoIndexed }) => {
  const query = compileQuery(requireDocument('$match', value), { variables, geoIndexed: first ? geoIndexed : undefined })
  if (query.nearOrder) throw refused('$geoNear, $near, and $nearSphere are not allowed in this context')
  return (docs) => docs.filter(query.test)
}

const sortStage: StageCompiler = (value) => {
  const order = requireDocument('$sort', value)
  const directions = Object.values(order)
  if (directions.length === 0) throw refused('$sort stage must have at least one sort key')
  if (directions.some(isDocument)) throw unsupported('$sort by $meta')
  if (!directions.every((direction) => direction === 1 || direction === -1)) throw refused('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  return (docs) => sortDocs(docs, order as Order)
}

function wholeOperand(stage: string, value: unknown, least: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw refused(`invalid argument to ${stage} stage: a whole number is needed`)
  if (value < least) throw refused(`invalid argument to ${stage} stage: the number must be ${least === 1 ? 'positive' : 'non-negative'}`)
  return value
}

const limitStage: StageCompiler = (value) => {
  const count = wholeOperand('$limit', value, 1)
  return (docs) => docs.slice(0, count)
}

const skipStage: StageCompiler = (value) => {
  const count = wholeOperand('$skip', value, 0)
  return (docs) => docs.slice(count)
}

/** Picks without replacement, every document with the same chance. */
const sampleStage: StageCompiler = (value) => {
  const { size } = stageOptions('$sample', value, ['size'])
  if (typeof size !== 'number' || !(size >= 0)) throw refused('size argument to $sample must be a number that is not negative')
  return (docs) => {
    const pool = [...docs]
    const picked = Math.min(Math.trunc(size), pool.length)
    for (let i = 0; i < picked; i++) {
      const other = i + Math.floor(Math.random() * (pool.length - i))
      const chosen = pool[other]!
      pool[other] = pool[i]!
      pool[i] = chosen
    }
    return pool.slice(0, picked)
  }
}

const facetStage: StageCompiler = (value, context) => {
  const facets = Object.entries(requireDocument('$facet', value)).map(([name, pipeline]) => {
    if (name.includes('.') || name.startsWith('$')) throw refused(`the $facet output '${name}' is no valid field name`)
    return [name, context.compilePipeline(pipeline, context.variables, ['$facet', '$geoNear', '$out', '$merge'])] as const
  })
  if (facets.length === 0) throw refused('the $facet specification must be a non-empty object')
  return (docs) => [Object.fromEntries(facets.map(([name, run]) => [name, run(docs)]))]
}

const replaceRoot: StageCompiler = (value, context) => {
  const options = stageOptions('$replaceRoot', value, ['newRoot'])
  if (!('newRoot' in options)) throw refused('no newRoot specified for the $replaceRoot stage')
  return replaceRootStage(options['newRoot'], context)
}

const STAGES: Readonly<Record<string, StageCompiler>> = {
  $match: matchStage, $sort: sortStage, $limit: limitStage, $skip: skipStage, $sample: sampleStage, $facet: facetStage,
  $project: projectStage, $addFields: addFieldsStage, $set: addFieldsStage, $unset: unsetStage, $replaceRoot: replaceRoot, $replaceWith: replaceRootStage,
  $group: groupStage, $count: countStage, $sortByCount: sortByCountStage, $bucket: bucketStage, $bucketAuto: bucketAutoStage,
  $lookup: lookupStage, $unwind: unwindStage, $geoNear: geoNearStage,
}

/** Documents that all stages together may read: a few seconds of work. Everybody else waits for them. */
const MOST_WORK = 50_000_000

/**
 * Runs a pipeline over the documents of a collection. The result shares parts with the stored documents and must not be changed.
 * @throws INVALID_PARAM for stages and operators that are not known here (`$out` and `$merge` among them), DATABASE_REQUEST_FAILED for what MongoDB refuses
 */
export function runAggregate(stages: readonly Stage[], input: AggregateInput): Doc[] {
  if (!Array.isArray(stages)) throw new CloudError(INVALID_PARAM, 'stages must be an array')
  const { now, collection, geoIndexed, geoPaths } = input
  let left = MOST_WORK
  const spend = (documents: number) => {
    left -= documents
    if (left < 0) throw refused('the aggregation works on too many documents at once; match or limit before $unwind and $lookup')
  }
  const compile = (list: readonly Stage[], variables: Variables, forbidden: readonly string[], outermost: boolean): RunStage => {
    const runs = list.map(({ stageKey, stageValue }, place) => {
      const stage = Object.hasOwn(STAGES, stageKey) ? STAGES[stageKey] : undefined
      if (!stage) throw unsupported(`the aggregation stage ${String(stageKey)}`)
      if (forbidden.includes(stageKey)) throw refused(`${stageKey} is not allowed within this pipeline`)
      const context: StageContext = {
        now, variables, collection, geoIndexed, geoPaths, spend,
        first: outermost && place === 0,
        compilePipeline: (pipeline, inner, without) => compile(stagesOf(pipeline), inner, [...forbidden, ...without], false),
      }
      return stage(stageValue, context)
    })
    return (docs) => runs.reduce((flow, run) => {
      spend(flow.length)
      return run(flow)
    }, docs)
  }
  return compile(stages, new Variables(now), [], true)([...input.source])
}

function stagesOf(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw refused('a pipeline must be an array of stages')
  return pipeline.map((stage) => {
    const names = isDocument(stage) ? Object.keys(stage) : []
    if (names.length !== 1) throw refused('A pipeline stage specification object must contain exactly one field.')
    return { stageKey: names[0]!, stageValue: (stage as Doc)[names[0]!] }
  })
}
