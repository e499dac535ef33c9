import { randomUUID } from 'node:crypto'
import { type Action, type Answer, Call, type Counter, type OutputOf, type ParsedInputOf } from '../contract/action'
import { type ProblemCode, universalProblems } from '../contract/problem'
import * as z from '../contract/zod'
import { isArchiveError } from '../store/database'
import { audited } from './audit'
import { admit, type Caller, openidOf } from './caller'
import { doOnce, outcomeOf, type Wish } from './intent'
import { Problem, problem } from './problem'
import { RateLimit } from './rate-limit'

/** Where an action says nothing else. */
const usualRequestBytes = 64 * 1_024
/** Beyond the platform's own limit of a call, so that nobody is succeeded while he may still be at work, ms. */
const leaseMarginMs = 1_000

/** What a handler knows beside its input. `now` is the server's clock, ms: the phone's is never believed. */
export interface Request {
  caller: Caller
  now: number
  requestId: string
  /** What the caller's phone calls this wish; '' where the action only reads. */
  intent: string
}

export type Handler<A extends Action> = (input: ParsedInputOf<A>, request: Request) => Promise<OutputOf<A>>
/** Where the record is its own proof, it is also what tells what became of a wish; `asked` throws `intent.unknown` where there is none. */
export interface RecordHandler<A extends Action> { done: Handler<A>; asked: Handler<A> }
type HandlerOf<A extends Action> = A['once'] extends 'by-record' ? RecordHandler<A> : Handler<A>
export type Handlers<C extends Counter> = { [Name in keyof C['actions']]: HandlerOf<C['actions'][Name]> }

/** Opens one window: the entry of a cloud function. A handler that is missing, or answers something else, does not compile. */
export function openDoor<C extends Counter>(counter: C, handlers: Handlers<C>) {
  const limit = new RateLimit()

  async function answerOf(event: unknown, context: unknown, requestId: string, name: (asked: string) => void): Promise<unknown> {
    const call = readCall(event, counter)
    name(call.action)
    if (!Object.hasOwn(counter.actions, call.action)) throw problem('action.unknown')
    const action = counter.actions[call.action]!
    const handler = handlers[call.action as keyof C['actions']] as Handler<Action> | RecordHandler<Action>
    const now = Date.now()
    const openid = openidOf(context)
    if (openid !== null) limit.count(openid, call.action, now, action.perMinute)
    const fullName = `${counter.noun}.${call.action}`
    const caller = await admit(openid, action.access)
    const input = checked(action.input, call.input ?? {}, 'input')
    const wish = wishOf(call, action, fullName, openid, input)
    const request = { caller, now, requestId, intent: wish?.intent ?? '' }
    const work = async () => z.parse(action.output, await (typeof handler === 'function' ? handler : handler.done)(input, request))
    if (wish && call.ask) return typeof handler === 'function' ? outcomeOf(wish, now) : z.parse(action.output, await handler.asked(input, request))
    const isAnswer = ({ code }: Problem) => action.problems.includes(code)
    const once = wish && action.once === 'by-intent'
      ? () => doOnce(wish, { now, leaseMs: timeLimitOf(context) + leaseMarginMs, isAnswer }, work)
      : work
    return typeof action.access === 'string' ? once() : audited({ who: openid!, action: fullName, input, now, requestId }, once)
  }

  return async function main(event: unknown, context: unknown): Promise<Answer> {
    const requestId = requestIdOf(context)
    let asked = ''
    try {
      return { ok: true, data: await answerOf(event, context, requestId, (name) => { asked = name }), requestId }
    } catch (error) {
      const declared = Object.hasOwn(counter.actions, asked) ? counter.actions[asked]!.problems : []
      return { ok: false, problem: namedProblem(error, declared, `${counter.noun}.${asked}`, requestId), requestId }
    }
  }
}

/** A write that is done once needs a name for the wish and somebody whose wish it is. Errors: `input.invalid`, `identity.required`. */
function wishOf({ intent, ask }: Call, { once }: Action, action: string, openid: string | null, input: unknown): Wish | undefined {
  if (!once) {
    if (intent !== undefined || ask) throw problem('input.invalid', { path: 'intent' })
    return undefined
  }
  if (intent === undefined) throw problem('input.invalid', { path: 'intent' })
  if (openid === null) throw problem('identity.required')
  return { openid, action, intent, input }
}

/** Errors: `input.too-large`, `input.invalid`. WeChat puts `userInfo` into the event by itself; it is not part of the call and proves nothing. */
function readCall(event: unknown, { actions }: Counter): Call {
  const asked = (event as { action?: unknown } | null | undefined)?.action
  const maxBytes = (typeof asked === 'string' && Object.hasOwn(actions, asked) ? actions[asked]!.maxBytes : undefined) ?? usualRequestBytes
  if (Buffer.byteLength(JSON.stringify(event) ?? '') > maxBytes) throw problem('input.too-large', { maxBytes })
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

/** How long the platform lets this call run, ms. */
function timeLimitOf(context: unknown): number {
  const limit = (context as { time_limit_in_ms?: unknown } | null)?.time_limit_in_ms
  return typeof limit === 'number' ? limit : 10_000
}

const universal: readonly ProblemCode[] = universalProblems

/**
 * The one place where a failure gets its public name; what is ours goes to the log and not to the caller. A problem that
 * the action does not declare is ours too: the screen was promised that it need not expect it.
 */
function namedProblem(error: unknown, declared: readonly ProblemCode[], action: string, requestId: string): { code: ProblemCode; details: Problem['details'] } {
  if (error instanceof Problem && (universal.includes(error.code) || declared.includes(error.code))) return { code: error.code, details: error.details }
  const code = !(error instanceof Problem) && isArchiveError(error) ? 'store.unavailable' : 'server.failed'
  console.error(JSON.stringify({ requestId, action, code, error: error instanceof Error ? `${error.name}: ${error.message}` : 'thrown' }))
  return { code, details: {} }
}
