import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { platform } from './platform'

/** Other people's names and numbers are not kept on this phone. */
const ofOthers = { meta: { kept: false }, gcTime: 0 }
const known = () => platform.person() !== ''

export const contestQueries = {
  detail: (id: string) => queryOptions({ queryKey: ['contest', 'detail', id], queryFn: () => hall.contest.detail({ id }) }),
  results: (id: string) => queryOptions({ queryKey: ['contest', 'results', id], queryFn: () => hall.contest.results({ id }) }),
  duties: () => queryOptions({ queryKey: ['contest', 'duties'], queryFn: () => hall.contest.duties({}), enabled: known() }),
  desk: () => queryOptions({ queryKey: ['contest', 'desk'], queryFn: () => hall.contest.desk({}), enabled: known() }),
  board: (id: string) => queryOptions({ queryKey: ['contest', 'board', id], queryFn: () => hall.contest.board({ id }), enabled: known(), ...ofOthers }),
  scores: (id: string, round: string) => queryOptions({
    queryKey: ['contest', 'scores', id, round], queryFn: () => hall.contest.scores({ id, round }), enabled: known(), ...ofOthers,
  }),
  differing: (id: string) => queryOptions({ queryKey: ['contest', 'differing', id], queryFn: () => hall.contest.differing({ id }), enabled: known(), ...ofOthers }),
  objections: (id: string) => queryOptions({ queryKey: ['contest', 'objections', id], queryFn: () => hall.contest.objections({ id }), enabled: known(), ...ofOthers }),
}
