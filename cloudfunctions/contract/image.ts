import { mostImageBytes } from './image-limits'
import * as z from './zod'

/** A photograph on its way: JPEG, PNG or WebP in base64. What it is in truth is told by its bytes. */
export const Image = z.strictObject({
  bytes: z.string().check(z.minLength(4), z.maxLength(Math.ceil(mostImageBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
})
export type Image = z.infer<typeof Image>
