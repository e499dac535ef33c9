import { deskSees, nextStates } from '../../contract/application'
import type { job } from '../../contract/job'
import type { Caller } from '../../office/caller'
import { notify } from '../../office/notify'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { applicationsAtDesks, type ApplicationRecord, changeApplication, findApplication, openField } from '../../store/applications'
import { checkContent } from '../../store/content-check'
import { postsById } from '../../store/jobs'
import { openDesks, pageOf, seenAtDesk } from './known'
import { isFollowedUpBy } from './follow-ups'
import { rowOfApplicant, shownApplicants } from './shown'

const pageSize = 20

export const applicants: Handler<typeof job.actions.applicants> = async ({ post, state, page }, { caller, now }) => {
  const states = state === undefined ? seenAtDesk : seenAtDesk.filter((each) => each === state)
  const { shown, nextPage } = pageOf(await applicationsAtDesks({ desks: await openDesks(caller, now), states, post }, page * pageSize, pageSize), page, pageSize)
  return { rows: (await shownApplicants(shown, now)).map(rowOfApplicant), nextPage, asOf: now }
}

/** An application that lies at one of the caller's desks. Errors: `application.unknown`, also where it lies elsewhere or was withdrawn. */
async function atDesk(id: string, caller: Caller, now: number): Promise<ApplicationRecord> {
  const found = await findApplication(id)
  if (!found || deskSees[found.state] === 'nothing' || !(await openDesks(caller, now)).includes(found.desk)) throw problem('application.unknown')
  return found
}

const shownApplicant = async (record: ApplicationRecord, now: number) => {
  const [shown] = await shownApplicants([record], now)
  if (!shown) throw problem('application.unknown')
  return shown
}

export const applicant: Handler<typeof job.actions.applicant> = async ({ id }, { caller, now }) => shownApplicant(await atDesk(id, caller, now), now)

/** Who may call: the desk from the interview on, and the union when it asks who was hired whether he is still there. */
export const openMobile: Handler<typeof job.actions.openMobile> = async ({ id }, { caller, now }) => {
  const found = await findApplication(id)
  const ofDesk = found !== undefined && (await openDesks(caller, now)).includes(found.desk) && deskSees[found.state] !== 'nothing'
  if (!found || (!ofDesk && !isFollowedUpBy(caller, found, now))) throw problem('application.unknown')
  const mobile = openField(found, 'mobile')
  if (mobile === null || (ofDesk && deskSees[found.state] !== 'reachable')) throw problem('mobile.closed', { state: found.state })
  return { mobile }
}

export const moveApplication: RecordHandler<typeof job.actions.moveApplication> = {
  async done(move, { caller, now }) {
    const held = await atDesk(move.id, caller, now)
    if (isThere(held, move)) {
      await tell(held, now)
      return shownApplicant(held, now)
    }
    if (!nextStates(held.state, 'desk').includes(move.to)) throw problem('application.state', { state: held.state })
    if (move.to === 'interview') {
      if (move.interview.at <= now) throw problem('interview.past')
      if ((await checkContent(move.interview.place, caller.openid!)) === 'risky') throw problem('text.risky')
    }
    const after = {
      state: move.to, interview: move.to === 'interview' ? move.interview : held.interview,
      changedAt: Math.max(now, held.changedAt + 1), history: [...held.history, { to: move.to, at: now, by: 'desk' as const }],
    }
    if (!(await changeApplication(held, after))) throw problem('application.state', { state: (await atDesk(move.id, caller, now)).state })
    await tell({ ...held, ...after }, now)
    return shownApplicant({ ...held, ...after }, now)
  },
  async asked(move, { caller, now }) {
    const held = await atDesk(move.id, caller, now)
    if (!isThere(held, move)) throw problem('intent.unknown')
    return shownApplicant(held, now)
  },
}

type Move = Parameters<typeof moveApplication.done>[0]

const isThere = (held: ApplicationRecord, move: Move): boolean => held.state === move.to
  && (move.to !== 'interview' || (held.interview?.at === move.interview.at && held.interview.place === move.interview.place))

/** The worker finds a message for what he must know; that somebody has begun to read is none. */
async function tell({ _id, post, person, state, interview, history }: ApplicationRecord, now: number): Promise<void> {
  if (state === 'read') return
  const title = post === null ? '' : (await postsById([post])).get(post)?.title ?? ''
  await notify({ _id: `moved-${_id}-${history.length}`, person, kind: 'application-moved', about: _id, title, moment: state === 'interview' ? interview!.at : null, at: now })
}
