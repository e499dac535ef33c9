import type { KindId } from '../../../../cloudfunctions/contract/kinds'
import { paths } from '../../../paths'
import type { IconName } from '../../../ui/icon-name'

interface Group {
  title: string
  kinds: readonly { kind: KindId; icon: IconName }[]
  /** What can be seen or worked out before any form. */
  more: readonly { icon: IconName; words: string; note: string; url: string }[]
}

/** What people come for, in the order in which most do. */
export const matterGroups: readonly Group[] = [
  {
    title: '医疗互助', kinds: [{ kind: 'mutual-aid', icon: 'heart-pulse' }],
    more: [{ icon: 'hand-helping', words: '先算一算', note: '不用登录，几个数就知道大约能补多少', url: paths.aidEstimate }],
  },
  { title: '说给工会听', kinds: [{ kind: 'suggestion', icon: 'message-square' }], more: [] },
]
