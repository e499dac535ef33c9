import dns from 'node:dns'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { sign } from '@cloudbase/signature-nodejs'
import { type OpenedCloud, closeClouds, codeOf, open } from './cloud'

let opened: OpenedCloud, port: number, key: string

beforeAll(async () => {
  opened = await open({
    collections: [{ name: 'docs', acl: 'ADMINONLY', indexes: [] }],
    functionsDir: path.join(__dirname, 'functions'), functions: [{ name: 'probe', file: 'probe.cjs', timeoutSeconds: 3, memoryMB: 128 }],
    devOrigins: ['http://localhost:10086'],
    onRequest: (req, res) => req.url === '/page' ? (res.end('page'), true) : false,
  })
  ;({ port, key } = opened.cloud)
})
afterAll(closeClouds)

interface Reply { status: number; headers: http.IncomingHttpHeaders; body: string }
function send(method: string, url: string, headers: Record<string, string> = {}, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (chunk: string) => { text += chunk }).on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body: text }))
    })
    req.on('error', reject).end(body)
  })
}
const count = JSON.stringify({ action: 'database.calculateDocument', collectionName: 'docs', queryType: 'WHERE' })
const withKey = () => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })
const anonymous = { 'content-type': 'application/json' }

describe('主机名', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])('Host: %j 一律 403（DNS 重绑定）', async (host) => {
    for (const url of ['/admin?env=local-env', '/v1/functions/probe', '/local/cast', '/page']) {
      expect((await send('POST', url, { ...withKey(), host }, count)).status).toBe(403)
    }
  })
  test('自己的两个名字可以', async () => {
    for (const name of ['127.0.0.1', 'localhost']) expect((await send('GET', '/local/cast', { host: `${name}:${port}` })).status).toBe(200)
  })
  test('只听 127.0.0.1', async () => {
    const others = Object.values(require('node:os').networkInterfaces()).flat().filter((entry: any) => entry.family === 'IPv4' && !entry.internal)
    for (const { address } of others as { address: string }[]) {
      const refused = await new Promise((resolve) => net.connect(port, address, () => resolve(false)).on('error', () => resolve(true)))
      expect(refused).toBe(true)
    }
  })
})

describe('/admin 的钥匙', () => {
  test('没有、错的、差一字的：401', async () => {
    for (const authorization of [undefined, 'Bearer x', `Bearer ${key}x`, key, `Basic ${key}`, 'Bearer dev:wang']) {
      expect((await send('POST', '/admin?env=local-env', { ...anonymous, ...(authorization ? { authorization } : {}) }, count)).status).toBe(401)
    }
  })
  test('浏览器的页面不行，哪怕有钥匙；没有 CORS', async () => {
    const reply = await send('POST', '/admin?env=local-env', { ...withKey(), origin: `http://127.0.0.1:${port}` }, count)
    expect(reply.status).toBe(403)
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
    expect((await send('OPTIONS', '/admin')).status).toBe(405)
  })
  test('不是 JSON、太大', async () => {
    expect((await send('POST', '/admin', withKey(), '{')).status).toBe(400)
    expect((await send('POST', '/admin', withKey(), '[]')).status).toBe(400)
    expect((await send('POST', '/admin', { ...withKey(), 'content-length': String(17 * 1024 * 1024) }).catch(() => ({ status: 413 }))).status).toBe(413)
    expect((await send('GET', '/admin', withKey())).status).toBe(405)
  })
  test('对照：同一请求带上钥匙就通', async () => {
    expect(JSON.parse((await send('POST', '/admin?env=local-env', withKey(), count)).body).data).toEqual({ total: 0 })
  })
  test('TC3 签名：对的通，密钥不对、少签一个参数、过了时的不通', async () => {
    const signed = (secretKey: string) => (tcb.init({ env: 'local-env', secretId: 'local', secretKey }).database() as any).collection('docs')
    expect((await signed(key).where({ a: '一' }).count()).total).toBe(0)
    expect(await codeOf(signed('wrong').count())).toBe(401)

    const params = { action: 'database.calculateDocument', collectionName: 'docs', queryType: 'WHERE', envName: 'local-env' }
    const url = '/admin?env=local-env&seqId=1'
    const signedAt = (seconds: number, secretKey = key) => {
      const headers = { 'content-type': 'application/json', host: `127.0.0.1:${port}`, 'x-sdk-version': 'Test/1' }
      const { authorization } = sign({ secretId: 'local', secretKey, method: 'post', url: `http://127.0.0.1:${port}${url}`, params, headers, withSignedParams: true, timestamp: seconds })
      return { ...headers, authorization, 'x-timestamp': String(seconds), 'x-signature-expires': '600' }
    }
    const now = Math.floor(Date.now() / 1000)
    const status = async (headers: Record<string, string>, body: object = params, address = url) => (await send('POST', address, headers, JSON.stringify(body))).status
    expect(await status(signedAt(now))).toBe(200)
    expect(await status(signedAt(now), { ...params, transactionId: 'x' })).toBe(401)
    expect(await status(signedAt(now), { ...params, collectionName: 'other' })).toBe(401)
    expect(await status(signedAt(now), params, '/admin?env=local-env&seqId=2')).toBe(401)
    expect(await status({ ...signedAt(now), 'x-sdk-version': 'Test/2' })).toBe(401)
    expect(await status(signedAt(now - 700))).toBe(401)
    expect(await status(signedAt(now, 'wrong'))).toBe(401)
  })
})

