import type { account } from '../../contract/account'
import type { Handler } from '../../office/serve'
import { settings } from '../../store/settings'

export const about: Handler<typeof account.actions.about> = async (_input, { now }) => ({ filing: (await settings(now)).filing })
