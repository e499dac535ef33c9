import { BSONRegExp } from 'bson'
import { refused } from './cloud-error'

/** Longer patterns are refused: the backtracking of one query must not hold up everybody else's. */
export const MAX_PATTERN_LENGTH = 512

export type TextTest = (text: string) => boolean

/** @throws DATABASE_REQUEST_FAILED for a pattern or option that cannot be compiled */
export function compileRegex(pattern: string, options: string): RegExp {
  if (pattern.length > MAX_PATTERN_LENGTH) throw refused(`the regular expression is longer than ${MAX_PATTERN_LENGTH} characters`)
  try {
    return new RegExp(pattern, [...new Set(options.replace(/[xu]/g, ''))].join('') + 'u')
  } catch (error) {
    throw refused(`Regular expression is invalid: ${(error as Error).message}`)
  }
}

export function compileRegexTest({ pattern, options }: BSONRegExp): TextTest {
  const compiled = compileRegex(pattern, options)
  return (text) => compiled.test(text)
}
