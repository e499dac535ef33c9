import type { contest } from '../../contract/contest'
import type { ProblemCode } from '../../contract/problem'
import { assertOpen } from '../../office/occasions'
import { Problem, problem } from '../../office/problem'
import { freshToken, seatsBusy, takeSeats } from '../../office/seating'
import type { Handler } from '../../office/serve'
import { cancel } from '../../rules/seats/cancel'
import { checkContent } from '../../store/content-check'
import { entryId, findEntry, memberKey } from '../../store/contest-entries'
import { doSeatWork } from '../../store/seats'
import { assertAge, keepEntry } from './entry'
import { entrustedContest } from './known'

/** Nobody's phone: the mobile number is who he is, so that a unit that is sent in twice enters nobody twice. */
const personOf = (key: string): string => `by-unit-${key.slice(key.indexOf(':') + 1)}`

/**
 * Each has his seat first and his entry after; whoever dies in between is begun again under the same intent and finds the
 * seat. Where the entry is refused, the seat is given back.
 */
export const enterUnit: Handler<typeof contest.actions.enterUnit> = async ({ id, slot, unit, people }, { caller, now, intent }) => {
  const { contest: found, occasion } = await entrustedContest(id, caller, now)
  if (!found.byUnit || found.teams) throw problem('entry.not-by-unit')
  assertOpen(occasion, slot, 1, now)
  const checked = await checkContent(unit, caller.openid!)
  if (checked === 'risky') throw problem('text.risky')

  const enter = async ({ publish, ...member }: (typeof people)[number]): Promise<string> => {
    assertAge(occasion, member, 0, now)
    const person = personOf(memberKey(id, member.mobile))
    const seat = await takeSeats(occasion, { person, slot, size: 1, now, intent, waitlist: false })
    if (seat === 'full') throw problem('seats.full')
    if (typeof seat === 'string' || seat.state !== 'seated') throw seatsBusy(now)
    const held = await findEntry(entryId(id, person))
    if (held?.serial === seat.serial) return seat.serial
    const facts = { demo: found.demo, contest: id, person, serial: seat.serial, unit, team: '', publish, checked: checked === 'pass', at: now }
    try {
      await keepEntry(facts, [member], intent)
    } catch (failure) {
      // What failed for another reason may have been done: the next sending finds out.
      if (failure instanceof Problem) await doSeatWork(cancel({ id: seat._id, serial: seat.serial, now, token: freshToken }))
      throw failure
    }
    return seat.serial
  }

  const rows: { serial: string | null; problem: ProblemCode | null }[] = []
  for (const one of people) {
    try {
      rows.push({ serial: await enter(one), problem: null })
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      rows.push({ serial: null, problem: failure.code })
    }
  }
  return { rows }
}
