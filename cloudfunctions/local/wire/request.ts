import { type Doc, parseEjson } from '../engine/document'
import { isDocument } from '../engine/bson-type'
import type { Database } from '../database/database'
import type { Finder } from '../database/find'
import type { Transactions } from '../database/transactions'
import { invalidParam } from '../refusals'

/** The flat JSON of one `/admin` request. */
export type Params = Record<string, unknown>

/** What is answered beside `requestId`. */
export type Answer = Record<string, unknown>

export type Handler = (params: Params) => Answer | Promise<Answer>

/** What the database actions share. */
export interface DatabaseContext {
  db: Database
  finder: Finder
  transactions: Transactions
  now: () => Date
}

/** A field of the request that holds Extended JSON of an object. @throws INVALID_PARAM */
export function parsedObject(params: Params, name: string): Doc {
  const text = params[name]
  if (typeof text !== 'string') throw invalidParam(`${name} must be a string of Extended JSON`)
  const value: unknown = parseEjson(text)
  if (!isDocument(value)) throw invalidParam(`${name} must be an object`)
  return value
}

/** As `parsedObject`, with a default for a field that was not sent. */
export function optionalObject(params: Params, name: string): Doc | undefined {
  return params[name] === undefined || params[name] === '' ? undefined : parsedObject(params, name)
}

export function transactionOf(params: Params): unknown {
  const id = params['transactionId']
  return id === undefined || id === null || id === '' ? undefined : id
}

/** `database({instance, database})` names another database than the environment's own: there is none here. */
export function refuseOtherDatabases(params: Params): void {
  for (const name of ['instance', 'database']) {
    if (params[name] !== undefined && params[name] !== '' && params[name] !== '(default)') throw invalidParam(`not supported by the local cloud: ${name}=${String(params[name])}`)
  }
}
