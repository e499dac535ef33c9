import type { DatabaseContext, Handler } from './request'

export function transactionActions({ transactions }: DatabaseContext): Record<string, Handler> {
  return {
    'database.startTransaction': () => ({ transactionId: transactions.start() }),
    async 'database.commitTransaction'(params) {
      await transactions.commit(params['transactionId'])
      return {}
    },
    async 'database.abortTransaction'(params) {
      await transactions.abort(params['transactionId'])
      return {}
    },
  }
}
