import { action, counter } from './action'
import { Image } from './image'
import { mostImageRequestBytes } from './image-limits'
import { paperKinds } from './paper'
import * as z from './zod'

const nothing = z.strictObject({})
export const Paper = z.strictObject({ kind: z.enum(paperKinds), url: z.nullable(z.string()), at: z.number(), inUse: z.boolean() })
export type Paper = z.infer<typeof Paper>

/** What is a person's own, whatever he applies for. */
export const account = counter('account', {
  papers: action({ access: 'member', input: nothing, output: z.strictObject({ rows: z.array(Paper), asOf: z.number() }), problems: [] }),
  /** Puts a paper into one's library, in the place of the one of its kind. What was sent with an application stays as it was sent. */
  keepPaper: action({
    access: 'member', once: 'by-record', perMinute: 30, maxBytes: mostImageRequestBytes,
    input: z.strictObject({ kind: z.enum(paperKinds), image: Image }), output: Paper,
    problems: ['image.type', 'image.too-large', 'image.too-many-pixels'],
  }),
  dropPaper: action({ access: 'member', once: 'by-record', input: z.strictObject({ kind: z.enum(paperKinds) }), output: z.strictObject({ kind: z.enum(paperKinds) }), problems: ['paper.in-use'] }),
})
