import type { activity } from '../../contract/activity'
import type { Handler } from '../../office/serve'
import { yearOf } from '../../rules/day-parts'
import { dayNumber } from '../../rules/shanghai-time'
import { speakers, talks as catalogue } from '../../store/bookings'
import { dutiesOf } from '../../store/staff'
import { unions } from '../../store/unions'
import { planOf } from './known'

export const talks: Handler<typeof activity.actions.talks> = async (_input, { now }) => {
  const [all, who, plan] = await Promise.all([catalogue.all(now), speakers.all(now), planOf(yearOf(dayNumber(now)), now)])
  return {
    rows: all.map(({ demo: _demo, ...talk }) => ({ ...talk, speakers: who.filter(({ talks: gives }) => gives.includes(talk.id)).map(({ name, unit }) => ({ name, unit })) })),
    plan, asOf: now, demo: all.some(({ demo }) => demo),
  }
}

export const ownUnion: Handler<typeof activity.actions.ownUnion> = async (_input, { caller, now }) => {
  const held = await dutiesOf(caller.openid!)
  const own = held.find(({ role, of }) => role === 'union' && of !== null)?.of
  const union = (await unions.all(now)).find(({ id }) => id === own)
  return { union: union ? { id: union.id, name: union.name } : null }
}
