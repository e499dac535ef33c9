import { queryOptions } from '@tanstack/react-query'
import { hall } from './hall'
import { platform } from './platform'

const known = () => platform.person() !== ''

export const accountQueries = {
  about: () => queryOptions({ queryKey: ['account', 'about'], queryFn: () => hall.account.about({}) }),
  /** What was told once; its numbers come masked. */
  known: () => queryOptions({ queryKey: ['account', 'known'], queryFn: () => hall.account.known({}), enabled: known() }),
  kept: () => queryOptions({ queryKey: ['account', 'kept'], queryFn: () => hall.account.kept({}), enabled: known(), meta: { kept: false } }),
  /** One's own, or those about one member of a batch. */
  papers: (about = '') => queryOptions({ queryKey: ['account', 'papers', about], queryFn: () => hall.account.papers({ about }), enabled: known() }),
}
