import type { aid } from '../../contract/aid'
import { aidPlans } from '../../contract/aid-terms'
import type { Handler } from '../../office/serve'
import { policyFor } from '../../rules/aid-policies'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { aidPolicies } from '../../store/aid'

export const policies: Handler<typeof aid.actions.policies> = async (_input, { now }) => {
  const all = (await aidPolicies.all(now)).map(({ policy }) => policy)
  const today = isoDate(dayNumber(now))
  return { rows: aidPlans.flatMap((plan) => policyFor(all, plan, today, now) ?? []), asOf: now }
}
