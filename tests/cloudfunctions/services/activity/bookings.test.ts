import { planQuota, talkConsentVersion } from '../../../../cloudfunctions/contract/booking-moves'
import { showTalk, talkOccasionId } from '../../../../cloudfunctions/clerks/talks'
import { showTalks, tellCalledOff } from '../../../../cloudfunctions/services/clock/activities'
import { addBooking, changeBooking, findBooking, freed, keepBooking, speaksAt } from '../../../../cloudfunctions/store/bookings'
import { database } from '../../../../cloudfunctions/store/database'
import { messagesOf } from '../../../../cloudfunctions/store/messages'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { at, bookingRecord, facts, first, now, openTown, today, type Town } from './town'

let town: Town
beforeAll(async () => { town = await openTown() })
afterAll(() => town.close())

const book = (changes: object = {}, who = 'chen', intent?: string, asking?: true) => town.wish(who, 'book', facts({ consentVersion: talkConsentVersion, ...changes }), intent, asking)
const schedule = (id: string, changes: object = {}, who = 'liu', intent?: string, asking?: true) =>
  town.wish(who, 'schedule', { id, speaker: 'sp-law', starts: at(10, 14), capacity: 40, ...changes }, intent, asking)
const cancel = (id: string, who: string, reason = 'place-lost') => town.wish(who, 'cancelBooking', { id, reason })
const townDetail = (id: string) => town.post('occasion', JSON.stringify({ action: 'detail', input: { id } })).then((response) => response.json())
const enrolIn = (id: string, who: string) => town.post('occasion', JSON.stringify({ action: 'enrol', input: { id, slot: 's1' }, intent: freshIntent() }), who).then((response) => response.json())
const year = bookingRecord('tb-x').year
const plan = async () => (await dataOf(town.ask('liu', 'bookings', { standing: 'asked', year }))).plan.taken as number

describe('先说不', () => {
  test('不替基层工会说话的人，约不了，也看不到别人的约讲', async () => {
    for (const who of ['zhang', 'liu', 'li']) expect(await codeOf(book({}, who))).toBe('role.required')
    expect(await codeOf(town.ask('zhang', 'unionBookings'))).toBe('role.required')
    const { id } = await dataOf(book())
    expect(await codeOf(town.ask('hu', 'booking', { id }))).toBe('booking.unknown')
    expect(await codeOf(cancel(id, 'hu'))).toBe('booking.unknown')
    expect((await dataOf(town.ask('hu', 'unionBookings'))).rows).toEqual([])
  })
  test.each([
    ['没有的题目', { talk: 'tk-none' }, 'talk.unknown'], ['明天就要讲', { wished: [{ day: today + 1, part: 'morning' }] }, 'booking.dates 3 180'],
    ['一年以后', { wished: [{ day: today + 400, part: 'morning' }] }, 'booking.dates 3 180'], ['不在廊坊', { place: { ...facts().place, area: '110101' } }, 'area.unknown'],
    ['地点里有不许说的话', { place: { ...facts().place, name: '代开发票服务部' } }, 'text.risky'],
  ])('%s', async (_title, changes, expected) => expect(await codeOf(book(changes))).toBe(expected))
  test('排时间的只有管全市的：基层工会、只管一个县的都不行', async () => {
    const { id } = await dataOf(book())
    for (const who of ['chen', 'gao', 'zhang']) {
      expect(await codeOf(schedule(id, {}, who))).toBe('role.required')
      expect(await codeOf(town.ask(who, 'bookings', { standing: 'asked' }))).toBe('role.required')
      expect(await codeOf(town.ask(who, 'speakersFor', { id }))).toBe('role.required')
      expect(await codeOf(town.wish(who, 'decline', { id, reason: 'dates-unfit' }))).toBe('role.required')
    }
  })
  test.each([
    ['不讲这个题目的讲员', { speaker: 'sp-women' }, 'speaker.unknown'], ['跨了上午和下午', { starts: at(10, 12.5) }, 'booking.time'],
    ['过去的时间', { starts: now - 3_600_000 }, 'booking.time'], ['另一年', { starts: at(400, 14) }, `booking.year ${year}`],
  ])('排在%s', async (_title, changes, expected) => {
    const { id } = await dataOf(book())
    expect(await codeOf(schedule(id, changes))).toBe(expected)
  })
})

