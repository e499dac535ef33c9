import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { platform } from './platform'

const known = () => platform.person() !== ''

export const accountQueries = {
  about: () => queryOptions({ queryKey: ['account', 'about'], queryFn: () => hall.account.about({}) }),
  /** What was told once; its numbers come masked. */
  known: () => queryOptions({ queryKey: ['account', 'known'], queryFn: () => hall.account.known({}), enabled: known() }),
  kept: () => queryOptions({ queryKey: ['account', 'kept'], queryFn: () => hall.account.kept({}), enabled: known(), meta: { kept: false } }),
  papers: () => queryOptions({ queryKey: ['account', 'papers'], queryFn: () => hall.account.papers({}), enabled: known() }),
}
