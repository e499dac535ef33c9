import type { Enrolment, Occasion } from '../../../../cloudfunctions/contract/occasion'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { readShortCode } from '../../../../cloudfunctions/rules/short-code'
import { database } from '../../../../cloudfunctions/store/database'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { freshIntent, openHall, type OpenHall } from '../../../open-hall'

const hour = 3_600_000
const cast: CastMember[] = ['zhang', 'li', 'wang', 'zhao', 'sun', 'qian', 'zhou', 'wu'].map((id) => ({
  id, name: id, role: 'driver', openid: `o-${id}`, phone: null,
}))
let hall: OpenHall
const now = Date.now()
const [model] = seedOccasions(now)
const fair = (id: string, changes: Omit<Partial<Occasion>, 'enrolling'> & { seats?: number; enrolling?: Partial<Occasion['enrolling']> }): Occasion => ({
  ...model!, id, ...changes,
  slots: changes.slots ?? [{ id: 's1', starts: now + 24 * hour, ends: now + 26 * hour, capacity: changes.seats ?? 2 }],
  enrolling: { opens: now - hour, closes: now + 20 * hour, cancelUntil: now + 22 * hour, waitlist: true, offerMinutes: 60, groupMost: 6, buckets: 1, ...changes.enrolling },
})
const stripped = ({ seats: _seats, ...rest }: ReturnType<typeof fair> & { seats?: number }) => rest

beforeAll(async () => {
  hall = await openHall({ seeded: false, cast })
  const all = [
    fair('oc-two', { seats: 2 }), fair('oc-line', { seats: 1 }), fair('oc-group', { seats: 4 }), fair('oc-nolist', { seats: 1, enrolling: { waitlist: false } }),
    fair('oc-soon', { enrolling: { opens: now + hour } }), fair('oc-past', { enrolling: { closes: now - 1 } }),
    fair('oc-off', { calledOff: { at: now, reason: '暴雨' } }), fair('oc-single', { enrolling: { groupMost: 1 } }),
    fair('oc-age', { eligibility: { id: 'working-age', version: '2025', rules: [{ id: 'age', kind: 'age', least: 16, most: 'retirement' }] } }),
    fair('oc-late', { enrolling: { cancelUntil: now - 1 } }), fair('oc-dupe', { seats: 3 }),
    fair('oc-slots', { slots: [1, 2].map((n) => ({ id: `s${n}`, starts: now + n * 24 * hour, ends: now + n * 24 * hour + hour, capacity: 5 })) }),
  ].map(stripped)
  await openCounters(all)
  await occasions.add(all)
})
afterAll(() => hall.close())

const enrol = (who: string, id: string, more: object = {}, intent?: string, asking?: true) => hall.wish('occasion', 'enrol', { id, slot: 's1', ...more }, who, intent, asking)
const codeOf = async (answer: ReturnType<OpenHall['wish']>) => {
  const given = await answer
  return given.ok ? (given.data as Enrolment).state : [given.problem.code, ...Object.values(given.problem.details)].join(' ')
}
const enrolled = async (who: string, id: string, more?: object): Promise<Enrolment> => {
  const given = await enrol(who, id, more)
  if (!given.ok) throw new Error(given.problem.code)
  return given.data
}
const mine = async (who: string, id: string): Promise<Enrolment | null> => {
  const given = await hall.ask('occasion', 'detail', { id }, who)
  return given.ok ? given.data.mine : null
}
const move = (action: 'cancel' | 'accept' | 'decline', who: string, { occasion: id, serial }: Enrolment) => hall.wish('occasion', action, { id, serial }, who)

describe('报名先说不', () => {
  test.each([
    ['没有这场', 'oc-none', {}, 'occasion.unknown'],
    ['没有这个时段', 'oc-two', { slot: 's9' }, 'slot.unknown'],
    ['还没开始', 'oc-soon', {}, `enrolling.not-yet ${now + hour}`],
    ['已经截止：以服务器的时间为准', 'oc-past', {}, `enrolling.closed ${now - 1}`],
    ['活动取消了', 'oc-off', {}, 'enrolling.called-off'],
    ['一次只能报一个人', 'oc-single', { size: 2 }, 'group.too-large 1'],
    ['七个人', 'oc-two', { size: 7 }, 'input.invalid input.size'],
    ['半个人', 'oc-two', { size: 1.5 }, 'input.invalid input.size'],
    ['编号里塞运算符', { $ne: '' } as unknown as string, {}, 'input.invalid input.id'],
    ['自己给自己定座位', 'oc-two', { state: 'seated' }, 'input.invalid input.state'],
  ])('%s', async (_title, id, more, expected) => expect(await codeOf(enrol('zhang', id, more))).toBe(expected))

  test('没登录、没带编号，都不办', async () => {
    expect(await hall.ask('occasion', 'enrol', { id: 'oc-two', slot: 's1' }, 'zhang')).toMatchObject({ problem: { code: 'input.invalid', details: { path: 'intent' } } })
    const anonymous = await (await hall.post('occasion', JSON.stringify({ action: 'enrol', input: { id: 'oc-two', slot: 's1' }, intent: freshIntent() }))).json()
    expect(anonymous).toMatchObject({ problem: { code: 'identity.required' } })
    expect(await mine('zhang', 'oc-two')).toBeNull()
  })
  test('别人的报名取消不了，也看不见', async () => {
    const own = await enrolled('wu', 'oc-two')
    expect(await codeOf(move('cancel', 'qian', own))).toBe('enrolment.unknown')
    expect(await mine('qian', 'oc-two')).toBeNull()
    expect((await mine('wu', 'oc-two'))?.state).toBe('seated')
  })
})

