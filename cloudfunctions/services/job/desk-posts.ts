import type { job } from '../../contract/job'
import { canMovePost, longestPostDays, type PostFacts } from '../../contract/job-post'
import type { Caller } from '../../office/caller'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { feeWordsOf, isValidSpan, standingOf, textOf } from '../../rules/job-post'
import { countsOfPosts } from '../../store/applications'
import { checkContent } from '../../store/content-check'
import { derivedId } from '../../store/derived-id'
import { employers, type EmployerRecord, type PostRecord, posts, postsOfEmployer } from '../../store/jobs'
import { assertArea, knownFair, openDesks, ownEmployer, pageOf, seenAtDesk } from './known'
import { shownDeskPost, shownDeskPosts } from './shown'

const pageSize = 20
const intentsKept = 20

export const deskPosts: Handler<typeof job.actions.deskPosts> = async ({ page }, { caller, now }) => {
  const { shown, nextPage } = pageOf(await postsOfEmployer(ownEmployer(caller), page * pageSize, pageSize), page, pageSize)
  const rows = await shownDeskPosts(shown, now)
  const [desk] = (await openDesks(caller, now)).filter((each) => each === ownEmployer(caller))
  const counts = desk === undefined ? undefined : await countsOfPosts(desk, rows.map(({ id }) => id), seenAtDesk, 'applied')
  return { rows: rows.map((row) => ({ ...row, applicants: counts?.get(row.id) ?? { all: 0, unread: 0 } })), nextPage, asOf: now }
}

export const deskPost: Handler<typeof job.actions.deskPost> = async ({ id }, { caller, now }) => {
  const employer = await ownRecord(caller)
  return shownDeskPost(await ownPost(id, employer), employer, now)
}

/** Errors: `post.validity`, `post.fee-words`. */
export function assertPostable(facts: PostFacts, now: number): void {
  if (!isValidSpan(facts, now)) throw problem('post.validity', { most: longestPostDays })
  const words = feeWordsOf(facts)
  if (words.length) throw problem('post.fee-words', { words: words.join('、') })
}

/** Errors: `employer.unknown`. */
async function ownRecord(caller: Caller): Promise<EmployerRecord> {
  const found = await employers.find(ownEmployer(caller))
  if (!found) throw problem('employer.unknown')
  return found
}

/** Errors: `post.unknown`, also where it is another employer's. */
async function ownPost(id: string, { id: employer }: EmployerRecord): Promise<PostRecord> {
  const found = await posts.find(id)
  if (found?.employer !== employer) throw problem('post.unknown')
  return found
}

const newId = (openid: string, intent: string): string => derivedId('jp', openid, intent)

export const savePost: RecordHandler<typeof job.actions.savePost> = {
  async done({ id, facts }, { caller, now, intent }) {
    const employer = await ownRecord(caller)
    assertPostable(facts, now)
    assertArea(facts.place.area)
    for (const fair of facts.fairs) await knownFair(fair, now)
    const target = id ?? newId(caller.openid!, intent)
    const held = id === null ? await posts.find(target) : await ownPost(target, employer)
    const next = { ...facts, state: 'draft' as const, check: 'waiting' as const, returned: null, changedAt: now }
    if (!held) {
      await posts.add([{ id: target, demo: false, employer: employer.id, ...next, listedAt: null, heldAt: null, intents: [intent] }])
    } else if (!held.intents.includes(intent)) {
      if (!canMovePost(held.state, 'draft', 'employer') && held.state !== 'draft') throw problem('post.state', { state: standingOf(held, now) })
      await changePost(held, { ...next, intents: [...held.intents, intent].slice(-intentsKept) }, now)
    }
    return shownDeskPost((await posts.find(target))!, employer, now)
  },
  async asked({ id }, { caller, now, intent }) {
    const found = await posts.find(id ?? newId(caller.openid!, intent))
    if (found?.employer !== ownEmployer(caller) || !found.intents.includes(intent)) throw problem('intent.unknown')
    return shownDeskPost(found, await employers.find(found.employer), now)
  },
}

/** The words are asked about before anybody sees them; without an answer the post waits, and cannot be listed. */
export const submitPost: RecordHandler<typeof job.actions.submitPost> = {
  async done({ id }, { caller, now }) {
    const employer = await ownRecord(caller)
    const held = await ownPost(id, employer)
    if (held.state === 'submitted') return shownDeskPost(held, employer, now)
    if (!canMovePost(held.state, 'submitted', 'employer')) throw problem('post.state', { state: standingOf(held, now) })
    assertPostable(held, now)
    const check = await checkContent(textOf(held), caller.openid!)
    if (check === 'risky') throw problem('text.risky')
    await changePost(held, { state: 'submitted', check: check === 'unavailable' ? 'waiting' : check, returned: null }, now)
    return shownDeskPost((await posts.find(id))!, employer, now)
  },
  asked: (input, request) => askedPost(input.id, 'submitted', request),
}

export const withdrawPost: RecordHandler<typeof job.actions.withdrawPost> = {
  async done({ id }, { caller, now }) {
    const employer = await ownRecord(caller)
    const held = await ownPost(id, employer)
    if (held.state === 'withdrawn') {
      // Its first sending may have died before the others were told.
      await posts.renew()
      return shownDeskPost(held, employer, now)
    }
    if (!canMovePost(held.state, 'withdrawn', 'employer')) throw problem('post.state', { state: standingOf(held, now) })
    await changePost(held, { state: 'withdrawn' }, now)
    return shownDeskPost((await posts.find(id))!, employer, now)
  },
  asked: (input, request) => askedPost(input.id, 'withdrawn', request),
}

async function askedPost(id: string, state: PostRecord['state'], { caller, now }: { caller: Caller; now: number }) {
  const employer = await ownRecord(caller)
  const held = await ownPost(id, employer)
  if (held.state !== state) throw problem('intent.unknown')
  return shownDeskPost(held, employer, now)
}

/** Changes a post that nobody has changed since it was read. Errors: `post.state` where somebody has. */
export async function changePost({ id, state, changedAt }: PostRecord, fields: Partial<PostRecord>, now: number): Promise<void> {
  if (await posts.change(id, { state, changedAt }, { ...fields, changedAt: Math.max(now, changedAt + 1) })) return
  const after = await posts.find(id)
  throw problem('post.state', { state: after ? standingOf(after, now) : 'withdrawn' })
}
