import type { OwnCertificate } from '../contract/certificate'
import { maskName } from '../rules/masks'
import { addCertificate, endCertificate, findCertificate } from '../store/certificates'
import { derivedId } from '../store/derived-id'
import { drawCode } from './drawn-code'

const issuer = '廊坊市总工会'
const mostDraws = 20

/** What somebody holds in hand: for what (`about`, an occasion or application), who, and the words on it, none of them secret. */
export interface Certified extends Pick<OwnCertificate, 'kind' | 'title' | 'lines'> { about: string; person: string; name: string; now: number }

const idOf = (about: string, person: string) => derivedId('ce', about, person)

/** Gives somebody the certificate for one thing and answers its code; asked again, it is the same one. Errors: `SealRefusal`. */
export async function issueCertificate({ about, person, name, kind, title, lines, now }: Certified): Promise<string> {
  const id = idOf(about, person)
  for (let draw = 0; draw < mostDraws; draw++) {
    const code = drawCode()
    const record = { _id: id, person, code, kind, title, lines, issuer, issuedAt: now, name, holder: maskName(name), revokedAt: null, revokedFor: null }
    if (await addCertificate(record)) return code
    const standing = await findCertificate(id)
    if (standing) return standing.code
  }
  throw new Error('no code was free')
}

/** Ends the certificate for one thing; nothing happens where there is none. The reason is for its holder. */
export const revokeCertificate = ({ about, person, reason, now }: { about: string; person: string; reason: string; now: number }): Promise<void> =>
  endCertificate(idOf(about, person), now, reason)
