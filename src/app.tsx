import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useMemo } from 'react'
import './app.scss'
import { useOnline } from './client/network'
import { platform } from './client/platform'
import { queryClient } from './client/query-client'
import { remembered, useKept } from './client/remembered'
import { everywhere } from './copy/everywhere'
import { SurroundingsProvider } from './ui/surroundings'

const fontScale = platform.fontScale()

export default function App({ children }: PropsWithChildren) {
  const care = useKept(remembered.care)
  const online = useOnline()
  const surroundings = useMemo(() => ({ care, fontScale, offline: online ? null : everywhere.offline }), [care, online])
  return (
    <QueryClientProvider client={queryClient}>
      <SurroundingsProvider value={surroundings}>{children}</SurroundingsProvider>
    </QueryClientProvider>
  )
}
