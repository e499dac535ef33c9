import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.woff2': 'font/woff2',
}
const places: readonly [prefix: string, folder: string][] = [['/weapp/', 'weapp-host'], ['/', 'h5']]

/** The built hall at `/` and the host of the built mini-program at `/weapp/`, from `dist`; false where no such file is. */
export function serveHall(dist: string) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/weapp') {
      response.writeHead(302, { location: '/weapp/' }).end()
      return true
    }
    const [prefix, folder] = places.find(([start]) => pathname.startsWith(start))!
    const home = path.join(dist, folder)
    const file = path.join(home, decodedPath(pathname.slice(prefix.length)) || 'index.html')
    if (!file.startsWith(home + path.sep) || !isFile(file)) return false
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    if (request.method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
    return true
  }
}

function decodedPath(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}
