import type { message, Subscription } from '../../contract/message'
import { templateNames } from '../../contract/templates'
import type { Handler } from '../../office/serve'
import { settings } from '../../store/settings'
import { addCredit, subscriptionsOf } from '../../store/subscriptions'

async function rowsOf(person: string, now: number): Promise<{ rows: Subscription[]; asOf: number }> {
  const [{ templates }, own] = await Promise.all([settings(now), subscriptionsOf(person)])
  const rows = templateNames.flatMap((template) => {
    const id = templates[template]
    return id ? [{ template, id, left: own.find((each) => each.template === template)?.left ?? 0 }] : []
  })
  return { rows, asOf: now }
}

export const subscriptions: Handler<typeof message.actions.subscriptions> = (_input, { caller, now }) => rowsOf(caller.openid!, now)

export const subscribed: Handler<typeof message.actions.subscribed> = async ({ accepted }, { caller, now }) => {
  for (const template of new Set(accepted)) await addCredit(caller.openid!, template)
  return rowsOf(caller.openid!, now)
}
