import { contestConsentVersion } from '../../../../cloudfunctions/contract/contest-moves'
import { matchConsentVersion } from '../../../../cloudfunctions/contract/match-terms'
import { courseConsentVersion } from '../../../../cloudfunctions/contract/course-terms'
import { talkConsentVersion } from '../../../../cloudfunctions/contract/booking-moves'
import type { Occasion } from '../../../../cloudfunctions/contract/occasion'
import { seedContests } from '../../../../cloudfunctions/local/seed/contests'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { seedUnions } from '../../../../cloudfunctions/local/seed/unions'
import { seededTalks } from '../../../../cloudfunctions/local/seed/talks'
import { talks } from '../../../../cloudfunctions/store/bookings'
import { consentsOf } from '../../../../cloudfunctions/store/consents'
import { contests } from '../../../../cloudfunctions/store/contests'
import { entriesOf, openMembers } from '../../../../cloudfunctions/store/contest-entries'
import { learn } from '../../../../cloudfunctions/store/known-fields'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { unions } from '../../../../cloudfunctions/store/unions'
import { codeOf, dataOf, freshIntent, openHall, type OpenHall } from '../../../open-hall'
import { first } from '../activity/town'

const hour = 3_600_000
const day = 24 * hour
const now = Date.now()
const model = seedOccasions(now).find(({ id }) => id === 'oc-contest-weld')!
const held = (id: string, changes: Partial<Occasion> = {}): Occasion => ({
  ...model, id, eligibility: null, calledOff: null, slots: [{ id: 's1', starts: now + hour, ends: now + 9 * hour, capacity: 9 }],
  enrolling: { ...model.enrolling, opens: now - hour, closes: now + hour, cancelUntil: now + hour, groupMost: 2 }, ...changes,
})
const names = ['zhang', 'ma', 'yu', 'han', 'chen', 'hu']
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ seeded: false, cast: names.map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null })) })
  const all = [held('oc-one'), held('oc-pair'), held('oc-care', { kind: 'course', course: { sessions: [{ id: 'd1', starts: now + hour, ends: now + 2 * hour, about: '第 1 课' }], completion: { least: 100, exam: false } } }),
    held('oc-ball', { kind: 'activity', teams: { least: 5, most: 16 } })]
  await openCounters(all)
  await occasions.add(all)
  const [contest] = seedContests(now)
  await contests.add([{ ...contest!, id: 'oc-one' }, { ...contest!, id: 'oc-pair', teams: true }])
  await talks.add(seededTalks)
  await unions.add(seedUnions(now))
  await entrust('o-chen', '陈主席', [{ role: 'union', area: '131082', of: 'un-yanjiao' }])
  await entrust('o-hu', '胡主席', [{ role: 'union', area: '131081', of: 'un-shengfang' }])
})
afterAll(() => hall.close())

const known = { known: true }
const resume = { name: '张建国', mobile: '19900001001', birthMonth: '1984-05', sex: null, area: '131082', occupation: null, diploma: null, skills: '', years: null, wanted: '' }
const wish = (who: string, noun: string, action: string, input: object, intent = freshIntent()) => hall.wish(noun, action, input, who, intent)
const rows = async (who: string) => (await dataOf(hall.ask('account', 'known', {}, who))).rows as { field: string; shown: unknown; source: string; at: number }[]
const purposes = async (who: string) => (await consentsOf(`o-${who}`)).map(({ purpose, fields }) => [purpose, fields.join(' ')])
const seats = new Map<string, string>()
async function seat(who: string, id: string, size = 1): Promise<string> {
  const key = `${who} ${id}`
  if (!seats.has(key)) seats.set(key, (await dataOf(wish(who, 'occasion', 'enrol', { id, slot: 's1', size }))).serial)
  return seats.get(key)!
}
const self = { name: known, mobile: known, birthMonth: known }
const other = { name: '于洋', mobile: '19900001009', birthMonth: '1990-01' }
const entry = async (who: string, id: string, members: object[], changes: object = {}) => wish(who, 'contest', 'saveEntry', {
  id, serial: await seat(who, id, members.length), unit: known, team: id === 'oc-pair' ? '燕郊二人组' : '', publish: false, members, consentVersion: contestConsentVersion, ...changes,
})
const certificate = async (who: string, name: unknown, changes: object = {}) => {
  await seat(who, 'oc-care')
  return wish(who, 'course', 'sayName', { id: 'oc-care', name, consentVersion: courseConsentVersion, ...changes })
}
const mates = ['韩大勇', '冯国强', '于建军', '宋志远']
const team = async (who: string, changes: object = {}) => {
  await seat(who, 'oc-ball')
  return wish(who, 'match', 'saveTeam', { id: 'oc-ball', name: '燕郊快递队', captain: known, players: mates, consent: true, consentVersion: matchConsentVersion, from: null, ...changes })
}
const talk = (who: string, changes: object = {}, intent?: string) => wish(who, 'activity', 'book', {
  talk: 'tk-injury', wished: [{ day: first, part: 'afternoon' }], place: known, listeners: 40, consentVersion: talkConsentVersion, ...changes,
}, intent)
const place = { name: '燕郊物流园司机之家', address: '京榆大街 200 号', area: '131082' }

