import { type Accumulator, avg, deviation, extreme, sum } from './accumulator'
import { type OperatorCompiler, type Operators } from './expression-kind'

/** Outside a group an accumulator works on its list of arguments, or on the elements of its one argument when that is an array. */
function overValues(create: () => Accumulator): OperatorCompiler {
  return (operand, variables, compile) => {
    const list = Array.isArray(operand) ? operand.map((part) => compile(part, variables)) : undefined
    const single = list ? (list.length === 1 ? list[0] : undefined) : compile(operand, variables)
    return (doc) => {
      const only = single?.(doc)
      const values = single ? (Array.isArray(only) ? only : [only]) : list!.map((part) => part(doc))
      const accumulator = create()
      for (const value of values) accumulator.add(value)
      return accumulator.result()
    }
  }
}

export const accumulatorExpressions: Operators = {
  $avg: overValues(avg),
  $max: overValues(extreme(1)),
  $min: overValues(extreme(-1)),
  $stdDevPop: overValues(deviation(false)),
  $stdDevSamp: overValues(deviation(true)),
  $sum: overValues(sum),
}
