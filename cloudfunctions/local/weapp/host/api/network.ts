import type { Host } from '../host'
import { answeringAll, Listeners, Refusal, type CallOptions } from './call'

const slowMs = 3000

/** What the switch does to anything that would cross the air. */
export async function crossTheAir({ switches }: Host): Promise<void> {
  if (switches.get('network') === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs))
  if (switches.get('network') === 'fail') throw new Refusal('errcode:-109 cronet_error_code:-109 error_msg:net::ERR_ADDRESS_UNREACHABLE', { errno: 600001 })
}

export function networkApi(host: Host) {
  const changes = new Listeners<{ isConnected: boolean; networkType: string }>()
  const state = () => ({ isConnected: host.switches.get('network') !== 'fail', networkType: { ok: 'wifi', slow: '2g', fail: 'none' }[host.switches.get('network')] })
  host.switches.onChange((name) => { if (name === 'network') changes.tell(state()) })
  return {
    onNetworkStatusChange: changes.on, offNetworkStatusChange: changes.off,
    onNetworkWeakChange: () => {}, offNetworkWeakChange: () => {},
    ...answeringAll({
      getNetworkType: () => ({ networkType: state().networkType, signalStrength: 0 }),
      login: async () => { await crossTheAir(host); return { code: `host-login-${host.switches.get('cast') || 'stranger'}` } },
      checkSession: () => {},
      request: (options) => request(host, options),
    }),
  }
}

/** Who holds the phone, as the platform vouches for it. */
export function identity({ switches }: Host): Record<string, string> {
  const cast = switches.get('cast')
  return cast ? { authorization: `Bearer dev:${cast}` } : {}
}

/**
 * The mini-program may ask the local cloud alone, wherever on this machine it listens; the real one may ask only the
 * domains that its owner registered.
 */
async function request(host: Host, { url, method = 'GET', data, header, timeout = 60_000 }: CallOptions) {
  const { hostname, pathname, search } = new URL(url)
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) throw new Refusal(`url not in domain list: ${hostname}`)
  const address = new URL(pathname + search, host.cloudUrl)
  await crossTheAir(host)
  const withBody = method !== 'GET' && data !== undefined
  if (!withBody && data) for (const [name, value] of Object.entries(data as object)) address.searchParams.set(name, String(value))
  const answer = await fetch(address, {
    method, headers: { 'content-type': 'application/json', ...identity(host), ...header }, body: withBody ? (typeof data === 'string' ? data : JSON.stringify(data)) : null,
    signal: AbortSignal.timeout(timeout),
  }).catch((reason: Error) => { throw new Refusal(reason.name === 'TimeoutError' ? 'timeout' : reason.message) })
  const text = await answer.text()
  let parsed: unknown = text
  try { parsed = JSON.parse(text) } catch { parsed = text }
  return { data: parsed, statusCode: answer.status, header: Object.fromEntries(answer.headers), cookies: [] }
}
