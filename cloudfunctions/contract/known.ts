import { profileFieldNames } from './profile-fields'
import * as z from './zod'

/** In the place of an answer: the one that is known of me. The value itself never comes to the phone. */
export const Known = z.strictObject({ known: z.literal(true) })
export type Known = z.infer<typeof Known>

/** One thing that is known of somebody, as much as he needs to tell that it is right. */
export const KnownField = z.strictObject({
  field: z.enum(profileFieldNames),
  shown: z.union([z.string(), z.number(), z.boolean()]),
  /** The form that it came from; `wechat` and `code` where somebody vouched for it; `account` where it was told by itself. */
  source: z.string(),
  at: z.number(),
  /** From then on it is asked again; null: it lasts. */
  until: z.nullable(z.number()),
})
export type KnownField = z.infer<typeof KnownField>

export const KnownValueInput = z.union([z.string().check(z.trim(), z.minLength(1), z.maxLength(60)), z.boolean()])
