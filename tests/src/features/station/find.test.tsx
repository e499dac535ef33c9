import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { remembered } from '../../../../src/client/remembered'
import { favouriteStations, forgetStations, recentStations } from '../../../../src/client/station-memory'
import FindStation from '../../../../src/features/station/find'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { fullStation, nearby, row } from '../../stations'

interface Asked { filters: string[]; text: string; page: number; kinds: string[] }
const asked: Asked[] = []
const pins = { pins: [{ id: 'st-0001', name: '裕华百姓便利店驿站', at: { lng: 116.4, lat: 39.13 }, state: 'open' }], asOf: 0, demo: true }
const many = (page: number) => Array.from({ length: 20 }, (_, at) => row({ id: `st-${String(page * 20 + at + 1).padStart(4, '0')}`, name: `第 ${page * 20 + at + 1} 个驿站` }))

/** A counter that finds what it is told to. */
const findsBy = (find: (input: Asked) => unknown) => {
  phone.answer = (noun, { action, input }) => {
    if (noun === 'pack') return ok({ owners: [] })
    if (action === 'pins') return ok(pins)
    if (action === 'detail') return ok({ station: fullStation(), open: { state: 'open', changesAt: null, until: null }, asOf: Date.now(), owner: null, also: null })
    asked.push(input as Asked)
    return find(input as Asked)
  }
}
const names = () => screen.queryAllByText(/^第 \d+ 个驿站$/).map(({ textContent }) => textContent)

beforeEach(() => {
  newPhone()
  forgetStations()
  asked.length = 0
  remembered.origin.set({ kind: 'area', code: '131081', name: '霸州市', at: { lng: 116.39, lat: 39.12 } })
})

test('窗口出错：列表的位置说清楚，能再试', async () => {
  findsBy(() => refused('area.unknown'))
  openPage(FindStation)
  await screen.findByText('没有找到这个地方')
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})
test('现在都关着：去掉“现在开着”就能看', async () => {
  findsBy(({ filters }) => ok(nearby(filters.includes('open-now') ? [] : [row({ open: { state: 'closed', changesAt: null, until: null } })])))
  openPage(FindStation)
  fireEvent.click(await screen.findByRole('button', { name: '看没开的' }))
  await screen.findByText('开门时间未定')
})
test('没选地方：先问从哪里找起，地图照样有', async () => {
  remembered.origin.set(null)
  findsBy(() => ok(nearby([])))
  openPage(FindStation)
  expect(screen.getByText('从哪里找起')).toBeTruthy()
  await screen.findByRole('button', { name: /裕华百姓便利店驿站，开放中/ })
  expect(asked).toEqual([])
})
test('附近没有：扩大了多少，说出来', async () => {
  findsBy(() => ok(nearby([row()], { widened: true, radiusMeters: 20_000 })))
  openPage(FindStation)
  await screen.findByText('5 公里内没有，已扩大到 20 公里')
})
test('一来就只看现在开着的，点别的再加上', async () => {
  findsBy(() => ok(nearby([row()])))
  openPage(FindStation)
  await screen.findByText('裕华百姓便利店驿站')
  fireEvent.click(screen.getByRole('checkbox', { name: '能停大车' }))
  await waitFor(() => expect(asked.map(({ filters }) => filters)).toEqual([['open-now'], ['open-now', 'truck-parking']]))
})
test('打字不发请求，确认才搜，清空就回来', async () => {
  findsBy(() => ok(nearby([row()])))
  openPage(FindStation)
  await screen.findByText('裕华百姓便利店驿站')
  fireEvent.input(screen.getByLabelText('搜驿站'), { target: { value: '燕郊' } })
  expect(asked).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  await waitFor(() => expect(asked[1]?.text).toBe('燕郊'))
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect((screen.getByLabelText('搜驿站') as HTMLInputElement).value).toBe('')
})
test('一次二十个，拉到底再来二十个，到头了说到头', async () => {
  findsBy(({ page }) => ok(nearby(many(page), { total: 40, nextPage: page === 0 ? 1 : null })))
  const { container } = openPage(FindStation)
  await waitFor(() => expect(names()).toHaveLength(20))
  act(() => void container.querySelector('.results')!.dispatchEvent(new Event('scrolltolower')))
  await waitFor(() => expect(names()).toHaveLength(40))
  expect(names()[20]).toBe('第 21 个驿站')
  expect(screen.getByText('就这些，共 40 个')).toBeTruthy()
  expect(asked.map(({ page }) => page)).toEqual([0, 1])
})
test('第二页没加载出来：前二十个还在，能再试', async () => {
  findsBy(({ page }) => (page === 0 ? ok(nearby(many(0), { total: 40, nextPage: 1 })) : refused('server.failed')))
  openPage(FindStation)
  fireEvent.click(await screen.findByRole('button', { name: '加载更多' }))
  await screen.findByRole('button', { name: '没加载出来，再试一次' })
  expect(names()).toHaveLength(20)
})
test('点地图上的标记，下面出来那一家，列表里也标出来', async () => {
  findsBy(() => ok(nearby([row()])))
  const { container } = openPage(FindStation)
  fireEvent.click(await screen.findByRole('button', { name: '裕华百姓便利店驿站，开放中' }))
  const card = await screen.findByRole('group', { name: '裕华百姓便利店驿站' })
  expect(card.textContent).toContain('导航')
  expect(container.querySelector('.sr-on')?.id).toBe('row-st-0001')
})
test('点一行就看详情', async () => {
  findsBy(() => ok(nearby([row()])))
  openPage(FindStation)
  fireEvent.click(await screen.findByText('裕华百姓便利店驿站'))
  expect(phone.done).toEqual(['open /features/station/detail/index?id=st-0001'])
})

