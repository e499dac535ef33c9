import { action, counter } from './action'
import { measures, oldestStandardYear } from './standard-terms'
import * as z from './zod'

const County = z.string().check(z.regex(/^\d{6}$/))
const facts = {
  measure: z.enum(measures),
  year: z.int().check(z.minimum(oldestStandardYear), z.maximum(2100)),
  fen: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  /** The paper that says so. */
  source: z.string().check(z.trim(), z.minLength(5), z.maxLength(120)),
}

/** One measure of one county and year. */
export const Standard = z.strictObject({
  county: County, ...facts,
  /** Raised with every correction; what stood before is kept. */
  revision: z.int(),
  at: z.number(), demo: z.boolean(),
})
export type Standard = z.infer<typeof Standard>

/** 标准: what the rules of hardship and legal aid compare with. */
export const standard = counter('standard', {
  /** What is known, the latest revision of each. What is missing here is not known, and nothing is computed from it. */
  list: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({ rows: z.array(Standard), asOf: z.number() }), problems: [] }),
  /** All that ever stood for a county, the newest first. */
  history: action({ access: { staff: ['approver', 'auditor'] }, input: z.strictObject({ id: County }), output: z.strictObject({ rows: z.array(Standard) }), problems: [] }),
  /** `id` is the county; `revision` the one that was seen, 0 where there was none. */
  set: action({
    access: { staff: ['approver'] }, once: 'by-record',
    input: z.strictObject({ id: County, ...facts, revision: z.int().check(z.minimum(0), z.maximum(9_999)) }),
    output: Standard,
    problems: ['area.unknown', 'standard.year', 'standard.changed'],
  }),
})
