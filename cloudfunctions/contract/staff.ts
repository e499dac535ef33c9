import { action, counter } from './action'
import { AreaCode } from './place'
import { Role } from './role'
import * as z from './zod'

const Duty = z.strictObject({ role: Role, area: z.nullable(AreaCode), of: z.nullable(z.string()) })

export const staff = counter('staff', {
  /** What the caller is entrusted with; nothing for most people. It decides which desks he is shown, and nothing else: each desk asks again. */
  duties: action({ access: 'member', input: z.strictObject({}), output: z.strictObject({ duties: z.array(Duty) }), problems: [] }),
})