describe('SDK 不问外面的名字', () => {
  async function askedDuring(work: () => Promise<unknown>): Promise<unknown[]> {
    const asked: unknown[] = []
    const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((host: unknown, _options: unknown, done: (error: Error) => void) => { asked.push(host); done(new Error('asked')) }) as never)
    await work().finally(() => lookup.mockRestore())
    return asked
  }
  const work = async () => {
    await opened.db.collection('docs').doc('a').set({ n: 1 })
    await opened.app.callFunction({ name: 'probe', data: {} })
    await opened.app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
  }
  test('照 sdkEnv 设好环境，一次也不问', async () => expect(await askedDuring(work)).toEqual([]))
  test('对照：少了 TENCENTCLOUD_RUNENV 就去问元数据服务', async () => {
    delete process.env['TENCENTCLOUD_RUNENV']
    const asked = await askedDuring(work).finally(() => { process.env['TENCENTCLOUD_RUNENV'] = 'SCF' })
    expect(asked).toContain('metadata.tencentyun.com')
  })
})

describe('/v1/functions', () => {
  const call = (headers: Record<string, string>, body = '{"a":1}') => send('POST', '/v1/functions/probe', { ...anonymous, ...headers }, body)

  test('别的来源：403，没有 CORS 头', async () => {
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, 'http://localhost:1']) {
      const reply = await call({ origin })
      expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([403, undefined])
    }
  })
  test('自己的来源与说好的开发来源可以', async () => {
    expect((await call({ origin: `http://127.0.0.1:${port}` })).status).toBe(200)
    const reply = await call({ origin: 'http://localhost:10086' })
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([200, 'http://localhost:10086'])
    const preflight = await send('OPTIONS', '/v1/functions/probe', { origin: 'http://localhost:10086', 'access-control-request-method': 'POST' })
    expect([preflight.status, preflight.headers['access-control-allow-headers']]).toEqual([204, expect.stringContaining('authorization')])
  })
  test('不认识的令牌：401；没有令牌：游客', async () => {
    for (const authorization of ['Bearer dev:nobody', 'Bearer dev:', 'Bearer x', `Bearer ${key}`, 'dev:wang']) expect((await call({ authorization })).status).toBe(401)
    expect((await call({})).status).toBe(200)
  })
  test('大于 6 MB：413；不是 JSON 对象：400 与错误码', async () => {
    expect(await call({}, JSON.stringify({ a: 'x'.repeat(6 * 1_024 * 1_024) }))).toMatchObject({ status: 413, body: expect.stringContaining('REQUEST_TOO_LARGE') })
    for (const body of ['{', '[1]', '"x"', 'a=1']) expect(await call({}, body)).toMatchObject({ status: 400, body: expect.stringContaining('FUNCTION_PARAM_INVALID') })
    expect((await send('GET', '/v1/functions/probe')).status).toBe(405)
    expect((await send('POST', '/v1/functions/..%2fadmin', anonymous, '{}')).status).toBe(404)
  })
})

describe('其余的门', () => {
  test('演员表没有电话与 openid', async () => {
    const { body } = await send('GET', '/local/cast')
    expect(JSON.parse(body)[0]).toEqual({ id: 'zhang', name: '张师傅', role: 'driver' })
    expect(body).not.toMatch(/199|openid/)
  })
  test('发件箱', async () => expect(JSON.parse((await send('GET', '/local/outbox')).body)).toEqual([]))
  test('云不管的地址交给页面，谁也不管的是 404', async () => {
    expect((await send('GET', '/page')).body).toBe('page')
    expect((await send('GET', '/none')).status).toBe(404)
    expect((await send('POST', '/local/cast')).status).toBe(405)
  })
  test('一点一点送请求头的连接会被关掉', async () => {
    const server = await open({ limits: { headersMs: 800 } })
    const socket = net.connect(server.cloud.port, '127.0.0.1')
    socket.write('POST /admin HTTP/1.1\r\nHost: ')
    const began = Date.now()
    const closed = new Promise((resolve) => socket.on('close', resolve).on('error', () => {}))
    const drip = setInterval(() => socket.write('x'), 200)
    await closed
    clearInterval(drip)
    expect(Date.now() - began).toBeLessThan(3_000)
  })
})
