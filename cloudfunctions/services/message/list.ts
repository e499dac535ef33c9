import type { message } from '../../contract/message'
import type { Handler } from '../../office/serve'
import { countUnread, messagesOf } from '../../store/messages'

const pageSize = 20

export const list: Handler<typeof message.actions.list> = async ({ page }, { caller, now }) => {
  const person = caller.openid!
  const [rows, unread] = await Promise.all([messagesOf(person, page, pageSize), countUnread(person)])
  return { rows, unread, nextPage: rows.length === pageSize ? page + 1 : null, asOf: now }
}
