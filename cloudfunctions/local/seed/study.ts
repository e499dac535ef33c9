import { deflateSync } from 'node:zlib'
import type { Occasion } from '../../contract/occasion'
import type { Offering, Round } from '../../contract/study-application'
import { degreePrefix } from '../../contract/degree-id'
import { type RefuseReason, type ReturnReason, type StudyField, studyConsentVersion, type StudyLevel, type StudyMoveName, studyMoves } from '../../contract/study-moves'
import { eligibility } from '../../rules/eligibility'
import { hebeiDegreeRules } from '../../rules/hebei-degree-rules'
import { idCardFault } from '../../rules/id-card'
import { dayNumber, instantOf } from '../../rules/shanghai-time'
import { holderOf, sealIdentity, studyId, type StudyRecord } from '../../store/study'
import { instalmentId, type InstalmentRecord } from '../../store/study-instalments'

const dayMs = 86_400_000
const phone = '0316-12351'

/** Invented names, each with the fields that it teaches: nobody is told a quota of a real university that we do not know. */
const institutions: readonly [name: string, fields: readonly StudyField[]][] = [
  ['京南理工学院', ['mechanical', 'electrical']], ['永定河工学院', ['electrical', 'computing']], ['龙河科技学院', ['computing', 'mechanical']], ['燕南工业学院', ['mechanical', 'logistics']],
  ['冀中开放学院', ['management', 'accounting']], ['广炎商学院', ['logistics', 'management']], ['固本财经学院', ['accounting', 'management']], ['益津师范学院', ['education', 'accounting']],
  ['凤河护理学院', ['nursing', 'education']], ['安次职业学院', ['electrical', 'nursing']], ['香城学院', ['education', 'computing']], ['文安河学院', ['logistics', 'nursing']],
  ['霸台职业学院', ['mechanical', 'accounting']], ['大清河学院', ['computing', 'logistics']], ['三河口学院', ['management', 'electrical']], ['通武廊联合学院', ['nursing', 'education']],
]
const majors: Record<StudyField, Record<StudyLevel, string>> = {
  mechanical: { 'junior-college': '机电一体化技术', bachelor: '机械设计制造及其自动化' },
  electrical: { 'junior-college': '电气自动化技术', bachelor: '电气工程及其自动化' },
  computing: { 'junior-college': '计算机应用技术', bachelor: '计算机科学与技术' },
  logistics: { 'junior-college': '现代物流管理', bachelor: '物流管理' },
  management: { 'junior-college': '工商企业管理', bachelor: '工商管理' },
  accounting: { 'junior-college': '大数据与会计', bachelor: '会计学' },
  nursing: { 'junior-college': '护理', bachelor: '护理学' },
  education: { 'junior-college': '学前教育', bachelor: '学前教育（本科）' },
}
const quotas = [30, 60, 45, 80, 120, 50]

/** The round that is open now, and the one before, whose students are in their first year. */
export function seedRounds(now: number): [Round, Round] {
  const today = dayNumber(now)
  const round = (id: string, title: string, from: number): Round => ({
    id, demo: true, title, phone,
    opens: instantOf(today + from, 9 * 60), closes: instantOf(today + from + 40, 18 * 60), papersUntil: instantOf(today + from + 50, 18 * 60), starts: instantOf(today + from + 120, 8 * 60),
    instalments: [{ year: 1, fen: 100_000, proof: 'enrolment' }, { year: 2, fen: 100_000, proof: 'marks' }, { year: 3, fen: 100_000, proof: 'marks' }],
  })
  const year = Number(new Date(now).getUTCFullYear())
  return [round('sr-now', `${year} 年求学圆梦行动`, -12), round('sr-last', `${year - 1} 年求学圆梦行动`, -377)]
}

export interface SeededOffering extends Offering { capacity: number }

