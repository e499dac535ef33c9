import { onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { queryClient } from '../../src/client/query-client'
import { remembered } from '../../src/client/remembered'
import { SurroundingsProvider } from '../../src/ui/surroundings'
import { phone, resetPhone } from './platform/taro'

export { phone }

/** A phone that has never seen the hall. */
export function newPhone(): void {
  resetPhone()
  queryClient.clear()
  onlineManager.setOnline(true)
  remembered.care.set(false)
  remembered.origin.set(null)
  remembered.castId.set('')
}

/** Draws a page as the app does. */
export const openPage = (Page: ComponentType, surroundings: { care?: boolean; offline?: string | null } = {}) => render(
  <QueryClientProvider client={queryClient}>
    <SurroundingsProvider value={{ care: false, fontScale: 1, offline: null, back: '', ...surroundings }}><Page /></SurroundingsProvider>
  </QueryClientProvider>,
)

/** An answer of the counter. */
export const ok = (data: unknown) => ({ ok: true, data, requestId: 'rq-1' })
export const refused = (code: string) => ({ ok: false, problem: { code, details: {} }, requestId: 'rq-1' })
