// A function as it is deployed: it knows its caller from the context alone.
const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
const db = app.database()
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const failure = (error) => ({ refused: error.code ?? error.name, message: error.message })

const deeds = {
  echo: (event) => event,
  nothing: () => undefined,
  throw: () => { throw new Error('内部细节不可外传 19900000001') },
  reject: () => Promise.reject(Object.assign(new Error('secret'), { code: 'X' })),
  forever: () => { for (;;); },
  never: () => new Promise(() => {}),
  exit: () => process.exit(3),
  eat: () => { const eaten = []; for (;;) eaten.push(new Array(10_000).fill(Math.random())) },
  long: () => 'x'.repeat(7 * 1024 * 1024),
  say: () => { console.log('来自函数的一行'); return 'said' },
  env: () => ({ ...process.env }),
  context: (event, context) => context,
  async whoami(event, context) {
    await sleep(event.ms ?? 0)
    const { environment, environ } = tcb.parseContext(context)
    return (environment ?? environ).WX_OPENID ?? null
  },
  stale: () => app.auth().getUserInfo().openId,
  count: async (event) => (await db.collection(event.collection).count()).total,
  phone: async (event) => app.callWxOpenApi({ apiName: '/wxa/business/getuserphonenumber', requestData: { code: event.code } }).catch(failure),
  openApi: async (event) => app.callWxOpenApi({ apiName: event.apiName, requestData: event.data }).catch(failure),
  record: async (event, context) => db.collection('calls').add({ event, openid: tcb.parseContext(context).environment.WX_OPENID ?? null, trigger: tcb.parseContext(context).environment.TRIGGER_SRC }),
  lookup: () => require('node:dns').promises.lookup('tcb-api.tencentcloudapi.com').catch(failure),
  lookupOld: () => new Promise((resolve) => require('node:dns').lookup('tcb-api.tencentcloudapi.com', (error) => resolve(failure(error)))),
  resolve4: () => require('node:dns').promises.resolve4('example.com').catch(failure),
  resolver: () => new (require('node:dns').promises.Resolver)().resolve4('example.com').catch(failure),
  fetch: (event) => fetch(event.url).then((response) => response.status, (error) => failure(error.cause ?? error)),
  connect: (event) => new Promise((resolve) => {
    const socket = require('node:net').connect(event.to, () => { socket.destroy(); resolve('connected') }).on('error', (error) => resolve(failure(error)))
  }),
  tls: () => new Promise((resolve) => require('node:tls').connect(443, '93.184.216.34').on('error', (error) => resolve(failure(error)))),
  https: () => new Promise((resolve) => require('node:https').get('https://93.184.216.34/').on('error', (error) => resolve(failure(error)))),
  udp: () => { try { return require('node:dgram').createSocket('udp4') && 'open' } catch (error) { return failure(error) } },
  child: () => { try { return require('node:child_process').execSync('echo out').toString() } catch (error) { return failure(error) } },
  worker: () => { try { return new (require('node:worker_threads').Worker)('1', { eval: true }) && 'open' } catch (error) { return failure(error) } },
}

exports.main = async (event, context) => deeds[event.deed ?? (event.Type === 'Timer' ? 'record' : 'echo')](event, context)
