import { action, counter } from './action'
import * as z from './zod'

/** What a certificate is for: a course or study completed, or a title of a contest. */
export const certificateKinds = ['completion', 'award'] as const

/** Ten signs of Crockford's alphabet, the last one a check. */
export const CertificateCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/))

const shown = {
  code: CertificateCode,
  kind: z.enum(certificateKinds),
  title: z.string(),
  /** What stands on it beside the title, each fit for everybody's eyes. */
  lines: z.array(z.string()).check(z.maxLength(6)),
  issuer: z.string(),
  issuedAt: z.number(),
  /** Since when it no longer counts; null while it does. Why is nobody's business but the holder's. */
  revokedAt: z.nullable(z.number()),
}

/** What a stranger with the code may see: the holder's first character, and nothing else of him. */
export const CheckedCertificate = z.strictObject({ ...shown, holder: z.string() })
export type CheckedCertificate = z.infer<typeof CheckedCertificate>

/** What its holder sees. */
export const OwnCertificate = z.strictObject({ ...shown, name: z.string(), revokedFor: z.nullable(z.string()) })
export type OwnCertificate = z.infer<typeof OwnCertificate>

export const certificate = counter('certificate', {
  /** Whether a certificate is real, for whoever was shown one. Codes cannot be guessed, and nobody can look one up by name. */
  check: action({
    access: 'public',
    input: z.strictObject({ code: z.string().check(z.minLength(10), z.maxLength(24)) }),
    output: CheckedCertificate,
    problems: ['certificate.mistyped', 'certificate.unknown'],
  }),
  mine: action({ access: 'member', input: z.strictObject({}), output: z.strictObject({ rows: z.array(OwnCertificate), asOf: z.number() }), problems: [] }),
})