describe('先说不', () => {
  test('没填过的，不能说“用以前的”；别人填过的，用不到我这里', async () => {
    await dataOf(wish('zhang', 'job', 'saveProfile', resume))
    await dataOf(wish('zhang', 'account', 'tell', { field: 'employer', value: '京南物流有限公司' }))
    expect(await codeOf(entry('ma', 'oc-one', [self]))).toBe('known.missing name')
    expect(await codeOf(team('ma'))).toBe('known.missing name')
    expect(await codeOf(certificate('ma', known))).toBe('known.missing name')
    expect(await codeOf(talk('chen'))).toBe('known.missing venue')
    expect([await rows('ma'), await purposes('ma'), await rows('chen'), await purposes('chen')]).toEqual([[], [], [], []])
  })
  test('队员的，只有他自己知道：队长不能替他说“用以前的”', async () => {
    await dataOf(wish('yu', 'job', 'saveProfile', { ...resume, name: '于洋', mobile: '19900001009' }))
    expect(await codeOf(entry('zhang', 'oc-pair', [self, { ...other, name: known }]))).toBe('input.invalid input.members.1.name')
    expect(await codeOf(entry('zhang', 'oc-pair', [self, { ...other, mobile: known }]))).toBe('input.invalid input.members.1.mobile')
  })
  test('没同意的、同意的是旧说明的：不收，什么也不记', async () => {
    const typed = { ...other, name: '韩雪', mobile: '19900001004' }
    for (const consentVersion of [undefined, '2020-01']) {
      expect(await codeOf(entry('han', 'oc-one', [typed], { unit: '霸州机械厂', consentVersion }))).toBe('consent.outdated 2026-11')
      expect(await codeOf(team('han', { captain: '韩雪', consentVersion }))).toBe('consent.outdated 2026-11')
      expect(await codeOf(certificate('han', '韩雪', { consentVersion }))).toBe('consent.outdated 2026-11')
      expect(await codeOf(talk('hu', { place, consentVersion }))).toBe('consent.outdated 2026-11')
    }
    expect([await rows('han'), await purposes('han'), await rows('hu'), await purposes('hu')]).toEqual([[], [], [], []])
    expect((await dataOf(hall.ask('activity', 'unionBookings', {}, 'hu'))).rows).toEqual([])
  })
  test('过了期的要重新填', async () => {
    await learn('o-ma', { name: '马有才', mobile: '19900001002', birthMonth: '1990-01', employer: '霸州家具厂' }, 'job', now - 366 * day)
    expect(await codeOf(entry('ma', 'oc-one', [self]))).toBe('known.missing employer')
    await learn('o-ma', { mobile: '19900001002' }, 'job', now - 732 * day)
    expect((await rows('ma')).map(({ field }) => field)).toEqual(['name', 'birthMonth', 'mobile'])
  })
})

