import { sign } from 'tweetnacl'
import type { Enrolment, Occasion } from '../../../../cloudfunctions/contract/occasion'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { decodePass, passState } from '../../../../cloudfunctions/rules/pass'
import { shortCodeNumber } from '../../../../cloudfunctions/rules/short-code'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { firstBrokenLine } from '../../../../cloudfunctions/store/audit'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { openHall, type OpenHall } from '../../../open-hall'

const hour = 3_600_000
const now = Date.now()
const cast: CastMember[] = ['zhang', 'li', 'wang', 'liu', 'chen', 'zhou'].map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null }))
const [model] = seedOccasions(now)
const fair = (id: string, capacity: number): Occasion => ({
  ...model!, id, slots: [{ id: 's1', starts: now, ends: now + 2 * hour, capacity }], calledOff: null,
  enrolling: { opens: now - hour, closes: now + hour, cancelUntil: now + hour, waitlist: true, offerMinutes: 60, groupMost: 6, buckets: 1 },
})
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ seeded: false, cast })
  const all = [fair('oc-door', 3), fair('oc-other', 3), fair('oc-small', 1)]
  await openCounters(all)
  await occasions.add(all)
  await entrust('o-liu', '刘科长', [{ role: 'organizer', area: null, of: null }])
  await entrust('o-chen', '陈干事', [{ role: 'organizer', area: null, of: 'oc-other' }])
  await entrust('o-zhou', '周站长', [{ role: 'keeper', area: null, of: null }])
})
afterAll(() => hall.close())

const ok = async <T>(answer: ReturnType<OpenHall['ask']>): Promise<T> => {
  const given = await answer
  if (!given.ok) throw new Error(given.problem.code)
  return given.data as T
}
const codeOf = async (answer: ReturnType<OpenHall['ask']>) => {
  const given = await answer
  return given.ok ? 'ok' : [given.problem.code, ...Object.values(given.problem.details)].join(' ')
}
const enrol = (who: string, id = 'oc-door') => ok<Enrolment>(hall.wish('occasion', 'enrol', { id, slot: 's1' }, who))
const scan = (serial: string, scanner = 'door1', at = now, sequence = 1) => ({ serial, scanner, at, sequence })
const checkIn = (scans: object[], who = 'liu', id = 'oc-door') => hall.wish('gate', 'checkIn', { id, scans }, who)
const outcomes = async (scans: object[]) => (await ok<{ results: { outcome: string; first: { scanner: string } | null }[] }>(checkIn(scans))).results.map(({ outcome, first }) => [outcome, first?.scanner ?? ''].join(' ').trim())

describe('门口先说不', () => {
  test.each([
    ['没有职责的人', 'zhang', 'role.required'], ['别的职责', 'zhou', 'role.required'], ['只管另一场的', 'chen', 'role.required'],
  ])('%s，不能放人进来，也拿不到名册', async (_title, who, expected) => {
    expect(await codeOf(checkIn([scan('0000000A')], who))).toBe(expected)
    expect(await codeOf(hall.ask('gate', 'pack', { id: 'oc-door' }, who))).toBe(expected)
    expect(await codeOf(hall.ask('gate', 'screen', { id: 'oc-door' }, who))).toBe(expected)
    expect(await codeOf(hall.wish('gate', 'setCapacity', { id: 'oc-door', slot: 's1', from: 3, to: 99 }, who))).toBe(expected)
    expect(await codeOf(hall.wish('gate', 'walkIn', { id: 'oc-door', slot: 's1', size: 1, scanner: 'door1' }, who))).toBe(expected)
  })
  test('报名的人不能自己写“已签到”：屏幕上的码不对就不行', async () => {
    const { serial } = await enrol('zhang', 'oc-other')
    const { codes } = await ok<{ codes: { code: string }[] }>(hall.ask('gate', 'screen', { id: 'oc-other' }, 'liu'))
    const wrong = ['000000', '000001', '000002', '000003'].find((code) => !codes.some((each) => each.code === code))!
    expect(await codeOf(hall.wish('gate', 'checkInByScreen', { id: 'oc-other', serial, code: wrong }, 'zhang'))).toBe('code.wrong')
    expect(await codeOf(hall.wish('gate', 'checkInByScreen', { id: 'oc-other', serial, code: '000000', at: 1 }, 'zhang'))).toBe('input.invalid input.at')
  })
  test('没有的码、退掉的座', async () => {
    const own = await enrol('wang')
    await hall.wish('occasion', 'cancel', { id: 'oc-door', serial: own.serial }, 'wang')
    expect(await outcomes([scan('00000000'), scan(own.serial)])).toEqual(['unknown', 'no-seat'])
  })
})

