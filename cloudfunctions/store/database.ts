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
