import { sign } from 'tweetnacl'
import type { Answer } from '../../../../cloudfunctions/contract/action'
import type { Enrolment, Occasion } from '../../../../cloudfunctions/contract/occasion'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { encodePass, passMessage, type Pass } from '../../../../cloudfunctions/rules/pass'
import { shortCodeNumber } from '../../../../cloudfunctions/rules/short-code'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { HallProblem } from '../../../../src/client/problem'
import { Door, type DoorCounter } from '../../../../src/features/gate/_parts/door'
import { tally } from '../../../../src/features/gate/_parts/tally'
import { openHall, type OpenHall } from '../../../open-hall'
import { kindOf, newPocket, type Pocket, settle } from './pocket'

const hour = 3_600_000
const now = Date.now()
const people = Array.from({ length: 60 }, (_, at) => `p${at}`)
const cast: CastMember[] = [...people, 'liu'].map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null }))
const [model] = seedOccasions(now)
const fair = (id: string, starts: number): Occasion => ({
  ...model!, id, slots: [{ id: 's1', starts, ends: starts + 2 * hour, capacity: 90 }], calledOff: null,
  enrolling: { opens: now - hour, closes: now + hour, cancelUntil: now + hour, waitlist: true, offerMinutes: 60, groupMost: 6, buckets: 1 },
})
let hall: OpenHall
let next = 0
beforeAll(async () => {
  hall = await openHall({ seeded: false, cast })
  const all = [fair('oc-door', now), fair('oc-other', now), fair('oc-later', now + 30 * hour)]
  await openCounters(all)
  await occasions.add(all)
  await entrust('o-liu', '刘科长', [{ role: 'organizer', area: null, of: null }])
})
afterAll(() => hall.close())

const ok = async <T>(answer: Promise<Answer<unknown>>): Promise<T> => {
  const given = await answer
  if (!given.ok) throw new HallProblem(given.problem.code, given.problem.details)
  return given.data as T
}
const enrol = async (id = 'oc-door', size = 1) => {
  const who = people[next++]!
  return { who, ...await ok<Enrolment>(hall.wish('occasion', 'enrol', { id, slot: 's1', size }, who)) }
}
const mine = async (who: string) => (await ok<{ mine: Enrolment | null }>(hall.ask('occasion', 'detail', { id: 'oc-door' }, who))).mine

/** What the air does to the next handings-in. */
type Fate = 'lost on the way' | 'answer lost' | 'killed after'
/** The real window, seen from a phone. */
function counter(pocket: Pocket, handed: { serial: string }[] = [], fates: Fate[] = []): DoorCounter {
  return {
    pack: (input) => (pocket.online ? ok(hall.ask('gate', 'pack', input, 'liu')) : Promise.reject(new HallProblem('network.failed'))),
    async checkIn(input, { intent }) {
      const fate = fates.shift()
      if (!pocket.online || fate === 'lost on the way') throw new HallProblem('network.failed')
      const answer = await ok<Awaited<ReturnType<DoorCounter['checkIn']>>>(hall.wish('gate', 'checkIn', input, 'liu', intent))
      handed.push(...input.scans)
      if (fate === 'answer lost') throw new HallProblem('network.timeout')
      if (fate === 'killed after') return new Promise(() => undefined)
      return answer
    },
  }
}
const standAt = (pocket: Pocket, id = 'oc-door', handed: { serial: string }[] = [], fates: Fate[] = []) => new Door(id, pocket.phone, counter(pocket, handed, fates))
const readyAt = async (pocket: Pocket, id = 'oc-door', handed: { serial: string }[] = [], fates: Fate[] = []) => {
  const door = standAt(pocket, id, handed, fates)
  await door.take()
  pocket.online = false
  return door
}
const arrived = async (door: Door) => { for (let tries = 0; tries < 200 && (door.state.sending || tries < 2); tries++) { await settle(); await new Promise((go) => setTimeout(go, 5)) } }
const changed = (text: string, at: number) => `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`

