import { refused, unsupported } from './cloud-error'
import { type Doc, bsonType, isDocument } from './bson-type'

/** The value of an expression for one document; undefined is a missing value. */
export type Evaluate = (doc: unknown) => unknown
export type Compile = (expression: unknown, variables: Variables) => Evaluate
export type OperatorCompiler = (operand: unknown, variables: Variables, compile: Compile) => Evaluate
export type Operators = Record<string, OperatorCompiler>

/** The variables that are in scope while an expression is compiled; each has one cell that loops write before they evaluate their body. */
export class Variables {
  constructor(private readonly now: Date, private readonly cells: ReadonlyMap<string, { value: unknown }> = new Map()) {}

  /** @throws DATABASE_REQUEST_FAILED for a name that MongoDB would not take for a variable */
  with(names: readonly string[]): { variables: Variables; cells: { value: unknown }[] } {
    const added = names.map((name): [string, { value: unknown }] => {
      if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name) && name !== 'CURRENT') throw refused(`'${name}' starts with an invalid character for a user variable name`)
      return [name, { value: undefined }]
    })
    return { variables: new Variables(this.now, new Map([...this.cells, ...added])), cells: added.map(([, cell]) => cell) }
  }

  reader(name: string): Evaluate {
    const cell = this.cells.get(name)
    if (cell) return () => cell.value
    switch (name) {
      case 'ROOT': case 'CURRENT': return (doc) => doc
      case 'NOW': return () => new Date(this.now)
      case 'REMOVE': return () => undefined
      case 'CLUSTER_TIME': case 'DESCEND': case 'PRUNE': case 'KEEP': case 'SEARCH_META': case 'USER_ROLES': throw unsupported(`the variable $$${name}`)
      default: throw refused(`Use of undefined variable: ${name}`)
    }
  }
}

export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined

/** An operator over a fixed number of values: `[a, b]`, or `a` alone where one is enough. */
export function fixed(name: string, least: number, most: number, compute: (...values: unknown[]) => unknown): OperatorCompiler {
  return (operand, variables, compile) => {
    const operands = Array.isArray(operand) ? operand : [operand]
    if (operands.length < least || operands.length > most) {
      throw refused(`Expression ${name} takes ${least === most ? `exactly ${least}` : `at least ${least} arguments, and at most ${most},`} arguments. ${operands.length} were passed in.`)
    }
    const parts = operands.map((part) => compile(part, variables))
    if (parts.length === 1) {
      const [only] = parts
      return (doc) => compute(only!(doc))
    }
    return (doc) => compute(...parts.map((part) => part(doc)))
  }
}

/** An operator over any number of values. */
export function variadic(compute: (values: unknown[]) => unknown): OperatorCompiler {
  return (operand, variables, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map((part) => compile(part, variables))
    return (doc) => compute(parts.map((part) => part(doc)))
  }
}

/**
 * The named arguments of an operator such as `$zip`.
 * @throws DATABASE_REQUEST_FAILED for one that is not known or one that is needed and absent
 */
export function namedOperands(name: string, operand: unknown, needed: readonly string[], optional: readonly string[] = []): Doc {
  if (!isDocument(operand)) throw refused(`${name} only supports an object as its argument`)
  for (const key of Object.keys(operand)) if (!needed.includes(key) && !optional.includes(key)) throw refused(`Unrecognized argument to ${name}: ${key}`)
  for (const key of needed) if (!(key in operand)) throw refused(`Missing '${key}' parameter to ${name}`)
  return operand
}

/** An operator over named values, all of them evaluated. */
export function named(name: string, needed: readonly string[], optional: readonly string[], compute: (values: Doc) => unknown): OperatorCompiler {
  return (operand, variables, compile) => {
    const parts = Object.entries(namedOperands(name, operand, needed, optional)).map(([key, part]) => [key, compile(part, variables)] as const)
    return (doc) => {
      const values: Doc = {}
      for (const [key, part] of parts) values[key] = part(doc)
      return compute(values)
    }
  }
}

export function requireArray(value: unknown, message: (type: string) => string): unknown[] {
  if (!Array.isArray(value)) throw refused(message(bsonType(value)))
  return value
}

export function requireWhole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw refused(`${what} must be representable as a 32-bit integer, found a value of type ${bsonType(value)}`)
  return value
}
