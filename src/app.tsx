import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useMemo } from 'react'
import { useOnline } from './client/network'
import { platform } from './client/platform'
import { queryClient } from './client/query-client'
import { remembered, useKept } from './client/remembered'
import './client/wishes'
import { everywhere } from './copy/everywhere'
import { PrivacyGate } from './parts/privacy-gate'
import './ui/foundation'
import { SurroundingsProvider } from './ui/surroundings'
import './app.scss'

const fontScale = platform.fontScale()

export default function App({ children }: PropsWithChildren) {
  const care = useKept(remembered.care)
  const online = useOnline()
  const surroundings = useMemo(() => ({ care, fontScale, offline: online ? null : everywhere.offline, back: everywhere.back, over: <PrivacyGate /> }), [care, online])
  return (
    <QueryClientProvider client={queryClient}>
      <SurroundingsProvider value={surroundings}>{children}</SurroundingsProvider>
    </QueryClientProvider>
  )
}