/** Each institution teaches each of its fields at one of the two levels, so that every major can be had at both. */
export function seedOfferings([now, last]: [Round, Round]): SeededOffering[] {
  const made = institutions.flatMap(([institution, fields], at) => fields.flatMap((field, rank) => (['junior-college', 'bachelor'] as const)
    .filter((_level, which) => (at + rank + which) % 2 === 0 || at < 4)
    .map((level) => ({ institution, field, level, major: majors[field][level] }))))
  const offering = (round: Round, prefix: string) => (each: (typeof made)[number], index: number): SeededOffering =>
    ({ ...each, id: `${degreePrefix}${prefix}${String(index + 1).padStart(2, '0')}`, demo: true, round: round.id, capacity: quotas[index % quotas.length]! })
  return [...made.map(offering(now, '')), ...made.slice(0, 2).map(offering(last, 'last-'))]
}

/** The seats of an offering: one slot, given by application, with a line. */
export const degreeOccasion = ({ id, institution, major, capacity, demo }: SeededOffering, { opens, closes, starts, phone: number }: Round): Occasion => ({
  id, demo, kind: 'degree', title: `${institution} · ${major}`, host: institution, paragraphs: [], mode: 'on-site', place: null, live: null,
  slots: [{ id: 's1', starts, ends: starts + 30 * dayMs, capacity }],
  enrolling: { opens, closes, cancelUntil: starts, waitlist: true, offerMinutes: 2 * 1_440, groupMost: 1, buckets: 1 },
  eligibility: null, phone: number, calledOff: null,
})

/** Valid by its check digit, on an area code that nobody has. */
export function syntheticIdNumber(birth: string, order: number, now: number): string {
  const body = `131099${birth}${String(order).padStart(3, '0')}`
  return [...'0123456789X'].map((check) => body + check).find((number) => idCardFault(number, now) === undefined)!
}

type Step = [move: StudyMoveName, daysAgo: number]
interface Sketch {
  who: string; name: string; birth: string; area: string; offering: number; steps: readonly Step[]
  papers?: 'all' | 'some'; last?: boolean; asked?: StudyRecord['asked']; reason?: RefuseReason; words?: string
}
const toReview: readonly Step[] = [['apply', 6], ['seat', 6]]
const askedAgain = (reason: ReturnReason): StudyRecord['asked'] => [{ what: 'diploma', reason }]
const sketches: readonly Sketch[] = [
  { who: 'demo-student-1', name: '马晓光', birth: '19940312', area: '131082', offering: 0, steps: toReview, papers: 'all' },
  { who: 'demo-student-2', name: '韩丽', birth: '19960708', area: '131082109', offering: 5, steps: [['apply', 3], ['seat', 3]], papers: 'some' },
  { who: 'demo-student-3', name: '冯志远', birth: '19910121', area: '131081', offering: 8, steps: [...toReview, ['return', 1]], papers: 'all', asked: askedAgain('unclear') },
  { who: 'demo-student-4', name: '于海燕', birth: '19890930', area: '131003', offering: 12, steps: [...toReview, ['refuse', 2]], papers: 'all', reason: 'diploma-invalid', words: '毕业证编号在学信网查不到，请带原件核对。' },
  { who: 'demo-student-5', name: '宋佳', birth: '19980215', area: '131022', offering: 15, steps: [...toReview, ['refuse', 4], ['appeal', 1]], papers: 'all', reason: 'household-invalid', words: '社保记录和填写的月数对不上。' },
  { who: 'demo-student-6', name: '田野', birth: '20000606', area: '131026', offering: 3, steps: [...toReview, ['admit', 2]], papers: 'all' },
  { who: 'local-openid-sun', name: '孙站长', birth: '19870519', area: '131082', offering: 0, steps: [['apply', 370], ['seat', 370], ['admit', 355], ['start', 250]], papers: 'all', last: true },
  { who: 'demo-student-7', name: '梁永强', birth: '19850211', area: '131025', offering: 1, steps: [['apply', 371], ['seat', 371], ['admit', 356], ['start', 250]], papers: 'all', last: true },
]

/** Files that stand for photographs, by whose they are. */
export type PaperFile = (person: string) => Promise<{ file: string; hash: string }>

