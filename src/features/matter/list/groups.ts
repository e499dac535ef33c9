import type { KindId } from '../../../../cloudfunctions/contract/kinds'
import { me } from '../../../copy/me'
import { joinEntry } from '../../../copy/member'
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
    title: '入会', kinds: [{ kind: 'membership-change', icon: 'refresh-cw' }, { kind: 'union-founding', icon: 'landmark' }],
    more: [{ icon: 'users', ...joinEntry, url: paths.join() }, { icon: 'qr-code', ...me.card, url: paths.memberCard }],
  },
  {
    title: '医疗互助', kinds: [{ kind: 'mutual-aid', icon: 'heart-pulse' }],
    more: [{ icon: 'hand-helping', words: '先算一算', note: '不用登录，几个数就知道大约能补多少', url: paths.aidEstimate }],
  },
  {
    title: '困难帮扶', kinds: [{ kind: 'hardship', icon: 'hand-helping' }],
    more: [{ icon: 'list-checks', words: '我算不算困难职工', note: '不用登录，算给您看', url: paths.checkHardship }],
  },
  {
    title: '维权', kinds: [{ kind: 'consultation', icon: 'message-square' }, { kind: 'legal-aid', icon: 'scale' }],
    more: [{ icon: 'phone', words: '12351 一拨就通', note: '河北、全国两条线，还能看看派不派律师', url: paths.legalHelp }],
  },
  {
    title: '公开', kinds: [],
    more: [
      { icon: 'landmark', words: '账目公开', note: '付给职工的每一笔，谁都能查', url: paths.ledger },
      { icon: 'users', words: '帮扶公示', note: '看了可以提异议', url: paths.notices },
    ],
  },
  { title: '说给工会听', kinds: [{ kind: 'suggestion', icon: 'message-square' }], more: [] },
]
