import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import type { Counter } from '../../../../cloudfunctions/rules/seats/documents'
import { database } from '../../../../cloudfunctions/store/database'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { openHall, type OpenHall } from '../../../open-hall'

const hour = 3_600_000
const people: CastMember[] = Array.from({ length: 1_000 }, (_, i) => ({ id: `p${i}`, name: `p${i}`, role: 'driver', openid: `o-${i}`, phone: null }))
const now = Date.now()
const [model] = seedOccasions(now)
let hall: OpenHall

const fair = (id: string, capacity: number, waitlist: boolean, buckets = 1) => ({
  ...model!, id,
  slots: [{ id: 's1', starts: now + 30 * hour, ends: now + 32 * hour, capacity }],
  enrolling: { opens: now - hour, closes: now + hour, cancelUntil: now + hour, waitlist, offerMinutes: 60, groupMost: 6, buckets },
})

beforeAll(async () => {
  hall = await openHall({ seeded: false, cast: people })
  const all = [fair('oc-rush', 500, false), fair('oc-line', 500, true), fair('oc-room', 1_000, false), fair('oc-walk', 300, false, 8)]
  await openCounters(all)
  await occasions.add(all)
})
afterAll(() => hall.close())

/** Everybody at once; how many were told what. */
async function rush(id: string, crowd: readonly CastMember[]) {
  const before = new Map(hall.cloud.served)
  const answers = await Promise.all(crowd.map(({ id: who }) => hall.wish('occasion', 'enrol', { id, slot: 's1' }, who)))
  const told = new Map<string, number>()
  for (const answer of answers) {
    const word = answer.ok ? answer.data.state : answer.problem.code
    told.set(word, (told.get(word) ?? 0) + 1)
  }
  const served = [...hall.cloud.served].filter(([action]) => action.startsWith('database')).map(([action, count]) => [action, count - (before.get(action) ?? 0)] as const)
  return { told: Object.fromEntries(told), operations: served.reduce((sum, [, count]) => sum + count, 0), served: Object.fromEntries(served) }
}
const counterOf = async (id: string) => (await database().collection('seat-counters').doc(`${id}:s1`).get()).data[0] as Counter
const seatedIn = async (occasion: string) => (await database().collection('enrolments').where({ occasion, state: 'seated' }).count()).total

test('一千人同时抢五百个座：五百人有座，五百人被告知满了，一个出错的也没有', async () => {
  const { told } = await rush('oc-rush', people)
  expect(told).toEqual({ seated: 500, 'seats.full': 500 })
  expect(await seatedIn('oc-rush')).toBe(500)
  expect(await counterOf('oc-rush')).toMatchObject({ free: 0, wait: 0, debt: 0, holds: {} })
}, 60_000)

test('满了以后再来一千次：几乎不写', async () => {
  const { told, served } = await rush('oc-rush', people.slice(500))
  const again = told['seats.full']! + (told.seated ?? 0)
  expect(again).toBe(500)
  const writes = (served['database.addDocument'] ?? 0) + (served['database.updateDocument'] ?? 0)
  expect(writes / 500).toBeLessThanOrEqual(0.1)
}, 60_000)

test('有候补的：五百人有座，五百人排着队，各人的位置不重不漏', async () => {
  const { told } = await rush('oc-line', people)
  expect(told).toEqual({ seated: 500, waiting: 500 })
  expect(await counterOf('oc-line')).toMatchObject({ free: 0, wait: 500, holds: {} })
}, 60_000)

test('名额分在八个计数里：坐满三百人，一个不多，一个不剩', async () => {
  const { told } = await rush('oc-walk', people.slice(0, 600))
  expect(told).toEqual({ seated: 300, 'seats.full': 300 })
  expect(await seatedIn('oc-walk')).toBe(300)
  const { data } = await database().collection('seat-counters').where({ _id: /^oc-walk:s1/ }).get()
  expect((data as Counter[]).map(({ free, holds }) => [free, holds])).toEqual(Array.from({ length: 8 }, () => [0, {}]))
}, 60_000)

test('一次报名四次问答：一千人一千个座', async () => {
  const { told, operations } = await rush('oc-room', people)
  expect(told).toEqual({ seated: 1_000 })
  // Beside its four questions each of the four instances asks for the catalogue now and then.
  expect(operations / 1_000).toBeLessThanOrEqual(4.05)
}, 60_000)
