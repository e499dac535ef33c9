import { Intent } from '../../../cloudfunctions/contract/action'
import * as z from '../../../cloudfunctions/contract/zod'
import { laneOf, type Outbox } from '../../../src/client/outbox'
import { type Fate, type LetterBox, newPhone, openLetterBox, seeded } from './letter-box'

const hour = 3_600_000
let box: LetterBox
let phone: ReturnType<typeof newPhone>
let outbox: Outbox
beforeEach(() => {
  box = openLetterBox()
  phone = newPhone(box)
  outbox = phone.start()
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => jest.restoreAllMocks())

const add = (id: string, action = 'post', expires = phone.now() + hour) => outbox.add('letters', action, id, { id }, expires)
const wish = (id: string) => outbox.latest(laneOf('letters', id))
const codeOf = (work: () => unknown) => { try { work() } catch (failure) { return (failure as { code: string }).code } return 'taken' }
/** Each sending meets the next fate; then all arrive. */
const fates = (...coming: Fate[]) => { phone.fate = () => coming.shift() ?? 'arrives' }

describe('发件箱先说不', () => {
  test('第 51 件收不下，说得出名字；前 50 件一件不少', () => {
    phone.online = false
    for (let at = 0; at < 50; at++) add(`a${at}`)
    expect(codeOf(() => add('a50'))).toBe('outbox.full')
    expect(phone.stored()).toHaveLength(50)
  })
  test('太大的收不下', () => {
    phone.online = false
    expect(codeOf(() => add('长'.repeat(66_000)))).toBe('outbox.full')
  })
  test('手机存不下的不发：没存的编号，丢了就没人知道', async () => {
    phone.storageFull = true
    expect(codeOf(() => add('a'))).toBe('outbox.not-kept')
    await phone.pass(1_000)
    expect(box.asked).toEqual([])
  })
  test('窗口拒绝了，就是拒绝，不再送', async () => {
    box.refusals.push({ code: 'seats.full' })
    add('a')
    await phone.pass(hour)
    expect(wish('a')).toMatchObject({ state: 'refused', problem: { code: 'seats.full' } })
    expect(box.asked).toEqual(['send post a'])
  })
  test('过了时候还没送出去的，不再送', async () => {
    phone.online = false
    add('a', 'post', phone.now() + 1_000)
    await phone.pass(2_000)
    phone.online = true
    outbox.wake()
    await phone.pass(1_000)
    expect(wish('a')?.state).toBe('expired')
    expect(box.asked).toEqual([])
  })
  test('送出去了的，不能当没送过', async () => {
    fates('answer lost')
    add('a')
    await phone.pass(0)
    outbox.dismiss(wish('a')!.intent)
    expect(wish('a')?.state).toBe('unknown')
  })
  test('别人拿着手机，不替他送，也不给他看', async () => {
    phone.online = false
    add('a')
    phone.online = true
    phone.person = 'li'
    outbox.wake()
    await phone.pass(hour / 2)
    expect(box.asked).toEqual([])
    expect(wish('a')).toBeUndefined()
    phone.person = 'zhang'
    outbox.wake()
    await phone.pass(0)
    expect(wish('a')?.state).toBe('done')
  })
})

describe('只办一次', () => {
  test('编号先存好再送，样子是窗口认的', async () => {
    let keptBefore: string | undefined
    phone.fate = () => { keptBefore = phone.stored()[0]?.intent; return 'arrives' }
    const { intent } = add('a')
    await phone.pass(0)
    expect(keptBefore).toBe(intent)
    expect(z.safeParse(Intent, intent).success).toBe(true)
    expect(intent.length).toBeGreaterThanOrEqual(20)
  })
  test('答复丢了：问，不重办', async () => {
    fates('answer lost')
    add('a')
    await phone.pass(5_000)
    expect(box.asked).toEqual(['send post a', 'ask post a'])
    expect(wish('a')).toMatchObject({ state: 'done', answer: { number: 1 } })
  })
  test('没送到：先问，窗口说没见过，同一个编号再送', async () => {
    fates('lost on the way')
    const { intent } = add('a')
    await phone.pass(5_000)
    expect(box.asked).toEqual(['ask post a', 'send post a'])
    expect(box.done).toEqual([{ intent, what: 'post a' }])
  })
  test.each(['killed before', 'killed after'] as const)('送到一半小程序被关掉（%s）：再打开先问，只办一次', async (fate) => {
    fates(fate)
    const { intent } = add('a')
    await phone.pass(0)
    expect(phone.stored()[0]?.state).toBe('sending')
    outbox = phone.restart()
    await phone.pass(5_000)
    expect(box.asked.find((line) => line !== 'send post a')).toBe('ask post a')
    expect(box.done).toEqual([{ intent, what: 'post a' }])
    expect(wish('a')?.state).toBe('done')
  })
  test('连点三下，是一个心愿', async () => {
    expect(new Set([add('a'), add('a'), add('a')].map(({ intent }) => intent)).size).toBe(1)
    await phone.pass(0)
    expect(box.done).toHaveLength(1)
  })
  test('同一样东西，后来的等前面的：先报名，后取消', async () => {
    fates('answer lost', 'answer lost')
    add('a')
    add('a', 'tear')
    await phone.pass(20_000)
    expect(box.done.map(({ what }) => what)).toEqual(['post a', 'tear a'])
    expect(box.asked).toEqual(['send post a', 'ask post a', 'ask post a', 'send tear a'])
  })
  test('不同的东西，谁也不等谁', async () => {
    fates('answer lost')
    add('a')
    add('b')
    await phone.pass(0)
    expect([wish('a')?.state, wish('b')?.state]).toEqual(['unknown', 'done'])
  })
  test('没登录的，登录以后接着办', async () => {
    phone.person = ''
    add('a')
    await phone.pass(0)
    expect(wish('a')).toMatchObject({ state: 'refused', problem: { code: 'identity.required' } })
    phone.person = 'zhang'
    outbox.again(wish('a')!.intent)
    await phone.pass(5_000)
    expect(wish('a')).toMatchObject({ state: 'done', person: 'zhang' })
    expect(box.done).toHaveLength(1)
  })
})

describe('什么时候再试', () => {
  test.each([[0, 4_000], [0.999, 4_800]])('窗口说等 4 秒就等 4 秒，最多多两成，绝不提前（随机 %d）', async (random, waits) => {
    phone = newPhone(box, () => random)
    outbox = phone.start()
    box.refusals.push({ code: 'seats.busy', retryAfterMs: 4_000 })
    add('a')
    await phone.pass(3_999)
    outbox.wake()
    await phone.settle()
    expect(box.asked).toHaveLength(1)
    await phone.pass(waits - 3_999 - 1)
    expect(box.asked).toHaveLength(1)
    await phone.pass(1)
    expect(wish('a')?.state).toBe('done')
  })
  test('窗口一直忙：试够了就说，再点一下接着试', async () => {
    for (let at = 0; at < 12; at++) box.refusals.push({ code: 'rate.limited', retryAfterMs: 1_000 })
    add('a')
    await phone.pass(60_000)
    expect(wish('a')).toMatchObject({ state: 'refused', problem: { code: 'rate.limited' } })
    expect(box.asked).toHaveLength(12)
    outbox.again(wish('a')!.intent)
    await phone.pass(5_000)
    expect(wish('a')?.state).toBe('done')
  })
  test('上一次还在办：等，然后问，不重办', async () => {
    box.refusals.push({ code: 'intent.doing', retryAfterMs: 1_000 })
    add('a')
    await phone.pass(0)
    expect(wish('a')?.state).toBe('unknown')
    await phone.pass(3_000)
    expect(box.asked.slice(0, 2)).toEqual(['send post a', 'ask post a'])
    expect(wish('a')?.state).toBe('done')
  })
  test('一直没有回音：试够了就歇着，有网了再问', async () => {
    phone.fate = () => 'lost on the way'
    add('a')
    await phone.pass(hour / 2)
    expect(wish('a')).toMatchObject({ state: 'unknown', misses: 12 })
    phone.fate = () => 'arrives'
    outbox.wake()
    await phone.pass(0)
    expect(wish('a')?.state).toBe('done')
  })
  test('没有网先存着，网来了就送；等回音的也不等到钟点', async () => {
    fates('answer lost')
    add('a')
    await phone.pass(0)
    phone.online = false
    add('b')
    await phone.pass(60_000)
    expect([wish('a')?.state, wish('b')?.state]).toEqual(['unknown', 'queued'])
    phone.online = true
    outbox.wake()
    await phone.pass(0)
    expect([wish('a')?.state, wish('b')?.state]).toEqual(['done', 'done'])
  })
  test('办完的留着，看过了才拿走；一周没看也拿走', async () => {
    add('a')
    add('b')
    await phone.pass(0)
    expect(phone.stored()).toHaveLength(2)
    outbox.dismiss(wish('a')!.intent)
    expect(phone.stored().map(({ lane }) => lane)).toEqual(['letters b'])
    await phone.pass(8 * 24 * hour)
    add('c')
    expect(wish('b')).toBeUndefined()
  })
})

describe('一百部手机，二十分之一的答复丢在路上，五分之一送到一半被关掉', () => {
  const roll = (random: () => number) => (): Fate => {
    const chance = random()
    if (chance < 0.025) return 'lost on the way'
    if (chance < 0.05) return 'answer lost'
    if (chance < 0.15) return 'killed before'
    return chance < 0.25 ? 'killed after' : 'arrives'
  }

  test('对照：换个编号盲目再送，就会办两次', async () => {
    const random = seeded(1)
    for (let person = 0; person < 100; person++) {
      do {
        phone = newPhone(box, random)
        phone.fate = roll(random)
        outbox = phone.start()
        add(`p${person}`)
        await phone.settle()
      } while (phone.stored()[0]?.state !== 'done')
    }
    expect(box.done.length).toBeGreaterThan(100)
  })

  test('每件正好办一次，平均送不到两次', async () => {
    for (let person = 0; person < 100; person++) {
      const random = seeded(person)
      phone = newPhone(box, random)
      phone.fate = roll(random)
      outbox = phone.start()
      add(`p${person}`)
      for (let days = 0; wish(`p${person}`)?.state !== 'done' && days < 50; days++) {
        await phone.pass(40_000)
        if (phone.stored()[0]?.state !== 'done') outbox = phone.restart()
      }
    }
    expect(box.done.map(({ what }) => what).sort()).toEqual(Array.from({ length: 100 }, (_, at) => `post p${at}`).sort())
    expect(box.asked.filter((line) => line.startsWith('send')).length / 100).toBeLessThanOrEqual(2)
  })
})