describe('张师傅填过一次简历，别的表一项也不再问', () => {
  test('竞赛、组队、结业证书：发出去的只有“用以前的”，档案里是全的；从哪里来的不变，同意一件一件记', async () => {
    const before = await rows('zhang')
    expect((await dataOf(entry('zhang', 'oc-one', [self]))).members).toEqual([{ name: '张建国', mobile: '199****1001', birthMonth: '1984-05' }])
    await dataOf(entry('zhang', 'oc-pair', [self, other]))
    expect((await dataOf(team('zhang'))).players).toEqual(['张建国', ...mates])
    expect((await dataOf(certificate('zhang', known))).name).toBe('张建国')
    const [one] = await entriesOf('oc-one')
    expect([one!.unit, openMembers(one!)]).toEqual(['京南物流有限公司', [{ name: '张建国', mobile: '19900001001', birthMonth: '1984-05' }]])
    expect(await rows('zhang')).toEqual(before)
    expect((await purposes('zhang')).sort()).toEqual([['contest', 'name mobile birthMonth employer'], ['course', 'name'], ['match', 'name']])
  })
  test('断线重发“用以前的”，还是那一份', async () => {
    const [intent, input] = [freshIntent(), { id: 'oc-ball', name: '燕郊快递队', captain: known, players: mates, consent: true, consentVersion: matchConsentVersion, from: null }]
    expect(await codeOf(wish('zhang', 'match', 'saveTeam', input, intent))).toBe('ok')
    expect((await hall.wish('match', 'saveTeam', input, 'zhang', intent, true)).ok).toBe(true)
  })
  test('还没办完，同意不能单单收回；名额退了就能', async () => {
    const withdraw = (purpose: string) => codeOf(wish('zhang', 'account', 'withdrawConsent', { purpose }))
    const purposes = ['contest', 'match', 'course']
    const all = async () => { const codes = []; for (const purpose of purposes) codes.push(await withdraw(purpose)); return codes }
    expect(await all()).toEqual(purposes.map((purpose) => `consent.in-use ${purpose}`))
    for (const id of ['oc-one', 'oc-pair', 'oc-ball', 'oc-care']) await dataOf(wish('zhang', 'occasion', 'cancel', { id, serial: await seat('zhang', id) }))
    expect(await all()).toEqual(['ok', 'ok', 'ok'])
  })
})

describe('在这几份表里填的，别的表也不再问', () => {
  test('竞赛里填过：简历就只差住在哪里；记着是竞赛报名填的', async () => {
    await dataOf(entry('han', 'oc-one', [{ ...other, name: '韩雪', mobile: '19900001004' }], { unit: '霸州机械厂' }))
    expect((await rows('han')).map(({ field, shown, source }) => [field, shown, source])).toEqual([
      ['name', '韩*', 'contest'], ['birthMonth', '1990-01', 'contest'], ['mobile', '199****1004', 'contest'], ['employer', '霸州机械厂', 'contest'],
    ])
    expect((await dataOf(hall.ask('job', 'profile', {}, 'han'))).missing).toEqual(['area'])
  })
  test('队友的名字和电话，不记到队长名下', async () => {
    await dataOf(entry('han', 'oc-pair', [{ ...other, name: '韩雪', mobile: '19900001004' }, { ...other, name: '宋志远', mobile: '19900001007' }], { unit: '霸州机械厂' }))
    expect((await rows('han')).find(({ field }) => field === 'mobile')!.shown).toBe('199****1004')
  })
  test('约过一次宣讲，地点不再问；住在哪里不跟着变', async () => {
    await dataOf(wish('chen', 'account', 'tell', { field: 'area', value: '131003' }))
    const asked = await dataOf(talk('chen', { place }))
    expect((await dataOf(talk('chen'))).place).toEqual(asked.place)
    expect((await rows('chen')).map(({ field, shown, source }) => [field, shown, source])).toEqual([
      ['area', '131003', 'account'], ['venue', place.name, 'talk'], ['venueAddress', place.address, 'talk'], ['venueArea', place.area, 'talk'],
    ])
    expect(await purposes('chen')).toEqual([['talk', 'venue venueAddress venueArea']])
    expect(await codeOf(talk('hu'))).toBe('known.missing venue')
  })
  test('记下的地点，也要过一遍不许说的话', async () => {
    await dataOf(wish('hu', 'account', 'tell', { field: 'venue', value: '代开发票服务部' }))
    for (const [field, value] of [['venueAddress', '胜芳大街 1 号'], ['venueArea', '131081']]) await dataOf(wish('hu', 'account', 'tell', { field, value }))
    expect(await codeOf(talk('hu'))).toBe('text.risky')
  })
})
