import { type PersistedClient, persistQueryClient } from '@tanstack/query-persist-client-core'
import { defaultShouldDehydrateQuery, focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { platform } from './platform'
import { HallProblem, isPassing } from './problem'

const weekMs = 7 * 86_400_000
const storageKey = 'hall.seen'
/** WeChat gives a key at most 1 MB; the newest answers are the ones that somebody in a dead zone needs. */
const keptAnswers = 16
const saveEveryMs = 1_000

onlineManager.setEventListener((tell) => platform.watchNetwork(tell))
focusManager.setEventListener((tell) => platform.watchForeground(tell))

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // "No network" from a phone is a guess; asking tells for certain, and a failure still shows what was seen before.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      gcTime: weekMs,
      retry: (failures, failure) => failures < 1 && failure instanceof HallProblem && isPassing(failure),
      retryDelay: 800,
    },
  },
})

let saving: ReturnType<typeof setTimeout> | undefined

/** What was seen once can be read again without a network, after a restart too. Raise the buster when an answer changes shape. */
persistQueryClient({
  queryClient,
  maxAge: weekMs,
  buster: '1',
  dehydrateOptions: { shouldDehydrateQuery: (query) => query.meta?.kept !== false && defaultShouldDehydrateQuery(query) },
  persister: {
    persistClient(client) {
      clearTimeout(saving)
      saving = setTimeout(() => Taro.setStorage({ key: storageKey, data: newest(client) }), saveEveryMs)
    },
    restoreClient: () => (Taro.getStorageSync(storageKey) || undefined) as PersistedClient | undefined,
    removeClient: () => Taro.removeStorageSync(storageKey),
  },
})

const newest = (client: PersistedClient): PersistedClient => ({
  ...client,
  clientState: {
    mutations: [],
    // After a restart it is shown, and asked anew: what changed last may not have been written down.
    queries: [...client.clientState.queries].sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt).slice(0, keptAnswers)
      .map((query) => ({ ...query, state: { ...query.state, isInvalidated: true } })),
  },
})
