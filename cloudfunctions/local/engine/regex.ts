// MongoDB's expressions are PCRE over UTF-8. What JavaScript reads differently is translated, and what it cannot do is refused by name rather than read as something else.
import { BSONRegExp } from 'bson'
import { Script, createContext } from 'node:vm'
import { refused, unsupported } from './cloud-error'

/** Longer patterns are refused: the backtracking of one query must not hold up everybody else's. */
export const MAX_PATTERN_LENGTH = 512

/** Milliseconds that one value may take where the backtracking of a pattern can explode. */
const MATCH_BUDGET = 100
/** Milliseconds that all values of one query may take. */
const QUERY_BUDGET = 2000

const OPTIONS = 'imsxu'

/** @throws DATABASE_REQUEST_FAILED for an option that MongoDB does not know */
export function assertRegexOptions(options: string): void {
  const unknown = [...options].find((flag) => !OPTIONS.includes(flag))
  if (unknown !== undefined) throw refused(`invalid flag in regex options: ${unknown}`)
}

/**
 * Compiles a pattern once.
 * @throws DATABASE_REQUEST_FAILED for a pattern that is invalid or longer than 512 characters; INVALID_PARAM for PCRE syntax that JavaScript lacks
 */
export function compileRegex(pattern: string, options: string, extraFlags = ''): RegExp {
  assertRegexOptions(options)
  if (pattern.length > MAX_PATTERN_LENGTH) throw refused(`the regular expression is longer than ${MAX_PATTERN_LENGTH} characters`)
  if (options.includes('x')) throw unsupported('the regular expression option x')
  const inline = /^\(\?([ims]+)\)/.exec(pattern)
  const flags = new Set([...options, ...(inline?.[1] ?? '')].filter((flag) => 'ims'.includes(flag)))
  const source = translate(inline ? pattern.slice(inline[0].length) : pattern, flags)
  try {
    return new RegExp(source, [...flags].filter((flag) => flag === 'i').join('') + 'u' + extraFlags)
  } catch (error) {
    throw refused(`Regular expression is invalid: ${(error as Error).message}`)
  }
}

/** Compiles a yes-or-no test. Throws as compileRegex does, and DATABASE_REQUEST_FAILED for values on which the backtracking explodes. */
export function compileRegexTest({ pattern, options }: BSONRegExp): (text: string) => boolean {
  const compiled = compileRegex(pattern, options)
  return watched(compiled, pattern, (text) => compiled.test(text), 'expression.test(text)')
}

/** Compiles a search for all matches. Throws as compileRegexTest does. */
export function compileRegexSearch(pattern: string, options: string): (text: string) => RegExpMatchArray[] {
  const compiled = compileRegex(pattern, options, 'g')
  return watched(compiled, pattern, (text) => [...text.matchAll(compiled)], '[...text.matchAll(expression)]')
}

/** Texts up to this length are matched at once by a pattern with no, one, or two repetitions without a bound. */
const QUICK_LENGTHS = [Infinity, 10_000, 500]

/** The time limit costs a fraction of a millisecond, so it stands only where it may be needed. */
function watched<T>(expression: RegExp, pattern: string, run: (text: string) => T, code: string): (text: string) => T {
  const plain = pattern.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c')
  const quickLength = nested(plain) ? 0 : QUICK_LENGTHS[plain.match(/[*+]|\{\d+,\}/g)?.length ?? 0] ?? 0
  let slow: ((text: string) => T) | undefined
  return (text) => (text.length <= quickLength ? run(text) : (slow ??= limited(expression, code))(text))
}

