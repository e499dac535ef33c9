import { action, counter } from './action'
import { AidPolicy } from './aid-policy'
import * as z from './zod'

/** 职工医疗互助: by which rules it is paid. Claims are brought at the counter of matters. */
export const aid = counter('aid', {
  /** Of each plan the rules for a discharge today, for anybody: the phone works out by itself what they give. */
  policies: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({ rows: z.array(AidPolicy), asOf: z.number() }), problems: [] }),
})
