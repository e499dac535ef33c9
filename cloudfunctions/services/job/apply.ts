import { consentVersion } from '../../contract/application'
import type { job } from '../../contract/job'
import { agreed } from '../../office/consents'
import { problem } from '../../office/problem'
import type { Handler, Request } from '../../office/serve'
import { addApplication, applicationId, type ApplicationRecord, changeApplication, findApplication, sealSnapshot, unionDesk } from '../../store/applications'
import { checkContent } from '../../store/content-check'
import { assertArea, knownFair, shownPost } from './known'
import { sendableProfile } from './profile'
import { shownApplication } from './shown'

export const apply: Handler<typeof job.actions.apply> = async ({ post: id, fair, consentVersion: version }, request) => {
  const sent = await alreadySent(id, request)
  if (sent) return shownApplication(sent, request.now)
  assertConsent(version)
  const { post, employer } = await shownPost(id, request.now)
  if (fair !== undefined && !post.fairs.includes(fair)) throw problem('occasion.unknown')
  return shownApplication(await send({ about: id, post: id, desk: employer.id, fair: fair ?? null, wish: null, demo: post.demo }, request), request.now)
}

/** What is asked of the union without a fair, in the place of a post or a fair. */
const anywhere = 'pool'

export const pool: Handler<typeof job.actions.pool> = async ({ fair, wish, consentVersion: version }, request) => {
  const about = fair ?? anywhere
  const sent = await alreadySent(about, request)
  if (sent) return shownApplication(sent, request.now)
  assertConsent(version)
  const demo = fair !== undefined && (await knownFair(fair, request.now)).demo
  if (wish) {
    if (wish.area !== null) assertArea(wish.area)
    if ((await checkContent(wish.work, request.caller.openid!)) === 'risky') throw problem('text.risky')
  }
  return shownApplication(await send({ about, post: null, desk: unionDesk, fair: fair ?? null, wish, demo }, request), request.now)
}

/** One application a person and post; one that was withdrawn may be sent again, by another wish than the one that sent it. */
async function alreadySent(about: string, { caller, intent }: Request): Promise<ApplicationRecord | undefined> {
  const found = await findApplication(applicationId(about, caller.openid!))
  return found && (found.state !== 'withdrawn' || found.intent === intent) ? found : undefined
}

/** Errors: `consent.outdated`. */
function assertConsent(version: string): void {
  if (version !== consentVersion) throw problem('consent.outdated', { version: consentVersion })
}

const consentedFields = ['name', 'mobile', 'birthMonth', 'sex', 'area', 'occupation', 'diploma', 'skills', 'years', 'wanted']
type Wanted = Pick<ApplicationRecord, 'post' | 'desk' | 'fair' | 'wish' | 'demo'> & { about: string }

/** Errors: `profile.missing`, `application.state` where another of the same person's phones was quicker. */
async function send({ about, ...wanted }: Wanted, { caller, now, intent }: Request): Promise<ApplicationRecord> {
  const person = caller.openid!
  const id = applicationId(about, person)
  const profile = await sendableProfile(person, now)
  const before = await findApplication(id)
  const record: ApplicationRecord = {
    _id: id, ...wanted, person, intent,
    state: 'applied', consent: { version: consentVersion, at: now }, snapshot: sealSnapshot(id, profile),
    interview: null, stillThere: null,
    history: [...before?.history ?? [], { to: 'applied', at: now, by: 'worker' }],
    at: now, changedAt: now,
  }
  await agreed(person, { purpose: 'job', version: consentVersion, fields: consentedFields }, consentVersion, now)
  const { _id, ...fields } = record
  if (before ? before.state === 'withdrawn' && await changeApplication(before, fields) : await addApplication(record)) return record
  const other = await findApplication(id)
  if (!other || other.state === 'withdrawn') throw problem('application.state', { state: other?.state ?? 'withdrawn' })
  return other
}
