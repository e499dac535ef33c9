import type { union } from '../../contract/union'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { canonicalUscc, usccFault } from '../../rules/uscc'
import { fromAbove, unions } from '../../store/unions'

const mostRows = 20

export const find: Handler<typeof union.actions.find> = async ({ name, area, uscc, level }, { now }) => {
  assertUscc(uscc)
  const rows = (await unions.all(now)).filter((each) => (name === undefined || each.name.includes(name)) && (level === undefined || each.level === level)
    && (area === undefined || each.area?.startsWith(area)) && (uscc === undefined || each.uscc === canonicalUscc(uscc)))
  return { rows: fromAbove(rows).slice(0, mostRows), more: rows.length > mostRows, asOf: now }
}

/** Errors: `uscc.invalid`. */
export function assertUscc(uscc: string | undefined): void {
  const fault = uscc === undefined ? undefined : usccFault(uscc)
  if (fault) throw problem('uscc.invalid', { fault })
}
