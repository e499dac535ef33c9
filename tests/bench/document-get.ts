import http from 'node:http'
import tcb from '@cloudbase/node-sdk'
import type { Bench } from './bench'
import type { CloudProcess } from './cloud-process'
import { median, rate } from './measure'

const inFlight = 32
const requests = 6_000
const rounds = 5

/**
 * `doc.get` through the SDK against the same request over bare HTTP (node:http, the answer read and parsed), on the same
 * server, in turns. `fetch` stands beside, since that is what most would write.
 */
export const documentGet: Bench = async (report, cloud) => {
  const document = tcb.init({ env: cloud.sdkEnv.TCB_ENV! }).database().collection('stations').doc('st-0001')
  const bare = bareRequest(cloud)
  const throughSdk: number[] = []
  const overHttp: number[] = []
  const overFetch: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const sdk = await rate(requests, inFlight, () => document.get())
    const raw = await rate(requests, inFlight, bare)
    const fetched = await rate(requests, inFlight, () => fetchDocument(cloud))
    if (round === 0) continue // warm-up
    throughSdk.push(sdk)
    overHttp.push(raw)
    overFetch.push(fetched)
  }
  bare.close()
  report(`doc.get, ${inFlight} in flight`, `${median(throughSdk).toFixed(0)}/s through the SDK, ${median(overHttp).toFixed(0)}/s over bare HTTP, ${median(overFetch).toFixed(0)}/s by fetch`, {
    ratio: median(throughSdk) / median(overHttp), atLeast: 0.25,
  })
}

const requestBody = JSON.stringify({
  action: 'database.getDocument', collectionName: 'stations', query: '{"_id":"st-0001"}', queryType: 'DOC', multi: false, envName: 'local-env',
})
const headersFor = (key: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${key}` })

/** Errors: an answer that is not the document. */
function assertDocument(answer: string): void {
  const [document] = (JSON.parse(answer) as { data: { list: string[] } }).data.list
  if ((JSON.parse(document!) as { _id: string })._id !== 'st-0001') throw new Error(`not the document: ${answer.slice(0, 200)}`)
}

function bareRequest({ url, key }: CloudProcess) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight })
  const options = { agent, method: 'POST', headers: { ...headersFor(key), 'content-length': Buffer.byteLength(requestBody) } }
  const run = () => new Promise<void>((resolve, reject) => {
    http.request(`${url}/admin?env=local-env`, options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => { text += chunk }).once('end', () => {
        assertDocument(text)
        resolve()
      })
    }).once('error', reject).end(requestBody)
  })
  return Object.assign(run, { close: () => agent.destroy() })
}

async function fetchDocument({ url, key }: CloudProcess): Promise<void> {
  const answer = await fetch(`${url}/admin?env=local-env`, { method: 'POST', headers: headersFor(key), body: requestBody })
  assertDocument(await answer.text())
}
