import type { KindId } from '../../../../cloudfunctions/contract/kinds'
import { matterLinks } from '../../../copy/matter'
import { paths } from '../../../paths'
import type { IconName } from '../../../ui/icon-name'

interface Group {
  id: 'union' | 'aid' | 'rights' | 'open'
  title: string
  kinds: readonly { kind: KindId; icon: IconName }[]
  /** What can be seen or worked out before any form. */
  more: readonly { icon: IconName; words: string; note: string; url: string }[]
}

/** What people come for, in the order in which most do. */
export const matterGroups: readonly Group[] = [
  {
    id: 'union', title: '入会', more: [{ icon: 'users', ...matterLinks.join, url: paths.join() }, { icon: 'qr-code', ...matterLinks.card, url: paths.memberCard }],
    kinds: [{ kind: 'membership-change', icon: 'refresh-cw' }, { kind: 'union-founding', icon: 'landmark' }],
  },
  {
    id: 'aid', title: '互助帮扶', more: [{ icon: 'heart-pulse', ...matterLinks.estimate, url: paths.aidEstimate }, { icon: 'list-checks', ...matterLinks.selfTest, url: paths.checkHardship }],
    kinds: [{ kind: 'mutual-aid', icon: 'briefcase-medical' }, { kind: 'hardship', icon: 'hand-helping' }],
  },
  {
    id: 'rights', title: '维权', more: [{ icon: 'scale', ...matterLinks.legal, url: paths.legalHelp }],
    kinds: [{ kind: 'consultation', icon: 'message-square' }, { kind: 'legal-aid', icon: 'shield-check' }],
  },
  {
    id: 'open', title: '公开和监督', more: [{ icon: 'book-open', ...matterLinks.ledger, url: paths.ledger }, { icon: 'info', ...matterLinks.notices, url: paths.notices }],
    kinds: [{ kind: 'suggestion', icon: 'message-square' }],
  },
]
