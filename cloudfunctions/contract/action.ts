import * as z from './zod'
import type { ProblemCode } from './problem'
import type { Role } from './role'

/**
 * Who may ask: `public` needs no login, `member` needs an identity that the platform vouches for, `staff` one of these
 * roles; what staff ask is written to the audit chain before it is done.
 */
export type Access = 'public' | 'member' | { staff: readonly Role[] }

/**
 * How a write is done exactly once, although a phone may send it twice. `by-intent`: the answer is kept under the intent
 * id and given again. `by-record`: the record itself has one possible id and one possible next state, so a second
 * sending finds it done; costs no question to the archive.
 */
export type Once = 'by-intent' | 'by-record'

/** One thing that may be asked at the counter, declared once; the handler and the client take their types from it. */
export interface Action<Input extends z.core.$ZodType = z.core.$ZodType, Output extends z.core.$ZodType = z.core.$ZodType> {
  access: Access
  input: Input
  output: Output
  /** What this action may answer beside the problems that every action may answer. */
  problems: readonly ProblemCode[]
  /** Absent: it only reads. */
  once?: Once
  /** How often one person may ask within a minute; absent: the usual. */
  perMinute?: number
  /** How large a request may be, where it carries an image; absent: the usual. */
  maxBytes?: number
}

/** All actions of one noun; the name of the noun is the name of the cloud function. */
export interface Counter<Actions extends Record<string, Action> = Record<string, Action>> {
  noun: string
  actions: Actions
}

export type InputOf<A extends Action> = z.core.input<A['input']>
export type ParsedInputOf<A extends Action> = z.core.output<A['input']>
export type OutputOf<A extends Action> = z.core.output<A['output']>

export const action = <const A extends Action>(declared: A) => declared

export const counter = <Actions extends Record<string, Action>>(noun: string, actions: Actions): Counter<Actions> => ({ noun, actions })

/** Made on the phone before the first sending, and kept until the answer is there. */
export const Intent = z.string().check(z.regex(/^[0-9A-Za-z]{16,40}$/))

/**
 * What every cloud function is called with, and what it gives back. A write carries its intent; with `ask` it is not done
 * but asked what became of it, with the same input.
 */
export const Call = z.strictObject({
  action: z.string().check(z.maxLength(64)),
  input: z.optional(z.unknown()),
  intent: z.optional(Intent),
  ask: z.optional(z.literal(true)),
})
export type Call = z.infer<typeof Call>

export type Answer<Output = unknown> =
  | { ok: true; data: Output; requestId: string }
  | { ok: false; problem: { code: ProblemCode; details: Record<string, string | number> }; requestId: string }
