import type { notice, NoticeObjection, PublicNotice } from '../../contract/notice'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { checkContent } from '../../store/content-check'
import {
  addNoticeObjection, findNotice, findNoticeObjection, hangingNotices, noticeObjectionId, type NoticeObjectionRecord, noticeObjectionsOf, type NoticeRecord,
} from '../../store/notices'

const rowsAPage = 30
const mostOwn = 50

export const shownNotice = ({ _id, demo, name, unit, category, fen, from, until }: NoticeRecord): PublicNotice => ({ id: _id, demo, name, unit, category, fen, from, until })
export const shownObjection = ({ _id, notice: about, state, words, at, answer }: NoticeObjectionRecord): NoticeObjection =>
  ({ id: _id, notice: about, state, words, at, answer: answer && { words: answer.words, at: answer.at } })

export const list: Handler<typeof notice.actions.list> = async ({ page }, { now }) => {
  const found = await hangingNotices(now, page * rowsAPage, rowsAPage)
  return { rows: found.slice(0, rowsAPage).map(shownNotice), nextPage: found.length > rowsAPage ? page + 1 : null, asOf: now }
}

export const object: RecordHandler<typeof notice.actions.object> = {
  async done({ id, words }, { caller, now, intent }) {
    const person = caller.openid!
    const objection = noticeObjectionId(id, person)
    const sent = await findNoticeObjection(objection)
    if (sent?.intent === intent) return shownObjection(sent)
    const found = await findNotice(id)
    if (!found || found.endedAt !== null || now >= found.over) throw problem('notice.unknown')
    if (sent) throw problem('notice.objected')
    if ((await checkContent(words, person)) === 'risky') throw problem('text.risky')
    const record: NoticeObjectionRecord = { _id: objection, notice: id, area: found.area, person, state: 'open', order: 0, words, at: now, answer: null, intent }
    if (await addNoticeObjection(record)) return shownObjection(record)
    throw problem('notice.objected')
  },
  async asked({ id }, { caller, intent }) {
    const sent = await findNoticeObjection(noticeObjectionId(id, caller.openid!))
    if (sent?.intent !== intent) throw problem('intent.unknown')
    return shownObjection(sent)
  },
}

export const mine: Handler<typeof notice.actions.mine> = async (_input, { caller, now }) =>
  ({ rows: (await noticeObjectionsOf(caller.openid!, mostOwn)).map(shownObjection), asOf: now })
