/**
 * TanStack Query makes one per fetch and WeChat has none, so the mini-program's build puts this in its place
 * (config/index.ts). A call that nobody waits for any more is simply not looked at.
 */
export class SilentAbortController {
  readonly signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener() {},
    removeEventListener() {},
    throwIfAborted() {},
  }

  abort(reason?: unknown) {
    this.signal.aborted = true
    this.signal.reason = reason
  }
}
