import { action, counter } from './action'
import { batchRowPattern } from './batch'
import { Image } from './image'
import { mostImageRequestBytes } from './image-limits'
import { KnownField, KnownValueInput } from './known'
import { keptGroups } from './kept-data'
import { paperKinds } from './paper'
import { profileFieldNames, tellable } from './profile-fields'
import { smsProviders } from './sms-providers'
import * as z from './zod'

const nothing = z.strictObject({})
const Mobile = z.string().check(z.regex(/^1[3-9]\d{9}$/))
/** By what WeChat's button gave, or by the code that was sent. */
export const MobileProof = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('wechat'), code: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.strictObject({ by: z.literal('code'), mobile: Mobile, code: z.string().check(z.regex(/^\d{6}$/)) }),
])
const Row = z.strictObject({ row: z.nullable(KnownField) })
export const Paper = z.strictObject({ kind: z.enum(paperKinds), url: z.nullable(z.string()), at: z.number(), inUse: z.boolean() })
export type Paper = z.infer<typeof Paper>

/** Whom a paper is about: oneself (''), or one member of a batch that one files. */
const About = z._default(z.union([z.literal(''), z.string().check(z.regex(batchRowPattern))]), '')
const Purpose = z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/))
/** To what somebody agreed, by which words, and until when. */
export const Consent = z.strictObject({ purpose: Purpose, title: z.nullable(z.string()), version: z.string(), fields: z.array(z.string()), at: z.number(), withdrawnAt: z.nullable(z.number()) })
export type Consent = z.infer<typeof Consent>

/** What is a person's own, whatever he applies for. */
export const account = counter('account', {
  papers: action({ access: 'member', input: z.strictObject({ about: About }), output: z.strictObject({ rows: z.array(Paper), asOf: z.number() }), problems: [] }),
  /** Puts a paper into one's library, in the place of the one of its kind. What was sent with an application stays as it was sent. */
  keepPaper: action({
    access: 'member', once: 'by-record', perMinute: 30, maxBytes: mostImageRequestBytes,
    input: z.strictObject({ kind: z.enum(paperKinds), about: About, image: Image }), output: Paper,
    problems: ['image.type', 'image.too-large', 'image.too-many-pixels'],
  }),
  dropPaper: action({ access: 'member', once: 'by-record', input: z.strictObject({ kind: z.enum(paperKinds) }), output: z.strictObject({ kind: z.enum(paperKinds) }), problems: ['paper.in-use'] }),
  /** The key under which a person's phone keeps his drafts; whoever holds the phone without being him has none. */
  phoneKey: action({ access: 'member', input: nothing, output: z.strictObject({ key: z.string() }), problems: [] }),

  /** What was told once, and is asked by no form again. */
  known: action({ access: 'member', input: nothing, output: z.strictObject({ rows: z.array(KnownField), asOf: z.number() }), problems: [] }),
  tell: action({
    access: 'member', once: 'by-intent', input: z.strictObject({ field: z.enum(tellable), value: KnownValueInput }), output: Row,
    problems: ['field.invalid', 'id-card.invalid', 'uscc.invalid', 'area.unknown'],
  }),
  forget: action({ access: 'member', once: 'by-intent', input: z.strictObject({ field: z.enum(profileFieldNames) }), output: Row, problems: [] }),
  /** Sends a code to a mobile number. `by`: where it went. */
  sendCode: action({
    access: 'member', once: 'by-intent', perMinute: 5, input: z.strictObject({ mobile: Mobile }),
    output: z.strictObject({ by: z.enum(smsProviders), until: z.number(), againAt: z.number() }),
    problems: ['sms.not-set-up', 'sms.failed', 'mobile-code.too-soon', 'mobile-code.too-many'],
  }),
  confirmMobile: action({
    access: 'member', once: 'by-intent', perMinute: 20,
    input: MobileProof,
    output: Row, problems: ['wechat-mobile.refused', 'mobile-code.expired', 'mobile-code.wrong'],
  }),

  /** What others have given this mini-program, for the page that says who answers for it. */
  about: action({ access: 'public', input: nothing, output: z.strictObject({ filing: z.string() }), problems: [] }),
  /** What is kept of the caller, by group; what he agreed to; and what he has under way. */
  kept: action({
    access: 'member', input: nothing,
    output: z.strictObject({ groups: z.array(z.strictObject({ id: z.enum(keptGroups), count: z.int() })), consents: z.array(Consent), underWay: z.array(z.string()), asOf: z.number() }),
    problems: [],
  }),
  withdrawConsent: action({ access: 'member', once: 'by-record', input: z.strictObject({ purpose: Purpose }), output: z.strictObject({ purpose: Purpose }), problems: ['consent.in-use'] }),
  /** Everything about the caller in one JSON text, long numbers masked. */
  exportMe: action({ access: 'member', perMinute: 5, input: nothing, output: z.strictObject({ text: z.string() }), problems: [] }),
  /** Deletes what names or reaches the caller; answers what stays without it. */
  eraseMe: action({ access: 'member', once: 'by-intent', input: nothing, output: z.strictObject({ stays: z.array(z.enum(keptGroups)) }), problems: ['account.under-way'] }),
})
