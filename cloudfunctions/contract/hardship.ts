import { action, counter } from './action'
import { oldestStandardYear } from './hardship-terms'
import * as z from './zod'

const County = z.string().check(z.regex(/^\d{6}$/))
const Year = z.int().check(z.minimum(oldestStandardYear), z.maximum(2100))
const Fen = z.int().check(z.minimum(1), z.maximum(1_000_000))
const Source = z.string().check(z.trim(), z.minLength(5), z.maxLength(120))

/** 低保标准 of one county and year, fen a month and head, with the paper that says so. */
export const LivingStandard = z.strictObject({
  county: County, year: Year, fen: Fen, source: Source,
  /** Raised with every correction; what stood before is kept. */
  revision: z.int(),
  at: z.number(), demo: z.boolean(),
})
export type LivingStandard = z.infer<typeof LivingStandard>

/** 困难帮扶: what its formula needs to know. */
export const hardship = counter('hardship', {
  /** What is known, the latest revision of each county and year. A county that is missing here has none, and nothing is computed for it. */
  standards: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({ rows: z.array(LivingStandard), asOf: z.number() }), problems: [] }),
  /** All that ever stood for a county, the newest first. */
  standardHistory: action({ access: { staff: ['approver', 'auditor'] }, input: z.strictObject({ id: County }), output: z.strictObject({ rows: z.array(LivingStandard) }), problems: [] }),
  /** `id` is the county; `revision` the one that was seen, 0 where there was none. */
  setStandard: action({
    access: { staff: ['approver'] }, once: 'by-record',
    input: z.strictObject({ id: County, year: Year, fen: Fen, source: Source, revision: z.int().check(z.minimum(0), z.maximum(9_999)) }),
    output: LivingStandard,
    problems: ['area.unknown', 'living-standard.year', 'living-standard.changed'],
  }),
})
