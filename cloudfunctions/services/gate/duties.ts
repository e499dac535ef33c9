import type { gate } from '../../contract/gate'
import type { Role } from '../../contract/role'
import type { Handler } from '../../office/serve'
import { dutiesOf } from '../../store/staff'

const studyRoles: readonly Role[] = ['reviewer', 'approver', 'cashier']

export const duties: Handler<typeof gate.actions.duties> = async (_input, { caller }) => {
  const held = await dutiesOf(caller.openid!)
  return {
    organizes: held.some(({ role }) => role === 'organizer'), studies: held.some(({ role, of }) => of === null && studyRoles.includes(role)),
    reviews: held.some(({ role, of }) => role === 'reviewer' && of === null), employs: held.some(({ role, of }) => role === 'employer' && of !== null),
  }
}
