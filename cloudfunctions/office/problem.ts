import type { ProblemCode } from '../contract/problem'

/** A failure that has a name at the counter. Details never carry personal data. */
export class Problem extends Error {
  constructor(readonly code: ProblemCode, readonly details: Record<string, string | number> = {}) {
    super(code)
  }
}

export const problem = (code: ProblemCode, details?: Record<string, string | number>): Problem => new Problem(code, details)
