import tcb from '@cloudbase/node-sdk'
import { type LocalCloud, type LocalCloudOptions, openLocalCloud } from '../../../cloudfunctions/local/local-cloud'

/* eslint-disable @typescript-eslint/no-explicit-any */
export interface OpenedCloud {
  cloud: LocalCloud
  app: any
  db: any
  _: any
  log: string[]
}

const opened: LocalCloud[] = []

/** A local cloud in memory and the unmodified SDK on it; closed after the test file or by `closeClouds`. */
export async function open(options: Partial<LocalCloudOptions> = {}): Promise<OpenedCloud> {
  const log: string[] = []
  const cloud = await openLocalCloud({ dataDir: null, collections: [], log: (level, source, message) => log.push(`${level} ${source}: ${message}`), ...options })
  opened.push(cloud)
  Object.assign(process.env, cloud.sdkEnv)
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string })
  const db = app.database() as any
  return { cloud, app, db, _: db.command, log }
}

export async function closeClouds(): Promise<void> {
  await Promise.all(opened.splice(0).map((cloud) => cloud.close()))
}

/** The code of the refusal; an answer that is none fails the test. */
export async function codeOf(request: Promise<unknown>): Promise<unknown> {
  return (await refusalOf(request)).code
}

export async function refusalOf(request: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  try {
    const answer = await request
    throw new Error(`应当被拒绝，却得到 ${JSON.stringify(answer)}`)
  } catch (error) {
    return error as { code: unknown; message: string }
  }
}

/** A raw request of the wire, for what the SDK itself would never send. */
export async function admin(cloud: LocalCloud, params: Record<string, unknown>): Promise<any> {
  const response = await fetch(`${cloud.url}/admin?env=local-env`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${cloud.key}` }, body: JSON.stringify({ envName: 'local-env', ...params }),
  })
  return response.json()
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
