import { queryOptions, useQuery } from '@tanstack/react-query'
import { platform } from './platform'
import { queryClient } from './query-client'
import { remembered, useKept } from './remembered'
import { outbox } from './wishes'

/** Who holds the phone; '' is nobody. */
export function usePerson(): string {
  useKept(remembered.castId)
  return platform.person()
}

/** Somebody else holds the phone now: what was answered to the one before is not shown any more. */
export function playAs(castId: string): void {
  remembered.castId.set(castId)
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'cast' })
  outbox.wake()
}

/** Whom one can be in the local cloud; nobody anywhere else. */
export const castQuery = () => queryOptions({ queryKey: ['cast'], queryFn: () => platform.listCast(), staleTime: Infinity, gcTime: 0 })

/** Whom one may say one is, where that is asked: in the browser of the local cloud. */
export function useCastChoice(onChosen: () => void) {
  const { data: cast = [] } = useQuery(castQuery())
  const choose = (id: string) => {
    playAs(id)
    onChosen()
  }
  return { choices: cast.map(({ id, name }) => ({ code: id, words: name })), choose }
}