test('张师傅报名：有座，有一个念得出来的入场码；再报一次还是这一个', async () => {
  const first = await enrolled('zhang', 'oc-dupe')
  expect(first).toMatchObject({ state: 'seated', slot: 's1', size: 1, ahead: null })
  expect(readShortCode(first.serial)).toBe(first.serial)
  expect(await enrolled('zhang', 'oc-dupe')).toEqual(first)
})

test('同一个编号到了二十次：一个座', async () => {
  const intent = freshIntent()
  const states = await Promise.all(Array.from({ length: 20 }, () => codeOf(enrol('li', 'oc-dupe', {}, intent))))
  expect(states).toContain('seated')
  const { data } = await hall.ask('occasion', 'detail', { id: 'oc-dupe' }) as { data: { seats: { left: number }[] } }
  expect(data.seats[0]!.left).toBe(1)
})

test('路上迟到的那一份报名，不会把已经取消的又报上', async () => {
  const intent = freshIntent()
  const given = await enrol('wang', 'oc-dupe', {}, intent)
  const own = (given as { data: Enrolment }).data
  expect(await codeOf(move('cancel', 'wang', own))).toBe('cancelled')
  expect(await codeOf(enrol('wang', 'oc-dupe', {}, intent))).toBe('cancelled')
  expect(await codeOf(enrol('wang', 'oc-dupe', {}, intent, true))).toBe('cancelled')
  expect(await codeOf(enrol('wang', 'oc-dupe'))).toBe('seated')
  expect(await codeOf(move('cancel', 'wang', own))).toBe('enrolment.unknown')
  expect((await mine('wang', 'oc-dupe'))?.state).toBe('seated')
})

test('迟到的是再上一次报名的那一份：也不会又报上', async () => {
  const [first, second] = [freshIntent(), freshIntent()]
  for (const intent of [first, second]) {
    const given = await enrol('qian', 'oc-dupe', {}, intent)
    expect(await codeOf(move('cancel', 'qian', (given as { data: Enrolment }).data))).toBe('cancelled')
  }
  for (const intent of [first, second]) expect(await codeOf(enrol('qian', 'oc-dupe', {}, intent))).toBe('cancelled')
  expect((await mine('qian', 'oc-dupe'))?.state).toBe('cancelled')
})

test('不知道报上没有：问，不会因为问而报上', async () => {
  const intent = freshIntent()
  expect(await codeOf(enrol('zhou', 'oc-slots', {}, intent, true))).toBe('intent.unknown')
  expect(await mine('zhou', 'oc-slots')).toBeNull()
  await enrol('zhou', 'oc-slots', {}, intent)
  expect(await codeOf(enrol('zhou', 'oc-slots', {}, intent, true))).toBe('seated')
  expect(await codeOf(enrol('zhou', 'oc-slots', { slot: 's2' }))).toBe('slot.other s1')
})

test('没有候补的：满了就是满了；有人退了，下一个报得上', async () => {
  const own = await enrolled('zhang', 'oc-nolist')
  expect(await codeOf(enrol('li', 'oc-nolist'))).toBe('seats.full')
  expect(await codeOf(enrol('zhang', 'oc-nolist'))).toBe('seated')
  expect(await codeOf(move('cancel', 'zhang', own))).toBe('cancelled')
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect(await codeOf(enrol('li', 'oc-nolist'))).toBe('seated')
})

test('过了能取消的时间：座位留着，请打电话；候补随时可以不等', async () => {
  const own = await enrolled('zhang', 'oc-late')
  expect(await codeOf(move('cancel', 'zhang', own))).toBe(`enrolment.too-late ${now - 1}`)
  await enrolled('li', 'oc-late')
  expect(await codeOf(move('cancel', 'wang', await enrolled('wang', 'oc-late')))).toBe('cancelled')
})

