import type { Contest } from '../../contract/contest'
import type { ScoreValue } from '../../contract/contest-moves'
import type { Occasion } from '../../contract/occasion'
import { issueCertificate } from '../../office/certificates'
import { takeSeats } from '../../office/seating'
import { objectionTerm } from '../../rules/contest/objection-term'
import type { Enrolment } from '../../rules/seats/documents'
import { noteCheckIn } from '../../store/check-ins'
import { addEntry, entryId, memberKey, sealMembers } from '../../store/contest-entries'
import { addObjection, objectionId } from '../../store/contest-objections'
import { addScore, scoreId, type ScoreRecord } from '../../store/contest-scores'
import { type ContestRecord, contests } from '../../store/contests'
import { chance } from './chance'

const dayMs = 86_400_000
const objectionDays = 5
const [first, second] = ['local-openid-li', 'local-openid-liu']
const theoryAndPractice = (theory: number): Contest['rounds'] => [
  { id: 'r1', kind: 'theory', title: '理论', weight: theory, full: 100 }, { id: 'r2', kind: 'practice', title: '实操', weight: 100 - theory, full: 100 },
]
const awards: Contest['awards'] = [
  { from: 1, to: 1, title: '技术状元', note: '推荐申报五一建功立业奖章' }, { from: 2, to: 2, title: '技术标兵', note: '' }, { from: 3, to: 10, title: '技术能手', note: '' },
]
const base = { demo: true, teams: false, byUnit: false, rounds: theoryAndPractice(30), ties: ['practice', 'theory'], awards, objectionDays, state: 'draft', publication: 0, publishedAt: null, objectUntil: null, finalAt: null, version: 1, told: 0, awardedAt: null } satisfies Omit<ContestRecord, 'id' | 'trade'>

/** The contests of the seeded occasions: announced, enrolling, being scored, published, final. */
export function seedContests(now: number): ContestRecord[] {
  const published = now - dayMs
  const term = objectionTerm(published, objectionDays)
  const until = 'until' in term ? term.until : published + 7 * dayMs
  return [
    { ...base, id: 'oc-contest-weld', trade: 'welder', byUnit: true },
    { ...base, id: 'oc-contest-net', trade: 'network-security', teams: true, rounds: theoryAndPractice(40) },
    { ...base, id: 'oc-contest-ev', trade: 'ev-mechanic' },
    { ...base, id: 'oc-contest-rehab', trade: 'rehabilitation', byUnit: true },
    { ...base, id: 'oc-contest-home', trade: 'housekeeper' },
    { ...base, id: 'oc-contest-robot', trade: 'robot-operator', state: 'published', publication: 1, told: 1, publishedAt: published, objectUntil: until },
    {
      ...base, id: 'oc-contest-drug', trade: 'drug-inspector', rounds: theoryAndPractice(40), state: 'final', publication: 1, told: 1,
      publishedAt: now - 25 * dayMs, objectUntil: now - 18 * dayMs, finalAt: now - 17 * dayMs, awardedAt: now - 17 * dayMs,
    },
  ]
}

/** Those that have been held. */
const held = ['oc-contest-home', 'oc-contest-robot', 'oc-contest-drug']
const names = ['马志强', '韩雪', '冯建国', '于洋', '宋晓', '何静', '林涛', '高峰', '罗敏', '唐磊', '许芳', '邓超群']
const units = ['廊坊安固机械有限公司', '固安县第二工业园工会', '香河家具城工会联合会', '霸州市职业中学', '大厂县人民医院', '三河市燕郊镇总工会']
const birthMonth = (at: number): string => `${1980 + at}-0${1 + at % 9}`

/** Seats, who has them, and scores. Contests come last: they are what tells whether all of it is there. */
export async function seedContestants(occasions: readonly Occasion[], now: number): Promise<number> {
  const records = seedContests(now).filter(({ id }) => occasions.some((occasion) => occasion.id === id))
  for (const contest of records) {
    if (held.includes(contest.id)) await seedField(contest, occasions.find(({ id }) => id === contest.id)!)
  }
  await contests.add(records)
  return records.length
}

async function seedField(contest: ContestRecord, occasion: Occasion): Promise<void> {
  const { whole } = chance(contest.id.length)
  for (const [at, name] of names.entries()) {
    const person = contest.state === 'published' && at === 4 ? 'local-openid-sun' : `demo-contestant-${contest.trade}-${at}`
    const seat = await takeSeats(occasion, { person, slot: 's1', size: 1, waitlist: false, now: occasion.enrolling.opens + at * dayMs / 24, intent: `seeded${contest.trade}${at}` })
    if (typeof seat === 'string') throw new Error(`no seat for ${person}: ${seat}`)
    // Later places have lower scores, so that the titles are those of the first ten.
    const marks = contest.rounds.map(() => 9_650 - at * 210 - whole(0, 120))
    for (const [order, round] of contest.rounds.entries()) await seedScore(contest, seat, round.id, { marks: marks[order]! }, at, occasion.slots[0]!.ends)
    if (at < 11) await noteCheckIn(seat, occasion.slots[0]!.starts)
    await seedEntry(contest, occasion, seat, name, at)
  }
}

/** In the contest that is being scored the practice is half entered, and one pair differs. */
async function seedScore({ id, state }: ContestRecord, { serial }: Enrolment, round: string, value: ScoreValue, at: number, when: number): Promise<void> {
  const open = state === 'draft' && round === 'r2'
  if (open && at >= 8) return
  const absent: ScoreValue = at === 11 ? { out: 'no-show' } : value
  const other: ScoreValue = open && at === 2 && 'marks' in value ? { marks: value.marks - 1_000 } : absent
  const half = open && at >= 5
  const score: ScoreRecord = {
    _id: scoreId(id, serial, round), demo: true, contest: id, serial, round, attempt: 1,
    state: half ? 'half' : other === absent ? 'confirmed' : 'differ',
    first: { by: first, value: absent, at: when }, second: half ? null : { by: second, value: other, at: when + 60_000 },
    value: half || other !== absent ? null : absent, history: [], version: 1,
  }
  await addScore(score)
}

async function seedEntry(contest: ContestRecord, { title }: Occasion, { person, serial }: Enrolment, name: string, at: number): Promise<void> {
  const { id, state, awards: titles, finalAt, publishedAt } = contest
  const own = person === 'local-openid-sun' ? '孙站长' : name
  const member = { name: own, mobile: `1990000${7100 + at + contest.rounds[0]!.weight}`, birthMonth: birthMonth(at) }
  const _id = entryId(id, person)
  const unit = units[at % units.length]!
  const won = titles.find(({ from, to }) => at + 1 >= from && at + 1 <= to)
  const certificates = state === 'final' && won
    ? [await issueCertificate({ about: id, person, name: own, kind: 'award', title: `《${title}》${won.title}`, lines: [`第 ${at + 1} 名`, unit], now: finalAt! })] : []
  await addEntry({
    _id, demo: true, contest: id, person, serial, unit, team: '', publish: at % 3 === 0, members: sealMembers(_id, [member]), keys: [memberKey(id, member.mobile)],
    checked: true, certificates, version: 1, intents: ['seeded'], at: 0,
  })
  if (state !== 'published' || at !== 6) return
  await addObjection({
    _id: objectionId(id, 1, person), demo: true, contest: id, person, serial, publication: 1, at: publishedAt! + 3 * 3_600_000, state: 'open', answer: null, intent: 'seeded',
    reason: '实操第三题我做完了，评分表上好像没有算分，请再看一遍。',
  })
}