describe('门先说不', () => {
  test('没有名册，什么也不判', () => expect(kindOf(standAt(newPocket()), '00000000')).toBe('nothing'))
  test('改过一个字的、别的钥匙签的，是伪造；伪造的不写进本子，不替真的那张签到', async () => {
    const { pass, who, serial } = await enrol()
    const pocket = newPocket()
    const door = await readyAt(pocket)
    const own = sign.keyPair()
    const body: Pass = { occasion: door.state.pack!.number, slot: 1, size: 6, serial: shortCodeNumber(serial), notBefore: 0, notAfter: 60_000 * 1e9 }
    const message = passMessage(body)
    for (let at = 4; at < 130; at += 7) expect(['forged', 'unreadable']).toContain(kindOf(door, changed(pass!, at)))
    expect(kindOf(door, changed(pass!, 20))).toBe('forged')
    expect(kindOf(door, encodePass(body, sign.detached(message, own.secretKey)))).toBe('forged')
    expect(door.book.entries).toEqual([])
    pocket.online = true
    await door.handIn()
    expect((await mine(who))!.checkedInAt).toBeNull()
  })
  test('别场的码、读不出的、打错一个字的、名册里没有的，各有各的话', async () => {
    const other = await enrol('oc-other')
    const door = await readyAt(newPocket())
    const { serial } = await enrol()
    expect(kindOf(door, other.pass!)).toBe('not-this-occasion')
    expect(kindOf(door, 'https://example.test/a')).toBe('unreadable')
    expect(kindOf(door, '')).toBe('unreadable')
    expect(kindOf(door, changed(serial, 3))).toBe('slip')
    expect(kindOf(door, serial)).toBe('not-in-roster')
    expect(door.book.entries).toEqual([])
  })
  test('没到时间、过了时间：二维码和手打的，一样的话，都不算进过', async () => {
    const { pass, serial } = await enrol('oc-later')
    const pocket = newPocket()
    const door = await readyAt(pocket, 'oc-later')
    for (const text of [pass!, serial]) expect(kindOf(door, text)).toBe('too-early')
    expect(door.state.verdict).toEqual({ kind: 'too-early', at: Math.floor((now + 28.5 * hour) / 60_000) * 60_000 })
    pocket.now += 34 * hour
    for (const text of [pass!, serial]) expect(kindOf(door, text)).toBe('expired')
    expect(door.book.entries).toEqual([])
  })
  test('手机存满了：码是真的，但没记下，就不说可以进', async () => {
    const { pass } = await enrol()
    const pocket = newPocket()
    const door = await readyAt(pocket)
    pocket.full = true
    expect(kindOf(door, pass!)).toBe('not-kept')
    pocket.full = false
    expect(kindOf(door, pass!)).toBe('in')
  })
  test('新名册没存下，旧的照用', async () => {
    await enrol()
    const pocket = newPocket()
    const door = await readyAt(pocket)
    const before = door.state.pack
    pocket.online = true
    pocket.full = true
    await door.take()
    expect(door.state).toMatchObject({ pack: before, taking: null, packProblem: { code: 'outbox.not-kept' } })
    pocket.full = false
    expect(standAt(pocket).state.pack?.roster.size).toBe(before!.roster.size)
  })
})

test('没有网：二维码和手打的八个字都认；第二次马上说已经进过，几点、哪部手机', async () => {
  const [one, two] = [await enrol('oc-door', 2), await enrol()]
  const pocket = newPocket()
  const door = await readyAt(pocket)
  expect(door.look(one.pass!)).toEqual({ kind: 'in', serial: one.serial, slot: 's1', size: 2, late: false })
  expect(door.look(`${two.serial.slice(0, 4).toLowerCase()}-${two.serial.slice(4)}`)).toMatchObject({ kind: 'in', size: 1 })
  const at = door.book.letIn(one.serial)!.at
  pocket.now += 60_000
  for (const text of [one.pass!, one.serial]) expect(door.look(text)).toMatchObject({ kind: 'again', at, scanner: door.book.scanner })
  expect(door.state.waiting).toBe(4)
  const [{ cameIn, due }] = tally(door.state.pack!, door.book) as [ReturnType<typeof tally>[number]]
  expect(due - cameIn).toBe([...door.state.pack!.roster.values()].filter(({ checkedInAt }) => checkedInAt === null).reduce((sum, { size }) => sum + size, 0) - 3)
})
test('报名晚于名册：签名是真的就放，说明白', async () => {
  const door = await readyAt(newPocket())
  const { pass, serial } = await enrol()
  expect(door.look(pass!)).toMatchObject({ kind: 'in', late: true })
  expect(kindOf(door, serial)).toBe('again')
})
test('手机的钟错了三个小时，按窗口的钟记', async () => {
  const { pass } = await enrol()
  const pocket = newPocket()
  pocket.now -= 3 * hour
  const door = await readyAt(pocket)
  expect(kindOf(door, pass!)).toBe('in')
  expect(Math.abs(door.book.entries.at(-1)!.at - Date.now())).toBeLessThan(10_000)
})

