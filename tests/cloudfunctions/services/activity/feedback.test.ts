import type { Occasion } from '../../../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { askFeedback } from '../../../../cloudfunctions/services/clock/activities'
import { database } from '../../../../cloudfunctions/store/database'
import { messagesOf } from '../../../../cloudfunctions/store/messages'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { now, openTown, type Town } from './town'

const hour = 3_600_000
const [model] = seedOccasions(now)
const held = (id: string): Occasion => ({
  ...model!, id, kind: 'activity', slots: [{ id: 's1', starts: now - 2 * hour, ends: now - hour, capacity: 300 }], calledOff: null,
})
let town: Town
beforeAll(async () => {
  town = await openTown()
  await openCounters([held('oc-was'), held('oc-many')])
  await occasions.add([held('oc-was'), held('oc-many')])
})
afterAll(() => town.close())

const seat = (occasion: string, person: string, more: object = { checkedInAt: now }) => database().collection('enrolments').add({
  _id: `${occasion}:${person}`, occasion, person, slot: `${occasion}:s1`, size: 1, state: 'seated', token: person, at: now, intent: 'x', serial: `S${person}`, ...more,
})
const answers = { useful: 'yes', pace: 'right', again: 'yes', words: '' }
const give = (who: string, changes: object = {}, intent = freshIntent(), asking?: true) => town.wish(who, 'giveFeedback', { id: 'oc-was', ...answers, ...changes }, intent, asking)
const sums = async (who?: string, id = 'oc-was') => dataOf(town.ask(who, 'feedback', { id }))

test('没签到的、没报名的、没登录的，都评价不了', async () => {
  await seat('oc-was', 'o-ma', {})
  for (const who of ['ma', 'zhang']) expect(await codeOf(give(who))).toBe('feedback.not-there')
  expect(await codeOf(town.ask(undefined, 'feedback', { id: 'oc-none' }))).toBe('occasion.unknown')
  expect((await sums('ma')).mayGive).toBe(false)
})
test('有不许说的话，不收；改了再交就行', async () => {
  await seat('oc-was', 'o-zhang')
  expect((await sums('zhang')).mayGive).toBe(true)
  expect(await codeOf(give('zhang', { words: '来找我代开发票' }))).toBe('text.risky')
  const intent = freshIntent()
  expect(await codeOf(give('zhang', { words: '讲得实在' }, intent, true))).toBe('intent.unknown')
  expect(await codeOf(give('zhang', { words: '讲得实在' }, intent))).toBe('ok')
  expect(await codeOf(give('zhang', { words: '讲得实在' }, intent))).toBe('ok')
})
test('一场一个人一次：再来一份不一样的，不行；十次一起来，也只算一次', async () => {
  expect(await codeOf(give('zhang', { useful: 'no' }))).toBe('feedback.given')
  await seat('oc-was', 'o-han')
  await Promise.all(Array.from({ length: 10 }, () => give('han', { useful: 'some' })))
  expect(await sums('han')).toMatchObject({ given: 2, useful: { yes: 1, some: 1, no: 0 }, again: { yes: 2, no: 0 }, mine: { useful: 'some' }, mayGive: false })
})
test('谁都看得到几个人这样说，谁也看不到是谁说的；话只给管这一场的人看', async () => {
  const shown = await sums()
  expect(JSON.stringify(shown)).not.toMatch(/o-zhang|讲得实在/)
  expect(shown.mine).toBeNull()
  expect(await codeOf(town.ask('zhang', 'feedbackWords', { id: 'oc-was' }))).toBe('role.required')
  expect(await codeOf(town.ask('gao', 'feedbackWords', { id: 'oc-was' }))).toBe('role.required')
  expect((await dataOf(town.ask('liu', 'feedbackWords', { id: 'oc-was' }))).rows).toEqual([{ words: '讲得实在', at: expect.any(Number) }])
  const { data } = await database().collection('feedbacks').where({ occasion: 'oc-was' }).limit(10).get()
  expect(JSON.stringify(data)).not.toMatch(/o-zhang|o-han/)
})
test('散场以后，来过的人收到一条问好不好的消息，只有一条；没来的收不到', async () => {
  await seat('oc-many', 'o-chen')
  await seat('oc-many', 'o-hu', {})
  expect(await askFeedback(now + 60_000)).toBe(3)
  expect(await askFeedback(now + 120_000)).toBe(0)
  expect((await messagesOf('o-chen', 0, 5)).map(({ kind, about }) => [kind, about])).toEqual([['feedback-asked', 'oc-many']])
  expect(await messagesOf('o-hu', 0, 5)).toEqual([])
})
