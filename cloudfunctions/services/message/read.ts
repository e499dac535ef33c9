import type { message } from '../../contract/message'
import type { RecordHandler } from '../../office/serve'
import { countUnread, readMessages } from '../../store/messages'

type Read = typeof message.actions.read

const done: RecordHandler<Read>['done'] = async ({ upTo }, { caller, now }) => {
  await readMessages(caller.openid!, upTo, now)
  return { unread: await countUnread(caller.openid!) }
}

/** Read twice is read. */
export const read: RecordHandler<Read> = { done, asked: done }
