import type { certificate } from '../../contract/certificate'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { readCertificateCode } from '../../rules/short-code'
import { certificateByCode } from '../../store/certificates'

export const check: Handler<typeof certificate.actions.check> = async ({ code: typed }) => {
  const read = readCertificateCode(typed)
  if (read === undefined) throw problem('certificate.mistyped')
  const found = await certificateByCode(read)
  if (!found) throw problem('certificate.unknown')
  const { code, kind, title, lines, issuer, issuedAt, revokedAt, holder } = found
  return { code, kind, title, lines, issuer, issuedAt, revokedAt, holder }
}
