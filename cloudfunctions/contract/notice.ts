import { action, counter } from './action'
import { hardshipKinds } from './hardship-terms'
import { objectionLetters, objectionOutcomes, objectionStates } from './notice-terms'
import * as z from './zod'

export const NoticeId = z.string().check(z.regex(/^nt-[0-9a-f]{24}$/))
export const NoticeObjectionId = z.string().check(z.regex(/^no-[0-9a-f]{24}$/))
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const Words = z.string().check(z.trim(), z.minLength(objectionLetters.least), z.maxLength(objectionLetters.most))
const Page = z._default(z.int().check(z.minimum(0), z.maximum(99)), 0)

/** 公示: these fields of a case and no other, each masked before it is kept. It hangs through the day `until`. */
export const PublicNotice = z.strictObject({
  id: NoticeId, demo: z.boolean(), name: z.string(), unit: z.string(), category: z.enum(hardshipKinds), fen: z.nullable(z.int()), from: Day, until: Day,
})
export type PublicNotice = z.infer<typeof PublicNotice>

const answer = z.nullable(z.strictObject({ words: z.string(), at: z.number() }))
/** An objection as the one who wrote it sees it. */
export const NoticeObjection = z.strictObject({ id: NoticeObjectionId, notice: NoticeId, state: z.enum(objectionStates), words: z.string(), at: z.number(), answer })
export type NoticeObjection = z.infer<typeof NoticeObjection>
/** At the desk: with what was objected to, and without who did. */
export const DeskObjection = z.strictObject({ ...NoticeObjection.shape, about: PublicNotice, case: z.string() })
export type DeskObjection = z.infer<typeof DeskObjection>

export const notice = counter('notice', {
  /** What hangs today, the newest first; what is over is gone by itself. */
  list: action({ access: 'public', input: z.strictObject({ page: Page }), output: z.strictObject({ rows: z.array(PublicNotice), nextPage: z.nullable(z.int()), asOf: z.number() }), problems: [] }),
  /** Anybody, once a notice. Nobody who is not at the desk learns that there is one, and the desk does not learn whose. */
  object: action({
    access: 'member', once: 'by-record', perMinute: 10, input: z.strictObject({ id: NoticeId, words: Words }), output: NoticeObjection,
    problems: ['notice.unknown', 'notice.objected', 'text.risky'],
  }),
  mine: action({ access: 'member', input: z.strictObject({}), output: z.strictObject({ rows: z.array(NoticeObjection), asOf: z.number() }), problems: [] }),
  /** Those in the caller's area, the open ones first. */
  objections: action({ access: { staff: ['reviewer', 'approver'] }, input: z.strictObject({ page: Page }), output: z.strictObject({ rows: z.array(DeskObjection), nextPage: z.nullable(z.int()), asOf: z.number() }), problems: [] }),
  /** By one who neither visited the family nor put up the notice. */
  decide: action({
    access: { staff: ['approver'] }, once: 'by-record', input: z.strictObject({ id: NoticeObjectionId, outcome: z.enum(objectionOutcomes), words: Words }), output: DeskObjection,
    problems: ['notice.objection-unknown', 'notice.decided', 'mover.same'],
  }),
})
