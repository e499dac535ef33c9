import { membershipMoves } from '../../contract/membership-terms'
import { problem } from '../../office/problem'
import { instantOf } from '../../rules/shanghai-time'
import { answersOf } from '../../store/cases'
import { membershipsOf } from '../../store/memberships'
import { fingerprint } from '../../store/sealed'
import { happened, isMember, ownMembership } from '../members'
import { routeRule, unionFor } from '../unions'
import type { Clerk } from './clerk'

const first = { move: 'moving', keep: 'kept', resume: 'resumed', leave: 'left' } as const
type What = keyof typeof first

export const membershipChange: Clerk = {
  async judge({ answers, person, now }) {
    const own = await ownMembership(person, now)
    if (!own || !isMember(own.found)) throw problem('membership.none')
    const { record, found } = own
    const what = answers.what as What
    if (!membershipMoves[first[what]].from.includes(found.standing)) throw problem('membership.state', { standing: found.standing })
    const common = { same: fingerprint(record._id, 'membership-change'), fen: null }
    if (what !== 'move') return { ...common, area: record.area, union: found.union, rule: null, working: [] }
    const area = String(answers.area)
    const { union, working } = await unionFor({ uscc: typeof answers.uscc === 'string' ? answers.uscc : null, occupation: record.occupation, area }, null, now)
    if (union.id === found.union) throw problem('rule.refused', { why: 'same-union' })
    return { ...common, area, union: union.id, rule: routeRule, working }
  },

  /** All that has happened so far. What was answered is gone from a case that was taken back; that somebody was moving is seen by his membership. */
  async settle(record) {
    const { _id: of, person, state, union, history, changedAt } = record
    const own = (await membershipsOf(person)).find(({ events }) => events.some((event) => event.of === of))
    const [sent, last] = [history[0]!.at, history[history.length - 1]!.at]
    if (state === 'withdrawn') return own && happened(own._id, { what: 'stayed', at: last, of })
    const answers = answersOf(record)
    const member = own ?? (await ownMembership(person, changedAt))?.record
    if (!member) return
    const what = answers.what as What
    if (what === 'move') {
      await happened(member._id, { what: 'moving', at: sent, union: union!, of })
      // Where he is now decides which county looks after him.
      if (state === 'done') await happened(member._id, { what: 'arrived', at: last, of }, { area: String(answers.area) })
      else if (state !== 'submitted') await happened(member._id, { what: 'stayed', at: last, of })
    } else if (state === 'done') {
      const until = what === 'keep' && typeof answers.until === 'string' ? { until: instantOf(Date.parse(answers.until) / 86_400_000, 0) } : {}
      await happened(member._id, { what: first[what], at: last, of, ...until })
    }
  },
}
