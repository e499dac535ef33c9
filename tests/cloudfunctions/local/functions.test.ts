import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type OpenedCloud, closeClouds, codeOf, open, refusalOf, sleep } from './cloud'

const probe = { name: 'probe', file: 'probe.cjs', timeoutSeconds: 3, memoryMB: 128 }
let opened: OpenedCloud

beforeAll(async () => {
  opened = await open({
    collections: [{ name: 'calls', acl: 'ADMINONLY', indexes: [] }],
    functionsDir: path.join(__dirname, 'functions'),
    functions: [
      { ...probe, envVariables: { GREETING: '你好' } },
      { ...probe, name: 'quick', timeoutSeconds: 0.5 },
      { ...probe, name: 'small', memoryMB: 32, timeoutSeconds: 20 },
      { ...probe, name: 'broken', file: 'broken.cjs' },
      { ...probe, name: 'absent', file: 'absent.cjs' },
    ],
  })
})
afterAll(closeClouds)

async function call(event: object, { name = 'probe', as }: { name?: string; as?: string } = {}) {
  const response = await fetch(`${opened.cloud.url}/v1/functions/${name}`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer dev:${as}` } : {}) }, body: JSON.stringify(event),
  })
  return { status: response.status, body: (await response.json()) as any }
}
const value = async (event: object, as?: string) => (await call(event, { as })).body

describe('拒绝', () => {
  test('没有这个函数', async () => {
    expect(await call({}, { name: 'nobody' })).toMatchObject({ status: 404, body: { code: 'FUNCTION_NOT_FOUND' } })
    expect(await codeOf(opened.app.callFunction({ name: 'nobody' }))).toBe('FUNCTION_NOT_FOUND')
  })
  test('抛错：给调用者的只有错误码，细节在日志里', async () => {
    for (const deed of ['throw', 'reject']) {
      const { status, body } = await call({ deed })
      expect(status).toBe(500)
      expect(body.code).toBe('FUNCTION_INVOCATION_FAILED')
      expect(JSON.stringify(body)).not.toMatch(/内部细节|secret|19900000001/)
    }
    expect(opened.log.join('\n')).toContain('内部细节不可外传')
  })
  test('死循环与永不返回：到时限为止，下一次照常', async () => {
    for (const deed of ['forever', 'never']) {
      const began = Date.now()
      expect(await call({ deed }, { name: 'quick' })).toMatchObject({ status: 504, body: { code: 'FUNCTION_TIME_LIMIT_EXCEEDED' } })
      expect(Date.now() - began).toBeLessThan(2500)
    }
    expect((await refusalOf(opened.app.callFunction({ name: 'quick', data: { deed: 'never' } }))).code).toBe('FUNCTION_TIME_LIMIT_EXCEEDED')
    expect((await call({ a: 1 })).body).toEqual({ a: 1 })
  })
  test('内存用尽，下一次照常', async () => {
    expect((await call({ deed: 'eat' }, { name: 'small' })).body.code).toBe('FUNCTION_MEMORY_LIMIT_EXCEEDED')
    expect((await call({ a: 2 }, { name: 'small' })).body).toEqual({ a: 2 })
  })
  test('进程退出、超过 6 MB 的回答、装不上的包', async () => {
    expect((await call({ deed: 'exit' })).body.code).toBe('FUNCTION_INVOCATION_FAILED')
    const long = (await call({ deed: 'long' })).body
    expect(long).toMatchObject({ code: 'FUNCTION_INVOCATION_FAILED', message: expect.stringContaining('bytes') })
    expect((await call({}, { name: 'broken' })).body.code).toBe('FUNCTION_INVOCATION_FAILED')
    expect((await call({}, { name: 'absent' })).body.code).toBe('FUNCTION_INVOCATION_FAILED')
  })
})

describe('调用', () => {
  test('SDK 与 HTTP 都拿到返回值；没有返回值是 null', async () => {
    expect((await opened.app.callFunction({ name: 'probe', data: { x: 1 } })).result).toEqual({ x: 1 })
    expect((await opened.app.callFunction({ name: 'probe' })).result).toEqual({})
    expect(await value({ deed: 'nothing' })).toBeNull()
  })
  test('函数里的 SDK 连的是本地云', async () => expect(await value({ deed: 'count', collection: 'calls' })).toBe(0))
  test('输出进日志，带函数的名字', async () => {
    await value({ deed: 'say' })
    for (let i = 0; i < 50 && !opened.log.some((line) => line.includes('来自函数的一行')); i++) await sleep(10)
    expect(opened.log).toContain('info function probe: 来自函数的一行')
  })
  test('环境只有平台给的：没有主机的变量', async () => {
    process.env['HOST_SECRET_OF_TEST'] = 'x'
    const env = await value({ deed: 'env' })
    expect(env).toMatchObject({ TENCENTCLOUD_RUNENV: 'SCF', TCB_ENV: 'local-env', GREETING: '你好' })
    expect(env.HOST_SECRET_OF_TEST).toBeUndefined()
    expect(env.PATH).toBeUndefined()
  })
})

describe('身份', () => {
  test('上下文与平台的一样', async () => {
    const context = await value({ deed: 'context' }, 'li')
    expect(context).toMatchObject({ function_name: 'probe', memory_limit_in_mb: 128, time_limit_in_ms: 3000, namespace: 'local-env' })
    expect(JSON.parse(context.environment)).toMatchObject({ WX_OPENID: 'local-openid-li', TRIGGER_SRC: 'tcb', TCB_SOURCE: 'wx_client', WX_CONTEXT_KEYS: expect.stringContaining('WX_OPENID') })
    expect(context.environ).toContain('WX_OPENID=local-openid-li;')
  })
  test('请求体里冒充不了', async () => {
    expect(await value({ deed: 'whoami', userInfo: { openId: 'local-openid-wang' }, WX_OPENID: 'local-openid-wang' })).toBeNull()
    expect(await value({ deed: 'whoami', userInfo: { openId: 'local-openid-wang' } }, 'zhang')).toBe('local-openid-zhang')
  })
  test('游客没有身份；函数之间的调用没有身份', async () => {
    expect(await value({ deed: 'whoami' }, 'guest')).toBeNull()
    expect((await opened.app.callFunction({ name: 'probe', data: { deed: 'whoami' } })).result).toBeNull()
  })
  test('交错的 200 次调用，一次也不混', async () => {
    const members = ['zhang', 'li', 'wang', 'zhao', 'sun', undefined]
    const answers = await Promise.all(Array.from({ length: 200 }, async (_unused, i) => {
      const as = members[(i * 7) % members.length]
      return [await value({ deed: 'whoami', ms: i % 3 }, as), as ? `local-openid-${as}` : null]
    }))
    expect(answers.filter(([got, expected]) => got !== expected)).toEqual([])
  })
  test('对照：进程环境里的身份会留到下一次，所以只认上下文', async () => {
    const stale = new Set<string>()
    for (let i = 0; i < 8; i++) {
      await value({ deed: 'stale' }, 'wang')
      stale.add(await value({ deed: 'stale' }))
    }
    expect([...stale]).toContain('local-openid-wang')
  })
})

describe('不出本机', () => {
  test.each(['lookup', 'lookupOld', 'resolve4', 'resolver', 'tls', 'https', 'udp', 'child', 'worker'])('%s 被拒绝', async (deed) => {
    expect(await value({ deed })).toMatchObject({ refused: 'LOCAL_CLOUD_REFUSED' })
  })
  test('fetch 外网、连外网地址、连 unix 套接字', async () => {
    for (const url of ['http://example.com/', 'https://tcb-api.tencentcloudapi.com/admin', 'http://93.184.216.34/', 'http://[::1]:8080/']) {
      expect(await value({ deed: 'fetch', url })).toMatchObject({ refused: 'LOCAL_CLOUD_REFUSED' })
    }
    for (const to of [{ host: '10.0.0.1', port: 80 }, { path: '/tmp/none.sock' }]) expect(await value({ deed: 'connect', to })).toMatchObject({ refused: 'LOCAL_CLOUD_REFUSED' })
  })
  test('本机照常', async () => {
    expect(await value({ deed: 'fetch', url: `${opened.cloud.url}/local/cast` })).toBe(200)
    expect(await value({ deed: 'connect', to: { host: 'localhost', port: opened.cloud.port } })).toBe('connected')
  })
  test('对照：没有守卫的线程，同样的代码不会得到我们的拒绝', async () => {
    const worker = new Worker(`
      const { parentPort } = require('node:worker_threads')
      require(${JSON.stringify(path.join(__dirname, 'functions/probe.cjs'))}).main({ deed: 'child' }).then((answer) => parentPort.postMessage(answer))
    `, { eval: true, execArgv: [], stdout: true, stderr: true })
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
    await worker.terminate()
    expect(answer).toBe('out\n')
  })
})
