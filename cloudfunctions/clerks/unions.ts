import type { Union } from '../contract/union'
import { problem } from '../office/problem'
import { holdersOf } from '../store/staff'
import { unions } from '../store/unions'

const levels: readonly Union['level'][] = ['township', 'park', 'county']

/** The union that looks after an area: one of the place itself with people of its own here, else the first, else the county's. Errors: `union.unknown`. */
export async function unionFor(area: string, now: number): Promise<string> {
  const all = await unions.all(now)
  const here = levels.flatMap((level) => all.filter((union) => union.level === level && union.area === area))
  for (const { id } of here) if ((await holdersOf('union', { of: id })).length) return id
  const found = here[0] ?? all.find(({ level, area: of }) => level === 'county' && of === area.slice(0, 6))
  if (!found) throw problem('union.unknown')
  return found.id
}
