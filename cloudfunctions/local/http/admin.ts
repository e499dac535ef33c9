import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../engine/cloud-error'
import type { Log } from '../events/log'
import type { Answer, Handler, Params } from '../wire/request'
import { refuseOtherDatabases } from '../wire/request'
import { invalidParam } from '../refusals'
import { sameSecret, signatureFits } from './credentials'
import { HttpRefusal, readBody, sendJson } from './exchange'

const MOST_BYTES = 16 * 1024 * 1024

export interface AdminSettings {
  env: string
  key: string
  actions: ReadonlyMap<string, Handler>
  /** What an answer has to wait for: see Database.settled. */
  settled: () => Promise<void> | undefined
  latencyMs: number
  /** Hears of every action that is served. */
  counted: (action: string) => void
  log: Log
}

/** `POST /admin`: CloudBase's own wire protocol, for whoever has the key of this run. Errors of an action are answered with HTTP 200, as the service does. */
export function adminDoor({ env, key, actions, settled, latencyMs, counted, log }: AdminSettings) {
  const run = async (params: Params): Promise<Answer> => {
    const action = typeof params['action'] === 'string' ? params['action'] : ''
    const handler = actions.get(action)
    if (!handler) throw invalidParam(`not supported by the local cloud: the action ${JSON.stringify(params['action'] ?? null)}`)
    if (action.startsWith('database.')) {
      refuseOtherDatabases(params)
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs))
    }
    counted(action)
    const answered = handler(params)
    const answer = answered instanceof Promise ? await answered : answered
    const journalled = settled()
    if (journalled) await journalled
    return answer
  }

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'POST') throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', '/admin takes POST')
    if (req.headers.origin !== undefined) throw new HttpRefusal(403, 'ORIGIN_REFUSED', '/admin is not for browsers')
    const authorization = req.headers.authorization ?? ''
    const signed = authorization.startsWith('TC3-HMAC-SHA256 ')
    if (!signed && !sameSecret(authorization, `Bearer ${key}`)) throw new HttpRefusal(401, 'SIGN_PARAM_INVALID', 'the key of this local cloud is needed: Authorization: Bearer $CLOUDBASE_APIKEY')
    const params = parsedBody(await readBody(req, MOST_BYTES))
    if (signed && !signatureFits({ method: req.method, path: req.url ?? '', headers: req.headers, params }, key, new Date())) {
      throw new HttpRefusal(401, 'SIGN_PARAM_INVALID', 'the TC3-HMAC-SHA256 signature does not fit the secret pair of this local cloud')
    }
    const requestId = randomUUID()
    let body: string
    try {
      const named = params['envName']
      if (named !== undefined && named !== '' && named !== env) throw new CloudError('INVALID_ENV', `the environment ${JSON.stringify(named)} does not exist here; this is ${env}`)
      body = JSON.stringify({ requestId, ...(await run(params)) })
    } catch (error) {
      body = JSON.stringify({ requestId, ...explained(error, params['action'], log) })
    }
    sendJson(res, 200, body)
  }
}

function parsedBody(body: Buffer): Params {
  try {
    const params: unknown = JSON.parse(body.toString('utf8'))
    if (typeof params === 'object' && params !== null && !Array.isArray(params)) return params as Params
  } catch {
    // Told below, together with what is JSON but no object.
  }
  throw new HttpRefusal(400, 'INVALID_PARAM', 'the body must be a JSON object')
}

/** What the program itself did wrong is told to the log; the caller learns only that it was not his fault. */
function explained(error: unknown, action: unknown, log: Log): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  log('error', 'admin', `${String(action)}: ${(error as Error).stack ?? String(error)}`)
  return { code: 'SYS_ERR', message: '[InternalError] the local cloud failed; the reason is in its log' }
}
