import type { Host } from '../host'
import { answering, Refusal, type CallOptions } from './call'
import { crossTheAir, identity } from './network'

/** `wx.cloud` against the local cloud: the same function bundles, asked over loopback. */
export function cloudApi(host: Host) {
  const callFunction = answering('cloud.callFunction', async ({ name, data }: CallOptions) => {
    await crossTheAir(host).catch((reason: Refusal) => { throw new Refusal(`Error: request:fail ${reason.message}`, { errCode: -1, ...reason.fields }) })
    const answer = await fetch(`${host.cloudUrl}/v1/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...identity(host) },
      body: JSON.stringify(data ?? {}),
    }).catch((reason: Error) => { throw new Refusal(`Error: request:fail ${reason.message}`, { errCode: -1 }) })
    const text = await answer.text()
    if (!answer.ok) throw new Refusal(`Error: errCode: -504002 functions execute fail | errMsg: ${text.slice(0, 300)}`, { errCode: -504002 })
    return { result: JSON.parse(text) as unknown, requestID: answer.headers.get('x-request-id') ?? '' }
  })
  return { cloud: { init: () => {}, callFunction, CloudID: class CloudID { constructor(readonly cloudID: string) {} } } }
}
