import type { Union, union } from '../../contract/union'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { fromAbove, unions } from '../../store/unions'

export const tree: Handler<typeof union.actions.tree> = async ({ id }, { now }) => {
  const all = await unions.all(now)
  const byId = new Map(all.map((each) => [each.id, each]))
  const path: Union[] = []
  // A tree that was entered as a ring ends where it meets itself.
  for (let at = byId.get(id); at && !path.includes(at); at = byId.get(at.parent ?? '')) path.unshift(at)
  if (!path.length) throw problem('union.unknown')
  return { path, rows: fromAbove(all.filter(({ parent }) => parent === id)), asOf: now }
}
