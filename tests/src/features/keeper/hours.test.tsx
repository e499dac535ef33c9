import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Hours } from '../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { remembered } from '../../../../src/client/remembered'
import StationHours from '../../../../src/features/keeper/hours'
import { dayIn, deskOf, digits, holdDeskOfItsOwn, openCounter, ticket } from '../../keepers'
import { openPage, phone, refused } from '../../open-page'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const hours = (changes: Partial<Hours> = {}): Hours => ({
  always: false, weekly: [{ days: everyDay, ranges: [{ from: '08:30', to: '18:00' }] }], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [], ...changes,
})
let id: string
beforeEach(() => { id = holdDeskOfItsOwn() })
const desk = (station: Partial<Station> = {}, changes: Parameters<typeof deskOf>[1] = {}) => deskOf({ id, hours: hours(), ...station }, changes)
const press = async (name: string | RegExp, role = 'button') => fireEvent.click(await screen.findByRole(role, { name }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const valueOf = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value
const saved = async () => screen.findByText('时间存好了，工友马上就能看到。')

describe('拒绝', () => {
  test('别人的站', async () => {
    openCounter(desk(), { desk: () => refused('station.unknown') })
    openPage(StationHours)
    await screen.findByText('没有找到这个驿站')
  })
  test('写得不对：不发，打开那一天，写在那一项下面；改好就发', async () => {
    const { sent } = openCounter(desk())
    openPage(StationHours)
    await press('周三，8:30–18:00')
    type('周三第 1 段从几点', '早上')
    await press('周三，早上–18:00')
    await press('存好')
    await screen.findByText('有 1 处没写对，改好再存。')
    await screen.findByText('请写几点几分，比如 8:30；半夜十二点写 24:00')
    expect(valueOf('周三第 1 段从几点')).toBe('早上')
    expect(sent('setHours')).toEqual([])
    type('周三第 1 段从几点', '9点')
    await press('存好')
    await saved()
    expect(sent('setHours')).toMatchObject([{ id, edition: 1, stops: [], hours: { weekly: [{ days: [1, 2, 4, 5, 6, 7], ranges: [{ from: '08:30', to: '18:00' }] }, { days: [3], ranges: [{ from: '09:00', to: '18:00' }] }] } }])
  })
  test('刚被别人改过：填的一个字不丢，说现在登记的是什么；再存，用新的一版', async () => {
    let quicker = true
    const counter = openCounter(desk(), {
      setHours: ({ hours: told }) => {
        if (quicker) {
          quicker = false
          counter.desk = desk({ edition: 4, hours: hours({ weekly: [{ days: everyDay, ranges: [{ from: '10:00', to: '16:00' }] }] }) })
          return { ok: false, problem: { code: 'station.changed', details: { edition: 4 } }, requestId: 'rq-1' }
        }
        const station = { ...counter.desk.station, edition: 5, hours: told }
        counter.desk = { ...counter.desk, station }
        return { ok: true, data: { station, open: counter.desk.open, asOf: Date.now() }, requestId: 'rq-1' }
      },
    })
    openPage(StationHours)
    await press('周一，8:30–18:00')
    type('周一第 1 段到几点', '20:30')
    await press('存好')
    await screen.findByText('这个站后来被别人改过。现在登记的是：每天 10:00–16:00；节假日照常。您填的还在，看一看，要改成您填的就再点一次“存好”。')
    expect(valueOf('周一第 1 段到几点')).toBe('20:30')
    await press('存好')
    await saved()
    expect(counter.sent('setHours').map(({ edition, hours: told }) => [edition, told.weekly[0]])).toEqual([[1, { days: [1], ranges: [{ from: '08:30', to: '20:30' }] }], [4, { days: [1], ranges: [{ from: '08:30', to: '20:30' }] }]])
    expect(remembered.deskDrafts.get()).toEqual({})
  })
})

test('没存就走，回来还在；不要了，就回到登记的', async () => {
  openCounter(desk())
  const { unmount } = openPage(StationHours)
  await press('周五，8:30–18:00')
  type('周五第 1 段到几点', '22:00')
  unmount()
  openPage(StationHours)
  await screen.findByText('这是您上次没存的。')
  await screen.findByRole('button', { name: '周五，8:30–22:00' })
  await press('不要了，从登记的时间重新改')
  await screen.findByRole('button', { name: '周五，8:30–18:00' })
})
test('周一改好，抄到周一至周五；周末休息；看得到往后七天', async () => {
  const { sent } = openCounter(desk())
  openPage(StationHours)
  await press('周一，8:30–18:00')
  await press('周一，加一段')
  type('周一第 1 段到几点', '12:00')
  type('周一第 2 段从几点', '14:30')
  type('周一第 2 段到几点', '20:00')
  await press('周一，抄到周一至周五')
  await press('周日，8:30–18:00')
  await press('周日，休息')
  expect(screen.getAllByRole('listitem')).toHaveLength(7)
  await screen.findByText('周一至周五 8:30–12:00、14:30–20:00；周六 8:30–18:00；周日休息；节假日照常')
  await press('存好')
  await saved()
  expect(sent('setHours')[0].hours.weekly).toEqual([
    { days: [1, 2, 3, 4, 5], ranges: [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '20:00' }] }, { days: [6], ranges: [{ from: '08:30', to: '18:00' }] },
  ])
})
test('24 小时开放：一个开关', async () => {
  const { sent } = openCounter(desk())
  openPage(StationHours)
  await press('24 小时开放', 'switch')
  expect(screen.queryByText('每周')).toBeNull()
  await press('存好')
  await saved()
  expect(sent('setHours')[0].hours).toEqual(hours({ always: true, weekly: [] }))
})
test('换季、节假日、特殊的日子：一起存', async () => {
  const { sent } = openCounter(desk())
  openPage(StationHours)
  await press('加一季')
  type('从哪天起', '11-15')
  type('到哪天止', '3-15')
  await screen.findByText('11月15日 到 3月15日')
  await press('另有时间', 'checkbox')
  await press('节假日，加一段')
  await press('加一天')
  type('哪一天', digits(dayIn(10)))
  await press('盘点', 'checkbox')
  await press('存好')
  await saved()
  expect(sent('setHours')[0].hours).toMatchObject({
    seasons: [{ from: '11-15', to: '03-15', weekly: [{ days: everyDay }] }], onHolidays: 'own', holidayRanges: [{ from: '08:00', to: '18:00' }],
    exceptions: [{ date: dayIn(10), ranges: [], reason: '盘点' }],
  })
})
test('从“到了没开”来：存的就是答复；别人先答了，照样能存', async () => {
  phone.params = { id, ticket: 'tc-0001' }
  const counter = openCounter(desk({}, { tickets: [ticket()] }), {
    answer: () => {
      counter.desk = { ...counter.desk, tickets: [ticket({ end: { as: 'open-now', at: Date.now(), by: 'union' } })] }
      return refused('ticket.ended')
    },
  })
  openPage(StationHours)
  await screen.findByText('这是在答复“到了没开”：存好以后，工友看到新的时间。')
  await press('周二，8:30–18:00')
  type('周二第 1 段到几点', '17:00')
  await press('存好')
  await screen.findByText(/^这一条已经有人答了/)
  expect(counter.sent('answer')).toMatchObject([{ id, edition: 1, ticket: 'tc-0001', answer: { as: 'hours-wrong', hours: { weekly: [{ days: [1, 3, 4, 5, 6, 7] }, { days: [2], ranges: [{ from: '08:30', to: '17:00' }] }] } } }])
  await waitFor(() => expect(screen.queryByText(/^这是在答复/)).toBeNull())
  await press('存好')
  await saved()
  expect(counter.sent('setHours')).toHaveLength(1)
})
test('流动站：改的是停靠点，时间跟着走', async () => {
  const stops: Station['stops'] = [{ place: '农贸市场北门', at: { lng: 116.7, lat: 39.5 }, days: [1, 3], range: { from: '07:00', to: '09:30' } }]
  const { sent } = openCounter(desk({ kind: 'mobile', stops, hours: hours({ weekly: [{ days: [1, 3], ranges: [{ from: '07:00', to: '09:30' }] }] }) }))
  openPage(StationHours)
  expect(await screen.findByText('周一、周三 7:00–9:30')).toBeTruthy()
  expect(screen.queryByText('24 小时开放')).toBeNull()
  await press(/^农贸市场北门，/)
  await press('周五', 'checkbox')
  type('农贸市场北门第 1 段到几点', '10:00')
  await press('存好')
  await saved()
  expect(sent('setHours')[0]).toMatchObject({ stops: [{ days: [1, 3, 5], range: { from: '07:00', to: '10:00' } }], hours: { weekly: [{ days: [1, 3, 5], ranges: [{ from: '07:00', to: '10:00' }] }] } })
})