test('找什么：先是歇脚的，点别的就换', async () => {
  findsBy(() => ok(nearby([row()])))
  openPage(FindStation)
  await screen.findByText('裕华百姓便利店驿站')
  expect(asked[0]?.kinds).toEqual(['rest-station', 'truckers-home', 'riders-home', 'mobile'])
  fireEvent.click(screen.getByRole('radio', { name: '职工书屋' }))
  await waitFor(() => expect(asked[1]?.kinds).toEqual(['reading-room']))
  expect(screen.getByRole('radio', { name: '职工书屋' }).getAttribute('aria-checked')).toBe('true')
})
test('邻居的写着是谁的，不是普通驿站的写着是什么', async () => {
  findsBy(() => ok(nearby([row({ owner: '通州区总工会' }), row({ id: 'st-0002', kind: 'truckers-home' }), row({ id: 'st-0003' })])))
  const { container } = openPage(FindStation)
  await screen.findAllByText('裕华百姓便利店驿站')
  expect([...container.querySelectorAll('.sr-c')].map(({ textContent }) => textContent)).toEqual([
    '通州区总工会 · 直接进 · 3 天前核实', '司机之家 · 直接进 · 3 天前核实', '直接进 · 3 天前核实',
  ])
})
describe('收藏和看过的', () => {
  const openKept = () => fireEvent.click(screen.getByRole('button', { name: '收藏和看过的' }))
  test('还没有：说怎么收', () => {
    findsBy(() => ok(nearby([row()])))
    openPage(FindStation)
    openKept()
    expect(screen.getByText('打开一个驿站，点名字旁边的星，就收在这里。没有网络也找得到。')).toBeTruthy()
  })
  test('没有网也在；收藏了的不在看过的里再说一遍；点了就开', () => {
    const kept = (id: string, name: string) => ({ id, name, kind: 'rest-station' as const, address: '永兴路 1 号' })
    favouriteStations.put(kept('st-0001', '常去的'))
    recentStations.put(kept('st-0001', '常去的'))
    recentStations.put(kept('st-0002', '看过的'))
    phone.answer = () => { throw new Error('no network') }
    openPage(FindStation)
    openKept()
    expect(screen.getAllByText('常去的')).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: /^看过的/ }))
    expect(phone.done).toEqual(['open /features/station/detail/index?id=st-0002'])
  })
})
