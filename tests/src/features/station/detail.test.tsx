import { fireEvent, screen } from '@testing-library/react'
import type { OpenState } from '../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../cloudfunctions/contract/station'
import StationPage from '../../../../src/features/station/detail'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { fullStation } from '../../stations'

const day = 86_400_000
const open = (changes: Partial<Station> = {}, state: OpenState = { state: 'open', changesAt: null, until: null }) => {
  phone.params = { id: 'st-0001' }
  phone.answer = () => ok({ station: fullStation(changes), open: state, asOf: Date.now(), owner: null, also: null })
  openPage(StationPage)
  return screen.findByText('裕华百姓便利店驿站')
}

beforeEach(newPhone)

test('没有这个驿站：不叫人白白再试，给别的路', async () => {
  phone.params = { id: 'st-gone' }
  phone.answer = () => refused('station.unknown')
  openPage(StationPage)
  await screen.findByText('没有找到这个驿站')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  expect(screen.getByRole('button', { name: '看附近的驿站' })).toBeTruthy()
})
test('断网又没看过：说清楚，能再试', async () => {
  phone.params = { id: 'st-0001' }
  openPage(StationPage)
  await screen.findByText('现在连不上网', undefined, { timeout: 4_000 })
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})
test('演示站点的电话不拨，改拨 12351', async () => {
  await open({ demo: true })
  expect(screen.getByText('演示数据：站点均为虚构，请勿前往')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '打电话' }))
  expect(phone.done).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '拨打 0311-12351' }))
  expect(phone.done).toEqual(['call 0311-12351'])
})
test('真站点的电话一按就拨', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: '打电话' }))
  expect(phone.done).toEqual(['call 03165550100'])
})
test('很久没人核实：不说开着', async () => {
  await open({ confirmed: { at: Date.now() - 120 * day - 60_000, by: 'import' } }, { state: 'unverified', changesAt: null, until: null, registered: 'open' })
  expect(screen.queryByText('开放中')).toBeNull()
  expect(screen.getByText('待核实')).toBeTruthy()
  expect(screen.getByText('登记时间内应开着，但已 120 天没人核实，建议先打电话。')).toBeTruthy()
})
test('临时关闭：为什么，到什么时候', async () => {
  await open({ pause: { since: 0, until: null, reason: '水管检修' } }, { state: 'paused', changesAt: null, until: null })
  expect(screen.getByText('水管检修。恢复时间未定，去之前请先打电话。')).toBeTruthy()
})
test('坏了的设施写明坏了、坏了多久', async () => {
  await open()
  expect(screen.getByText('故障')).toBeTruthy()
  expect(screen.getByText('2 天前起')).toBeTruthy()
  expect(screen.getByText('1 项正常')).toBeTruthy()
})
test('怎么进、谁核实的、在哪里，都说得明白', async () => {
  await open()
  for (const words of ['找店员', '3 天前由站长核实', '裕华街道永兴路 1 号', '公交站牌旁', '孙站长']) expect(screen.getByText(words)).toBeTruthy()
})
test('能停大车的，写几个位、多长、多高、能不能过夜', async () => {
  await open({ truck: { spaces: 6, maxLengthMeters: 17.5, heightLimitMeters: null, overnight: true, monitored: true, fuel: false, repair: false } })
  for (const words of ['6 个', '最长 17.5 米', '不限', '可以']) expect(screen.getByText(words)).toBeTruthy()
})

const picture = () => screen.queryByRole('img', { name: '裕华百姓便利店驿站的照片' })
const dot = () => document.querySelector<HTMLElement>('.where-dot')

describe('站点的样子', () => {
  test('照片打不开：不留空白，同一块地方给它在县里的位置', async () => {
    await open({ photo: 'https://example.test/gone.jpg' })
    const frame = picture()!.parentElement
    fireEvent.error(picture()!)
    expect(picture()).toBeNull()
    expect(screen.getByText('照片没有打开').closest('.photo')).toBe(frame)
  })
  test('开发区没有自己的轮廓：画全市的', async () => {
    await open({ county: '131071', at: { lng: 116.75, lat: 39.6 } })
    expect(screen.getByText('它在廊坊市的大致位置')).toBeTruthy()
    expect(document.querySelector('.county-city')).not.toBeNull()
  })
  test('没有照片：说没有，给它在县里的位置', async () => {
    await open()
    expect(picture()).toBeNull()
    expect(screen.getByText('还没有照片')).toBeTruthy()
    expect(screen.getByText('它在霸州市的大致位置')).toBeTruthy()
    expect(dot()!.style).toMatchObject({ left: '23%', top: '45%' })
  })
  test('有照片：就是照片，没有别的', async () => {
    await open({ photo: 'https://example.test/door.jpg' })
    expect(picture()!.getAttribute('src')).toBe('https://example.test/door.jpg')
    expect(dot()).toBeNull()
  })
  test('先说开没开，再给样子', async () => {
    await open()
    const state = document.querySelector('.now-state')!
    expect(state.compareDocumentPosition(dot()!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})