describe('只交一次，一条不少', () => {
  test.each([[[]], [['lost on the way']], [['answer lost']], [['killed after']], [['answer lost', 'lost on the way', 'killed after']]] as [Fate[]][])(
    '路上：%j', async (fates) => {
      const enrolled = [await enrol(), await enrol(), await enrol()]
      const pocket = newPocket()
      const left = [...fates]
      let door = await readyAt(pocket, 'oc-door', [], left)
      for (const { pass } of enrolled) {
        expect(kindOf(door, pass!)).toBe('in')
        pocket.now += 1_000
      }
      const told = door.book.entries.map(({ serial, at }) => [serial, at])
      for (let round = 0; round < fates.length + 1; round++) {
        pocket.online = true
        void door.handIn()
        await new Promise((go) => setTimeout(go, 150))
        // Killed, and opened again.
        door = standAt(pocket, 'oc-door', [], left)
        expect(door.book.entries.map(({ serial, at }) => [serial, at])).toEqual(told)
      }
      await door.handIn()
      await arrived(door)
      expect(door.state).toMatchObject({ waiting: 0, conflicts: [], sendProblem: null })
      for (const { who, serial } of enrolled) expect((await mine(who))!.checkedInAt).toBe(told.find(([each]) => each === serial)![1])
    })
  test('没有网时只记着；一有网自己交，断了歇一会儿再交', async () => {
    const { pass, who } = await enrol()
    const pocket = newPocket()
    const handed: { serial: string }[] = []
    const door = await readyAt(pocket, 'oc-door', handed, ['lost on the way', 'lost on the way'])
    door.look(pass!)
    await pocket.pass(60_000)
    expect(handed).toEqual([])
    pocket.online = true
    await door.handIn()
    expect(door.state).toMatchObject({ waiting: 1, sendProblem: { code: 'network.failed' } })
    await pocket.pass(5_000)
    expect(handed).toEqual([])
    await pocket.pass(10_000)
    await arrived(door)
    expect(handed).toHaveLength(1)
    expect((await mine(who))!.checkedInAt).not.toBeNull()
  })
  test('窗口说不归他管：停下来，说出名字，不空转', async () => {
    const { pass } = await enrol()
    const pocket = newPocket()
    const real = counter(pocket)
    let asked = 0
    const door = new Door('oc-door', pocket.phone, { ...real, checkIn: async () => { asked++; throw new HallProblem('role.required') } })
    await door.take()
    door.look(pass!)
    await arrived(door)
    await pocket.pass(hour)
    expect(asked).toBe(1)
    expect(door.state).toMatchObject({ waiting: 1, sendProblem: { code: 'role.required' } })
  })
})

describe('两部没有网的手机', () => {
  test('放了同一张码：都交上来以后，签到只有一次，两边说的第一次是同一次', async () => {
    const { pass, who, serial } = await enrol()
    const pockets = [newPocket(), newPocket()] as const
    pockets[1].reseed(99)
    const [late, early] = [await readyAt(pockets[0]), await readyAt(pockets[1])]
    expect(late.book.scanner).not.toBe(early.book.scanner)
    pockets[0].now += 60_000
    for (const door of [late, early]) expect(kindOf(door, pass!)).toBe('in')
    for (const pocket of pockets) pocket.online = true
    await late.handIn()
    expect(late.state.conflicts).toEqual([])
    await early.handIn()
    await late.take()
    await arrived(late)
    const first = { serial, scanner: early.book.scanner, at: early.book.entries.at(-1)!.at, sequence: early.book.entries.at(-1)!.sequence }
    expect(late.state.conflicts).toMatchObject([{ serial, outcome: 'duplicate', first }])
    expect(early.state.conflicts).toEqual([])
    expect((await mine(who))!.checkedInAt).toBe(first.at)
    for (const door of [late, early]) expect(door.look(serial)).toMatchObject({ kind: 'again', at: first.at, scanner: first.scanner })
  })
  test('有网的门：别处刚进过，屏幕上的“可以进”马上改口', async () => {
    const { pass } = await enrol()
    const [one, two] = [newPocket(), newPocket()]
    two.reseed(99)
    const [first, second] = [await readyAt(one), await readyAt(two)]
    one.online = two.online = true
    first.look(pass!)
    await arrived(first)
    two.now += 2_000
    expect(kindOf(second, pass!)).toBe('in')
    await arrived(second)
    expect(second.state.verdict).toMatchObject({ kind: 'again', scanner: first.book.scanner })
  })
  test('退掉的名额，没网时放进来了：列出来，不藏', async () => {
    const { pass, who, serial } = await enrol()
    const pocket = newPocket()
    const door = await readyAt(pocket)
    await ok(hall.wish('occasion', 'cancel', { id: 'oc-door', serial }, who))
    expect(kindOf(door, pass!)).toBe('in')
    pocket.online = true
    await door.handIn()
    expect(door.state.conflicts).toMatchObject([{ serial, outcome: 'no-seat' }])
  })
})

test('带名册时死机在哪一步，手上的名册都是完整的一本', async () => {
  await enrol()
  const pocket = newPocket()
  await readyAt(pocket)
  const before = standAt(pocket).state.pack!.roster.size
  await enrol()
  for (let dies = 0; dies < 2; dies++) {
    pocket.online = true
    pocket.writesLeft = dies
    await standAt(pocket).take()
    pocket.writesLeft = -1
    expect(standAt(pocket).state.pack!.roster.size).toBe(before)
  }
  await standAt(pocket).take()
  expect(standAt(pocket).state.pack!.roster.size).toBe(before + 1)
  expect(pocket.keys().filter((key) => key.includes('.roster.'))).toHaveLength(1)
})

