import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../events/log'
import { type Door, HttpRefusal, sendJson, sendRefusal } from './exchange'

export interface ServerSettings {
  port: number
  /** How long a client may take over its request head, in milliseconds. */
  headersMs: number
  /** Other pages that may call functions and storage: the development server of the H5 build. */
  devOrigins: readonly string[]
  doors: { admin: (req: IncomingMessage, res: ServerResponse) => Promise<void>; functions: Door; storage: Door }
  /** GET paths that answer a JSON value. */
  desks: Record<string, () => unknown>
  /** Answers what the cloud itself does not own; false when it does not either. */
  onRequest?: (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>
  log: Log
}

export interface LocalServer {
  port: number
  url: string
  close(): Promise<void>
}

/** The address is loopback alone; the limits end a client that sends its request drop by drop. */
export async function startServer({ port, headersMs, devOrigins, doors, desks, onRequest, log }: ServerSettings): Promise<LocalServer> {
  let hosts = new Set<string>()
  const server = http.createServer({ headersTimeout: headersMs, requestTimeout: 60_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: headersMs / 4 }, (req, res) => {
    void answer(req, res)
  })
  const origins = () => new Set([...[...hosts].map((host) => `http://${host}`), ...devOrigins])

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    let cors: Record<string, string> = {}
    try {
      if (!hosts.has(req.headers.host ?? '')) throw new HttpRefusal(403, 'HOST_REFUSED', 'this server answers only to its own loopback address')
      if (/^\/admin(?:\?|$)/.test(req.url ?? '')) return await doors.admin(req, res)
      const url = new URL(req.url ?? '/', `http://${req.headers.host}`)
      const { pathname } = url
      const door = pathname.startsWith('/v1/functions/') ? doors.functions : pathname.startsWith('/storage/') ? doors.storage : undefined
      if (door) {
        cors = corsFor(req)
        for (const [name, value] of Object.entries(cors)) res.setHeader(name, value)
        if (req.method === 'OPTIONS') return void res.writeHead(204, { 'Access-Control-Allow-Methods': 'POST, PUT, GET, HEAD', 'Access-Control-Allow-Headers': 'authorization, content-type, x-cos-security-token, x-cos-meta-fileid, signature, key', 'Access-Control-Max-Age': '600' }).end()
        return await door(req, res, url)
      }
      const desk = Object.hasOwn(desks, pathname) ? desks[pathname] : undefined
      if (desk) {
        if (req.method !== 'GET') throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `${pathname} takes GET`)
        return sendJson(res, 200, JSON.stringify(desk()))
      }
      if (onRequest && (await onRequest(req, res))) return
      throw new HttpRefusal(404, 'NOT_FOUND', 'there is nothing at this address')
    } catch (error) {
      refuse(res, error, cors)
    }
  }

  /** A page of another origin may not act with a member's token, even though the browser would send the request. */
  function corsFor(req: IncomingMessage): Record<string, string> {
    const { origin } = req.headers
    if (origin === undefined) return {}
    if (!origins().has(origin)) throw new HttpRefusal(403, 'ORIGIN_REFUSED', 'pages of this origin may not call the local cloud')
    return devOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } : {}
  }

  function refuse(res: ServerResponse, error: unknown, cors: Record<string, string>): void {
    if (res.headersSent) return void res.destroy()
    if (error instanceof HttpRefusal) return sendRefusal(res, error, randomUUID(), cors)
    log('error', 'http', (error as Error).stack ?? String(error))
    sendRefusal(res, new HttpRefusal(500, 'SYS_ERR', 'the local cloud failed; the reason is in its log'), randomUUID(), cors)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use by another program`) : error))
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  hosts = new Set([`127.0.0.1:${bound}`, `localhost:${bound}`])
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      // Whoever is still being answered gets a moment; whoever only holds the line open does not.
      setTimeout(() => server.closeAllConnections(), 200).unref()
    }),
  }
}
