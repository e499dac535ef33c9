import type { job } from '../../contract/job'
import type { Handler } from '../../office/serve'
import { applicationId, findApplication } from '../../store/applications'
import { shownPost } from './known'
import { shownApplication, shownEmployer, shownJobPost } from './shown'

export const post: Handler<typeof job.actions.post> = async ({ id }, { caller: { openid }, now }) => {
  const { post: found, employer } = await shownPost(id, now)
  const own = openid === null ? undefined : await findApplication(applicationId(id, openid))
  return { post: shownJobPost(found), employer: shownEmployer(employer, employer.reviewed!.at), mine: own ? await shownApplication(own, now) : null, asOf: now }
}
