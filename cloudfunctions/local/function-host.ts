import path from 'node:path'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { clockAhead } from './clock.cjs'
import { CloudError } from './engine/cloud-error'
import type { Log } from './events/log'
import { type Caller, type FunctionContext, contextOf } from './invocation'
import type { OpenApi } from './open-api'

export interface FunctionDefinition {
  name: string
  /** The bundle, which exports `main(event, context)`; relative to `functionsDir`. */
  file: string
  timeoutSeconds: number
  memoryMB: number
  /** 7-field cron, UTC+8. */
  timer?: string
  envVariables?: Record<string, string>
}

interface HostSettings {
  env: string
  functionsDir: string
  sdkEnv: () => Record<string, string>
  openApi: OpenApi
  log: Log
}

/** Workers of one function at most; each serves one invocation at a time, as an instance of the cloud does. */
const MOST_WORKERS = 4
const MOST_WAITING = 1000
/** The platform's limit of a synchronous answer. */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024

interface Invocation {
  id: number
  event: string
  context: FunctionContext
  resolve: (json: string) => void
  reject: (error: Error) => void
}

interface Instance {
  worker: Worker
  serving: Invocation | undefined
  timer: NodeJS.Timeout | undefined
}

interface Reply {
  id: number
  json?: string
  bytes?: number
  error?: string
}

/** Runs function bundles in worker threads with SCF's instance model. What goes wrong inside is told to the log; the caller gets a code. */
export class FunctionHost {
  readonly #pools = new Map<string, Pool>()

  constructor(definitions: readonly FunctionDefinition[], readonly settings: HostSettings) {
    for (const definition of definitions) this.#pools.set(definition.name, new Pool(definition, settings))
  }

  /**
   * @returns the function's return value as JSON
   * @throws FUNCTION_NOT_FOUND, FUNCTION_INVOCATION_FAILED, FUNCTION_TIME_LIMIT_EXCEEDED, FUNCTION_MEMORY_LIMIT_EXCEEDED, FUNCTION_EXCEED_RESOURCE_LIMIT
   */
  async invoke(name: string, event: string, caller: Caller): Promise<string> {
    const pool = this.#pools.get(name)
    if (!pool) throw new CloudError('FUNCTION_NOT_FOUND', `[ResourceNotFound.Function] function not found: ${name.slice(0, 64)}`)
    const token = this.settings.openApi.issueToken()
    try {
      return await pool.invoke(event, contextOf(caller, { ...pool.definition, env: this.settings.env }, token))
    } finally {
      this.settings.openApi.revokeToken(token)
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()))
  }
}

class Pool {
  readonly #instances = new Set<Instance>()
  readonly #waiting: Invocation[] = []
  #lastId = 0
  #closed = false

  constructor(readonly definition: FunctionDefinition, readonly settings: HostSettings) {}

  invoke(event: string, context: FunctionContext): Promise<string> {
    if (this.#closed) return Promise.reject(new CloudError('FUNCTION_INVOCATION_FAILED', 'the local cloud is closing'))
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(new CloudError('FUNCTION_EXCEED_RESOURCE_LIMIT', `${this.definition.name}: too many invocations at once`))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: ++this.#lastId, event, context, resolve, reject })
      this.#serve()
    })
  }

  #serve(): void {
    while (this.#waiting.length > 0) {
      const instance = [...this.#instances].find(({ serving }) => serving === undefined) ?? (this.#instances.size < MOST_WORKERS ? this.#start() : undefined)
      if (!instance) return
      const invocation = this.#waiting.shift()!
      instance.serving = invocation
      instance.timer = setTimeout(() => this.#end(instance, timedOut(this.definition)), this.definition.timeoutSeconds * 1000)
      instance.worker.postMessage({ id: invocation.id, event: invocation.event, context: invocation.context })
    }
  }

  #start(): Instance {
    const { name, file, memoryMB, envVariables } = this.definition
    const worker = new Worker(path.join(__dirname, 'function-worker.cjs'), {
      workerData: { file: path.resolve(this.settings.functionsDir, file), mostBytes: MOST_ANSWER_BYTES, clockAhead: clockAhead() },
      // Never the host's environment: a function sees what the cloud would give it.
      env: { ...this.settings.sdkEnv(), ...envVariables },
      execArgv: [], stdout: true, stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMB },
    })
    const instance: Instance = { worker, serving: undefined, timer: undefined }
    this.#instances.add(instance)
    forward(worker.stdout, (line) => this.settings.log('info', `function ${name}`, line))
    forward(worker.stderr, (line) => this.settings.log('warn', `function ${name}`, line))
    worker.on('message', (reply: Reply) => this.#answer(instance, reply))
    worker.on('error', (error: Error & { code?: string }) => {
      this.settings.log('error', `function ${name}`, error.stack ?? String(error))
      this.#end(instance, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(this.definition) : failed(name))
    })
    worker.on('exit', () => this.#end(instance, failed(name)))
    worker.unref()
    return instance
  }

  #answer(instance: Instance, { id, json, bytes, error }: Reply): void {
    const invocation = instance.serving
    if (invocation?.id !== id) return
    clearTimeout(instance.timer)
    instance.serving = undefined
    if (json !== undefined) invocation.resolve(json)
    else if (error === undefined) invocation.reject(new CloudError('FUNCTION_INVOCATION_FAILED', `${this.definition.name}: the answer has ${bytes} bytes, more than ${MOST_ANSWER_BYTES}`))
    else {
      this.settings.log('error', `function ${this.definition.name}`, error)
      invocation.reject(failed(this.definition.name))
    }
    this.#serve()
  }

  /** Gives up an instance; what it served is answered with `error`. */
  #end(instance: Instance, error: Error): void {
    if (!this.#instances.delete(instance)) return
    clearTimeout(instance.timer)
    void instance.worker.terminate()
    instance.serving?.reject(error)
    if (!this.#closed) this.#serve()
  }

  async close(): Promise<void> {
    this.#closed = true
    const closing = new CloudError('FUNCTION_INVOCATION_FAILED', 'the local cloud is closing')
    for (const invocation of this.#waiting.splice(0)) invocation.reject(closing)
    const workers = [...this.#instances]
    for (const instance of workers) this.#end(instance, closing)
    await Promise.all(workers.map(({ worker }) => worker.terminate()))
  }
}

function failed(name: string): CloudError {
  return new CloudError('FUNCTION_INVOCATION_FAILED', `[FailedOperation] the function ${name} failed; the reason is in the log`)
}

function timedOut({ name, timeoutSeconds }: FunctionDefinition): CloudError {
  return new CloudError('FUNCTION_TIME_LIMIT_EXCEEDED', `[FailedOperation.FunctionTimeLimitExceeded] the function ${name} did not end within ${timeoutSeconds} seconds`)
}

function outOfMemory({ name, memoryMB }: FunctionDefinition): CloudError {
  return new CloudError('FUNCTION_MEMORY_LIMIT_EXCEEDED', `[FailedOperation.FunctionMemoryLimitExceeded] the function ${name} needed more than ${memoryMB} MB`)
}

function forward(stream: Readable, say: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') say(line)
  })
  stream.on('end', () => { if (rest !== '') say(rest) })
}
