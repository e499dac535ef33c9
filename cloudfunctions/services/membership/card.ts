import type { membership, OwnMembership } from '../../contract/membership'
import { isMember, ownMembership } from '../../clerks/members'
import { cardOf } from '../../office/card'
import { problem } from '../../office/problem'
import { RateLimit } from '../../office/rate-limit'
import type { Handler } from '../../office/serve'
import { maskMobile } from '../../rules/masks'
import { type Membership, membershipAt } from '../../rules/membership'
import { acceptsRotatingCode, rotatingCode, rotatingStepMs } from '../../rules/rotating-code'
import { readShortCode } from '../../rules/short-code'
import { membershipByNumber, type MembershipRecord, openMember } from '../../store/memberships'
import { unions } from '../../store/unions'

export const mine: Handler<typeof membership.actions.mine> = async (_input, { caller, now }) => {
  const own = await ownMembership(caller.openid!, now)
  return { membership: own ? await shown(own.record, own.found, now) : null, asOf: now }
}

export async function shown(record: MembershipRecord, { standing, since, joined, until, union, to }: Membership, now: number): Promise<OwnMembership> {
  const all = await unions.all(now)
  const named = (id: string) => {
    const { name = '', phone = '' } = all.find((each) => each.id === id) ?? {}
    return { id, name, phone }
  }
  const { name, mobile } = openMember(record)
  return {
    demo: record.demo, name, mobile: mobile === null ? null : maskMobile(mobile), number: record.number, occupation: record.occupation,
    standing, since, joined, until, union: named(union), to: to === null ? null : named(to),
    events: record.events.filter(({ at }) => at <= now).map(({ what, at, union: of }) => ({ what, at, union: of === undefined ? null : named(of).name })),
  }
}

export const code: Handler<typeof membership.actions.code> = async (_input, { caller, now }) => {
  const own = await ownMembership(caller.openid!, now)
  if (!own || !isMember(own.found)) throw problem('membership.none')
  const { _id, number } = own.record
  return { number, digits: rotatingCode(cardOf(_id), now), until: (Math.floor(now / rotatingStepMs) + 1) * rotatingStepMs, asOf: now }
}

/** Of each card: six digits can be guessed by whoever may try often enough. */
const triesPerMinute = 10
const tries = new RateLimit()

export const check: Handler<typeof membership.actions.check> = async ({ number: typed, digits }, { now }) => {
  const number = readShortCode(typed)
  if (number === undefined) throw problem('card.mistyped')
  tries.count(number, 'check', now, triesPerMinute)
  const record = await membershipByNumber(number)
  const found = record ? membershipAt(record.events, now) : null
  // One answer for a card that is not there, an old code and somebody who has left: whoever tries learns nothing.
  if (!record || !isMember(found) || !acceptsRotatingCode(cardOf(record._id), digits, now)) throw problem('card.not-now')
  const union = (await unions.all(now)).find(({ id }) => id === found.union)
  return { holder: record.holder, standing: found.standing, union: union?.name ?? '', asOf: now }
}
