import type { account } from '../../contract/account'
import type { KnownField } from '../../contract/known'
import type { KnownValue, ProfileField } from '../../contract/profile-fields'
import { shownKnown } from '../../office/known'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { canonicalValue, isPossible } from '../../rules/known-fields'
import { idCardFault } from '../../rules/id-card'
import { usccFault } from '../../rules/uscc'
import { forgetField, knownFields, learn } from '../../store/known-fields'

export const known: Handler<typeof account.actions.known> = async (_input, { caller, now }) =>
  ({ rows: shownKnown(await knownFields(caller.openid!, now)), asOf: now })

export async function rowOf(person: string, field: ProfileField, now: number): Promise<{ row: KnownField | null }> {
  return { row: shownKnown(await knownFields(person, now)).find((each) => each.field === field) ?? null }
}

/** Errors: `id-card.invalid`, `uscc.invalid`, `area.unknown`, `field.invalid`. */
function assertPossible(field: ProfileField, value: KnownValue, now: number): void {
  if (isPossible(field, value, now)) return
  if (field === 'idNumber') throw problem('id-card.invalid', { fault: idCardFault(String(value), now)! })
  if (field === 'uscc') throw problem('uscc.invalid', { fault: usccFault(String(value))! })
  throw field === 'area' ? problem('area.unknown') : problem('field.invalid', { field })
}

export const tell: Handler<typeof account.actions.tell> = async ({ field, value }, { caller, now }) => {
  assertPossible(field, value, now)
  await learn(caller.openid!, { [field]: canonicalValue(field, value) }, 'account', now)
  return rowOf(caller.openid!, field, now)
}

export const forget: Handler<typeof account.actions.forget> = async ({ field }, { caller, now }) => {
  await forgetField(caller.openid!, field)
  return rowOf(caller.openid!, field, now)
}