describe('一次约讲', () => {
  test('同一个心愿送两次，是一次约讲、一个名额；问它，答得出', async () => {
    const intent = freshIntent()
    expect(await codeOf(book({}, 'chen', intent, true))).toBe('intent.unknown')
    const before = await plan()
    const first = await dataOf(book({}, 'chen', intent))
    expect((await dataOf(book({}, 'chen', intent))).id).toBe(first.id)
    expect((await dataOf(book({}, 'chen', intent, true))).id).toBe(first.id)
    expect(await plan()).toBe(before + 1)
  })
  test('排好了，就是一场能报名的活动；职工报上名，取消了大家都知道，讲员和计划都空出来', async () => {
    const before = await plan()
    const { id } = await dataOf(book({}, 'hu'))
    const done = await dataOf(schedule(id, { starts: at(20, 9), speaker: 'sp-lawyer' }))
    expect(done).toMatchObject({ standing: 'scheduled', meeting: { ends: at(20, 10), speaker: { name: '邢律师' } }, occasion: talkOccasionId(id) })
    const { occasion, phase } = await dataOf(townDetail(done.occasion))
    expect([occasion.title, occasion.host, occasion.place.area, phase]).toEqual(['工宣讲 · 工伤怎么认、怎么赔', '胜芳金属玻璃产业园工会联合会', '131082', 'enrolling'])
    const enrolled = await dataOf(enrolIn(done.occasion, 'zhang'))
    expect(enrolled.state).toBe('seated')
    expect((await messagesOf('o-hu', 0, 5)).map(({ kind, moment }) => [kind, moment])).toEqual([['booking-moved', at(20, 9)]])

    expect(await codeOf(cancel(id, 'hu'))).toBe('ok')
    expect((await occasions.find(done.occasion))?.calledOff?.reason).toBe('场地用不了')
    expect(await tellCalledOff(now + 60_000)).toBe(1)
    expect(await tellCalledOff(now + 60_000)).toBe(0)
    expect((await messagesOf('o-zhang', 0, 5)).map(({ kind }) => kind)).toEqual(['occasion-called-off'])
    expect(await plan()).toBe(before)
    const other = await dataOf(book())
    expect(await codeOf(schedule(other.id, { starts: at(20, 9), speaker: 'sp-lawyer' }))).toBe('ok')
  })
  test('不排要说原因；不排了的不能再取消', async () => {
    const { id } = await dataOf(book())
    const declined = await dataOf(town.wish('liu', 'decline', { id, reason: 'speakers-taken' }))
    expect([declined.standing, declined.reason, declined.number]).toEqual(['declined', 'speakers-taken', null])
    expect(await codeOf(cancel(id, 'chen'))).toBe('booking.state declined')
  })
  test('开讲以后不能取消；讲完了，听众是签到的人一个个加出来的', async () => {
    const past = bookingRecord('tb-past', {
      state: 'scheduled', occasion: 'oc-talk-past', meeting: { starts: now - 7_200_000, ends: now - 3_600_000, speaker: 'sp-law', capacity: 9 }, wall: 'open', seat: `${year}-130`,
      history: [{ to: 'asked', at: now, by: 'union' }, { to: 'scheduled', at: now, by: 'city' }],
    })
    await keepBooking(past)
    await showTalk(past, now)
    expect(await codeOf(cancel('tb-past', 'chen'))).toMatch(/^booking\.over \d+$/)
    const seat = (person: string, size: number, more: object) => database().collection('enrolments').add({
      _id: `oc-talk-past:${person}`, occasion: 'oc-talk-past', person, slot: 'oc-talk-past:s1', size, state: 'seated', token: person, at: now, intent: 'x', serial: person, ...more,
    })
    await seat('a', 2, { checkedInAt: now })
    await seat('b', 1, {})
    expect(await dataOf(town.ask('chen', 'booking', { id: 'tb-past' }))).toMatchObject({ standing: 'held', came: 2 })
    await seat('c', 1, { checkedInAt: now })
    expect((await dataOf(town.ask('liu', 'bookings', { standing: 'held' }))).rows).toMatchObject([{ id: 'tb-past', came: 3 }])
    expect((await dataOf(town.ask(undefined, 'talks'))).plan).toMatchObject({ year: new Date(today * 86_400_000).getUTCFullYear(), quota: planQuota })
  })
})

describe('一个讲员，一段时间，一场', () => {
  test('两次约讲同时排给同一位：只有一次排上，另一次照原样等着', async () => {
    const two = await Promise.all([dataOf(book()), dataOf(book({}, 'hu'))])
    const codes = await Promise.all(two.map(({ id }, at2) => codeOf(schedule(id, { starts: at(30, 14 + at2) }))))
    expect(codes.sort()).toEqual(['ok', 'speaker.taken'])
    const states = await Promise.all(two.map(async ({ id }) => (await findBooking(id))!.state))
    expect(states.sort()).toEqual(['asked', 'scheduled'])
    const { rows } = await dataOf(town.ask('liu', 'speakersFor', { id: two[0].id }))
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(['sp-law', 'sp-lawyer', 'sp-safety'])
  })
  test('对照：没有“讲员 + 时间”这个唯一的名字，两次都排上了', async () => {
    const speaks = (id: string) => ({ speaks: `${speaksAt('sp-craft', { day: first + 30, part: 'morning' })}${id}` })
    const two = [bookingRecord('tb-one'), bookingRecord('tb-two')]
    for (const booking of two) await keepBooking(booking)
    const naive = await Promise.all(two.map((booking) => changeBooking(booking, { state: 'scheduled', wall: 'open', ...speaks(booking._id) })))
    expect(naive).toEqual([true, true])
  })
})

