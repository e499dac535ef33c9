import { refused, unsupported } from './cloud-error'
import { type Doc, isDocument } from './bson-type'
import { compileQuery } from './match'
import { isOperatorDocument } from './match-field'
import { readPath } from './update-path'

const NEGATIVE = new Set(['$ne', '$nin', '$not', '$nor', '$size', '$all', '$exists'])

/**
 * The index for the positional `$`: the first element of the array that satisfies the query's one condition on it.
 * @throws DATABASE_REQUEST_FAILED where the query has no condition on the array; INVALID_PARAM where it has several or a negated one, because MongoDB's choice is then undefined
 */
export function positionOf(doc: Doc, path: string, query: Doc | undefined): number {
  const conditions = query ? conditionsOn(path, query) : []
  const array = readPath(doc, path.split('.'))
  if (conditions.length === 0 || !Array.isArray(array)) {
    throw refused('The positional operator did not find the match needed from the query.')
  }
  if (conditions.length > 1) throw unsupported(`the positional $ with several conditions on '${path}'; use $elemMatch`)
  const [rest, operand] = conditions[0]!
  if (isOperatorDocument(operand) && Object.keys(operand).some((name) => NEGATIVE.has(name))) throw unsupported(`the positional $ with a negated condition on '${path}'`)
  const single = compileQuery({ [rest === '' ? 'element' : `element.${rest}`]: operand })
  const index = array.findIndex((element) => single.test({ element: [element] }))
  if (index < 0) throw refused('The positional operator did not find the match needed from the query.')
  return index
}

function conditionsOn(path: string, query: Doc): [rest: string, operand: unknown][] {
  return Object.entries(query).flatMap(([name, operand]): [string, unknown][] => {
    if (name === '$and' && Array.isArray(operand)) return operand.flatMap((clause) => (isDocument(clause) ? conditionsOn(path, clause) : []))
    if (name === path) return [['', operand]]
    return name.startsWith(`${path}.`) ? [[name.slice(path.length + 1), operand]] : []
  })
}
