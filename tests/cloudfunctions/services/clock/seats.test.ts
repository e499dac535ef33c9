import { occasions } from '../../../../cloudfunctions/store/occasions'
import { leaveMessage } from '../../../../cloudfunctions/store/messages'
import { doSeatWork, findEnrolment, openCounters } from '../../../../cloudfunctions/store/seats'
import { database } from '../../../../cloudfunctions/store/database'
import { main } from '../../../../cloudfunctions/services/clock'
import { contextOf } from '../../../../cloudfunctions/local/invocation'
import { lapseOffers, remindOfSlots, sweepAttempts, tendSlots } from '../../../../cloudfunctions/services/clock/seats'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { cancel } from '../../../../cloudfunctions/rules/seats/cancel'
import type { Counter } from '../../../../cloudfunctions/rules/seats/documents'
import { enrol } from '../../../../cloudfunctions/rules/seats/enrol'
import { promote } from '../../../../cloudfunctions/rules/seats/waitlist'
import { firstStepsOf } from '../../../faults/first-steps'
import { openHall, type OpenHall } from '../../../open-hall'

const minute = 60_000
let hall: OpenHall
let now = Date.now()
let tokens = 0
const token = () => `token${++tokens}`
const [model] = seedOccasions(now)
const timer = contextOf({ kind: 'timer' }, { name: 'clock', env: 'local-env', memoryMB: 256, timeoutSeconds: 60 }, '')

beforeAll(async () => { hall = await openHall({ seeded: false }) })
afterAll(() => hall.close())

/** A slot with one seat and a line, of an occasion of its own. */
async function oneSeat(id: string) {
  const occasion = { ...model!, id, slots: [{ id: 's1', starts: now + 60 * minute, ends: now + 120 * minute, capacity: 1 }] }
  await openCounters([occasion])
  await occasions.add([occasion])
  now += 25_000 // the copies in memory are asked for again
  const slot = `${id}:s1`
  const wish = (person: string) => enrol({ occasion: id, person, slot, size: 1, waitlist: true, now, intent: `i-${person}`, serial: `S-${person}`, token })
  return {
    wish,
    enrolled: (person: string) => doSeatWork(wish(person)),
    leave: (person: string) => doSeatWork(cancel({ id: `${id}:${person}`, serial: `S-${person}`, now, token })),
    stateOf: async (person: string) => (await findEnrolment(`${id}:${person}`))?.state,
    counter: async () => (await database().collection('seat-counters').doc(slot).get()).data[0] as Counter,
  }
}

test('从浏览器或手机叫时钟，它不应', async () => {
  expect(await (await hall.post('clock', '{}', 'zhang')).json()).toEqual({ refused: expect.any(String) })
  expect(await (await hall.post('clock', '{}')).json()).toEqual({ refused: expect.any(String) })
})

test('办到一半死了的，一分钟后补完：拿了座的给他，没拿的放掉；一分钟内不动', async () => {
  const { wish, stateOf, counter } = await oneSeat('oc-half')
  await firstStepsOf(wish('zhang'), 2)
  await firstStepsOf(wish('li'), 1)
  await tendSlots(now + 30_000)
  await sweepAttempts(now + 30_000)
  expect([await stateOf('zhang'), await stateOf('li')]).toEqual(['pending', 'pending'])
  now += 2 * minute
  await tendSlots(now)
  await sweepAttempts(now)
  expect([await stateOf('zhang'), await stateOf('li')]).toEqual(['seated', 'cancelled'])
  expect(await counter()).toMatchObject({ free: 0, wait: 0, holds: {} })
})

