import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CastMember } from '../cast'
import { CloudError } from '../engine/cloud-error'
import type { Caller } from '../invocation'
import { HttpRefusal, readBody, sendJson } from './exchange'

/** As large as the platform lets an event be that is answered at once. */
const MOST_BYTES = 6 * 1024 * 1024

const STATUS: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404, FUNCTION_PARAM_INVALID: 400, FUNCTION_EXCEED_RESOURCE_LIMIT: 429, FUNCTION_TIME_LIMIT_EXCEEDED: 504,
}

/** `POST /v1/functions/{name}` as CloudBase's HTTP API: the body is the event, the answer is what the function returns. */
export function functionsDoor(cast: readonly CastMember[], invoke: (name: string, eventJson: string, caller: Caller) => Promise<string>) {
  return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
    if (req.method !== 'POST') throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'functions are called with POST')
    const name = /^\/v1\/functions\/([A-Za-z][\w-]{0,59})$/.exec(url.pathname)?.[1]
    if (name === undefined) throw new HttpRefusal(404, 'FUNCTION_NOT_FOUND', 'no such function')
    const caller = callerOf(req, cast)
    const event = eventOf(await readBody(req, MOST_BYTES))
    try {
      sendJson(res, 200, await invoke(name, event, caller))
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      sendJson(res, STATUS[error.code] ?? 500, JSON.stringify({ code: error.code, message: error.message, requestId: randomUUID() }))
    }
  }
}

/** Who calls stands in the token alone; the body is never asked. */
function callerOf(req: IncomingMessage, cast: readonly CastMember[]): Caller {
  const ip = req.socket.remoteAddress ?? '127.0.0.1'
  const { authorization } = req.headers
  if (authorization === undefined) return { kind: 'anonymous', ip }
  const id = /^Bearer dev:([\w-]{1,64})$/.exec(authorization)?.[1]
  const member = cast.find((candidate) => candidate.id === id)
  if (!member) throw new HttpRefusal(401, 'INVALID_ACCESS_TOKEN', 'the token names nobody of the local cast')
  return { kind: 'member', member, ip }
}

function eventOf(body: Buffer): string {
  if (body.length === 0) return '{}'
  const text = body.toString('utf8')
  try {
    const event: unknown = JSON.parse(text)
    if (typeof event === 'object' && event !== null && !Array.isArray(event)) return text
  } catch {
    // Told below, together with what is JSON but no object.
  }
  throw new HttpRefusal(400, 'FUNCTION_PARAM_INVALID', 'the body must be a JSON object')
}
