import { CloudError } from './engine/cloud-error'

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

/** The service's words where they are known (its SDK's own tests quote them); the codes are what callers act on. */
export function invalidParam(message: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`)
}

export function collectionMissing(name: string): CloudError {
  return new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`)
}

export function collectionExists(name: string): CloudError {
  return new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist: ${name}. ${ADVICE}`)
}

export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}. ${ADVICE}`,
  )
}

export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
}

export function transactionMissing(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )
}

export function transactionBusy(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy: its operations must follow one another. ${ADVICE}`,
  )
}

export function lockTimeout(): CloudError {
  return new CloudError('DATABASE_TIMEOUT', `[ResourceUnavailable.LockTimeout] The document is locked by a transaction that did not end in time. ${ADVICE}`)
}

export function journalFailed(): CloudError {
  return new CloudError('SYS_ERR', '[InternalError] The journal could not be written; nothing of this request was stored.')
}
