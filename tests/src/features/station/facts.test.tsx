import { fireEvent, screen } from '@testing-library/react'
import type { Station, StationChange } from '../../../../cloudfunctions/contract/station'
import { dayNumber, isoDate, weekdayOf } from '../../../../cloudfunctions/rules/shanghai-time'
import { forgetStations, recentStations } from '../../../../src/client/station-memory'
import StationPage from '../../../../src/features/station/detail'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { fullStation } from '../../stations'

const day = 86_400_000
const today = dayNumber(Date.now())
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const usual: Station['hours'] = { always: false, weekly: [{ days: everyDay, ranges: [{ from: '08:00', to: '20:00' }] }], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] }
const one = (changes: Partial<Station>, more: object = {}) => ok({ station: fullStation(changes), open: { state: 'open', changesAt: null, until: null }, asOf: Date.now(), owner: null, also: null, ...more })
const open = async (changes: Partial<Station> = {}, more: object = {}) => {
  phone.params = { id: 'st-0001' }
  phone.answer = (_noun, { action }) => (action === 'detail' ? one(changes, more) : refused('server.failed'))
  openPage(StationPage)
  await screen.findByText('裕华百姓便利店驿站')
}
const says = (...words: (string | RegExp)[]) => { for (const each of words) expect(screen.getByText(each)).toBeTruthy() }

beforeEach(() => {
  newPhone()
  forgetStations()
})

describe('两家都登记的', () => {
  test('说哪几样按谁的', async () => {
    await open({}, { also: { name: '通州区总工会', at: 0, fields: ['hours', 'facilities', 'confirmed'] } })
    says('通州区总工会也登记了这里，开放时间、设施按它较近的核实。')
  })
  test('没有一样按别人的，就说按我们的', async () => {
    await open({}, { also: { name: '通州区总工会', at: 0, fields: [] } })
    says('通州区总工会也登记了这里，内容按我们较近的核实。')
  })
})

describe('药箱', () => {
  const medicine = (ahead: number): Partial<Station> => ({ facilities: [{ code: 'medicine', state: 'working', expires: isoDate(today + ahead) }] })
  const working = () => [...document.querySelectorAll('.work')].map(({ textContent }) => textContent)
  test('过期了：不算能用的，写明先别用', async () => {
    await open(medicine(-1))
    says(`药品有效期到 ${isoDate(today - 1)}，已经过期，先别用，等站长换新的`, '过期', '应急药箱')
    expect(working()).toEqual([])
  })
  test('转给别人，也不说过期的药箱', async () => {
    await open(medicine(-1))
    expect(phone.shared()).toMatchObject({ title: '裕华百姓便利店驿站（24 小时）：歇歇脚' })
  })
  test('今天到期，今天还能用', async () => {
    await open(medicine(0))
    expect(working()).toEqual(['应急药箱'])
  })
  test('快到期，说一声', async () => {
    await open(medicine(20))
    says(`药品有效期到 ${isoDate(today + 20)}，快到期了，用之前看一眼`)
  })
  test('还早，只写日子', async () => {
    await open(medicine(200))
    says(`药品有效期到 ${isoDate(today + 200)}`)
  })
})

test('撤了的站：说撤了、为什么，不说哪天恢复', async () => {
  await open({ pause: { since: 1, until: null, reason: '去看过，拆了', gone: true } }, { open: { state: 'paused', changesAt: null, until: null } })
  says('已撤', '去看过，拆了。这个站已经撤了，请找别的站。')
  expect(screen.queryByText(/恢复时间/)).toBeNull()
  expect(screen.queryByRole('button', { name: '导航' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '找别的站' }))
  expect(phone.done).toContain('open /features/station/find/index')
})

describe('开放时间的话', () => {
  test('全天开放的，节假日不用说', async () => {
    await open()
    expect(screen.queryByText(/法定节假日/)).toBeNull()
  })
  test('换季、节假日、这两周里特殊的日子和为什么；再往后的不说', async () => {
    await open({ hours: {
      ...usual, onHolidays: 'own', holidayRanges: [{ from: '09:00', to: '12:00' }],
      seasons: [{ from: '11-15', to: '03-15', weekly: [{ days: everyDay, ranges: [{ from: '18:00', to: '06:30' }] }] }],
      exceptions: [{ date: isoDate(today + 3), ranges: [], reason: '停电检修' }, { date: isoDate(today + 20), ranges: [], reason: '盘点' }, { date: isoDate(today - 1), ranges: [], reason: '搬家' }],
    } })
    says('法定节假日 9:00–12:00', '11月15日–3月15日：每天 18:00–次日 6:30', /休息（停电检修）$/)
    expect(screen.queryByText(/盘点|搬家/)).toBeNull()
  })
})

