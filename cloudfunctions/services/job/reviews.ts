import type { job } from '../../contract/job'
import { canMovePost } from '../../contract/job-post'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { standingOf, textOf } from '../../rules/job-post'
import { checkContent } from '../../store/content-check'
import {
  decidedBefore, employers, type EmployerRecord, heldPosts, openReports, type PostRecord, posts, postsStanding, settleReportsOf,
} from '../../store/jobs'
import { assertPostable, changePost } from './desk-posts'
import { pageOf, reviews } from './known'
import { shownReviewedEmployers, shownReviewedPosts } from './shown'

const pageSize = 20

export const employersWaiting: Handler<typeof job.actions.employersWaiting> = async ({ page }, { caller, now }) => {
  const waiting = (await employers.all(now)).filter(({ reviewed, returned, area }) => !reviewed && !returned && reviews(caller, area))
  const { shown, nextPage } = pageOf(waiting.slice(page * pageSize, (page + 1) * pageSize + 1), page, pageSize)
  return { rows: await shownReviewedEmployers(shown), nextPage, asOf: now }
}

const judgedAt = ({ reviewed, returned }: EmployerRecord): number | null => (reviewed ?? returned)?.at ?? null

export const reviewEmployer: RecordHandler<typeof job.actions.reviewEmployer> = {
  async done({ id, reason, text, seen }, { caller, now }) {
    const held = await ofArea(await employers.find(id), caller)
    const by = caller.openid!
    // What was looked at is what is approved: neither what changed meanwhile, nor over what another has decided.
    const { name, uscc, licence, reviewed, returned } = held
    if (isJudged(held, reason)) await employers.renew()
    else {
      if (seen && (seen.name !== name || seen.uscc !== uscc || seen.licence !== licence || seen.decidedAt !== judgedAt(held))) throw problem('review.outdated')
      const still = { name, uscc, licence, ...(reviewed ? { 'reviewed.at': reviewed.at } : { reviewed: null }), ...(returned ? { 'returned.at': returned.at } : { returned: null }) }
      const after = reason === null ? { reviewed: { at: now, by }, returned: null } : { reviewed: null, returned: { at: now, by, reason, text } }
      if (!(await employers.change(id, still, after))) throw problem('review.outdated')
    }
    return shownReviewedEmployer(await ofArea(await employers.find(id), caller))
  },
  async asked({ id, reason }, { caller }) {
    const held = await ofArea(await employers.find(id), caller)
    if (!isJudged(held, reason)) throw problem('intent.unknown')
    return shownReviewedEmployer(held)
  },
}

const shownReviewedEmployer = async (held: EmployerRecord) => (await shownReviewedEmployers([held]))[0]!
const shownReviewedPost = async (post: PostRecord, now: number) => (await shownReviewedPosts([post], now))[0]!

const isJudged = ({ reviewed, returned }: EmployerRecord, reason: string | null): boolean => (reason === null ? reviewed !== null : returned?.reason === reason)

/** Errors: `employer.unknown`, also where it is in another's area. */
async function ofArea(employer: EmployerRecord | undefined, caller: Caller): Promise<EmployerRecord> {
  if (!employer || !reviews(caller, employer.area)) throw problem('employer.unknown')
  return employer
}

/** A post and its employer in the caller's area. Errors: `post.unknown`. */
async function reviewed(id: string, caller: Caller): Promise<{ post: PostRecord; employer: EmployerRecord }> {
  const post = await posts.find(id)
  const employer = post && await employers.find(post.employer)
  if (!employer || !reviews(caller, employer.area)) throw problem('post.unknown')
  return { post, employer }
}

async function inArea(found: readonly PostRecord[], caller: Caller, now: number): Promise<PostRecord[]> {
  const known = new Map((await employers.all(now)).map(({ id, area }) => [id, area]))
  return found.filter(({ employer }) => reviews(caller, known.get(employer) ?? ''))
}

export const postsOf: Handler<typeof job.actions.postsOf> = async ({ standing, page }, { caller, now }) => {
  const { shown, nextPage } = pageOf(await postsStanding(standing, now, page * pageSize, pageSize), page, pageSize)
  return { rows: await shownReviewedPosts(await inArea(shown, caller, now), now), nextPage, asOf: now }
}

export const decidedPosts: Handler<typeof job.actions.decidedPosts> = async ({ page }, { caller, now }) => {
  const { shown, nextPage } = pageOf(await decidedBefore(page * pageSize, pageSize), page, pageSize)
  return { rows: await shownReviewedPosts(await inArea(shown, caller, now), now), nextPage, asOf: now }
}

