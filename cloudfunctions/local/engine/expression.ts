import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import type { Doc } from './bson-type'

export interface ExpressionOptions { now: Date }

export const context = Context.init()
  .addAccumulatorOps(accumulators as never)
  .addExpressionOps(expressions as never)
  .addPipelineOps(pipeline as never)

export function compileExpression(expression: unknown, _options: ExpressionOptions): { isTrue(doc: Doc): boolean } {
  const aggregator = new Aggregator([{ $project: { value: { $cond: [expression, true, false] } } }] as never, { context, scriptEnabled: false } as never)
  return { isTrue: (doc) => (aggregator.run([doc] as never)[0] as Doc)['value'] === true }
}
