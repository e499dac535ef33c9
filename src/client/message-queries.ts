import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { newIntent } from './outbox'
import { platform } from './platform'

export const messageQueries = {
  subscriptions: () => queryOptions({ queryKey: ['message', 'subscriptions'], queryFn: () => hall.message.subscriptions({}), enabled: platform.person() !== '' }),
  list: () => infiniteQueryOptions({
    queryKey: ['message', 'list'],
    queryFn: ({ pageParam }) => hall.message.list({ page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ nextPage }) => nextPage,
    enabled: platform.person() !== '',
  }),
}

/** What stands on the screen has been read. Lost on the way it costs nothing: the next look tells it again. */
export const tellRead = (upTo: number): void => void hall.message.read({ upTo }, { intent: newIntent(Math.random) }).catch(() => undefined)