describe('候补', () => {
  test('退一个座，马上留给排在最前面的人，说得出留到几点；他点了就是他的', async () => {
    const seated = await enrolled('zhang', 'oc-line')
    expect(await enrolled('li', 'oc-line')).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(await enrolled('wang', 'oc-line')).toMatchObject({ state: 'waiting', ahead: 1 })
    await move('cancel', 'zhang', seated)
    const offered = (await mine('li', 'oc-line'))!
    expect(offered.state).toBe('offered')
    expect(offered.until).toBeGreaterThan(Date.now() + 59 * 60_000)
    expect(await mine('wang', 'oc-line')).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(await codeOf(enrol('zhang', 'oc-line'))).toBe('waiting')
    expect(await codeOf(move('accept', 'li', offered))).toBe('seated')
    expect(await codeOf(move('accept', 'li', offered))).toBe('seated')
    expect(await codeOf(move('accept', 'wang', (await mine('wang', 'oc-line'))!))).toBe('enrolment.unknown')
  })
  test('放弃了，轮到下一位；放弃的人不再被叫；各收到一条消息，递补簿上一人一行', async () => {
    await move('cancel', 'li', (await mine('li', 'oc-line'))!)
    const offered = (await mine('wang', 'oc-line'))!
    expect(offered.state).toBe('offered')
    expect(await codeOf(move('decline', 'wang', offered))).toBe('declined')
    expect((await mine('zhang', 'oc-line'))!.state).toBe('offered')
    expect((await mine('wang', 'oc-line'))!.state).toBe('declined')
    const { data: told } = await database().collection('messages').where({ about: 'oc-line' }).orderBy('at', 'asc').get()
    expect((told as { person: string; kind: string }[]).map(({ person, kind }) => [person, kind])).toEqual([
      ['o-li', 'seat-offered'], ['o-wang', 'seat-offered'], ['o-zhang', 'seat-offered'],
    ])
    const { data: log } = await database().collection('promotions').where({ slot: 'oc-line:s1' }).orderBy('offeredAt', 'asc').get()
    const joined = (log as { joinedAt: number }[]).map(({ joinedAt }) => joinedAt)
    expect(joined).toEqual([...joined].sort((a, b) => a - b))
  })
  test('三个人一起报的不拆开：空出一个座不够，够了才轮到；后来的一个人不插队', async () => {
    const one = await enrolled('zhang', 'oc-group', { size: 2 })
    const two = await enrolled('li', 'oc-group', { size: 2 })
    expect(await enrolled('wang', 'oc-group', { size: 3 })).toMatchObject({ state: 'waiting', size: 3, ahead: 0 })
    await move('cancel', 'zhang', one)
    expect((await mine('wang', 'oc-group'))!.state).toBe('waiting')
    expect(await enrolled('sun', 'oc-group')).toMatchObject({ state: 'waiting', ahead: 1 })
    await move('cancel', 'li', two)
    expect((await mine('wang', 'oc-group'))!.state).toBe('offered')
    expect((await mine('sun', 'oc-group'))!.state).toBe('offered')
  })
})

describe('报名条件', () => {
  const facts = { birthMonth: '1990-05', retirementTrack: 'male' }
  test.each([
    ['什么也没说：缺哪一样说哪一样', {}, 'facts.missing birthMonth'],
    ['太小', { birthMonth: '2012-01' }, 'enrolment.ineligible age too-young'],
    ['过了法定退休年龄', { birthMonth: '1950-01', retirementTrack: 'male' }, 'enrolment.ineligible age retired'],
    ['自己写一条结论', { verdict: 'eligible' }, 'input.invalid input.facts.verdict'],
  ])('%s', async (_title, given, expected) => expect(await codeOf(enrol('li', 'oc-age', { facts: given }))).toBe(expected))
  test('符合的报得上；按哪一版条件判的，和报名放在一起', async () => {
    expect(await codeOf(enrol('li', 'oc-age', { facts }))).toBe('seated')
    const { data: [kept] } = await database().collection('enrolments').doc('oc-age:o-li').get()
    expect(kept.judged).toMatchObject({ set: 'working-age', version: '2025', verdict: 'eligible' })
    expect(JSON.stringify(kept)).not.toContain('1990-05')
  })
  test('对照：不设条件的，说什么都报得上', async () => expect(await codeOf(enrol('sun', 'oc-slots', { facts: { birthMonth: '2012-01' } }))).toBe('seated'))
})

test('我的报名：看得见自己的，看不见别人的', async () => {
  const given = await hall.ask('occasion', 'mine', {}, 'sun')
  const rows = (given as unknown as { data: { rows: { enrolment: Enrolment; occasion: { title: string } }[] } }).data.rows
  expect(rows.map(({ enrolment }) => enrolment.occasion).sort()).toEqual(['oc-group', 'oc-slots'])
  expect(await hall.ask('occasion', 'mine', {})).toMatchObject({ problem: { code: 'identity.required' } })
})
