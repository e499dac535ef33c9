import type { gate } from '../../contract/gate'
import type { Handler } from '../../office/serve'
import { dutiesOf } from '../../store/staff'

export const duties: Handler<typeof gate.actions.duties> = async (_input, { caller }) =>
  ({ organizes: (await dutiesOf(caller.openid!)).some(({ role }) => role === 'organizer') })
