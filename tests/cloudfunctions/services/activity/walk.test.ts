import type { Occasion } from '../../../../cloudfunctions/contract/occasion'
import { rosterPage } from '../../../../cloudfunctions/contract/gate'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { bucketsOf } from '../../../../cloudfunctions/rules/seats/buckets'
import { database } from '../../../../cloudfunctions/store/database'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { dataOf } from '../../../open-hall'
import { now, openTown, type Town } from './town'

const walkers = 20_000
const walk: Occasion = { ...seedOccasions(now).find(({ id }) => id === 'oc-activity-walk')!, id: 'oc-walk' }
const counters = bucketsOf(walk, 's1')
let town: Town
beforeAll(async () => {
  town = await openTown()
  await openCounters([walk])
  await occasions.add([walk])
  for (let from = 0; from < walkers; from += 1_000) {
    await database().collection('enrolments').add(Array.from({ length: 1_000 }, (_, index) => {
      const rank = from + index
      return {
        _id: `oc-walk:w${rank}`, occasion: 'oc-walk', person: `w${rank}`, slot: counters[rank % counters.length]!, size: 1, state: 'seated',
        token: `t${rank}`, at: now, intent: 'x', serial: `${String(rank).padStart(7, '0')}A`,
      }
    }))
  }
})
afterAll(() => town.close())

const ask = (noun: string, action: string, input: object, who?: string) => dataOf(town.post(noun, JSON.stringify({ action, input }), who).then((response) => response.json()))
const questions = () => [...town.cloud.served].filter(([action]) => action.startsWith('database.')).reduce((sum, [, times]) => sum + times, 0)

test('两万人报了名：看列表、看这一场，问档案的次数和人数没有关系', async () => {
  for (const look of [() => ask('occasion', 'list', { kind: 'activity' }), () => ask('occasion', 'detail', { id: 'oc-walk' }), () => ask('occasion', 'detail', { id: 'oc-walk' }, 'zhang')]) {
    const before = questions()
    expect(JSON.stringify(await look()).length).toBeLessThan(4_000)
    expect(questions() - before).toBeLessThanOrEqual(6)
  }
})
test('名册一页最多两千人，一个不少、一个不重；一页两问', async () => {
  const serials = new Set<string>()
  let pages = 0
  for (let page: number | null = 0; page !== null; pages++) {
    const before = questions()
    const pack: { roster: { serial: string }[]; nextPage: number | null } = await ask('gate', 'pack', { id: 'oc-walk', page }, 'liu')
    expect(pack.roster.length).toBeLessThanOrEqual(rosterPage)
    // Two for the page, since one answers with a thousand at most; the others are the caller's duties, the copy of the occasions and the two lines of the audit book.
    expect(questions() - before).toBeLessThanOrEqual(9)
    pack.roster.forEach(({ serial }) => serials.add(serial))
    page = pack.nextPage
  }
  expect([serials.size, pages]).toEqual([walkers, walkers / rosterPage + 1])
})