test('司机之家：五样有没有，坏没坏，都写', async () => {
  await open({ kind: 'truckers-home', truck: null, facilities: [{ code: 'water', state: 'working' }, { code: 'shower', state: 'broken' }] })
  expect([...document.querySelectorAll('.basic')].map(({ textContent }) => textContent)).toEqual(['停车休息没有', '热水有', '饭菜加热没有', '淋浴故障', '洗衣没有'])
})
test('不是司机之家，不说五样', async () => {
  await open()
  expect(screen.queryByText('司机之家的五样')).toBeNull()
})

describe('流动站', () => {
  const stop = (place: string, days: number[], from: string, to: string) => ({ place, at: { lng: 116.7, lat: 39.5 }, days, range: { from, to } })
  test('没有安排：请先打电话', async () => {
    await open({ kind: 'mobile', stops: [stop('菜市场', [], '08:00', '10:00')], hours: { ...usual, weekly: [] } })
    says('两周内没有安排，去之前请先打电话')
  })
  test('现在停在哪；今天的在前，别的日子在后', async () => {
    const weekday = weekdayOf(today)
    const tomorrow = weekday % 7 + 1
    await open({ kind: 'mobile', hours: { ...usual, always: true }, stops: [stop('汽车站', [tomorrow], '06:00', '09:00'), stop('菜市场', [weekday], '00:00', '24:00')] })
    says(/^现在停在菜市场，到 /, '汽车站')
    // The address is where it stands now, too.
    const [stopped, address] = screen.getAllByText('菜市场')
    expect(stopped!.compareDocumentPosition(screen.getByText('汽车站')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(address!.previousElementSibling!.textContent).toBe('地址')
  })
})

describe('最近的变化', () => {
  const at = Date.now() - 2 * day - 60_000
  const rows: StationChange[] = [
    { at, by: 'keeper', field: 'hours', before: usual, after: { ...usual, always: true } },
    { at, by: 'keeper', field: 'facility', code: 'shower', before: null, after: { code: 'shower', state: 'working' } },
    { at: at - day, by: 'worker', field: 'doubt', before: null, after: { since: 0, reports: 2 } },
  ]
  test('问不到：说清楚，能再试', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '看看最近改过什么' }))
    await screen.findByText('我们这边出错了')
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })
  test('收着的时候不问；打开来，谁、什么时候、从什么改成什么', async () => {
    const asked: string[] = []
    phone.params = { id: 'st-0001' }
    phone.answer = (_noun, { action }) => {
      asked.push(action)
      return action === 'detail' ? one({}) : ok({ rows, asOf: Date.now() })
    }
    openPage(StationPage)
    fireEvent.click(await screen.findByRole('button', { name: '看看最近改过什么' }))
    await screen.findByText('站长 · 2 天前')
    says('开放时间：每天 8:00–20:00 → 24 小时开放', '淋浴：没有 → 正常', '工友 · 3 天前', '2 位工友说到了没开')
    expect(asked).toEqual(['detail', 'changes'])
  })
})

describe('收藏和看过的', () => {
  test('点一下收藏，再点一下不收藏', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '收藏裕华百姓便利店驿站' }))
    fireEvent.click(screen.getByRole('button', { name: '取消收藏裕华百姓便利店驿站' }))
    expect(screen.getByRole('button', { name: '收藏裕华百姓便利店驿站' })).toBeTruthy()
  })
  test('看过的记十个，最近的在前，一个不重', async () => {
    for (let at = 0; at < 11; at++) recentStations.put({ id: `st-${at}`, name: '', kind: 'mobile', address: '' })
    await open({ id: 'st-5' })
    const kept = (phone.storage.get('hall.recent-stations') as { id: string }[]).map(({ id }) => id)
    expect([kept.length, kept.slice(0, 2), kept.filter((id) => id === 'st-5').length]).toEqual([10, ['st-5', 'st-10'], 1])
  })
})

test('转给别人：说的是过后也对的话，带着编号', async () => {
  await open({ truck: { spaces: 6, maxLengthMeters: 18, heightLimitMeters: null, overnight: true, monitored: true, fuel: false, repair: false } })
  expect(phone.shared()).toEqual({ title: '裕华百姓便利店驿站（24 小时）：饮水，能停大车', path: '/features/station/detail/index?id=st-0001' })
})
