import http from 'node:http'
import tcb from '@cloudbase/node-sdk'
import type { Bench } from './bench'
import type { CloudProcess } from './cloud-process'
import { median, rate } from './measure'

const inFlight = 32
const requests = 6_000
const rounds = 5

/** `doc.get` through the SDK against the same request over bare HTTP, on the same server, in turns. */
export const documentGet: Bench = async (report, cloud) => {
  const document = tcb.init({ env: cloud.sdkEnv.TCB_ENV! }).database().collection('stations').doc('st-0001')
  const bare = bareRequest(cloud)
  const throughSdk: number[] = []
  const overHttp: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const sdk = await rate(requests, inFlight, () => document.get())
    const raw = await rate(requests, inFlight, bare)
    if (round === 0) continue // warm-up
    throughSdk.push(sdk)
    overHttp.push(raw)
  }
  bare.close()
  report(`doc.get, ${inFlight} in flight`, `${median(throughSdk).toFixed(0)}/s through the SDK, ${median(overHttp).toFixed(0)}/s over bare HTTP`, {
    ratio: median(throughSdk) / median(overHttp), atLeast: 0.25,
  })
}

function bareRequest({ url, key, sdkEnv }: CloudProcess) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight })
  const body = JSON.stringify({
    action: 'database.getDocument', collectionName: 'stations', query: '{"_id":"st-0001"}', queryType: 'DOC', multi: false, envName: sdkEnv.TCB_ENV,
  })
  const options = {
    agent, method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'content-length': Buffer.byteLength(body) },
  }
  const run = () => new Promise<void>((resolve, reject) => {
    http.request(`${url}/admin?env=${sdkEnv.TCB_ENV}`, options, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`HTTP ${answer.statusCode}`))
      answer.resume().once('end', resolve)
    }).once('error', reject).end(body)
  })
  return Object.assign(run, { close: () => agent.destroy() })
}
