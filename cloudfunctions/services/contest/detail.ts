import type { contest } from '../../contract/contest'
import type { Handler } from '../../office/serve'
import { entryId, findEntry } from '../../store/contest-entries'
import { contests } from '../../store/contests'
import { occasions } from '../../store/occasions'
import { dutiesOf } from '../../store/staff'
import { shownEntry } from './entry'
import { isEntrusted, knownContest, ownSeat, shownContest, startOf } from './known'

const staffRoles = ['reviewer', 'organizer', 'approver'] as const

export const detail: Handler<typeof contest.actions.detail> = async ({ id }, { caller: { openid }, now }) => {
  const { contest: found, occasion } = await knownContest(id, now)
  const seat = await ownSeat(id, openid)
  const entry = seat && await findEntry(entryId(id, seat.person))
  return {
    contest: shownContest(found), title: occasion.title, unitOnly: occasion.enrolling.unitOnly ?? false,
    mine: seat && { serial: seat.serial, size: seat.size, entry: entry?.serial === seat.serial ? shownEntry(entry) : null },
    changeUntil: occasion.enrolling.closes, asOf: now,
  }
}

export const duties: Handler<typeof contest.actions.duties> = async (_input, { caller }) =>
  ({ works: (await dutiesOf(caller.openid!)).some(({ role }) => (staffRoles as readonly string[]).includes(role)) })

const order = { draft: 0, published: 1, final: 2 } as const

export const desk: Handler<typeof contest.actions.desk> = async (_input, { caller, now }) => {
  const all = await occasions.all(now)
  const rows = (await contests.all(now)).flatMap(({ id, state, demo }) => {
    const occasion = all.find((each) => each.id === id)
    return occasion && isEntrusted(caller.duties, occasion, staffRoles) ? [{ id, title: occasion.title, starts: startOf(occasion), state, demo }] : []
  })
  // What has been held and is not decided comes first; then what is to come.
  const rank = ({ state, starts }: (typeof rows)[number]) => (state === 'draft' && starts > now ? 1.5 : order[state])
  return { rows: rows.sort((a, b) => rank(a) - rank(b) || a.starts - b.starts), asOf: now }
}
