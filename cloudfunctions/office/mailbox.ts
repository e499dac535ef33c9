import { platformVariables } from '../store/platform-context'

/** What is done with one kind of event. It must bear being told too often, and by somebody who made it up. */
export type Letter = (event: Readonly<Record<string, unknown>>) => Promise<void>

/** Opens the function to which WeChat's message push is delivered. Whoever comes from a phone or a browser is sent away. */
export function openMailbox(letters: Readonly<Record<string, Letter>>) {
  return async function main(event: unknown, context: unknown): Promise<string> {
    const { TCB_SOURCE = '' } = platformVariables(context)
    if (/wx_client|wx_devtools|web/.test(TCB_SOURCE)) return 'refused'
    const told = (event ?? {}) as Record<string, unknown>
    const name = String(told.Event)
    if (told.MsgType !== 'event' || !Object.hasOwn(letters, name)) return 'success'
    await letters[name]!(told)
    // WeChat sends again what is not answered so.
    return 'success'
  }
}
