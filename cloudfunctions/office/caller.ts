import type { Access } from '../contract/action'
import type { Duty } from '../contract/role'
import { platformVariables } from '../store/platform-context'
import { dutiesOf } from '../store/staff'
import { problem } from './problem'

/** Who asks, as the platform says it; `openid` is null for somebody without a login. */
export interface Caller {
  openid: string | null
  /** The duties that open this action to him; empty where it is open to everybody. */
  duties: readonly Duty[]
}

/** Who calls, from the platform's context alone: what stands in the event may be forged. */
export function openidOf(context: unknown): string | null {
  const { WX_OPENID, TCB_UUID } = platformVariables(context)
  return WX_OPENID || TCB_UUID || null
}

/** The caller, once he may. Errors: `identity.required`, `role.required`. */
export async function admit(openid: string | null, access: Access): Promise<Caller> {
  if (access === 'public') return { openid, duties: [] }
  if (openid === null) throw problem('identity.required')
  if (access === 'member') return { openid, duties: [] }
  const duties = (await dutiesOf(openid)).filter(({ role }) => access.staff.includes(role))
  if (!duties.length) throw problem('role.required')
  return { openid, duties }
}
