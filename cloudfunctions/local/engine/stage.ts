import { refused } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import type { Variables } from './expression-kind'

export type RunStage = (docs: Doc[]) => Doc[]

export interface StageContext {
  now: Date
  variables: Variables
  /** True for the first stage of the outermost pipeline, which reads the collection itself. */
  first: boolean
  collection(name: string): Iterable<Doc>
  geoIndexed(path: string): boolean
  geoPaths?: readonly string[]
  /** Counts documents that a stage makes or reads. @throws DATABASE_REQUEST_FAILED when the pipeline works on more than the service would in its time */
  spend(documents: number): void
  compilePipeline(stages: unknown, variables: Variables, forbidden: readonly string[]): RunStage
}

export type StageCompiler = (value: unknown, context: StageContext) => RunStage

export function requireDocument(stage: string, value: unknown): Doc {
  if (!isDocument(value)) throw refused(`the ${stage} stage specification must be an object`)
  return value
}

/** @throws DATABASE_REQUEST_FAILED for an option that the stage does not know */
export function stageOptions(stage: string, value: unknown, known: readonly string[]): Doc {
  const options = requireDocument(stage, value)
  for (const name of Object.keys(options)) if (!known.includes(name)) throw refused(`unrecognized option to ${stage} stage: ${name}`)
  return options
}

/** Sets a dotted field of a result, copying what it passes through. */
export function withField(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [name, ...rest] = parts
  if (rest.length === 0) {
    if (value !== undefined) return { ...doc, [name!]: value }
    const { [name!]: _dropped, ...others } = doc
    return others
  }
  const inner = Object.hasOwn(doc, name!) ? doc[name!] : undefined
  return { ...doc, [name!]: withField(isDocument(inner) ? inner : {}, rest, value) }
}
