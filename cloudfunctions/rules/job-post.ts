import type { PostFacts } from '../contract/job-post'
import { longestPostDays, type PostStanding, type PostState } from '../contract/post-terms'
import { feeWords } from './fee-words'

const dayMs = 86_400_000

/** A post as it stands at `now`, ms: that it has expired is kept nowhere. */
export const standingOf = ({ state, validThrough }: { state: PostState; validThrough: number }, now: number): PostStanding =>
  state === 'listed' && validThrough <= now ? 'expired' : state

/** Whether a post ends in the future and not too far in it. */
export const isValidSpan = ({ validThrough }: Pick<PostFacts, 'validThrough'>, now: number): boolean =>
  validThrough > now && validThrough <= now + longestPostDays * dayMs

/** All that is written in a post; a line break keeps a sentence of one field from running into the next. */
export const textOf = ({ title, place, shifts, duties, skills }: PostFacts): string =>
  [title, place.address, shifts.text, duties, skills].filter(Boolean).join('\n')

/** By which words a post asks workers for money, each once. */
export const feeWordsOf = (facts: PostFacts): string[] => [...new Set(feeWords(textOf(facts)).map(({ word }) => word))]
