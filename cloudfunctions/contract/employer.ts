import { employerReturnReasons, phonePattern } from './employer-terms'
import { OccasionId } from './occasion'
import { AreaCode } from './place'
import * as z from './zod'

export * from './employer-terms'

export const EmployerId = z.string().check(z.regex(/^em-[0-9a-z][0-9a-z-]{2,30}$/))

/** Metres from the upper left corner of the hall. */
const Metres = z.number().check(z.minimum(0), z.maximum(1_000))
export const BoothPlace = z.strictObject({ zone: z.string().check(z.regex(/^[A-Z]$/)), number: z.string().check(z.regex(/^[A-Z]\d{2}$/)), x: Metres, y: Metres })
export type BoothPlace = z.infer<typeof BoothPlace>
export const Booth = z.strictObject({ fair: OccasionId, ...BoothPlace.shape })
export type Booth = z.infer<typeof Booth>

/** The hall of one fair, for the phone to draw: a rectangle with rectangles in it. */
export const HallPlan = z.strictObject({
  fair: OccasionId,
  width: Metres,
  height: Metres,
  zones: z.array(z.strictObject({ code: z.string(), name: z.string(), x: Metres, y: Metres, width: Metres, height: Metres })),
})
export type HallPlan = z.infer<typeof HallPlan>

const Phone = z.string().check(z.regex(phonePattern))
/** What an employer says of itself; changed facts are reviewed again. */
export const EmployerFacts = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(4), z.maxLength(40)),
  /** 统一社会信用代码; the counter checks it. */
  uscc: z.string().check(z.maxLength(24)),
  /** An agency sends people to others, and says so. */
  agency: z.boolean(),
  /** Number of the 人力资源服务许可证, which an agency must have. */
  licence: z.nullable(z.string().check(z.trim(), z.minLength(4), z.maxLength(40))),
  /** For those who have applied, and nobody else. */
  phone: Phone,
  /** For everybody who sees its posts; null where it gave none to publish. */
  publicPhone: z._default(z.nullable(Phone), null),
  area: AreaCode,
}).check(z.refine(({ agency, licence }) => agency === (licence !== null), { path: ['licence'] }))
export type EmployerFacts = z.infer<typeof EmployerFacts>

/** An employer as everybody may see it. */
export const Employer = z.strictObject({
  id: EmployerId, name: z.string(), uscc: z.string(), agency: z.boolean(), licence: z.nullable(z.string()), area: AreaCode,
  publicPhone: z.nullable(z.string()),
  /** When the union looked at its papers; whose it has not seen is shown nowhere. */
  reviewedAt: z.number(),
})
export type Employer = z.infer<typeof Employer>

/** An employer as it and the union see it. */
export const DeskEmployer = z.strictObject({
  id: EmployerId,
  name: z.string(), uscc: z.string(), agency: z.boolean(), licence: z.nullable(z.string()), phone: z.string(), publicPhone: z.nullable(z.string()), area: AreaCode,
  booths: z.array(Booth),
  reviewedAt: z.nullable(z.number()),
  returned: z.nullable(z.strictObject({ at: z.number(), reason: z.enum(employerReturnReasons), text: z.string() })),
})
export type DeskEmployer = z.infer<typeof DeskEmployer>

/** With who of the union looked at it last; null where nobody has. */
export const ReviewedEmployer = z.strictObject({ ...DeskEmployer.shape, by: z.nullable(z.string()) })
export type ReviewedEmployer = z.infer<typeof ReviewedEmployer>
