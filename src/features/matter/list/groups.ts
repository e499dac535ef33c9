import type { KindId } from '../../../../cloudfunctions/contract/kinds'
import type { IconName } from '../../../ui/icon-name'

interface Group {
  title: string
  kinds: readonly { kind: KindId; icon: IconName }[]
  /** What can be seen or worked out before any form. */
  more: readonly { icon: IconName; words: string; note: string; url: string }[]
}

/** What people come for, in the order in which most do. */
export const matterGroups: readonly Group[] = [
  { title: '说给工会听', kinds: [{ kind: 'suggestion', icon: 'message-square' }], more: [] },
]
