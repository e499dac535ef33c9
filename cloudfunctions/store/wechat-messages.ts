import { environment } from './database'

/** WeChat does not deliver to somebody who has not said yes. */
const refusedByPerson = 43101

/** Hands a subscribe message to WeChat. `gone`: the person's yes is used up or taken back. */
export async function sendSubscribeMessage(message: { touser: string; template_id: string; page: string; data: Record<string, { value: string }> }): Promise<'sent' | 'gone' | 'failed'> {
  const answer = await environment().callWxOpenApi({ apiName: '/cgi-bin/message/subscribe/send', requestData: message })
  const { errcode } = (answer as { result?: { errcode?: number } }).result ?? {}
  return errcode === 0 ? 'sent' : errcode === refusedByPerson ? 'gone' : 'failed'
}
