import { nextStates } from '../../contract/application'
import type { job } from '../../contract/job'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { applicationsOfPerson, type ApplicationRecord, changeApplication, findApplication } from '../../store/applications'
import { withdrawConsent } from '../../store/consents'
import { shownApplication, shownApplications } from './shown'

const most = 100

export const applications: Handler<typeof job.actions.applications> = async (_input, { caller, now }) =>
  ({ rows: await shownApplications(await applicationsOfPerson(caller.openid!, most), now), asOf: now })

/** What was sent is deleted; that it was sent, and when, stays. */
export const withdraw: RecordHandler<typeof job.actions.withdraw> = {
  async done({ id }, { caller, now }) {
    const own = await ownApplication(id, caller.openid!)
    if (own.state === 'withdrawn') return shownApplication(own, now)
    if (!nextStates(own.state, 'worker').includes('withdrawn')) throw problem('application.state', { state: own.state })
    const after: Partial<ApplicationRecord> = {
      state: 'withdrawn', snapshot: null, wish: null, interview: null, changedAt: now, history: [...own.history, { to: 'withdrawn', at: now, by: 'worker' }],
    }
    if (!(await changeApplication(own, after))) throw problem('application.state', { state: (await ownApplication(id, caller.openid!)).state })
    const others = await applicationsOfPerson(own.person, most)
    if (others.every(({ state }) => state === 'withdrawn')) await withdrawConsent(own.person, 'job', now)
    return shownApplication({ ...own, ...after }, now)
  },
  async asked({ id }, { caller, now }) {
    const own = await ownApplication(id, caller.openid!)
    if (own.state !== 'withdrawn') throw problem('intent.unknown')
    return shownApplication(own, now)
  },
}

/** Errors: `application.unknown`, also where it is another's. */
async function ownApplication(id: string, person: string): Promise<ApplicationRecord> {
  const found = await findApplication(id)
  if (found?.person !== person) throw problem('application.unknown')
  return found
}
