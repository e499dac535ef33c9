import type { account } from '../../contract/account'
import type { Handler } from '../../office/serve'
import { keyFor } from '../../store/sealed'

export const phoneKey: Handler<typeof account.actions.phoneKey> = async (_input, { caller }) => ({ key: keyFor(caller.openid!, 'phone') })
