/** The codes that the engine itself can answer with; the gateway adds its own. */
export const INVALID_PARAM = 'INVALID_PARAM'
export const DATABASE_REQUEST_FAILED = 'DATABASE_REQUEST_FAILED'
export const DATABASE_DUPLICATE_WRITE = 'DATABASE_DUPLICATE_WRITE'

/** An error that crosses the wire as `{code, message}` and becomes a TcbError in the SDK. */
export class CloudError extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
    this.name = 'CloudError'
  }
}

/** What MongoDB itself refuses: the real service answers DATABASE_REQUEST_FAILED. */
export function refused(message: string): CloudError {
  return new CloudError(DATABASE_REQUEST_FAILED, message)
}

/** What MongoDB may know and this engine does not: named, so that nobody takes silence for a result. */
export function unsupported(what: string): CloudError {
  return new CloudError(INVALID_PARAM, `not supported by the local cloud: ${what}`)
}
