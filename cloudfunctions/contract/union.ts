import { action, counter } from './action'
import { occupationCodes } from './person'
import { AreaCode } from './place'
import { routeSteps, unionLevels } from './union-terms'
import * as z from './zod'

export const UnionId = z.string().check(z.regex(/^un-[0-9a-z-]{2,30}$/))
/** As somebody types it; whether it can be one is asked of the rule. */
export const Uscc = z.string().check(z.regex(/^[0-9A-Za-z]{18}$/))

/** One union of the tree. Everything of it is for everybody: its office's number is there to be called. */
export const Union = z.strictObject({
  id: UnionId, demo: z.boolean(), name: z.string(), level: z.enum(unionLevels),
  /** The union above; null for the city's. */
  parent: z.nullable(UnionId),
  /** Null is the whole city. */
  area: z.nullable(AreaCode),
  /** The unit's unified social credit code, of a union within one employer. */
  uscc: z.nullable(z.string()),
  /** Whom the joint union of a trade takes in; empty for all others. */
  occupations: z.array(z.enum(occupationCodes)),
  phone: z.string(),
})
export type Union = z.infer<typeof Union>

export const union = counter('union', {
  /** A union, those above it from the city's down, and those right below it; the city's unless told. */
  tree: action({
    access: 'public', input: z.strictObject({ id: z._default(UnionId, 'un-langfang') }),
    output: z.strictObject({ path: z.array(Union), rows: z.array(Union), asOf: z.number() }), problems: ['union.unknown'],
  }),
  /** Unions by a part of the name, by the area in which they lie, by the unit's code: all that is given has to hold. */
  find: action({
    access: 'public',
    input: z.strictObject({
      name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(30))), area: z.optional(AreaCode), uscc: z.optional(Uscc), level: z.optional(z.enum(unionLevels)),
    }),
    output: z.strictObject({ rows: z.array(Union), more: z.boolean(), asOf: z.number() }), problems: ['uscc.invalid'],
  }),
  /** Which union would take somebody in, and why; nothing is kept. */
  route: action({
    access: 'public',
    input: z.strictObject({ occupation: z.enum(occupationCodes), area: AreaCode, uscc: z.optional(Uscc), park: z.optional(UnionId) }),
    output: z.strictObject({ union: Union, steps: z.array(z.enum(routeSteps)) }), problems: ['area.unknown', 'uscc.invalid'],
  }),
})
