import { randomUUID } from 'node:crypto'
import { type Action, type Answer, Call, type Counter, type OutputOf, type ParsedInputOf } from '../contract/action'
import * as z from '../contract/zod'
import { isArchiveError } from '../store/database'
import { admit, type Caller, callerOf } from './caller'
import { Problem, problem } from './problem'

const maxRequestBytes = 64 * 1_024

/** What a handler knows beside its input. `now` is the server's clock, ms: the phone's is never believed. */
export interface Request { caller: Caller; now: number; requestId: string }

export type Handler<A extends Action> = (input: ParsedInputOf<A>, request: Request) => Promise<OutputOf<A>>
export type Handlers<C extends Counter> = { [Name in keyof C['actions']]: Handler<C['actions'][Name]> }

/** Opens one window: the entry of a cloud function. A handler that is missing, or answers something else, does not compile. */
export function openDoor<C extends Counter>(counter: C, handlers: Handlers<C>) {
  return async function main(event: unknown, context: unknown): Promise<Answer> {
    const requestId = requestIdOf(context)
    let asked = ''
    try {
      const { action: name, input } = readCall(event)
      asked = name
      if (!Object.hasOwn(counter.actions, name)) throw problem('action.unknown')
      const action = counter.actions[name]!
      const caller = callerOf(context)
      admit(caller, action.access)
      const parsed = checked(action.input, input ?? {}, 'input') as never
      const answer = await handlers[name as keyof C['actions']](parsed, { caller, now: Date.now(), requestId })
      return { ok: true, data: z.parse(action.output, answer), requestId }
    } catch (error) {
      return { ok: false, problem: namedProblem(error, `${counter.noun}.${asked}`, requestId), requestId }
    }
  }
}

/** Errors: `input.too-large`, `input.invalid`. WeChat puts `userInfo` into the event by itself; it is not part of the call and proves nothing. */
function readCall(event: unknown): Call {
  if (Buffer.byteLength(JSON.stringify(event) ?? '') > maxRequestBytes) throw problem('input.too-large', { maxBytes: maxRequestBytes })
  if (typeof event !== 'object' || event === null || Array.isArray(event)) throw problem('input.invalid', { path: '' })
  const { userInfo: _platform, ...call } = event as Record<string, unknown>
  return checked(Call, call, '')
}

function checked<Schema extends z.core.$ZodType>(schema: Schema, value: unknown, root: string): z.core.output<Schema> {
  const { success, data, error } = z.safeParse(schema, value)
  if (success) return data
  throw problem('input.invalid', { path: [root, ...faultyPath(error.issues, value)].filter((part) => part !== '').join('.').slice(0, 120) })
}

/** The field at fault; of a union's branches the one whose field was given at all, and that was understood furthest. */
function faultyPath(issues: readonly z.core.$ZodIssue[], value: unknown): PropertyKey[] {
  const issue = issues[0]
  if (!issue) return []
  if (issue.code === 'unrecognized_keys') return [...issue.path, ...issue.keys.slice(0, 1)]
  if (issue.code !== 'invalid_union') return [...issue.path]
  const within = at(value, issue.path)
  const depth = (path: PropertyKey[]) => (at(within, path) === undefined ? 0 : path.length)
  const branches = issue.errors.map((branch) => faultyPath(branch, within))
  return [...issue.path, ...branches.reduce((furthest, path) => (depth(path) > depth(furthest) ? path : furthest), [])]
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((held, key) => (typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[key] : undefined), value)

function requestIdOf(context: unknown): string {
  const id = (context as { request_id?: unknown } | null)?.request_id
  return typeof id === 'string' && id ? id : randomUUID()
}

/** The one place where a failure gets its public name; what is ours goes to the log and not to the caller. */
function namedProblem(error: unknown, action: string, requestId: string): { code: Problem['code']; details: Problem['details'] } {
  if (error instanceof Problem) return { code: error.code, details: error.details }
  const code = isArchiveError(error) ? 'store.unavailable' : 'server.failed'
  console.error(JSON.stringify({ requestId, action, code, error: error instanceof Error ? `${error.name}: ${error.message}` : 'thrown' }))
  return { code, details: {} }
}
