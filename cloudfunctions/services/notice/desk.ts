import type { DeskObjection, notice } from '../../contract/notice'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import {
  decideNoticeObjection, findNotice, findNoticeObjection, findNotices, type NoticeObjectionRecord, noticeObjectionsIn, type NoticeRecord,
} from '../../store/notices'
import { shownNotice, shownObjection } from './public'

const rowsAPage = 30
const areasOf = ({ duties }: Caller): string[] => duties.filter(({ of }) => of === null).map(({ area }) => area ?? '')
const shown = (objection: NoticeObjectionRecord, about: NoticeRecord): DeskObjection =>
  ({ ...shownObjection(objection), about: shownNotice(about), case: about.case })

export const objections: Handler<typeof notice.actions.objections> = async ({ page }, { caller, now }) => {
  const areas = areasOf(caller)
  const found = areas.length ? await noticeObjectionsIn(areas, page * rowsAPage, rowsAPage) : []
  const about = new Map((await findNotices(found.map((each) => each.notice))).map((each) => [each._id, each]))
  const rows = found.slice(0, rowsAPage).map((each) => shown(each, about.get(each.notice)!))
  return { rows, nextPage: found.length > rowsAPage ? page + 1 : null, asOf: now }
}

export const decide: RecordHandler<typeof notice.actions.decide> = {
  async done({ id, outcome, words }, { caller, now }) {
    const by = caller.openid!
    const { held, about } = await atDesk(id, caller)
    if (!isDecided(held, by, outcome, words)) {
      if (held.person === by || about.workers.includes(by)) throw problem('mover.same')
      if (!(await decideNoticeObjection(id, outcome, { words, at: now, by }))) throw problem('notice.decided')
    }
    return shown((await findNoticeObjection(id))!, about)
  },
  async asked({ id, outcome, words }, { caller }) {
    const { held, about } = await atDesk(id, caller)
    if (!isDecided(held, caller.openid!, outcome, words)) throw problem('intent.unknown')
    return shown(held, about)
  },
}

const isDecided = ({ state, answer }: NoticeObjectionRecord, by: string, outcome: string, words: string): boolean =>
  state === outcome && answer?.by === by && answer.words === words

/** Errors: `notice.objection-unknown`, also where it is in another's area. */
async function atDesk(id: string, caller: Caller): Promise<{ held: NoticeObjectionRecord; about: NoticeRecord }> {
  const held = await findNoticeObjection(id)
  if (!held || !areasOf(caller).some((area) => held.area.startsWith(area))) throw problem('notice.objection-unknown')
  return { held, about: (await findNotice(held.notice))! }
}
