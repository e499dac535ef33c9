import type { staff } from '../../contract/staff'
import type { Handler } from '../../office/serve'
import { dutiesOf } from '../../store/staff'

export const duties: Handler<typeof staff.actions.duties> = async (_input, { caller }) =>
  ({ duties: (await dutiesOf(caller.openid!)).map(({ role, area, of }) => ({ role, area, of })) })
