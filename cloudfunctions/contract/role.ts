import * as z from './zod'

/** What somebody may be entrusted with; an area or an object narrows it. Nobody holds a role by saying so. */
export const roles = ['keeper', 'reviewer', 'approver', 'cashier', 'auditor', 'organizer', 'employer', 'union'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** One role of one person. `of` names the one thing it is for: a station, an employer, a base union; null is everything in the area. */
export interface Duty {
  role: Role
  /** A county or township; null is the whole city. */
  area: string | null
  of: string | null
}
