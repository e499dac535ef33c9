import type { Caller } from '../invocation'
import { invalidParam } from '../refusals'
import type { Handler } from './request'

/** @throws (from `invoke`) FUNCTION_NOT_FOUND, FUNCTION_INVOCATION_FAILED, FUNCTION_TIME_LIMIT_EXCEEDED, FUNCTION_MEMORY_LIMIT_EXCEEDED */
export function functionActions(invoke: (name: string, eventJson: string, caller: Caller) => Promise<string>): Record<string, Handler> {
  return {
    async 'functions.invokeFunction'(params) {
      const { function_name: name, request_data: data, qualifier } = params
      if (typeof name !== 'string' || name === '') throw invalidParam('function_name is required')
      if (qualifier !== undefined && qualifier !== '$LATEST') throw invalidParam(`not supported by the local cloud: the function version ${String(qualifier)}`)
      if (data !== undefined && typeof data !== 'string') throw invalidParam('request_data must be a string of JSON')
      return { data: { response_data: await invoke(name, data || '{}', { kind: 'server' }) } }
    },
  }
}
