import tcb from '@cloudbase/node-sdk'

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>

const requestTimeoutMs = 5_000
let opened: Database | undefined

/** The archive of the environment in which the function runs; opened at the first question, once an instance. */
export const database = (): Database =>
  (opened ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, timeout: requestTimeoutMs }).database())

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

const isTaken = (error: unknown): boolean => isArchiveError(error)
  && ((error as { code?: string }).code === 'DATABASE_DUPLICATE_WRITE' || /E11000|duplicate key/i.test((error as Error).message))
