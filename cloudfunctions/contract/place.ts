import * as z from './zod'

/** GCJ-02, degrees, as Tencent Map has them. The range is China's; anything else is a mistake or a fake. */
export const Coordinates = z.strictObject({
  lng: z.number().check(z.minimum(73), z.maximum(136)),
  lat: z.number().check(z.minimum(3), z.maximum(54)),
})
export type Coordinates = z.infer<typeof Coordinates>

/** GB/T 2260 county code (6 digits) or township code (9 digits). */
export const AreaCode = z.string().check(z.regex(/^\d{6}(\d{3})?$/))

export const Area = z.strictObject({
  code: AreaCode,
  name: z.string(),
  /** The county a township belongs to; absent for a county. */
  county: z.optional(AreaCode),
  centre: Coordinates,
  stations: z.int(),
})
export type Area = z.infer<typeof Area>
