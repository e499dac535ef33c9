import * as z from './zod'
import type { ProblemCode } from './problem'

/** Who may ask: `public` needs no login, `member` needs an identity that the platform vouches for. */
export type Access = 'public' | 'member'

/** One thing that may be asked at the counter, declared once; the handler and the client take their types from it. */
export interface Action<Input extends z.core.$ZodType = z.core.$ZodType, Output extends z.core.$ZodType = z.core.$ZodType> {
  access: Access
  input: Input
  output: Output
  /** What this action may answer beside the problems that every action may answer. */
  problems: readonly ProblemCode[]
}

/** All actions of one noun; the name of the noun is the name of the cloud function. */
export interface Counter<Actions extends Record<string, Action> = Record<string, Action>> {
  noun: string
  actions: Actions
}

export type InputOf<A extends Action> = z.core.input<A['input']>
export type ParsedInputOf<A extends Action> = z.core.output<A['input']>
export type OutputOf<A extends Action> = z.core.output<A['output']>

export const action = <Input extends z.core.$ZodType, Output extends z.core.$ZodType>(declared: Action<Input, Output>) => declared

export const counter = <Actions extends Record<string, Action>>(noun: string, actions: Actions): Counter<Actions> => ({ noun, actions })

/** What every cloud function is called with, and what it gives back. */
export const Call = z.strictObject({ action: z.string().check(z.maxLength(64)), input: z.optional(z.unknown()) })
export type Call = z.infer<typeof Call>

export type Answer<Output = unknown> =
  | { ok: true; data: Output; requestId: string }
  | { ok: false; problem: { code: ProblemCode; details: Record<string, string | number> }; requestId: string }
