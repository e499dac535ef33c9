import type { Occasion } from '../../contract/occasion'
import { counties } from '../../rules/areas'
import { counterId, type Enrolment, enrolmentId } from '../../rules/seats/documents'
import { dayNumber, instantOf } from '../../rules/shanghai-time'
import { type FixtureRecord, fixtureId, sealedPlayers, teamId, type TeamRecord } from '../../store/teams'
import { freeSerials } from './talks'

const id = 'oc-activity-badminton'
const places = ['广阳', '安次', '开发区', '三河', '霸州', '固安', '香河', '文安', '大城', '永清', '大厂', '燕郊', '胜芳', '龙河', '万庄', '牛驼']
const trades = ['快递', '物流', '环卫', '电力']
const firsts = '马韩冯于宋唐贺曹邓许'
const lasts = ['有才', '大勇', '国强', '建军', '志远', '秀兰', '晓梅', '立新', '海涛', '文静', '小东', '长福', '玉良', '金生']
/** 220 people in 16 teams. */
const sizeOf = (rank: number): number => (rank < 12 ? 14 : 13)

/** A match in its second of three evenings: sixteen teams, the first round played. `now` in ms. */
export function seedMatch(now: number): { found: Occasion; enrolments: Enrolment[]; teams: TeamRecord[]; fixtures: FixtureRecord[] } {
  const today = dayNumber(now)
  const at = (day: number, minute: number) => instantOf(today + day, minute)
  const county = counties.find(({ code }) => code === '131003')!
  const [starts, ends] = [at(-3, 1_110), at(4, 1_260)]
  const found: Occasion = {
    id, demo: true, kind: 'activity', title: '职工羽毛球赛 · 团体', host: '廊坊市总工会', paragraphs: ['十六支队，一支队一个名额，由队长报名、填队员。只排对阵、记比分，不排积分榜。'], mode: 'on-site',
    place: { name: '市工人文化宫羽毛球馆', address: `${county.name}新华路 18 号`, area: county.code, at: county.centre }, live: null,
    slots: [{ id: 's1', starts, ends, capacity: places.length }], teams: { least: 8, most: 16 },
    enrolling: { opens: at(-30, 540), closes: at(-6, 1_080), cancelUntil: at(-6, 1_080), waitlist: true, offerMinutes: 240, groupMost: 1, buckets: 1 },
    eligibility: null, phone: '0316-12351', calledOff: null,
  }
  const serials = freeSerials(id)
  const captains = places.map((_place, rank) => `demo-captain-${rank + 1}`)
  const teams = captains.map((person, rank): TeamRecord => {
    const _id = teamId(id, person)
    const players = Array.from({ length: sizeOf(rank) }, (_, player) => `${firsts[(rank + player) % firsts.length]!}${lasts[player]!}`)
    return { _id, occasion: id, person, name: `${places[rank]!}${trades[rank % trades.length]!}队`, players: sealedPlayers(_id, players), count: players.length, changedAt: at(-10, 600 + rank) }
  })
  const enrolments = captains.map((person, rank): Enrolment => ({
    _id: enrolmentId(id, person), occasion: id, person, slot: counterId(id, 's1'), size: 1, state: 'seated', token: `seed${rank}`, at: at(-12, 600 + rank), intent: 'seeded', serial: serials[rank]!, reminded: true,
  }))
  const meet = (home: number, away: number, startsAt: number, court: number, score: FixtureRecord['score']): FixtureRecord => ({
    _id: fixtureId(id, teams[home]!._id, teams[away]!._id), occasion: id, home: teams[home]!._id, away: teams[away]!._id, starts: startsAt, court: `${court} 号场`, score,
  })
  const firstRound = Array.from({ length: 8 }, (_, pair) => meet(pair * 2, pair * 2 + 1, at(-3, 1_110 + (pair >> 2) * 60), pair % 4 + 1, { home: pair % 3 === 0 ? 3 : 2, away: pair % 3 === 0 ? 1 : 3 }))
  const secondRound = Array.from({ length: 4 }, (_, pair) => meet(pair * 4, pair * 4 + 3, at(1, 1_110), pair + 1, null))
  return { found, enrolments, teams, fixtures: [...firstRound, ...secondRound] }
}
