import { escalateTickets, tellTickets, watchMedicine } from '../../../../cloudfunctions/services/clock/stations'
import { dayNumber, dayOfDate, dayStart, isoDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { markTicket, ticketId } from '../../../../cloudfunctions/store/station-tickets'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { day, hour, openStreet, stationRecord, type Street } from '../station/street'
import { dataOf } from '../../../open-hall'

const now = Date.now()
const dateIn = (days: number) => isoDate(dayNumber(now) + days)
const box = (days: number) => ({ facilities: [{ code: 'medicine' as const, state: 'working' as const, expires: dateIn(days) }] })
let street: Street
beforeAll(async () => {
  street = await openStreet([stationRecord('st-soon', box(20)), stationRecord('st-far0', box(31)), stationRecord('st-none', box(3))])
  await entrust('o-qi', '戚站长', ['st-qi00', 'st-soon', 'st-far0'].map((of) => ({ role: 'keeper', area: '131082', of })))
})
afterAll(() => street.close())

/** The copies in memory are asked for again. */
let later = 0
const at = (ms: number) => now + ms + (later += 25_000)

test('到时间没答：告诉县区工会一次，没到时间不说，答了的不说', async () => {
  const [late, answered] = [await street.fresh({ township: '131081001', county: '131081' }), await street.fresh()]
  for (const id of [late, answered]) for (const who of ['zhang', 'ma']) await dataOf(street.report(who, id))
  await dataOf(street.act('li', 'confirm', { id: answered, edition: 2 }))
  const overdue = async (id: string) => [(await street.told('o-gao', id)).includes('ticket-overdue'), (await street.told('o-li', id)).filter((kind) => kind === 'ticket-overdue').length]
  await escalateTickets(Date.now() + 23 * hour)
  expect(await overdue(late)).toEqual([false, 0])
  await escalateTickets(Date.now() + 25 * hour)
  await escalateTickets(Date.now() + 26 * hour)
  expect([await overdue(late), await overdue(answered)]).toEqual([[true, 1], [false, 0]])
  expect(await street.tickets(late)).toMatchObject([{ escalated: true, open: true }])
})
test('开了单没来得及告诉站长的，时钟来告诉，只一次', async () => {
  const id = await street.fresh({}, true)
  for (const who of ['zhang', 'ma']) await dataOf(street.report(who, id))
  expect(await street.told('o-sun', id)).toEqual(['ticket-opened'])
  await entrust('o-hu', '胡站长', [{ role: 'keeper', area: null, of: id }])
  await tellTickets(Date.now() + hour)
  expect(await street.told('o-hu', id)).toEqual([])
  await markTicket(ticketId(id, (await street.station(id)).doubt!.since), { told: false })
  await tellTickets(Date.now() + hour)
  await tellTickets(Date.now() + hour)
  expect([await street.told('o-hu', id), await street.told('o-sun', id)]).toEqual([['ticket-opened'], ['ticket-opened']])
})
test('药箱：到期前三十天告诉站长一次，过期再一次；还早的、没有站长的不说；有了站长，就说', async () => {
  const kinds = () => street.told('o-qi', 'st-soon')
  expect(await watchMedicine(at(0))).toBe(1)
  await watchMedicine(at(0))
  expect([await kinds(), await street.told('o-qi', 'st-far0'), await street.told('o-sun', 'st-none')]).toEqual([['medicine-expiring'], [], []])
  const after = dayStart(dayOfDate(dateIn(20)) + 1) - now
  await watchMedicine(at(after - hour))
  expect(await kinds()).toEqual(['medicine-expiring'])
  await watchMedicine(at(after + hour))
  await watchMedicine(at(after + 2 * hour))
  expect(await kinds()).toEqual(['medicine-expired', 'medicine-expiring'])
  expect(await street.told('o-qi', 'st-far0')).toEqual(['medicine-expiring'])
  await entrust('o-hu', '胡站长', [{ role: 'keeper', area: null, of: 'st-none' }])
  await watchMedicine(at(after + day))
  expect(await street.told('o-hu', 'st-none')).toEqual(['medicine-expired'])
})
