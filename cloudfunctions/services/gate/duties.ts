import type { gate } from '../../contract/gate'
import type { Handler } from '../../office/serve'
import { dutiesOf } from '../../store/staff'

export const duties: Handler<typeof gate.actions.duties> = async (_input, { caller }) => {
  const roles = new Set((await dutiesOf(caller.openid!)).map(({ role }) => role))
  return { organizes: roles.has('organizer'), reviews: roles.has('reviewer'), employs: roles.has('employer') }
}
