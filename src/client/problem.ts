import type { ProblemCode } from '../../cloudfunctions/contract/problem'

/** Failures that only the phone can notice: the counter was never reached, or what came back is not an answer. */
export type ConnectionProblemCode = 'network.failed' | 'network.timeout' | 'answer.unreadable'
/** The phone keeps no more wishes, or cannot keep this one: what is not kept is not sent. */
export type OutboxProblemCode = 'outbox.full' | 'outbox.not-kept'
/** The photograph that waited on the phone is not there any more, or none could be made of what was chosen. */
export type PhotoProblemCode = 'photo.gone' | 'photo.unreadable'
/** What lay sealed on this phone is not there any more. */
export type SecretProblemCode = 'secret.gone'
export type HallProblemCode = ProblemCode | ConnectionProblemCode | OutboxProblemCode | PhotoProblemCode | SecretProblemCode

/** A named failure. The screen finds the words for it (src/copy/problems). */
export class HallProblem extends Error {
  constructor(
    readonly code: HallProblemCode,
    readonly details: Record<string, string | number> = {},
    /** Under this number the office finds the call in its log. */
    readonly requestId?: string,
  ) {
    super(code)
    this.name = 'HallProblem'
  }
}

/** Whether asking again in a moment may help without anybody doing anything. */
export const isPassing = ({ code }: HallProblem): boolean =>
  code === 'network.failed' || code === 'network.timeout' || code === 'answer.unreadable' || code === 'store.unavailable'
