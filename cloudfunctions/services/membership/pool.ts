import type { Duty } from '../../contract/role'
import type { membership } from '../../contract/membership'
import type { Handler } from '../../office/serve'
import { ageingBefore, poolDue } from '../../rules/membership'
import { dayStart } from '../../rules/shanghai-time'
import { type Within, waitingWithin } from '../../store/memberships'
import { unions } from '../../store/unions'

const rowsOfPage = 30

/** Which members somebody looks after: those of his union, or of his area. */
const withinOf = ({ role, area, of }: Duty): Within => (role === 'union' && of !== null ? { union: of } : area === null ? {} : { area })

export const pool: Handler<typeof membership.actions.pool> = async ({ page }, { caller, now }) => {
  const before = ageingBefore(now) ?? 0
  const [{ rows, total, ageing }, all] = await Promise.all([
    waitingWithin(caller.duties.map(withinOf), { from: page * rowsOfPage, most: rowsOfPage, ageingBefore: before }), unions.all(now),
  ])
  return {
    rows: rows.map(({ _id, demo, holder, occupation, area, waiting, approvedAt: since, events }) => {
      const { id, name, phone } = all.find((each) => each.id === waiting) ?? { id: waiting!, name: '', phone: '' }
      const due = poolDue({ since })
      return {
        id: _id, demo, holder, occupation, area, union: { id, name, phone }, since, due: 'day' in due ? dayStart(due.day + 1) - 1 : null, ageing: since < before,
        case: events.find(({ what, at }) => what === 'approved' && at === since)?.of ?? null,
      }
    }),
    total, ageing, nextPage: (page + 1) * rowsOfPage < total ? page + 1 : null, asOf: now,
  }
}