export const reviewPost: RecordHandler<typeof job.actions.reviewPost> = {
  async done({ id, reason, text, seen }, { caller, now }) {
    const { post, employer } = await reviewed(id, caller)
    if (isDecided(post, reason)) await posts.renew()
    else {
      assertSeen(post, seen)
      await decide(post, employer, { reason, text }, caller.openid!, now)
    }
    // Who lists a post has looked at what was said of it.
    if (reason === null) await settleReportsOf(id)
    return shownReviewedPost((await reviewed(id, caller)).post, now)
  },
  async asked({ id, reason }, { caller, now }) {
    const { post } = await reviewed(id, caller)
    if (!isDecided(post, reason)) throw problem('intent.unknown')
    return shownReviewedPost(post, now)
  },
}

const isDecided = ({ state, returned }: PostRecord, reason: string | null): boolean =>
  reason === null ? state === 'listed' : state === 'draft' && returned?.reason === reason

/** Errors: `review.outdated` where the post waits still, but no longer as it was looked at. */
function assertSeen({ state, heldAt, changedAt }: PostRecord, seen: number | undefined): void {
  if (seen !== undefined && seen !== changedAt && (state === 'submitted' || heldAt !== null)) throw problem('review.outdated')
}

interface Verdict { reason: NonNullable<PostRecord['returned']>['reason'] | null; text: string }

/** Nothing is listed whose employer nobody has reviewed, or whose words nobody has checked. */
async function decide(post: PostRecord, employer: EmployerRecord, { reason, text }: Verdict, by: string, now: number): Promise<void> {
  if (!canMovePost(post.state, reason === null ? 'listed' : 'draft', 'union')) throw problem('post.state', { state: standingOf(post, now) })
  if (reason !== null) return changePost(post, { state: 'draft', returned: { at: now, by, reason, text }, decided: { at: now, by, what: 'returned' } }, now)
  if (!employer.reviewed) throw problem('employer.unreviewed')
  assertPostable(post, now)
  const check = post.check === 'waiting' ? await checkContent(textOf(post), by) : post.check
  if (check === 'risky') throw problem('text.risky')
  if (check === 'unavailable') throw problem('text.unchecked')
  return changePost(post, { state: 'listed', check, listedAt: now, heldAt: null, returned: null, decided: { at: now, by, what: 'listed' } }, now)
}

export const reportedPosts: Handler<typeof job.actions.reportedPosts> = async ({ page }, { caller, now }) => {
  const { shown, nextPage } = pageOf(await heldPosts(page * pageSize, pageSize), page, pageSize)
  const held = await inArea(shown, caller, now)
  const reports = await openReports(held.map(({ id }) => id))
  const rows = (await shownReviewedPosts(held, now)).map((post) => ({
    post, reports: reports.filter((report) => report.post === post.id).map(({ reason, text, at }) => ({ reason, text, at })),
  }))
  return { rows, nextPage, asOf: now }
}

/** The post first and its reports after: whoever dies in between is sent again and settles them then. */
export const settleReports: RecordHandler<typeof job.actions.settleReports> = {
  async done({ id, reason, text, seen }, { caller, now }) {
    const { post } = await reviewed(id, caller)
    const by = caller.openid!
    if (reason === null) {
      if (post.heldAt !== null) {
        assertSeen(post, seen)
        await changePost(post, { heldAt: null, decided: { at: now, by, what: 'stands' } }, now)
      }
    } else if (!isTakenDown(post, reason)) {
      assertSeen(post, seen)
      if (!canMovePost(post.state, 'withdrawn', 'union')) throw problem('post.state', { state: standingOf(post, now) })
      await changePost(post, { state: 'withdrawn', heldAt: null, returned: { at: now, by, reason, text }, decided: { at: now, by, what: 'withdrawn' } }, now)
    }
    await settleReportsOf(id)
    return shownReviewedPost((await reviewed(id, caller)).post, now)
  },
  async asked({ id, reason }, { caller, now }) {
    const { post } = await reviewed(id, caller)
    if (post.heldAt !== null || (await openReports([id])).length || (reason !== null && !isTakenDown(post, reason))) throw problem('intent.unknown')
    return shownReviewedPost(post, now)
  },
}

const isTakenDown = ({ state, returned }: PostRecord, reason: string): boolean => state === 'withdrawn' && returned?.reason === reason
