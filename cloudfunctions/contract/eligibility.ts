import { diplomas, occupationCodes, retirementTracks } from './person'
import { AreaCode } from './place'
import * as z from './zod'

/** `1965-01` */
export const IsoMonth = z.string().check(z.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/))
/** Stays for ever: a judgement that was kept names its rules by id. */
const RuleId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/))
const Years = z.int().check(z.minimum(0), z.maximum(120))
const Months = z.int().check(z.minimum(0), z.maximum(1_200))

const Age = z.strictObject({
  id: RuleId, kind: z.literal('age'),
  least: z.optional(Years),
  /** 周岁, the whole year included; `retirement`: until the month of statutory retirement. */
  most: z.optional(z.union([Years, z.literal('retirement')])),
}).check(
  z.refine(({ least, most }) => least !== undefined || most !== undefined),
  z.refine(({ least, most }) => least === undefined || typeof most !== 'number' || least <= most),
)

/** Who may take part, as data. */
export const EligibilityRule = z.discriminatedUnion('kind', [
  z.strictObject({ id: RuleId, kind: z.literal('member') }),
  Age,
  /** A county code covers its townships. */
  z.strictObject({ id: RuleId, kind: z.literal('area'), areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(200)) }),
  z.strictObject({ id: RuleId, kind: z.literal('occupation'), of: z.array(z.enum(occupationCodes)).check(z.minLength(1), z.maxLength(20)) }),
  /** `under`: asked only of those who are younger than that. */
  z.strictObject({ id: RuleId, kind: z.literal('diploma'), least: z.enum(diplomas), under: z.optional(Years) }),
  /** 户籍 in Hebei, or else so many months of 养老保险 paid there. */
  z.strictObject({ id: RuleId, kind: z.literal('household'), pensionMonths: Months.check(z.minimum(1)) }),
])
export type EligibilityRule = z.infer<typeof EligibilityRule>

export const RuleSet = z.strictObject({
  id: RuleId,
  version: z.string().check(z.minLength(1), z.maxLength(20)),
  rules: z.array(EligibilityRule).check(z.maxLength(20)),
}).check(z.refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length))
export type RuleSet = z.infer<typeof RuleSet>

/** What is known of a person; what is absent is unknown, never guessed. */
export const Facts = z.strictObject({
  member: z.optional(z.boolean()),
  birthMonth: z.optional(IsoMonth),
  retirementTrack: z.optional(z.enum(retirementTracks)),
  /** Where the person works or lives. */
  area: z.optional(AreaCode),
  occupation: z.optional(z.enum(occupationCodes)),
  diploma: z.optional(z.enum(diplomas)),
  householdInHebei: z.optional(z.boolean()),
  pensionMonthsInHebei: z.optional(Months),
})
export type Facts = z.infer<typeof Facts>
export type FactName = keyof Facts
export const factNames = Object.keys(Facts.shape) as FactName[]

/** Why a rule is not met, with the numbers that a plain sentence needs. */
export const UnmetReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('not-member') }),
  z.strictObject({ code: z.literal('too-young'), least: Years, monthsShort: z.int() }),
  z.strictObject({ code: z.literal('too-old'), most: Years, ageMonths: z.int() }),
  z.strictObject({ code: z.literal('retired'), since: IsoMonth, retirementAgeMonths: z.int() }),
  z.strictObject({ code: z.literal('other-area') }),
  z.strictObject({ code: z.literal('other-occupation') }),
  z.strictObject({ code: z.literal('diploma-too-low'), least: z.enum(diplomas), under: z.optional(Years) }),
  z.strictObject({ code: z.literal('pension-too-short'), least: Months, monthsShort: z.int() }),
])
export type UnmetReason = z.infer<typeof UnmetReason>

export const Finding = z.discriminatedUnion('verdict', [
  z.strictObject({ rule: RuleId, verdict: z.literal('met') }),
  z.strictObject({ rule: RuleId, verdict: z.literal('unmet'), reason: UnmetReason }),
  z.strictObject({ rule: RuleId, verdict: z.literal('unknown'), missing: z.enum(factNames) }),
])
export type Finding = z.infer<typeof Finding>

/** What is kept with an enrolment: the rules by set and version, and what each said. */
export const Eligibility = z.strictObject({
  set: RuleId,
  version: z.string(),
  verdict: z.enum(['eligible', 'ineligible', 'incomplete']),
  findings: z.array(Finding),
  /** What to ask next; nothing where no answer could change the verdict. */
  missing: z.array(z.enum(factNames)),
})
export type Eligibility = z.infer<typeof Eligibility>
