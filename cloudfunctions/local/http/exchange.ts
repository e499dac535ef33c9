import type { IncomingMessage, ServerResponse } from 'node:http'

export type Door = (req: IncomingMessage, res: ServerResponse, url: URL) => void | Promise<void>

/** A request that is refused before anything was done; the status says why in HTTP's words, the code in ours. */
export class HttpRefusal extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message)
  }
}

/** Reads a whole body. @throws HttpRefusal 413 beyond `mostBytes` */
export function readBody(req: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      // What is still on the way is read and thrown away: a reset line would hide the answer.
      req.removeAllListeners('data').resume()
      reject(new HttpRefusal(413, 'REQUEST_TOO_LARGE', `the body has more than ${mostBytes} bytes`))
    }
    if (Number(req.headers['content-length']) > mostBytes) return refuse()
    const chunks: Buffer[] = []
    let bytes = 0
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > mostBytes) refuse()
      else chunks.push(chunk)
    })
    req.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    req.on('aborted', () => reject(new HttpRefusal(400, 'REQUEST_ABORTED', 'the request was given up')))
    req.on('error', reject)
  })
}

export function sendJson(res: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body), 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers })
  res.end(body)
}

/** Closes the connection of a refused request: its body may still be on the way. */
export function sendRefusal(res: ServerResponse, refusal: HttpRefusal, requestId: string, headers: Record<string, string> = {}): void {
  sendJson(res, refusal.status, JSON.stringify({ code: refusal.code, message: refusal.message, requestId }), { Connection: 'close', ...headers })
}
