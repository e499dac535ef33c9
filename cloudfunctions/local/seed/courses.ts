import type { Scan } from '../../contract/gate'
import type { Occasion } from '../../contract/occasion'
import { counties } from '../../rules/areas'
import { counterId, type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { dayNumber, instantOf } from '../../rules/shanghai-time'
import { freeSerials } from './talks'

const id = 'oc-course-care'
const capacity = 24
const days = [-9, -7, -2, 1, 5, 7] as const
const subjects = ['照护礼仪与沟通', '翻身与移乘', '喂食与吞咽安全', '失智老人照护', '急救与跌倒处理', '综合实操']
/** Of each trainee, the sessions at which he was. The first is the driver of the demo. */
const wasAt: readonly (readonly number[])[] = [[0, 2], [0, 1, 2], [0, 1, 2], [1, 2], [0, 1], [0, 1, 2], [2], [0, 1, 2], [0, 2]]

/** A course that is running: six evenings, three of them over. `now` in ms. */
export function seedCourse(now: number): { course: Occasion; enrolments: Enrolment[]; scans: Scan[] } {
  const today = dayNumber(now)
  const sessions = days.map((day, index) => ({
    id: `d${index + 1}`, starts: instantOf(today + day, 19 * 60), ends: instantOf(today + day, 21 * 60), about: `第 ${index + 1} 课 · ${subjects[index]!}`,
  }))
  const [starts, ends] = [sessions[0]!.starts, sessions[sessions.length - 1]!.ends]
  const county = counties.find(({ code }) => code === '131003')!
  const course: Occasion = {
    id, demo: true, kind: 'course', title: '养老护理员培训（晚间班）', host: '廊坊市总工会', paragraphs: ['下班以后学，六个晚上，每次两小时。到满五次、考核合格，发结业证书。会员免学费。'], mode: 'on-site',
    place: { name: '市职业技术学校', address: `${county.name}和平路 120 号`, area: county.code, at: county.centre }, live: null,
    slots: [{ id: 's1', starts, ends, capacity }],
    enrolling: { opens: starts - 20 * 86_400_000, closes: starts, cancelUntil: starts - 86_400_000, waitlist: true, offerMinutes: 240, groupMost: 1, buckets: 1 },
    eligibility: null, course: { sessions, completion: { least: 80, exam: true } }, phone: '0316-12351', calledOff: null,
  }
  const serials = freeSerials(id)
  const at = (session: number, rank: number) => sessions[session]!.starts - 900_000 + rank * 20_000
  const enrolments = wasAt.map((came, rank): Enrolment => {
    const person = rank === 0 ? 'local-openid-zhang' : `demo-trainee-${rank}`
    return {
      _id: enrolmentId(id, person), occasion: id, person, slot: counterId(id, 's1'), size: 1, state: 'seated', token: `seed${rank}`, at: starts - 10 * 86_400_000 + rank * 60_000,
      intent: 'seeded', serial: serials[rank]!, checkedInAt: at(came[0]!, rank), reminded: true,
    }
  })
  const scans = wasAt.flatMap((came, rank) => came.map((session) => ({ serial: serials[rank]!, scanner: 'demo', at: at(session, rank), sequence: session + 1 })))
  return { course, enrolments, scans }
}
