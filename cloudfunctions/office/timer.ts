import { platformVariables } from '../store/platform-context'

/** One thing that the clock does; each is done although another fails. `now` in ms; answers what it did, in numbers. */
export type Chore = (now: number) => Promise<number>

/**
 * Opens a function that only the platform's timer calls. Whoever comes with an identity of a phone or a browser is sent
 * away; every chore must bear being done too often, so nothing depends on that.
 */
export function openClock(chores: Readonly<Record<string, Chore>>) {
  return async function main(_event: unknown, context: unknown): Promise<Record<string, number | string>> {
    const { TCB_SOURCE = '', WX_OPENID, TCB_UUID } = platformVariables(context)
    if (WX_OPENID || TCB_UUID || /wx_client|web/.test(TCB_SOURCE)) return { refused: 'only the timer calls this function' }
    const done: Record<string, number | string> = {}
    for (const [name, chore] of Object.entries(chores)) {
      done[name] = await chore(Date.now()).catch((failure: unknown) => {
        console.error(JSON.stringify({ chore: name, error: String(failure) }))
        return 'failed'
      })
    }
    return done
  }
}
