import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Storage, StorageRefusal } from '../storage'
import { HttpRefusal } from './exchange'

/** Uploads and downloads under `/storage/`, each with its own signature; refusals are COS's XML, which the SDK reads. */
export function storageDoor(storage: Storage) {
  return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
    try {
      const name = nameIn(url)
      if (req.method === 'PUT') {
        const { authorization, 'x-cos-security-token': token } = req.headers
        await storage.receive(name, token, authorization, req)
        res.writeHead(200, { 'Content-Length': 0 }).end()
      } else if (req.method === 'GET' || req.method === 'HEAD') {
        const file = await storage.open(name, url.searchParams.get('t'), url.searchParams.get('sign'))
        res.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' })
        if (req.method === 'HEAD') res.end()
        else await pipeline(file.stream(), res)
      } else throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', 'storage takes PUT, GET and HEAD')
    } catch (error) {
      if (!(error instanceof StorageRefusal) || res.headersSent) throw error
      const xml = `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>${error.code}</Code>\n\t<Message>${error.message}</Message>\n\t<Resource></Resource>\n\t<RequestId>${randomUUID()}</RequestId>\n\t<TraceId>${randomUUID()}</TraceId>\n</Error>`
      res.writeHead(error.status, { 'Content-Type': 'application/xml', 'Content-Length': Buffer.byteLength(xml), Connection: 'close' }).end(xml)
    }
  }
}

function nameIn(url: URL): string {
  try {
    return decodeURIComponent(url.pathname.slice('/storage/'.length))
  } catch {
    throw new HttpRefusal(400, 'INVALID_PARAM', 'the address is not well formed')
  }
}
