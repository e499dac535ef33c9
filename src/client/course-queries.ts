import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { platform } from './platform'

const known = () => platform.person() !== ''

export const courseQueries = {
  mine: (id: string) => queryOptions({ queryKey: ['course', 'mine', id], queryFn: () => hall.course.mine({ id }), enabled: known() }),
  /** Other people's names are not kept on this phone. */
  trainees: (id: string) => queryOptions({ queryKey: ['course', 'trainees', id], queryFn: () => hall.course.trainees({ id }), enabled: known(), meta: { kept: false }, gcTime: 0 }),
}
