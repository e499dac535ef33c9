import { action, counter } from './action'
import { CertificateCode } from './certificate'
import { Known } from './known'
import { OccasionId, Serial, Session } from './occasion'
import * as z from './zod'

export const examResults = ['passed', 'failed'] as const
const lackings = ['sessions', 'exam', 'name', 'end'] as const
/** As it stands on an identity card: no signs that a certificate could not bear. */
const PersonName = z.string().check(z.trim(), z.regex(/^[\p{L}·.\- ]{2,20}$/u))
const standing = {
  attended: z.array(Session.shape.id),
  needed: z.int(), all: z.int(),
  exam: z.nullable(z.enum(examResults)),
  lacking: z.array(z.enum(lackings)),
  certificate: z.nullable(CertificateCode),
}

/** What a trainee sees of himself in one course. */
export const Trainee = z.strictObject({ ...standing, hasExam: z.boolean(), name: z.nullable(z.string()), asOf: z.number() })
export type Trainee = z.infer<typeof Trainee>

/** What whoever looks after a course sees of each: a masked name, and how far he is. */
export const TraineeRow = z.strictObject({ ...standing, serial: Serial, name: z.nullable(z.string()) })
export type TraineeRow = z.infer<typeof TraineeRow>

const organizers = { staff: ['organizer'] } as const

/** Courses of many sessions: who was there, how the exam went, and the certificate at the end. */
export const course = counter('course', {
  mine: action({ access: 'member', input: z.strictObject({ id: OccasionId }), output: Trainee, problems: ['occasion.unknown', 'course.unknown', 'enrolment.unknown'] }),
  /** How the certificate is to name the trainee; it may be put right until there is one. */
  sayName: action({
    access: 'member', once: 'by-record', output: Trainee,
    /** `consentVersion`: which words he agreed to; a phone that does not ask yet is told so. */
    input: z.strictObject({ id: OccasionId, name: z.union([PersonName, Known]), consentVersion: z._default(z.string().check(z.maxLength(20)), '') }),
    problems: ['consent.outdated', 'known.missing', 'occasion.unknown', 'course.unknown', 'enrolment.unknown', 'trainee.certified', 'trainee.changed'],
  }),
  trainees: action({
    access: organizers, input: z.strictObject({ id: OccasionId }),
    output: z.strictObject({ title: z.string(), sessions: z.array(Session), hasExam: z.boolean(), rows: z.array(TraineeRow), asOf: z.number() }),
    problems: ['occasion.unknown', 'course.unknown'],
  }),
  /** Notes how somebody's exam went. A certificate that was given ends with it where he did not pass after all. */
  markExam: action({
    access: organizers, once: 'by-record', input: z.strictObject({ id: OccasionId, serial: Serial, exam: z.enum(examResults) }), output: TraineeRow,
    problems: ['occasion.unknown', 'course.unknown', 'enrolment.unknown', 'trainee.changed'],
  }),
})
