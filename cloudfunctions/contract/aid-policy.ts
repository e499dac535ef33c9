import { aidCovers, aidPapers, aidPlans, aidSourceParts, aidStandings, mostAidFen } from './aid-terms'
import * as z from './zod'

export * from './aid-terms'

const Fen = z.int().check(z.minimum(0), z.maximum(mostAidFen))
const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

/** Parts of what one paid oneself, from the deductible upward; `to` null: without an end. `rate` in hundredths of a percent. */
const Tiers = z.array(z.strictObject({ to: z.nullable(Fen), rate: z.int().check(z.minimum(0), z.maximum(10_000)) })).check(
  z.refine((tiers) => tiers.every(({ to }, at) => (at === tiers.length - 1 ? to === null : to !== null && to > (tiers[at - 1]?.to ?? 0)))),
)

/** How much is paid; all money in fen. */
export const AidFormula = z.strictObject({
  /** Per year: the stays of a year are taken together. */
  deductible: z.strictObject({ fen: Fen, per: z.enum(['stay', 'year']) }),
  /** Who is insured otherwise is not covered. */
  covers: z.array(z.strictObject({ cover: z.enum(aidCovers), tiers: Tiers })).check(z.minLength(1)),
  perDiem: z.nullable(z.strictObject({ fen: Fen, fromDay: z.int().check(z.minimum(1)), mostDays: z.int().check(z.minimum(1)) })),
  /** The least that is paid where anything is. */
  floor: Fen,
  /** The most within a calendar year. */
  cap: Fen,
  /** Once, when all is summed up. */
  rounding: z.enum(['half-up', 'down']),
})
export type AidFormula = z.infer<typeof AidFormula>

/** Until when one may claim: so long after the discharge, or until a day of the year after. */
export const AidWindow = z.union([
  z.strictObject({ count: z.int().check(z.minimum(1)), unit: z.enum(['working-days', 'days']) }),
  z.strictObject({ nextYear: z.string().check(z.regex(/^\d\d-\d\d$/)) }),
])
export type AidWindow = z.infer<typeof AidWindow>

/** One version of the rules of a plan. It is never changed: new rules are a new version, and a claim stands under the one it was sent under. */
export const AidPolicy = z.strictObject({
  id: z.enum(aidPlans), version: z.string().check(z.regex(/^\d{4}-\d{1,2}$/)), demo: z.boolean(),
  title: z.string(), standing: z.enum(aidStandings), publishedAt: z.number(),
  /** Of the day of discharge, both included. */
  period: z.strictObject({ from: Day, to: Day }),
  /** What a member pays a year, fen. */
  fee: z.nullable(z.strictObject({ least: Fen, most: Fen })),
  formula: z.nullable(AidFormula), window: z.nullable(AidWindow),
  papers: z.array(z.enum(aidPapers)),
  sources: z.array(z.strictObject({ of: z.enum(aidSourceParts), title: z.string(), address: z.string() })),
})
export type AidPolicy = z.infer<typeof AidPolicy>