test('没有网络：手机拿着公钥，认得真的，认得改过一个字的，认得别场的；用过一次就不再放', async () => {
  const { pass, serial } = await enrol('zhang')
  const { number, publicKey, roster } = await ok<{ number: number; publicKey: string; roster: { serial: string }[] }>(hall.ask('gate', 'pack', { id: 'oc-door' }, 'liu'))
  const key = Uint8Array.from(Buffer.from(publicKey, 'base64'))
  const seen = new Set<number>()
  const door = { occasion: number, now, seen: (each: number) => seen.has(each), verify: (message: Uint8Array, signature: Uint8Array) => sign.detached.verify(message, signature, key) }
  expect(roster).toEqual([{ serial, slot: 's1', size: 1, checkedInAt: null }])
  const decoded = decodePass(pass!)
  expect(passState(decoded, door)).toBe('valid')
  expect(decoded!.pass.serial).toBe(shortCodeNumber(serial))
  const forged = `${pass!.slice(0, 20)}${pass![20] === '0' ? '1' : '0'}${pass!.slice(21)}`
  expect(passState(decodePass(forged), door)).toBe('forged')
  expect(passState(decoded, { ...door, occasion: number + 1 })).toBe('not-this-occasion')
  expect(passState(decoded, { ...door, now: now + 24 * hour })).toBe('expired')
  seen.add(decoded!.pass.serial)
  expect(passState(decoded, door)).toBe('already-used')
  expect(pass!.length).toBeLessThan(140)
})

test('两台没网的手机都扫了同一个码：先扫的算，后扫的说得出是谁先；晚到的记录不会翻案成两个人', async () => {
  const { serial } = await enrol('li')
  expect(await outcomes([scan(serial, 'doorB', now + 60_000, 1)])).toEqual(['check-in'])
  expect(await outcomes([scan(serial, 'doorA', now + 10_000, 7)])).toEqual(['check-in'])
  expect(await outcomes([scan(serial, 'doorB', now + 60_000, 1)])).toEqual(['duplicate doorA'])
  expect(await outcomes([scan(serial, 'doorA', now + 10_000, 7)])).toEqual(['check-in'])
  const { mine } = await ok<{ mine: Enrolment }>(hall.ask('occasion', 'detail', { id: 'oc-door' }, 'li'))
  expect(mine.checkedInAt).toBe(now + 10_000)
})

test('屏幕上的码：照着输，签到；再输一次还是那一次', async () => {
  const { serial } = await enrol('wang')
  const { codes } = await ok<{ codes: { code: string }[] }>(hall.ask('gate', 'screen', { id: 'oc-door' }, 'liu'))
  expect(new Set(codes.map(({ code }) => code)).size).toBeGreaterThan(15)
  const first = await ok<{ checkedInAt: number }>(hall.wish('gate', 'checkInByScreen', { id: 'oc-door', serial, code: codes[0]!.code }, 'wang'))
  expect(await ok(hall.wish('gate', 'checkInByScreen', { id: 'oc-door', serial, code: codes[0]!.code }, 'wang'))).toEqual(first)
  expect(await codeOf(hall.wish('gate', 'checkInByScreen', { id: 'oc-door', serial, code: codes[0]!.code }, 'li'))).toBe('enrolment.unknown')
})

test('没报名就来的：有座给座并签到，满了就是满了；加座以后，先给候补的人', async () => {
  const walkIn = () => hall.wish('gate', 'walkIn', { id: 'oc-small', slot: 's1', size: 1, scanner: 'door1' }, 'liu')
  expect(await ok<Enrolment>(walkIn())).toMatchObject({ state: 'seated', checkedInAt: expect.any(Number) })
  expect(await codeOf(walkIn())).toBe('seats.full')
  expect((await enrol('zhang', 'oc-small')).state).toBe('waiting')
  expect(await codeOf(hall.wish('gate', 'setCapacity', { id: 'oc-small', slot: 's1', from: 5, to: 9 }, 'liu'))).toBe('capacity.changed 1')
  expect(await ok(hall.wish('gate', 'setCapacity', { id: 'oc-small', slot: 's1', from: 1, to: 2 }, 'liu'))).toEqual({ capacity: 2 })
  const { mine, seats } = await ok<{ mine: Enrolment; seats: { capacity: number; left: number }[] }>(hall.ask('occasion', 'detail', { id: 'oc-small' }, 'zhang'))
  expect(mine.state).toBe('offered')
  expect(seats[0]).toMatchObject({ capacity: 2, left: 0 })
  expect(await codeOf(walkIn())).toBe('seats.full')
})

test('门口做的每件事都在审计簿上，链是好的', async () => expect(await firstBrokenLine()).toBeNull())
