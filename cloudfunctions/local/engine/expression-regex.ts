import { BSONRegExp } from 'bson'
import { refused } from './cloud-error'
import { type Doc, bsonType } from './bson-type'
import { type OperatorCompiler, type Operators, isNullish, namedOperands } from './expression-kind'
import { compileRegexSearch } from './regex'

interface Found extends Doc { match: string; idx: number; captures: (string | null)[] }

function search(name: string, result: (found: Found[]) => unknown, whenNull: unknown): OperatorCompiler {
  return (operand, variables, compile) => {
    const { input, regex, options = null } = namedOperands(name, operand, ['input', 'regex'], ['options'])
    const [source, pattern, flags] = [input, regex, options].map((part) => compile(part, variables))
    const compiled = new Map<string, (text: string) => RegExpMatchArray[]>()
    return (doc) => {
      const text = source!(doc), expression = pattern!(doc), extra = flags!(doc)
      if (!isNullish(text) && typeof text !== 'string') throw refused(`${name} needs 'input' to be of type string, found: ${bsonType(text)}`)
      if (isNullish(expression)) return whenNull
      if (typeof expression !== 'string' && !(expression instanceof BSONRegExp)) throw refused(`${name} needs 'regex' to be of type string or regex`)
      if (!isNullish(extra) && typeof extra !== 'string') throw refused(`${name} needs 'options' to be of type string`)
      if (expression instanceof BSONRegExp && expression.options !== '' && extra) throw refused(`${name}: found regex option(s) specified in both 'regex' and 'option' fields`)
      if (isNullish(text)) return whenNull
      const body = typeof expression === 'string' ? expression : expression.pattern
      const given = (typeof expression === 'string' ? '' : expression.options) + (extra ?? '')
      const key = `${given}/${body}`
      let ready = compiled.get(key)
      if (!ready) compiled.set(key, ready = compileRegexSearch(body, given))
      return result(foundIn(text, ready(text)))
    }
  }
}

/** Positions count code points, as `$indexOfCP` does. */
function foundIn(text: string, matches: readonly RegExpMatchArray[]): Found[] {
  return matches.map((found) => ({
    match: found[0]!, idx: [...text.slice(0, found.index)].length, captures: found.slice(1).map((capture: string | undefined) => capture ?? null),
  }))
}

export const regexOperators: Operators = {
  $regexMatch: search('$regexMatch', (found) => found.length > 0, false),
  $regexFind: search('$regexFind', (found) => found[0] ?? null, null),
  $regexFindAll: search('$regexFindAll', (found) => found, []),
}
