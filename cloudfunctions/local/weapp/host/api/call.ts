export interface CallOptions { success?(result: unknown): void; fail?(problem: unknown): void; complete?(result: unknown): void; [name: string]: any }

/** What WeChat hands to `fail`: the name of the call, `:fail`, and the reason. */
export class Refusal extends Error {
  constructor(reason: string, readonly fields: Record<string, unknown> = {}) {
    super(reason)
  }
}

type Work = (options: CallOptions) => unknown

/** One asynchronous API: answers through success/fail/complete when one is given, else through a promise. */
export function answering(name: string, work: Work): (options?: CallOptions) => Promise<unknown> | undefined {
  return (options = {}) => {
    const answer = (async () => work(options))().then(
      (result) => ({ ...(result as object | undefined), errMsg: `${name}:ok` }),
      (reason: unknown) => {
        const message = reason instanceof Error ? reason.message : String(reason)
        throw { ...(reason instanceof Refusal ? reason.fields : {}), errMsg: `${name}:fail${message ? ` ${message}` : ''}` }
      })
    if (!options.success && !options.fail && !options.complete) return answer
    void answer.then(
      (result) => { options.success?.(result); options.complete?.(result) },
      (problem) => { options.fail?.(problem); options.complete?.(problem) })
    return undefined
  }
}

/** `{ showToast: work }` → the same names as asynchronous APIs. */
export const answeringAll = (works: Record<string, Work>) =>
  Object.fromEntries(Object.entries(works).map(([name, work]) => [name, answering(name, work)]))

/** A pair of `onX`/`offX`. */
export class Listeners<Event> {
  private readonly all = new Set<(event: Event) => void>()
  on = (listener: (event: Event) => void): void => { this.all.add(listener) }
  off = (listener?: (event: Event) => void): void => { if (listener) this.all.delete(listener); else this.all.clear() }
  tell(event: Event): void { for (const listener of this.all) listener(event) }
}
