import type { membership } from '../../contract/membership'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { joinedThrough, sources as catalogue } from '../../store/memberships'

export const source: Handler<typeof membership.actions.source> = async ({ id }, { now }) => {
  const found = (await catalogue.all(now)).find((each) => each.id === id)
  if (!found) throw problem('source.unknown')
  return found
}

export const sources: Handler<typeof membership.actions.sources> = async (_input, { caller: { duties }, now }) => {
  const mine = (await catalogue.all(now)).filter(({ union, area }) => duties.some((duty) =>
    duty.role === 'union' && duty.of !== null ? duty.of === union : duty.area === null || area?.startsWith(duty.area)))
  const joined = await joinedThrough(mine.map(({ id }) => id))
  const byName = [...mine].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
  return { rows: byName.map((each) => ({ ...each, joined: joined.get(each.id) ?? 0 })), asOf: now }
}
