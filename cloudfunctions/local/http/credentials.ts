import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export const LOCAL_SECRET_ID = 'local'

interface SignedRequest {
  method: string
  /** The address as the client wrote it, with the query string. */
  path: string
  headers: IncomingHttpHeaders
  params: Record<string, unknown>
}

export function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Checks the SDK's TC3-HMAC-SHA256 signature (source: `@cloudbase/signature-nodejs` `signer.js`), for callers that use a secret pair instead of the key.
 * Every parameter that is not empty has to be signed, and the signature must be younger than `X-Signature-Expires`.
 */
export function signatureFits({ method, path, headers, params }: SignedRequest, secretKey: string, now: Date): boolean {
  const match = /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request, SignedParams=([^,]*), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')
  if (!match) return false
  const [, secretId, date, signedParams, signedHeaders, signature] = match as unknown as [string, string, string, string, string, string]
  const timestamp = Number(headers['x-timestamp'])
  const age = now.getTime() / 1000 - timestamp
  if (secretId !== LOCAL_SECRET_ID || !(Math.abs(age) <= 600) || new Date(timestamp * 1000).toISOString().slice(0, 10) !== date) return false

  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(params)) {
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim()
    if (text !== '') values.set(encoded(name), text)
  }
  const listed = signedParams === '' ? [] : signedParams.split(';')
  if (listed.length !== values.size || listed.some((name) => !values.has(name))) return false
  const payload = createHash('sha256')
  for (const name of listed) payload.update(`&${name}=${values.get(name)!}\r\n`)

  const names = signedHeaders.split(';')
  if (!names.includes('host') || !names.includes('content-type')) return false
  const canonicalHeaders = names.map((name) => {
    const value = String(headers[name] ?? '').trim()
    return `${name}:${name === 'content-type' ? value : value.toLowerCase()}\n`
  }).join('')
  const [pathname, query = ''] = path.split('?', 2) as [string, string?]
  const canonicalRequest = [method.toLowerCase(), `//${headers.host}${pathname}`, query, canonicalHeaders, names.join(';'), payload.digest('hex')].join('\n')
  const scope = `${date}/tcb/tc3_request`
  const stringToSign = ['TC3-HMAC-SHA256', timestamp, scope, createHash('sha256').update(canonicalRequest).digest('hex')].join('\n')
  const hmac = (text: string, key: string | Buffer) => createHmac('sha256', key).update(text).digest()
  const signing = hmac('tc3_request', hmac('tcb', hmac(date, `TC3${secretKey}`)))
  return sameSecret(signature, hmac(stringToSign, signing).toString('hex'))
}

function encoded(name: string): string {
  return encodeURIComponent(name.toLowerCase().trim()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
