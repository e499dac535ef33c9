import type { activity, Feedback } from '../../contract/activity'
import { feedbackChoices } from '../../contract/feedback-choices'
import { knownOccasion } from '../../office/occasions'
import { organizedOccasion } from '../../office/may-organize'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { enrolmentId } from '../../rules/seats/documents'
import { checkContent } from '../../store/content-check'
import { addFeedback, feedbackId, type FeedbackRecord, findFeedback, type FeedbackSum, sumFeedback, wordsOf } from '../../store/feedbacks'
import { findEnrolment } from '../../store/seats'

const pageSize = 20

async function wasThere(occasion: string, person: string): Promise<boolean> {
  const own = await findEnrolment(enrolmentId(occasion, person))
  return own?.state === 'seated' && own.checkedInAt !== undefined
}

const said = ({ useful, pace, again, words }: FeedbackRecord): Feedback => ({ useful, pace, again, words })

const countsOf = <Name extends 'useful' | 'pace' | 'again'>(sums: readonly FeedbackSum[], name: Name) => Object.fromEntries(
  feedbackChoices[name].map((choice) => [choice, sums.filter((sum) => sum[name] === choice).reduce((total, { count }) => total + count, 0)]),
) as Record<Feedback[Name], number>

export const feedback: Handler<typeof activity.actions.feedback> = async ({ id }, { caller: { openid }, now }) => {
  await knownOccasion(id, now)
  const [sums, own, there] = await Promise.all([
    sumFeedback(id), openid === null ? undefined : findFeedback(feedbackId(id, openid)), openid === null ? false : wasThere(id, openid),
  ])
  return {
    given: sums.reduce((total, { count }) => total + count, 0),
    useful: countsOf(sums, 'useful'), pace: countsOf(sums, 'pace'), again: countsOf(sums, 'again'),
    mine: own ? said(own) : null, mayGive: there && !own, asOf: now,
  }
}

export const giveFeedback: RecordHandler<typeof activity.actions.giveFeedback> = {
  async done({ id, ...given }, { caller, now }) {
    const person = caller.openid!
    await knownOccasion(id, now)
    if (!(await wasThere(id, person))) throw problem('feedback.not-there')
    const check = given.words === '' ? 'pass' : await checkContent(given.words, person)
    if (check === 'risky') throw problem('text.risky')
    if (check === 'unavailable') throw problem('text.unchecked')
    const _id = feedbackId(id, person)
    if (await addFeedback({ _id, occasion: id, ...given, check, at: now })) return given
    const own = await findFeedback(_id)
    if (!own || !isSame(said(own), given)) throw problem('feedback.given')
    return given
  },
  async asked({ id, ...given }, { caller }) {
    const own = await findFeedback(feedbackId(id, caller.openid!))
    if (!own) throw problem('intent.unknown')
    if (!isSame(said(own), given)) throw problem('feedback.given')
    return given
  },
}

const isSame = (one: Feedback, other: Feedback): boolean =>
  one.useful === other.useful && one.pace === other.pace && one.again === other.again && one.words === other.words

export const feedbackWords: Handler<typeof activity.actions.feedbackWords> = async ({ id, page }, { caller, now }) => {
  await organizedOccasion(id, caller, now)
  const found = await wordsOf(id, page * pageSize, pageSize)
  return { rows: found.slice(0, pageSize), nextPage: found.length > pageSize ? page + 1 : null, asOf: now }
}