describe('一年的计划', () => {
  test('只剩三个名额，八次约讲一起来：三次约上，五次约满，一个不多', async () => {
    const taken = await plan()
    const { _id: _no, seat: _seat, speaks: _speaks, ...model } = bookingRecord('tb-fill')
    for (let number = taken; number < planQuota - 3; number++) expect(await addBooking({ ...model, _id: `tb-fill-${number}` })).toMatchObject({ state: 'asked' })
    const codes = await Promise.all(Array.from({ length: 8 }, (_, rank) => codeOf(book({}, rank % 2 ? 'chen' : 'hu'))))
    expect(codes.sort()).toEqual(['ok', 'ok', 'ok', ...Array.from({ length: 5 }, () => `plan.full ${year}`)])
    expect(await plan()).toBe(planQuota)
    const { rows } = await dataOf(town.ask('hu', 'unionBookings'))
    const numbered = rows.filter(({ number }: { number: number | null }) => number !== null)
    expect(await codeOf(cancel(numbered[0].id, 'hu'))).toBe('ok')
    expect(await codeOf(book())).toBe('ok')
    expect(await codeOf(book())).toBe(`plan.full ${year}`)
  })
})

test('对照：先数还剩几个再记，而编号不是唯一的名字，同时来的就都记上了', async () => {
  const { seat: _seat, speaks: _speaks, _id, ...model } = bookingRecord('tb-naive')
  const naive = async (id: string) => {
    const left = planQuota - await plan()
    return left >= 0 && keepBooking({ ...model, ...freed(id), _id: id, seat: `not-unique-${id}` })
  }
  expect(await plan()).toBe(planQuota)
  expect(await Promise.all(['tb-naive-1', 'tb-naive-2'].map(naive))).toEqual([true, true])
})

describe('办到一半', () => {
  const meeting = { starts: at(50, 9), ends: at(50, 10), speaker: 'sp-safety', capacity: 20 }
  const scheduledAt = [{ to: 'asked' as const, at: now, by: 'union' as const }, { to: 'scheduled' as const, at: now, by: 'city' as const }]
  test('记下了还没放到活动里就断了：同一个心愿再来就补上', async () => {
    await keepBooking(bookingRecord('tb-half', { state: 'scheduled', meeting, occasion: 'oc-talk-half', history: scheduledAt }))
    expect(await occasions.find('oc-talk-half')).toBeUndefined()
    expect(await codeOf(schedule('tb-half', { speaker: 'sp-safety', starts: at(50, 9) }))).toBe('ok')
    expect((await occasions.find('oc-talk-half'))?.title).toBe('工宣讲 · 工伤怎么认、怎么赔')
  })
  test('没有人再来：时钟补上；补过的不再动（对照：时钟不走，活动里就没有）', async () => {
    await keepBooking(bookingRecord('tb-dead', { state: 'scheduled', meeting: { ...meeting, starts: at(51, 9), ends: at(51, 10) }, occasion: 'oc-talk-dead', history: scheduledAt }))
    await keepBooking(bookingRecord('tb-gone', { state: 'cancelled', reason: 'weather', meeting, occasion: 'oc-talk-gone', history: scheduledAt }))
    expect(await occasions.find('oc-talk-dead')).toBeUndefined()
    expect(await showTalks(now)).toBe(2)
    expect((await occasions.find('oc-talk-dead'))?.calledOff).toBeNull()
    expect((await occasions.find('oc-talk-gone'))?.calledOff?.reason).toBe('天气原因')
    expect(await showTalks(now)).toBe(0)
  })
  test('慢了一步的，开不出已经取消的活动', async () => {
    const slow = bookingRecord('tb-slow', { state: 'scheduled', meeting, occasion: 'oc-talk-slow', history: scheduledAt })
    await keepBooking({ ...slow, state: 'cancelled', reason: 'weather' })
    await showTalk({ ...slow, state: 'cancelled', reason: 'weather' }, now)
    await showTalk(slow, now)
    expect((await occasions.find('oc-talk-slow'))?.calledOff).not.toBeNull()
    expect((await findBooking('tb-slow'))?.wall).toBe('off')
  })
})
