import { issueCertificate } from '../../office/certificates'
import { changeStudy, findStudy, offerings, openIdentity, type StudyRecord } from '../../store/study'

const levelWords = { 'junior-college': '高起专', bachelor: '专升本' } as const

/** Who has completed holds a certificate: issued once, whoever looks first, also where the one who should have issued it died. */
export async function certified(record: StudyRecord, now: number): Promise<StudyRecord> {
  if (record.state !== 'completed' || record.certificate !== null) return record
  const offering = (await offerings.all(now)).find(({ id }) => id === record.seat)
  const name = openIdentity(record, 'name')
  if (!offering || name === null) return record
  const certificate = await issueCertificate({
    about: record._id, person: record.person, name, kind: 'completion', title: `求学圆梦 ${offering.major}（${levelWords[offering.level]}）结业`,
    lines: [offering.institution, `${record.years.length} 个学年`], now,
  })
  return await changeStudy(record, { certificate }) ?? await findStudy(record._id) ?? record
}