/** A repetition of a group that itself repeats or chooses, as in `(a+)+`. */
function nested(plain: string): boolean {
  return /\([^()]*[*+|{][^()]*\)[*+{]/.test(plain) || /\).*\)[*+{]/.test(plain)
}

/** Runs the script under a time limit; the regular expression engine checks it while it backtracks. */
function limited<T>(expression: RegExp, code: string): (text: string) => T {
  const sandbox = createContext({ expression, text: '' })
  const script = new Script(code)
  let spent = 0
  return (text) => {
    if (spent > QUERY_BUDGET) throw refused(`the regular expression /${expression.source}/ took longer than ${QUERY_BUDGET} ms on all values`)
    sandbox['text'] = text
    const started = performance.now()
    try {
      return script.runInContext(sandbox, { timeout: MATCH_BUDGET }) as T
    } catch {
      throw refused(`the regular expression /${expression.source}/ took longer than ${MATCH_BUDGET} ms on one value`)
    } finally {
      spent += performance.now() - started
    }
  }
}

const SYNTAX = '^$\\.*+?()[]{}|/'
const SPACE = '\\t\\n\\v\\f\\r '
const AT_END = '(?![\\s\\S])'

function translate(pattern: string, flags: ReadonlySet<string>): string {
  let source = ''
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!
    switch (char) {
      case '\\': {
        const [text, length] = translateEscape(pattern.slice(i + 1), false)
        source += text
        i += length
        break
      }
      case '[': {
        const [text, length] = translateClass(pattern.slice(i))
        source += text
        i += length - 1
        break
      }
      case '(': {
        const [text, length] = translateGroup(pattern.slice(i))
        source += text
        i += length - 1
        break
      }
      case '.': source += flags.has('s') ? '[\\s\\S]' : '[^\\n]'; break
      case '^': source += flags.has('m') ? '(?<![^\\n])' : '^'; break
      case '$': source += flags.has('m') ? '(?![^\\n])' : `(?=\\n?${AT_END})`; break
      case '{': source += /^\{\d+(?:,\d*)?\}/.test(pattern.slice(i)) ? '{' : '\\{'; break
      case '}': source += /\{\d+(?:,\d*)?$/.test(pattern.slice(0, i)) ? '}' : '\\}'; break
      case ']': source += '\\]'; break
      default: source += char
    }
  }
  return source
}

/** What follows a backslash: the translation and the number of characters it used. */
function translateEscape(rest: string, inClass: boolean): [text: string, length: number] {
  const char = [...rest][0] ?? ''
  if (char === '') throw refused('Regular expression is invalid: \\ at end of pattern')
  if (/[dDwWnrtfv]/.test(char)) return [`\\${char}`, 1]
  if (char === 's') return [inClass ? SPACE : `[${SPACE}]`, 1]
  if (char === 'S' && !inClass) return [`[^${SPACE}]`, 1]
  if (char === 'b') return [inClass ? '\\x08' : '\\b', 1]
  if (char === 'B' && !inClass) return ['\\B', 1]
  if (!inClass) {
    if (char === 'A') return ['(?<![\\s\\S])', 1]
    if (char === 'z') return [AT_END, 1]
    if (char === 'Z') return [`(?=\\n?${AT_END})`, 1]
    if (/[1-9]/.test(char)) return [`\\${char}`, 1]
    const name = /^k<(\w+)>/.exec(rest)
    if (name) return [`\\${name[0]}`, name[0].length]
  }
  const hex = /^x(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2}))/.exec(rest)
  if (hex) return [`\\u{${hex[1] ?? hex[2]}}`, hex[0].length]
  const property = /^[pP](?:\{\^?(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|Han|Latin|Greek|Cyrillic)\}|[LMNPSZ])/.exec(rest)
  if (property) return [propertyClass(property[0]), property[0].length]
  if (/[a-zA-Z0-9]/.test(char)) throw unsupported(`\\${char} in a regular expression`)
  return [SYNTAX.includes(char) || (inClass && char === '-') ? `\\${char}` : char, char.length]
}

function propertyClass(text: string): string {
  const negated = (text[0] === 'P') !== text.includes('^')
  const name = text.slice(1).replace(/[{}^]/g, '')
  return `\\${negated ? 'P' : 'p'}{${name.length > 2 ? `Script=${name}` : name}}`
}

function translateClass(rest: string): [text: string, length: number] {
  let i = 1, text = '['
  if (rest[i] === '^') { text += '^'; i++ }
  if (rest[i] === ']') { text += '\\]'; i++ }
  for (; i < rest.length; i++) {
    const char = rest[i]!
    if (char === ']') return [`${text}]`, i + 1]
    if (char === '[' && /^\[[:.=]/.test(rest.slice(i))) throw unsupported('a POSIX class in a regular expression')
    if (char === '\\') {
      const [escaped, length] = translateEscape(rest.slice(i + 1), true)
      text += escaped
      i += length
    } else text += char === '[' ? '\\[' : char
  }
  throw refused('Regular expression is invalid: missing terminating ] for character class')
}

function translateGroup(rest: string): [text: string, length: number] {
  if (rest[1] === '*') throw unsupported('a verb (*…) in a regular expression')
  if (rest[1] !== '?') return ['(', 1]
  const plain = /^\(\?(?:[:=!]|<[=!]|<[A-Za-z_]\w*>)/.exec(rest)
  if (plain) return [plain[0], plain[0].length]
  const named = /^\(\?P<([A-Za-z_]\w*)>/.exec(rest)
  if (named) return [`(?<${named[1]}>`, named[0].length]
  throw unsupported(`the group ${rest.slice(0, 4)} in a regular expression`)
}
