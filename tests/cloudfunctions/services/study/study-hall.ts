import { studyConsentVersion } from '../../../../cloudfunctions/contract/study-moves'
import type { Round } from '../../../../cloudfunctions/contract/study-application'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { degreeOccasion, type SeededOffering, syntheticIdNumber } from '../../../../cloudfunctions/local/seed/study'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { offerings, rounds } from '../../../../cloudfunctions/store/study'
import { freshIntent, openHall } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'

export const day = 86_400_000
export const now = Date.now()
const students = Array.from({ length: 80 }, (_, order) => `s${order}`)
export const cast: CastMember[] = [
  ...[...students, 'li', 'lin', 'wang', 'chen', 'zhao', 'zhou'].map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null })),
  { id: 'guest', name: '游客', role: 'guest', openid: null, phone: null },
]

export const round = (changes: Partial<Round> = {}): Round => ({
  id: 'sr-test', demo: true, title: '2026 年求学圆梦行动', opens: now - 10 * day, closes: now + 20 * day, papersUntil: now + 30 * day, starts: now + 90 * day, phone: '0316-12351',
  instalments: [1, 2, 3].map((year) => ({ year, fen: 100_000, proof: year === 1 ? 'enrolment' as const : 'marks' as const })), ...changes,
})
export const offering = (id: string, changes: Partial<SeededOffering> = {}): SeededOffering => ({
  id: `oc-degree-${id}`, demo: true, round: 'sr-test', institution: '京南理工学院', major: '机电一体化技术', field: 'mechanical', level: 'junior-college', capacity: 50, ...changes,
})
export const idNumberOf = (order: number, birth = '19900101'): string => syntheticIdNumber(birth, order, now)
let people = 0
/** What somebody sends, each time somebody else. */
export const form = (first: string, changes: object = {}) => ({
  round: 'sr-test', first: `oc-degree-${first}`, second: null, adjust: false, name: '马有才', mobile: '19900007001', idNumber: idNumberOf(++people),
  area: '131082', facts: { householdInHebei: true, diploma: 'senior-middle' }, papers: [] as string[], consent: true, consentVersion: studyConsentVersion, ...changes,
})
export const photo = (body: string) => asImage(jpeg({ body }))

/** A reviewer for the city and one for 霸州, two approvers, a cashier. */
export async function openStudy(made: SeededOffering[], made2: Round[] = [round()]) {
  const hall = await openHall({ seeded: false, cast })
  const occasionsMade = made.map((each) => degreeOccasion(each, made2.find(({ id }) => id === each.round)!))
  await openCounters(occasionsMade)
  await occasions.add(occasionsMade)
  await offerings.add(made.map(({ capacity: _capacity, ...each }) => each))
  await rounds.add(made2)
  await entrust('o-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  await entrust('o-lin', '林干事', [{ role: 'reviewer', area: '131081', of: null }])
  await entrust('o-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('o-chen', '陈主任', [{ role: 'approver', area: null, of: null }])
  await entrust('o-zhao', '赵出纳', [{ role: 'cashier', area: null, of: null }, { role: 'approver', area: null, of: null }])
  await entrust('o-zhou', '周出纳', [{ role: 'cashier', area: null, of: null }])
  const ask = (who: string | undefined, action: string, input: object = {}) => hall.ask('study', action, input, who)
  const wish = (who: string, action: string, input: object = {}, intent = freshIntent(), asking?: true) => hall.wish('study', action, input, who, intent, asking)
  const needed = ['id-front', 'id-back', 'diploma', 'household']
  return {
    ...hall, ask, wish, needed, askOf: hall.ask, wishOf: hall.wish,
    keep: (who: string, kind: string, body = kind) => hall.wish('account', 'keepPaper', { kind, image: photo(`${who}${body}`) }, who),
    keepNeeded: async (who: string) => { for (const kind of needed) await hall.wish('account', 'keepPaper', { kind, image: photo(`${who}${kind}`) }, who) },
    /** A staff move on the application as it stands now. */
    move: async (who: string, id: string, input: object) => {
      const seen = await ask('li', 'case', { id })
      return wish(who, 'move', { id, version: seen.ok ? seen.data.version : 1, ...input })
    },
  }
}
export type StudyHall = Awaited<ReturnType<typeof openStudy>>
