import http from 'node:http'
import tcb from '@cloudbase/node-sdk'
import type { Bench } from './bench'
import type { CloudProcess } from './cloud-process'
import { median, rate } from './measure'

const inFlight = 32
const requests = 6_000
const rounds = 5
const documents = 10_000
const collection = 'bench'
const idOf = (rank: number) => `doc-${String(rank % documents).padStart(5, '0')}`

/**
 * `doc.get` of 10,000 documents of 0.6 KB through the SDK against the same requests over bare HTTP (node:http, the answer
 * read and parsed), on the same server, in turns. `fetch` stands beside, since that is what most would write.
 */
export const documentGet: Bench = async (report, cloud) => {
  const database = tcb.init({ env: cloud.sdkEnv.TCB_ENV! }).database()
  await database.createCollection(collection)
  for (let first = 0; first < documents; first += 1_000) {
    await database.collection(collection).add(Array.from({ length: 1_000 }, (_, rank) => benchDocument(first + rank)))
  }
  let asked = 0
  const bare = bareRequest(cloud)
  const throughSdk: number[] = []
  const overHttp: number[] = []
  const overFetch: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const sdk = await rate(requests, inFlight, () => database.collection(collection).doc(idOf(asked++)).get())
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

/** 0.6 KB of Extended JSON: text, numbers and a place. */
const benchDocument = (rank: number) => ({
  _id: idOf(rank), name: `驿站 ${rank}`, address: '建设路 288 号 '.repeat(8), phone: '19900000000', lng: 116.7 + rank / 1e6, lat: 39.5,
  facilities: ['water', 'microwave', 'charging', 'toilet'], note: '一楼临街，红色门头。'.repeat(6), confirmedAt: 1_700_000_000_000 + rank,
})

const requestBody = (rank: number) => JSON.stringify({
  action: 'database.getDocument', collectionName: collection, query: JSON.stringify({ _id: idOf(rank) }), queryType: 'DOC', multi: false, envName: 'local-env',
})
const headersFor = (key: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${key}` })

/** Errors: an answer that is not the document. */
function assertDocument(answer: string): void {
  const [document] = (JSON.parse(answer) as { data: { list: string[] } }).data.list
  if (!(JSON.parse(document!) as { _id: string })._id.startsWith('doc-')) throw new Error(`not the document: ${answer.slice(0, 200)}`)
}

function bareRequest({ url, key }: CloudProcess) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight })
  let asked = 0
  const run = () => new Promise<void>((resolve, reject) => {
    const body = requestBody(asked++)
    const headers = { ...headersFor(key), 'content-length': Buffer.byteLength(body) }
    http.request(`${url}/admin?env=local-env`, { agent, method: 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => { text += chunk }).once('end', () => {
        assertDocument(text)
        resolve()
      })
    }).once('error', reject).end(body)
  })
  return Object.assign(run, { close: () => agent.destroy() })
}

async function fetchDocument({ url, key }: CloudProcess): Promise<void> {
  const answer = await fetch(`${url}/admin?env=local-env`, { method: 'POST', headers: headersFor(key), body: requestBody(0) })
  assertDocument(await answer.text())
}
