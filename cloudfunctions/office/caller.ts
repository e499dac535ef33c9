import type { Access } from '../contract/action'
import { platformVariables } from '../store/platform-context'
import { problem } from './problem'

/** Who asks, as the platform says it; `openid` is null for somebody without a login. */
export interface Caller { openid: string | null }

/** The caller of this call, from the platform's context alone: what stands in the event may be forged. */
export function callerOf(context: unknown): Caller {
  const { WX_OPENID, TCB_UUID } = platformVariables(context)
  return { openid: WX_OPENID || TCB_UUID || null }
}

/** Errors: `identity.required`. */
export function admit(caller: Caller, access: Access): void {
  if (access === 'member' && caller.openid === null) throw problem('identity.required')
}
