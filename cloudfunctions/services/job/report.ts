import type { job } from '../../contract/job'
import { reportsThatHide } from '../../contract/job-post'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { derivedId } from '../../store/derived-id'
import { addReport, findReport, openReports, posts } from '../../store/jobs'

const reportId = (post: string, person: string): string => derivedId('rp', post, person)

/** The words are for the union alone, so they are not sent through the content check: who is cheated may quote the cheat. */
export const report: RecordHandler<typeof job.actions.report> = {
  async done({ id, reason, text }, { caller, now }) {
    const key = reportId(id, caller.openid!)
    const before = await findReport(key)
    if (!before && (await posts.find(id))?.state !== 'listed') throw problem('post.unknown')
    if (!before) await addReport({ _id: key, post: id, person: caller.openid!, reason, text, at: now, settled: false })
    // Counted after it was written: of two who come at once the later one sees both.
    if ((await openReports([id])).length >= reportsThatHide) await posts.change(id, { heldAt: null }, { heldAt: now })
    return { at: (await findReport(key))?.at ?? now }
  },
  async asked({ id }, { caller }) {
    const found = await findReport(reportId(id, caller.openid!))
    if (!found) throw problem('intent.unknown')
    return { at: found.at }
  },
}
