import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'

export const aidQueries = { policies: () => queryOptions({ queryKey: ['aid', 'policies'], queryFn: () => hall.aid.policies({}) }) }
