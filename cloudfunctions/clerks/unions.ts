import type { WorkingLine } from '../contract/matter'
import type { Union } from '../contract/union'
import { problem } from '../office/problem'
import { type Asking, routeUnion } from '../rules/union-route'
import { sources } from '../store/memberships'
import { holdersOf } from '../store/staff'
import { unions } from '../store/unions'

export const routeRule = { id: 'union-route', version: '2026-11' }

/** Which union takes somebody in, and the way to it as it is printed. */
export async function unionFor(asking: Omit<Asking, 'park'>, source: string | null, now: number): Promise<{ union: Union; working: WorkingLine[] }> {
  const park = source === null ? null : (await sources.all(now)).find(({ id }) => id === source)?.union ?? null
  const { union, steps } = routeUnion({ ...asking, park }, await unions.all(now))
  return { union, working: steps.map((step) => ({ step, values: (step.endsWith('found') ? { union: union.name } : {}) as WorkingLine['values'] })) }
}

/** Errors: `union.unknown`. */
export async function knownUnion(id: string, now: number): Promise<Union> {
  const found = (await unions.all(now)).find((each) => each.id === id)
  if (!found) throw problem('union.unknown')
  return found
}

const levels: readonly Union['level'][] = ['township', 'park', 'county']

/** The union that looks after an area: one of the place itself with people of its own here, else the first, else the county's. Errors: `union.unknown`. */
export async function unionOfArea(area: string, now: number): Promise<string> {
  const all = await unions.all(now)
  const here = levels.flatMap((level) => all.filter((union) => union.level === level && union.area === area))
  for (const { id } of here) if ((await holdersOf('union', { of: id })).length) return id
  const found = here[0] ?? all.find(({ level, area: of }) => level === 'county' && of === area.slice(0, 6))
  if (!found) throw problem('union.unknown')
  return found.id
}
