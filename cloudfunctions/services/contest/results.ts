import type { contest, ResultRow } from '../../contract/contest'
import type { Handler } from '../../office/serve'
import { maskName } from '../../rules/masks'
import { openMembers } from '../../store/contest-entries'
import { findObjection, objectionId } from '../../store/contest-objections'
import { contestNow, shownContest } from './known'
import { shownObjection } from './objections'
import { type Outcome, standingOf } from './standing'

/** What everybody may see of one who has a place: his name in full only where he agreed. */
const rowOf = ({ seat, entry, place, total, title }: Outcome, openid: string | null): ResultRow => ({
  place: place!, total: total!, title, mine: seat.person === openid,
  names: entry ? openMembers(entry).map(({ name }) => (entry.publish ? name : maskName(name))) : [],
  unit: entry?.checked ? entry.unit : '', team: entry?.checked ? entry.team : '',
})

export const results: Handler<typeof contest.actions.results> = async ({ id }, { caller: { openid }, now }) => {
  const { contest: found, occasion } = await contestNow(id, now)
  const shown = { contest: shownContest(found), title: occasion.title, asOf: now }
  if (found.state === 'draft') return { ...shown, rows: [], mine: null }
  const { outcomes, missing, differ } = await standingOf(found)
  // Somebody has just opened a score again: no list is better than one that lacks somebody.
  if (missing || differ) return { ...shown, contest: { ...shown.contest, state: 'draft' }, rows: [], mine: null }
  const own = openid === null ? undefined : outcomes.find(({ seat }) => seat.person === openid)
  const objection = own && await findObjection(objectionId(id, found.publication, openid!))
  return {
    ...shown,
    rows: outcomes.filter(({ place }) => place !== null).map((outcome) => rowOf(outcome, openid)),
    mine: own ? {
      place: own.place, total: own.total, title: own.title,
      values: found.rounds.flatMap(({ id: round }) => (own.values[round] ? [{ round, value: own.values[round] }] : [])),
      certificates: own.entry?.certificates ?? [], objection: objection ? shownObjection(objection) : null,
    } : null,
  }
}
