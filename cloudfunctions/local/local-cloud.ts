import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CollectionDefinition } from '../store/schema-types'
import { type CastMember, localCast } from './cast'
import { Database } from './database/database'
import { Finder } from './database/find'
import { Transactions } from './database/transactions'
import { type Log, silent } from './events/log'
import { type FunctionDefinition, FunctionHost } from './function-host'
import { adminDoor } from './http/admin'
import { LOCAL_SECRET_ID } from './http/credentials'
import { functionsDoor } from './http/functions-door'
import { startServer } from './http/server'
import { storageDoor } from './http/storage-door'
import type { Caller } from './invocation'
import { type Journal, openJournal } from './journal'
import { OpenApi, type WechatMessage } from './open-api'
import { Storage } from './storage'
import { startTimers } from './timers'
import { aggregateActions } from './wire/aggregate'
import { documentActions } from './wire/documents'
import { functionActions } from './wire/functions'
import { openApiActions } from './wire/open-api'
import { storageActions } from './wire/storage'
import { transactionActions } from './wire/transactions'

export interface LocalCloudOptions {
  /** Where documents and files are kept; null keeps nothing, for tests. */
  dataDir: string | null
  /** A data directory that no cloud holds open: one that keeps nothing begins with what lies there, which is only read. */
  beginsWith?: string | null
  /** 0, the default, takes any free port of 127.0.0.1. */
  port?: number
  /** The secret of this run, random by default; CLOUDBASE_APIKEY in the environment goes before both. */
  key?: string
  env?: string
  collections: readonly CollectionDefinition[]
  functionsDir?: string
  functions?: readonly FunctionDefinition[]
  cast?: readonly CastMember[]
  now?: () => Date
  /** Answers paths that the cloud itself does not own, such as the pages; false leaves them to a 404. */
  onRequest?: (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>
  /** Origins of development servers whose pages may call functions and storage. */
  devOrigins?: readonly string[]
  log?: Log
  limits?: Partial<LocalCloudLimits>
  faults?: Partial<LocalCloudFaults>
}

export interface LocalCloudLimits {
  /** 30 000 on the service. */
  transactionMs: number
  /** How long each operation of a transaction is held so that parallel ones meet; 1. */
  transactionHoldMs: number
  /** How long a write waits for a transaction's lock; 10 000. */
  lockWaitMs: number
  /** The largest file; 50 MB. */
  fileBytes: number
  /** How long a client may take over its request head; 10 000. */
  headersMs: number
  /** How often timers are looked at; 500. */
  timerCheckMs: number
}

/** Faults for tests: retries must be seen to work, and a guard must be seen to fail when it is taken away. */
export interface LocalCloudFaults {
  /** The share of writes in transactions that are refused with a conflict; 0. */
  conflictRate: number
  /** Added to every database request; 0. */
  latencyMs: number
  withoutConflictDetection: boolean
  /** Answers this much before the journal commits, as a careless server would; 0. */
  acknowledgeEarlyByMs: number
  /** Stands before every commit of the journal; may throw. */
  beforeCommit: () => void
  random: () => number
}

export interface LocalCloud {
  url: string
  port: number
  key: string
  /** The environment in which the unmodified SDK reaches this cloud and nothing else. */
  sdkEnv: Record<string, string>
  wechatOutbox: readonly WechatMessage[]
  /** How often each action of the wire was served since the start. */
  served: ReadonlyMap<string, number>
  /** Calls a function as its timer does, without waiting for the hour. */
  strike(name: string): Promise<unknown>
  close(): Promise<void>
}

/**
 * Starts CloudBase on this machine: its wire protocol on loopback, documents, transactions, files, functions, timers and WeChat's API.
 * @throws an Error in words for a data directory that cannot be used, a port that is taken, a timer that cannot be read
 */
export async function openLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir, beginsWith = null, collections, functions = [], functionsDir = process.cwd(), cast = localCast, devOrigins = [], onRequest, log = silent } = options
  const env = options.env ?? 'local-env'
  const key = process.env['CLOUDBASE_APIKEY'] || options.key || randomBytes(24).toString('hex')
  const now = options.now ?? (() => new Date())
  const limits: LocalCloudLimits = { transactionMs: 30_000, transactionHoldMs: 1, lockWaitMs: 10_000, fileBytes: 50 * 1024 * 1024, headersMs: 10_000, timerCheckMs: 500, ...options.limits }
  const faults: LocalCloudFaults = { conflictRate: 0, latencyMs: 0, withoutConflictDetection: false, acknowledgeEarlyByMs: 0, beforeCommit: () => {}, random: Math.random, ...options.faults }

  let url = ''
  const journal = failing(openJournal(dataDir, beginsWith), faults.beforeCommit)
  const closing: (() => void | Promise<void>)[] = [() => journal.close()]
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    const db = new Database(journal, collections, log, faults.acknowledgeEarlyByMs)
    closing[0] = () => db.close()
    const transactions = new Transactions(db, {
      lifetimeMs: limits.transactionMs, holdMs: limits.transactionHoldMs, lockWaitMs: limits.lockWaitMs,
      injectConflict: () => faults.conflictRate > 0 && faults.random() < faults.conflictRate,
      withoutConflictDetection: faults.withoutConflictDetection,
    })
    closing.push(() => transactions.close())
    const storage = new Storage(dataDir, env, key, () => url, now, limits.fileBytes, beginsWith)
    closing.push(() => storage.close())
    const mailbox = 'wechat'
    const openApi = new OpenApi(cast, now, (event) => {
      if (functions.some(({ name }) => name === mailbox)) invoke(mailbox, JSON.stringify(event), { kind: 'push' }).catch((error: unknown) => log('error', 'message push', String(error)))
    })
    const sdkEnv = () => sdkEnvironment(env, url, key)
    const host = new FunctionHost(functions, { env, functionsDir, sdkEnv, openApi, log })
    const invoke = (name: string, event: string, caller: Caller) => host.invoke(name, event, caller)

    const context = { db, finder: new Finder(log), transactions, now }
    const actions = new Map(Object.entries({
      ...documentActions(context), ...aggregateActions(context), ...transactionActions(context),
      ...functionActions(invoke), ...storageActions(storage), ...openApiActions(openApi),
    }))
    const served = new Map<string, number>()
    const counted = (action: string) => served.set(action, (served.get(action) ?? 0) + 1)
    const server = await startServer({
      port: options.port ?? 0, headersMs: limits.headersMs, devOrigins, onRequest, log,
      doors: {
        admin: adminDoor({ env, key, actions, settled: () => db.settled(), latencyMs: faults.latencyMs, counted, log }),
        functions: functionsDoor(cast, invoke),
        storage: storageDoor(storage),
      },
      desks: {
        '/local/cast': () => cast.map(({ id, name, role }) => ({ id, name, role })),
        '/local/outbox': () => openApi.outbox,
      },
    })
    url = server.url
    closing.push(() => server.close(), () => host.close())
    const timed = functions.flatMap(({ name, timer }) => (timer === undefined ? [] : [{ name, timer }]))
    closing.push(startTimers(timed, (name, event) => invoke(name, JSON.stringify(event), { kind: 'timer' }), now, log, limits.timerCheckMs))
    return { url, port: server.port, key, sdkEnv: sdkEnv(), wechatOutbox: openApi.outbox, served, strike: (name) => invoke(name, '{}', { kind: 'timer' }), close: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** The platform's own variables (`cloudplatform.ts`, `tcbcontext.ts` of the SDK): with SCF named, no metadata service is asked. */
function sdkEnvironment(env: string, url: string, key: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: env, TCB_ENV: env,
    TENCENTCLOUD_SECRETID: LOCAL_SECRET_ID, TENCENTCLOUD_SECRETKEY: key, CLOUDBASE_APIKEY: key, SILENCE: 'true',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  }
}

function failing(journal: Journal, beforeCommit: () => void): Journal {
  return {
    ...journal,
    commit(entries, newCollections) {
      beforeCommit()
      journal.commit(entries, newCollections)
    },
  }
}
