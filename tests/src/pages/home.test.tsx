import { restKinds } from '../../../cloudfunctions/contract/station'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { remembered } from '../../../src/client/remembered'
import Home from '../../../src/pages/home'
import { newPhone, ok, openPage, phone, refused } from '../open-page'
import { enrolment, mine, occasionRow, rows as occasions } from '../occasions'
import { areas, nearby, row } from '../stations'

const bazhou = { kind: 'area' as const, code: '131081', name: '霸州市', at: { lng: 116.39, lat: 39.12 } }
const press = (name: string | RegExp) => fireEvent.click(screen.getAllByRole('button', { name })[0]!)

beforeEach(newPhone)

/** Only stations are answered for. */
const stations = (data: unknown) => (noun: string) => (noun === 'station' ? ok(data) : refused('store.unavailable'))

test('不给位置：一句话，不挡路，照样能选县区', async () => {
  phone.location = { errMsg: 'getLocation:fail auth deny' }
  phone.answer = (noun, { action }) => (noun === 'station' ? ok(action === 'areas' ? areas : nearby([row()])) : refused('store.unavailable'))
  openPage(Home)
  press('用我的位置找')
  await screen.findByText('没有使用您的位置，选县区一样能找')
  press('选择县区')
  fireEvent.click(await screen.findByRole('button', { name: /^霸州市，52/ }))
  await screen.findByText('裕华百姓便利店驿站')
  expect(remembered.origin.get()).toMatchObject({ kind: 'area', name: '霸州市' })
})
test('定不到位：说清楚', async () => {
  phone.location = { errMsg: 'getLocation:fail timeout' }
  openPage(Home)
  press('用我的位置找')
  await screen.findByText('暂时定不到位，可以先选县区')
})
test('窗口出错：说发生了什么，再试就好了', async () => {
  remembered.origin.set(bazhou)
  phone.answer = () => refused('server.failed')
  openPage(Home)
  await screen.findByText('我们这边出错了')
  phone.answer = stations(nearby([row()]))
  press('再试一次')
  await screen.findByText('裕华百姓便利店驿站')
})
test('附近都关了：直说，给下一步', async () => {
  remembered.origin.set(bazhou)
  phone.answer = stations(nearby([]))
  openPage(Home)
  await screen.findByText('附近现在没有开着的驿站')
  press('看全部驿站')
  expect(phone.done).toEqual(['open /features/station/find/index'])
})
test('没点之前不问位置，也不找驿站', () => {
  const asked: string[] = []
  phone.answer = (noun) => { asked.push(noun); return refused('store.unavailable') }
  openPage(Home)
  expect(asked).not.toContain('station')
  expect(screen.queryByText(/演示数据/)).toBeNull()
})
test('记得上次的地方：一打开就是最近开着的一家，能导航，能看详情', async () => {
  remembered.origin.set(bazhou)
  const asked: unknown[] = []
  phone.answer = (noun, call) => {
    if (noun !== 'station') return refused('store.unavailable')
    asked.push(call)
    return ok(nearby([row(), row({ id: 'st-0002' })]))
  }
  openPage(Home)
  await screen.findByText('裕华百姓便利店驿站')
  expect(asked[0]).toEqual({ action: 'nearby', input: { from: { area: '131081' }, filters: ['open-now'], text: '', kinds: [...restKinds], page: 0 } })
  for (const words of ['从霸州市', '开放中', '全天开放', '380 米', '步行约 7 分钟', '直接进', '附近还有 1 个开着', '演示数据：站点均为虚构，请勿前往']) expect(screen.getByText(words)).toBeTruthy()
  press('导航')
  press('看详情')
  await waitFor(() => expect(phone.done).toEqual(['route 裕华百姓便利店驿站', 'open /features/station/detail/index?id=st-0001']))
})
test('断了网：还看得到上次的，写明多久以前', async () => {
  remembered.origin.set(bazhou)
  phone.answer = stations(nearby([row()], { asOf: Date.now() - 40 * 60_000 - 5_000 }))
  const { unmount } = openPage(Home)
  await screen.findByText('裕华百姓便利店驿站')
  unmount()
  phone.answer = () => { throw new Error('no network') }
  openPage(Home)
  expect(screen.getByText('裕华百姓便利店驿站')).toBeTruthy()
  await screen.findByText('从霸州市 · 离线 · 40 分钟前的数据', undefined, { timeout: 4_000 })
})
test('12351 一按就拨', () => {
  openPage(Home)
  press(/^12351 热线/)
  expect(phone.done).toEqual(['call 0311-12351'])
})
test('关怀版：最多六个大入口，有“找人帮忙”，没有数字面板', () => {
  const { container } = openPage(Home, { care: true })
  expect(container.querySelectorAll('.entry').length).toBeLessThanOrEqual(6)
  expect(screen.getByRole('button', { name: /^找人帮忙/ })).toBeTruthy()
  expect(screen.queryByText('工会这一年')).toBeNull()
})
test('官方数据写明年份', () => {
  openPage(Home)
  expect(screen.getByText('2024 年 · 官方数据')).toBeTruthy()
})

describe('有日子的事', () => {
  const hour = 3_600_000
  const answer = (own: unknown, list: unknown) => (noun: string, { action }: { action: string }) => (noun !== 'occasion' ? refused('store.unavailable') : ok(action === 'mine' ? own : list))

  test('没有等我的事，就什么也不占', async () => {
    phone.answer = answer(mine([{ enrolment: enrolment({ state: 'offered', until: Date.now() - 1_000 }) }, { enrolment: enrolment({ state: 'waiting', ahead: 0 }) }]), occasions([]))
    openPage(Home)
    await waitFor(() => expect(phone.done).toEqual([]))
    expect(screen.queryByText('等我的事')).toBeNull()
    expect(screen.queryByText('下一场招聘会')).toBeNull()
  })
  test('留给我的名额，写明保留到几点；快开始的，一按就是入场码', async () => {
    phone.answer = answer(mine([
      { enrolment: enrolment({ state: 'offered', until: Date.now() + hour }) },
      { occasion: occasionRow({ id: 'oc-soon01', title: '焊工竞赛' }), enrolment: enrolment({ occasion: 'oc-soon01' }), slot: { id: 's1', starts: Date.now() + hour, ends: Date.now() + 2 * hour, capacity: 10 } },
    ]), occasions([]))
    openPage(Home)
    await screen.findByRole('button', { name: /^有名额了，为您保留到.*，春风行动专场招聘会/ })
    press(/凭入场码进场，焊工竞赛/)
    press(/^有名额了/)
    expect(phone.done).toEqual(['open /features/occasion/pass/index?id=oc-soon01', 'open /features/occasion/detail/index?id=oc-fair01'])
  })
  test('下一场招聘会：取消的、过去的不算', async () => {
    phone.answer = answer(mine([]), occasions([occasionRow({ id: 'oc-off01', title: '不办了的', phase: 'called-off' }), occasionRow()]))
    openPage(Home)
    expect((await screen.findAllByText('春风行动专场招聘会')).length).toBeGreaterThan(0)
    expect(screen.queryByText('不办了的')).toBeNull()
  })
  test('六个服务，各有各的词', () => {
    const { container } = openPage(Home)
    expect(container.querySelectorAll('.entry')).toHaveLength(6)
    press(/^技能竞赛，/)
    expect(phone.done).toEqual(['open /features/occasion/list/index?kind=contest'])
  })
})
