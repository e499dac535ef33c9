import tcb from '@cloudbase/node-sdk'

type Environment = ReturnType<typeof tcb.init>
type Database = ReturnType<Environment['database']>

const requestTimeoutMs = 5_000
let entered: Environment | undefined
let opened: Database | undefined

/** The environment in which the function runs; entered at the first question, once an instance. */
export const environment = (): Environment => (entered ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, timeout: requestTimeoutMs }))

/** Its archive. */
export const database = (): Database => (opened ??= environment().database())

/** Whether an error came from the archive or the way to it, and not from our own code. */
export const isArchiveError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && !(error instanceof TypeError)

/** Adds a record unless its id is taken. The cloud has two ways of saying that it is. */
export async function addNew(collection: string, record: { _id: string } & Record<string, unknown>): Promise<boolean> {
  try {
    await database().collection(collection).add(record)
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** Whether an id, or what an index keeps unique, is taken. */
export const isTaken = (error: unknown): boolean => isArchiveError(error)
  && ((error as { code?: string }).code === 'DATABASE_DUPLICATE_WRITE' || /E11000|duplicate key/i.test((error as Error).message))

/** Changes that put each field in place whole; the SDK alone would merge what is inside an object. */
export const fieldsSet = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, database().command.set(value)]))

const pageSize = 1_000

/** All records of a condition, in the order of their ids. */
export async function readAll<T extends { _id: string }>(collection: string, condition: object): Promise<T[]> {
  const { command } = database()
  const records: T[] = []
  for (let last = ''; ;) {
    const { data } = await database().collection(collection).where({ ...condition, _id: command.gt(last) }).orderBy('_id', 'asc').limit(pageSize).get()
    const page = data as T[]
    records.push(...page)
    if (page.length < pageSize) return records
    last = page[page.length - 1]!._id
  }
}
