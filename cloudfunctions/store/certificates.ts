import type { OwnCertificate } from '../contract/certificate'
import { addNew, database, fieldsSet } from './database'
import { seal, unseal } from './sealed'

/** A certificate as it is kept: the full name sealed, its first character beside it for whoever checks. */
export interface CertificateRecord extends Omit<OwnCertificate, 'name'> {
  _id: string
  person: string
  name: string
  holder: string
}

const collection = () => database().collection('certificates')
const placeOf = (id: string) => ({ collection: 'certificates', id, field: 'name' })

/** Adds a certificate with the name sealed; false where the id or the code is taken. Errors: `SealRefusal`. */
export const addCertificate = ({ name, ...record }: CertificateRecord): Promise<boolean> =>
  addNew('certificates', { ...record, name: seal(name, placeOf(record._id)) })

export async function findCertificate(id: string): Promise<CertificateRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as CertificateRecord[])[0]
}

export async function certificateByCode(code: string): Promise<CertificateRecord | undefined> {
  const { data } = await collection().where({ code }).limit(1).get()
  return (data as CertificateRecord[])[0]
}

const mostOwn = 100

/** A person's certificates, the newest first, with the name opened. Errors: `SealRefusal`. */
export async function certificatesOf(person: string): Promise<CertificateRecord[]> {
  const { data } = await collection().where({ person }).orderBy('issuedAt', 'desc').limit(mostOwn).get()
  return (data as CertificateRecord[]).map((record) => ({ ...record, name: unseal(record.name, placeOf(record._id)) }))
}

/** Ends a certificate; the first reason stays. */
export async function endCertificate(id: string, revokedAt: number, revokedFor: string): Promise<void> {
  await collection().where({ _id: id, revokedAt: null }).update(fieldsSet({ revokedAt, revokedFor }))
}
