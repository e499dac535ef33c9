'use strict'
// One instance of one function. Plain CommonJS, so that it runs the same under tsx, under jest and from a bundle.
const { parentPort, workerData } = require('node:worker_threads')
const { setClockAhead } = require('./clock.cjs')

const refusal = (what) => Object.assign(new Error(`本地云不连外网：函数不可访问 ${what} (the local cloud refuses everything but 127.0.0.1)`), { code: 'LOCAL_CLOUD_REFUSED' })
const isLoopback = (host) => host === undefined || host === '' || host === 'localhost' || host === '127.0.0.1'

/** A mistyped TCB_CONTEXT_CNFG would otherwise send requests, with their key, to the public endpoint. */
function keepOnThisMachine() {
  const net = require('node:net')
  const dns = require('node:dns')
  const dgram = require('node:dgram')
  const childProcess = require('node:child_process')
  const threads = require('node:worker_threads')

  const lookup = (host, options, callback) => {
    const done = typeof options === 'function' ? options : callback
    const all = typeof options === 'object' && options !== null && options.all
    process.nextTick(() => {
      if (!isLoopback(host)) done(refusal(host))
      else if (all) done(null, [{ address: '127.0.0.1', family: 4 }])
      else done(null, '127.0.0.1', 4)
    })
  }
  for (const api of [dns, dns.Resolver.prototype]) {
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(api))) {
      if (/^(resolve|reverse|lookupService)/.test(name)) api[name] = (host, ...rest) => { process.nextTick(() => rest.at(-1)(refusal(host))) }
    }
  }
  for (const api of [dns.promises, dns.promises.Resolver.prototype]) {
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(api))) {
      if (/^(resolve|reverse|lookupService)/.test(name)) api[name] = async (host) => { throw refusal(host) }
    }
  }
  dns.lookup = lookup
  dns.promises.lookup = async (host, options) => {
    if (!isLoopback(host)) throw refusal(host)
    const found = { address: '127.0.0.1', family: 4 }
    return options && options.all ? [found] : found
  }

  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function (...args) {
    // net.connect hands over its arguments already gathered in one array.
    const [first] = Array.isArray(args[0]) ? args[0] : args
    const options = typeof first === 'object' && first !== null ? first : typeof first === 'string' && !/^\d+$/.test(first)
      ? { path: first }
      : { host: typeof args[1] === 'string' ? args[1] : undefined }
    const target = options.path ? `socket ${options.path}` : options.host
    if (options.path || !isLoopback(options.host)) {
      process.nextTick(() => this.destroy(refusal(target)))
      return this
    }
    if (options.lookup) options.lookup = lookup
    return connect.apply(this, args)
  }
  dgram.createSocket = () => { throw refusal('UDP') }
  for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
    childProcess[name] = () => { throw refusal(`child_process.${name}`) }
  }
  threads.Worker = class { constructor() { throw refusal('worker_threads.Worker') } }
  for (const name of ['binding', '_linkedBinding', 'dlopen']) process[name] = () => { throw refusal(`process.${name}`) }
}

keepOnThisMachine()
if (workerData.clockAhead) setClockAhead(workerData.clockAhead)

/** As Tencent's own bootstrap: the variables of an invocation are copied into the environment and stay there for the next one. */
function copyEnviron(environ) {
  for (const pair of environ.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) process.env[pair.slice(0, at)] = pair.slice(at + 1)
  }
}

let main
async function invoke({ event, context }) {
  copyEnviron(context.environ)
  if (!main) {
    const bundle = require(workerData.file)
    main = bundle.main ?? bundle.default?.main
    if (typeof main !== 'function') throw new Error(`${workerData.file} does not export a function named main`)
  }
  const result = await main(JSON.parse(event), context)
  return JSON.stringify(result === undefined ? null : result) ?? 'null'
}

parentPort.on('message', (message) => {
  invoke(message).then(
    (json) => parentPort.postMessage({ id: message.id, bytes: Buffer.byteLength(json), json: Buffer.byteLength(json) > workerData.mostBytes ? undefined : json }),
    (error) => parentPort.postMessage({ id: message.id, error: String(error?.stack ?? error) }),
  )
})