test('保留的时间过了：让给下一位，原来那位知道为什么；退座以后没来得及叫人，时钟来叫', async () => {
  const { enrolled, leave, stateOf, counter } = await oneSeat('oc-late')
  await enrolled('zhang')
  await enrolled('li')
  now += 1_000
  await enrolled('wang')
  await leave('zhang')
  expect(await stateOf('li')).toBe('waiting')
  await tendSlots(now)
  expect([await stateOf('li'), await stateOf('wang')]).toEqual(['offered', 'waiting'])
  expect(await lapseOffers(now + model!.enrolling.offerMinutes * minute - 1)).toBe(0)
  now += model!.enrolling.offerMinutes * minute
  await lapseOffers(now)
  await tendSlots(now)
  expect([await stateOf('li'), await stateOf('wang')]).toEqual(['lapsed', 'offered'])
  expect(await counter()).toMatchObject({ free: 0, wait: 0, holds: {} })
  const { data } = await database().collection('messages').where({ about: 'oc-late' }).get()
  expect((data as { person: string; kind: string }[]).map(({ person, kind }) => `${person} ${kind}`).sort())
    .toEqual(['li offer-lapsed', 'li seat-offered', 'wang seat-offered'])
})

test('开始前一天，有座的人各收到一次提醒；候补的、退掉的没有', async () => {
  const { enrolled, leave } = await oneSeat('oc-soon')
  await enrolled('zhang')
  await enrolled('li')
  expect(await remindOfSlots(now)).toBeGreaterThanOrEqual(1)
  await remindOfSlots(now)
  const told = async () => ((await database().collection('messages').where({ about: 'oc-soon', kind: 'slot-soon' }).get()).data as { person: string }[]).map(({ person }) => person)
  expect(await told()).toEqual(['zhang'])
  await leave('zhang')
  await remindOfSlots(now)
  expect(await told()).toEqual(['zhang'])
})

test('消息：看得见自己的，数得清没读的，读过就不再数；别人的看不见', async () => {
  await leaveMessage({ _id: 'm-1', person: 'local-openid-zhang', kind: 'seat-offered', about: 'oc-late', title: '招聘会', moment: now, at: now })
  await leaveMessage({ _id: 'm-2', person: 'local-openid-zhang', kind: 'slot-soon', about: 'oc-late', title: '招聘会', moment: now, at: now + 1 })
  expect(await leaveMessage({ _id: 'm-2', person: 'local-openid-zhang', kind: 'slot-soon', about: 'oc-late', title: '招聘会', moment: now, at: now + 9 })).toBe(false)
  expect(await hall.ask('message', 'list', {})).toMatchObject({ problem: { code: 'identity.required' } })
  expect(await hall.ask('message', 'list', {}, 'li')).toMatchObject({ data: { rows: [], unread: 0 } })
  expect(await hall.ask('message', 'list', {}, 'zhang')).toMatchObject({ data: { rows: [{ id: 'm-2', read: false }, { id: 'm-1' }], unread: 2 } })
  expect(await hall.wish('message', 'read', { upTo: now }, 'li')).toMatchObject({ data: { unread: 0 } })
  expect(await hall.wish('message', 'read', { upTo: now }, 'zhang')).toMatchObject({ data: { unread: 1 } })
  expect(await hall.ask('message', 'list', {}, 'zhang')).toMatchObject({ data: { rows: [{ id: 'm-2', read: false }, { id: 'm-1', read: true }], unread: 1 } })
})

test('座位留给了队里最后一位，叫他的人却死了：队空了，时钟还是会叫到他，一次', async () => {
  const { enrolled, leave, stateOf, counter } = await oneSeat('oc-untold')
  await enrolled('zhang')
  await enrolled('li')
  await leave('zhang')
  await doSeatWork(promote({ slot: 'oc-untold:s1', now, until: now + 60 * minute, token }))
  expect(await stateOf('li')).toBe('offered')
  expect(await counter()).toMatchObject({ free: 0, wait: 0, debt: 0, holds: {} })
  for (let strike = 0; strike < 2; strike++) await main({}, timer)
  const { data } = await database().collection('messages').where({ about: 'oc-untold' }).get()
  expect((data as { person: string; kind: string }[]).map(({ person, kind }) => `${person} ${kind}`)).toEqual(['li seat-offered'])
})