/** Applications in the states that a desk meets. `now` in ms. */
export async function seedStudies([now, last]: [Round, Round], all: readonly SeededOffering[], at: number, paper: PaperFile): Promise<StudyRecord[]> {
  return Promise.all(sketches.map(async (sketch, order) => {
    const round = sketch.last ? last : now
    const offering = all.filter((each) => each.round === round.id)[sketch.offering]!
    const idNumber = syntheticIdNumber(sketch.birth, order * 2 + 101, at)
    const id = studyId(round.id, idNumber)
    const history = sketch.steps.map(([move, ago]) => ({
      move, to: studyMoves[move].to, at: at - ago * dayMs, by: studyMoves[move].by[0]!, who: move === 'refuse' || move === 'return' ? 'local-openid-li' : null,
    }))
    const file = await paper(sketch.who)
    const kinds = sketch.papers === 'some' ? (['id-front', 'id-back'] as const) : (['id-front', 'id-back', 'diploma', 'household'] as const)
    const facts = { householdInHebei: true, diploma: offering.level === 'bachelor' ? 'junior-college' : 'senior-middle' } as const
    const refused = history.find(({ move }) => move === 'refuse')
    const appealed = history.find(({ move }) => move === 'appeal')
    const first = history[0]!.at
    return {
      _id: id, demo: true, round: round.id, person: sketch.who, holder: holderOf(round.id, sketch.who), state: history[history.length - 1]!.to, version: 1,
      first: offering.id, second: null, adjust: true, plan: [offering.id], seat: offering.id, leaving: null, lease: 0, attempt: 1,
      area: sketch.area, facts, judged: eligibility(hebeiDegreeRules[offering.level], { ...facts, birthMonth: `${sketch.birth.slice(0, 4)}-${sketch.birth.slice(4, 6)}` }, dayNumber(first)),
      ...sealIdentity(id, { name: sketch.name, mobile: `1990000${7_100 + order}`, idNumber }), consent: { version: studyConsentVersion, at: first },
      papers: kinds.map((kind) => ({ kind, ...file, at: first })), asked: sketch.asked ?? [],
      refusal: refused ? { reason: sketch.reason!, words: sketch.words!, at: refused.at, by: 'local-openid-li' } : null,
      appeal: appealed ? { words: '我在两个单位交的社保，合起来够了，转移单在办。', at: appealed.at, decision: null } : null,
      years: sketch.last ? [{ year: 1, status: 'studying', reportedAt: at - 240 * dayMs, confirmedAt: at - 235 * dayMs }] : [],
      certificate: null, history, at: first, changedAt: history[history.length - 1]!.at, intents: [],
    } satisfies StudyRecord
  }))
}

/** The first year's money of those who study: one was paid, one is asked for. */
export async function seedInstalments(studies: readonly StudyRecord[], now: number, paper: PaperFile): Promise<InstalmentRecord[]> {
  return Promise.all(studies.filter(({ state }) => state === 'studying').map(async ({ _id: application, person, area }, order) => {
    const id = instalmentId(application, 1)
    const paid = order === 0
    const { file, hash } = await paper(`${person}-1`)
    return {
      _id: id, application, area, year: 1, fen: 100_000, proof: 'enrolment', file, hash, version: 1, claimedAt: now - (paid ? 230 : 3) * dayMs, reason: null,
      ...(paid ? { state: 'paid', approvedBy: 'local-openid-wang', paidAt: now - 220 * dayMs, paidBy: 'local-openid-zhao', slip: 'DEMO20260001' }
        : { state: 'claimed', approvedBy: null, paidAt: null, paidBy: null, slip: id }),
    } satisfies InstalmentRecord
  }))
}

/** CRC-32, as PNG has it. */
function checkSum(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

/** A picture that looks like a page of lines and says nothing: no paper of anybody. `shade` tells one from another. */
export function demoPaper(shade: number): Buffer {
  const [width, height] = [320, 200]
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.from([0, ...Array.from({ length: width }, (_each, x) => {
    const line = y > 24 && y < 176 && y % 16 < 4 && x > 24 && x < 200 + (y * 7 + shade) % 96
    return line ? 170 : 235 - shade % 24
  })])))
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(body.length)
    sum.writeUInt32BE(checkSum(named))
    return Buffer.concat([size, named, sum])
  }
  const head = Buffer.from([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 0, 0, 0, 0])
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}
