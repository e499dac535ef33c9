import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'

export const matchQueries = {
  /** One's own players stand in it: it is not kept on this phone. */
  board: (id: string) => queryOptions({ queryKey: ['match', 'board', id], queryFn: () => hall.match.board({ id }), meta: { kept: false } }),
}
