import type { membership } from '../../contract/membership'
import { ownMembership } from '../../clerks/members'
import { withProvenMobile } from '../../office/mobile-proof'
import { notify } from '../../office/notify'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { findMembership, giveMobile, mobileHolder, type MembershipRecord, mobileKeyOf, releaseMobile } from '../../store/memberships'
import { shown } from './card'

const mostTries = 4

export const claimMobile: Handler<typeof membership.actions.claimMobile> = async (said, { caller, now }) => {
  const own = await ownMembership(caller.openid!, now)
  if (!own) throw problem('membership.none')
  await withProvenMobile(said, caller.openid!, now, (mobile) => claimed(own.record, mobile, now))
  return shown((await findMembership(own.record._id))!, own.found, now)
}

/** First the record that has the number lets it go, then this one takes it; another claim of the same number in between is seen by the index. */
async function claimed(record: MembershipRecord, mobile: string, now: number): Promise<void> {
  if (record.mobileKey === mobileKeyOf(mobile)) return
  for (let tries = 0; tries < mostTries; tries++) {
    const holder = await mobileHolder(mobile)
    if (holder && holder._id !== record._id && await releaseMobile(holder)) {
      await notify({ _id: `mobile-released-${holder._id}-${now}`, person: holder.person, kind: 'mobile-released', about: holder._id, title: '', moment: null, at: now })
    }
    if (await giveMobile(record, mobile) === true) return
  }
  throw problem('intent.doing', { retryAfterMs: 1_000 })
}
