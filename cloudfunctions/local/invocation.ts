import { randomUUID } from 'node:crypto'
import type { CastMember } from './cast'
import { LOCAL_APPID } from './cast'

/** Who calls a function: a member, nobody in particular, another function with the environment's key, the timer, or WeChat itself. */
export type Caller =
  | { kind: 'member'; member: CastMember; ip: string }
  | { kind: 'anonymous'; ip: string }
  | { kind: 'server' }
  | { kind: 'timer' }
  | { kind: 'push' }

export interface FunctionContext {
  request_id: string
  function_name: string
  function_version: string
  namespace: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
  /** The older form, `K=V;K=V`, which the platform's bootstrap copies into the process environment. */
  environ: string
  /** The newer form, the same as JSON. */
  environment: string
}

interface Limits {
  name: string
  env: string
  memoryMB: number
  timeoutSeconds: number
}

/** The context object of one invocation, as CloudBase builds it; identity stands here and nowhere else. */
export function contextOf(caller: Caller, { name, env, memoryMB, timeoutSeconds }: Limits, openApiToken: string): FunctionContext {
  const requestId = randomUUID()
  const variables: Record<string, string> = {
    TCB_ENV: env, TCB_SEQID: requestId, SCF_NAMESPACE: env,
    TRIGGER_SRC: caller.kind === 'timer' ? 'timer' : 'tcb',
    ...identityOf(caller, openApiToken),
  }
  return {
    request_id: requestId, function_name: name, function_version: '$LATEST', namespace: env,
    memory_limit_in_mb: memoryMB, time_limit_in_ms: timeoutSeconds * 1000,
    environ: Object.entries(variables).map(([key, value]) => `${key}=${value}`).join(';'),
    environment: JSON.stringify(variables),
  }
}

function identityOf(caller: Caller, openApiToken: string): Record<string, string> {
  switch (caller.kind) {
    case 'member':
      return caller.member.openid === null ? identityOf({ kind: 'anonymous', ip: caller.ip }, openApiToken) : {
        TCB_SOURCE: 'wx_client',
        WX_CLIENTIP: caller.ip, WX_APPID: LOCAL_APPID, WX_OPENID: caller.member.openid, WX_API_TOKEN: openApiToken,
        WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID,WX_API_TOKEN',
      }
    case 'anonymous':
      return { TCB_SOURCE: 'web', TCB_SOURCE_IP: caller.ip, TCB_ISANONYMOUS_USER: 'true', TCB_CONTEXT_KEYS: 'TCB_SOURCE_IP,TCB_ISANONYMOUS_USER' }
    case 'server': return { TCB_SOURCE: 'scf' }
    case 'push': return { TCB_SOURCE: 'wx_unknown' }
    case 'timer': return { TCB_SOURCE: 'timer', WX_TRIGGER_API_TOKEN_V0: openApiToken, WX_CONTEXT_KEYS: 'WX_TRIGGER_API_TOKEN_V0' }
  }
}
