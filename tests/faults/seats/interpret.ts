import type { Counter, Enrolment } from '../../../cloudfunctions/rules/seats/documents'
import type { Answer, Changes, Conditions, Step, Test, Work } from '../../../cloudfunctions/rules/seats/step'
import { byTurn } from '../../../cloudfunctions/rules/seats/waitlist'

export type Document = Counter | Enrolment
/** Documents by `counter:id` and `enrolment:id`. */
export type World = Map<string, Document>

type Fields = Record<string, unknown>

const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce((held, name) => (typeof held === 'object' && held !== null ? (held as Fields)[name] : undefined), document)

function passes(value: unknown, test: Test): boolean {
  if (typeof test !== 'object') return value === test
  if ('exists' in test) return (value !== undefined) === test.exists
  if (typeof value !== 'number') return false
  if ('atLeast' in test) return value >= test.atLeast
  if ('atMost' in test) return value <= test.atMost
  return 'less' in test ? value < test.less : value > test.more
}

export const matches = (document: unknown, conditions: Conditions): boolean =>
  Object.entries(conditions).every(([path, test]) => passes(at(document, path), test))

export function changed<D>(document: D, { set = {}, add = {}, unset = [] }: Changes): D {
  let next = document as Fields
  for (const [path, value] of Object.entries(set)) next = put(next, path.split('.'), value)
  for (const [path, sum] of Object.entries(add)) next = put(next, path.split('.'), Number(at(next, path) ?? 0) + sum)
  for (const path of unset) next = put(next, path.split('.'), undefined)
  return next as D
}

function put(fields: Fields, [name, ...deeper]: string[], value: unknown): Fields {
  if (deeper.length > 0) return { ...fields, [name!]: put((fields[name!] ?? {}) as Fields, deeper, value) }
  if (value !== undefined) return { ...fields, [name!]: value }
  const { [name!]: _gone, ...rest } = fields
  return rest
}

type Applied = { document: Document | undefined; answer: Answer }

/** What one document becomes by a step that reads or writes it alone, and the answer. */
export function applied(step: Exclude<Step, { line: string }>, document: Document | undefined): Applied {
  if ('read' in step) return { document, answer: document ?? null }
  if ('insert' in step) return document ? { document, answer: false } : { document: step.insert, answer: true }
  const passed = document && matches(document, step.where) && (!step.anyOf || step.anyOf.some((one) => matches(document, one)))
  return passed ? { document: changed(document, step.change), answer: true } : { document, answer: false }
}

export const firstOf = (enrolments: readonly Enrolment[], slot: string): Enrolment | null =>
  enrolments.filter((one) => one.slot === slot && one.state === 'waiting').sort(byTurn)[0] ?? null

export const enrolmentsOf = (world: World): Enrolment[] =>
  [...world].flatMap(([key, document]) => (key.startsWith('enrolment:') ? [document as Enrolment] : []))

export const countersOf = (world: World): Counter[] =>
  [...world].flatMap(([key, document]) => (key.startsWith('counter:') ? [document as Counter] : []))

export function perform(world: World, step: Step): Answer {
  if ('line' in step) return firstOf(enrolmentsOf(world), step.line)
  const key = `${step.on}:${step.id}`
  const { document, answer } = applied(step, world.get(key))
  if (document) world.set(key, document)
  return answer
}

/** Does the work at one go, as if nobody else were there. */
export function work<Outcome>(world: World, todo: Work<Outcome>): Outcome {
  let turn = todo.next()
  while (!turn.done) turn = todo.next(perform(world, turn.value))
  return turn.value
}

/** Fresh tokens: a1, a2, … */
export const tokens = (name: string) => {
  let made = 0
  return () => `${name}${++made}`
}
