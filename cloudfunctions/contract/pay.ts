import { isByOutput, isWithin, payBounds, payMethods, payParts } from './pay-terms'
import * as z from './zod'

export * from './pay-terms'

/** 面议 alone cannot be said: a job without figures is no offer. */
export const Pay = z.strictObject({
  method: z.enum(payMethods),
  min: z.int(),
  max: z.int(),
  parts: z.array(z.enum(payParts)).check(z.minLength(1), z.maxLength(payParts.length)),
  /** What a full month brings, as the employer states it, where pay is by piece, kilometre or trip. */
  month: z.optional(z.strictObject({ min: z.int(), max: z.int() })),
}).check(
  z.refine((pay) => isWithin(pay, payBounds[pay.method]), { path: ['max'] }),
  z.refine(({ parts }) => new Set(parts).size === parts.length, { path: ['parts'] }),
  z.refine(({ method, month }) => month === undefined || (isByOutput(method) && isWithin(month, payBounds.monthly)), { path: ['month'] }),
)
export type Pay = z.infer<typeof Pay>
