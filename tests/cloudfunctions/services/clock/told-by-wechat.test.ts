import type { Occasion } from '../../../../cloudfunctions/contract/occasion'
import type { Template } from '../../../../cloudfunctions/contract/templates'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { keepSettings } from '../../../../cloudfunctions/store/settings'
import { dataOf, openHall, type OpenHall } from '../../../open-hall'

const hour = 3_600_000
const now = Date.now()
const [model] = seedOccasions(now)
const held = (id: string, title: string): Occasion => ({
  ...model!, id, title, eligibility: null, calledOff: null, slots: [{ id: 's1', starts: now + 9 * hour, ends: now + 12 * hour, capacity: 1 }],
  enrolling: { ...model!.enrolling, opens: now - hour, closes: now + 8 * hour, cancelUntil: now + 8 * hour, waitlist: true, buckets: 1 },
})
const names = ['zhang', 'ma', 'yu']
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ seeded: false, cast: names.map((id) => ({ id, name: id, role: 'driver', openid: `openid-${id}`, phone: null })) })
  await keepSettings({ filing: '', templates: { progress: 'T-progress', seat: 'T-seat', soon: 'T-soon' } })
  const all = [held('oc-line', '燕郊夜市招聘'), held('oc-soon', '焊工竞赛')]
  await openCounters(all)
  await occasions.add(all)
})
afterAll(() => hall.close())

const enrol = (who: string, id: string) => dataOf(hall.wish('occasion', 'enrol', { id, slot: 's1' }, who))
const allow = (who: string, ...accepted: Template[]) => dataOf(hall.wish('message', 'subscribed', { accepted }, who))
const left = async (who: string): Promise<Record<string, number>> =>
  Object.fromEntries((await dataOf(hall.ask('message', 'subscriptions', {}, who))).rows.map((row: { template: Template; left: number }) => [row.template, row.left]))
const toldBy = (who: string) => hall.cloud.wechatOutbox.filter(({ touser }) => touser === `openid-${who}`).map(({ templateId, data }) => `${templateId} ${data.thing1}`)

test('没允许的，名额来了、快开始了，微信都不送，消息里有', async () => {
  const { serial } = await enrol('zhang', 'oc-line')
  expect((await enrol('ma', 'oc-line')).state).toBe('waiting')
  await enrol('yu', 'oc-soon')
  await hall.cloud.strike('clock')
  await dataOf(hall.wish('occasion', 'cancel', { id: 'oc-line', serial }, 'zhang'))
  expect(hall.cloud.wechatOutbox).toEqual([])
  const kinds = async (who: string) => (await dataOf(hall.ask('message', 'list', {}, who))).rows.map(({ kind }: { kind: string }) => kind)
  expect([await kinds('ma'), await kinds('yu')]).toEqual([['seat-offered'], ['slot-soon']])
})
test('排候补时允许过一条：轮到的时候微信送到，用掉这一条', async () => {
  const { serial } = await enrol('ma', 'oc-soon')
  await allow('ma', 'seat')
  const seat = (await dataOf(hall.ask('occasion', 'detail', { id: 'oc-soon' }, 'yu'))).mine
  await dataOf(hall.wish('occasion', 'cancel', { id: 'oc-soon', serial: seat.serial }, 'yu'))
  expect(toldBy('ma')).toEqual(['T-seat 焊工竞赛'])
  expect(await left('ma')).toMatchObject({ seat: 0 })
  await dataOf(hall.wish('occasion', 'accept', { id: 'oc-soon', serial }, 'ma'))
})
test('报上名允许过两条：开始前一天微信送到，时钟再走也只送一次；用掉一条', async () => {
  await allow('ma', 'soon', 'seat')
  await allow('ma', 'soon')
  await hall.cloud.strike('clock')
  await hall.cloud.strike('clock')
  expect(toldBy('ma')).toEqual(['T-seat 焊工竞赛', 'T-soon 焊工竞赛'])
  expect(await left('ma')).toMatchObject({ soon: 1, seat: 1 })
})
