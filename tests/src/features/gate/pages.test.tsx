import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Scan } from '../../../../cloudfunctions/contract/gate'
import DoorPage from '../../../../src/features/gate/door'
import Doors from '../../../../src/features/gate/list'
import VenueScreen from '../../../../src/features/gate/screen'
import SelfCheckIn from '../../../../src/features/gate/self'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { enrolment, occasion, packPage, seated, serialOf, signedPass } from './passes'

let count = 0
let id = ''
let handed: Scan[][] = []
const noNetwork = () => { throw new Error('no network') }
/** The counter as far as a door needs it; `more` answers what it does not. */
function answering(more: Record<string, (input: never) => unknown> = {}) {
  phone.answer = (noun, { action, input }) => {
    const found = more[`${noun}.${action}`]
    if (found) return found(input as never)
    if (action === 'pack') return ok(packPage([seated(1, 2), seated(2), seated(3, 1, Date.now() - 600_000)]))
    if (action === 'detail') return ok({ occasion: occasion(id), phase: 'running', seats: [{ ...occasion(id).slots[0], left: 4, waiting: 0 }], mine: null, asOf: Date.now() })
    if (action === 'checkIn') {
      const { scans } = input as { scans: Scan[] }
      handed.push(scans)
      return ok({ results: scans.map((scan) => ({ scan, outcome: 'check-in', first: null })) })
    }
    return noNetwork()
  }
}
beforeEach(() => {
  newPhone()
  handed = []
  id = `oc-door-${++count}`
  phone.params = { id }
  answering()
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const field = () => screen.getByRole('textbox', { name: '入场码的八个字' })
const type = (text: string) => fireEvent.input(field(), { target: { value: text } })
const stand = async () => {
  openPage(DoorPage)
  press('带上名册')
  await screen.findByText('等下一位')
}
const scan = async (text: string) => {
  phone.scan = { result: text }
  press('扫码')
  await act(async () => { await new Promise((go) => setTimeout(go, 0)) })
}
const offline = () => {
  act(() => onlineManager.setOnline(false))
  phone.answer = noNetwork
}
const word = () => document.querySelector('.verdict-word')!.textContent
const panel = () => document.querySelector('.verdict')!

describe('门口先说不', () => {
  test('不归他管：说清楚', async () => {
    phone.answer = () => refused('role.required')
    openPage(DoorPage)
    press('带上名册')
    await screen.findByText('这项工作不在您的职责里')
  })
  test('没网又没带过名册：说清楚，能再试', async () => {
    offline()
    openPage(DoorPage)
    press('带上名册')
    await screen.findByText('现在连不上网')
    answering()
    press('带上名册')
    await screen.findByText('等下一位')
  })
  test('手机什么也存不下', () => {
    const Taro = jest.requireActual<{ default: { setStorageSync: unknown } }>('../../platform/taro').default
    const keep = Taro.setStorageSync
    Taro.setStorageSync = () => { throw new Error('exceed storage max size') }
    try {
      openPage(DoorPage)
      expect(screen.getByText('手机存储满了，没能存下')).toBeTruthy()
    } finally {
      Taro.setStorageSync = keep
    }
  })
  test('打错一个字，打着就说；不出结论，也不记', async () => {
    await stand()
    type('7K3')
    expect(screen.getByText('还差 5 个字')).toBeTruthy()
    type('7K3M9QXP')
    expect(screen.getByText('有一个字不对')).toBeTruthy()
    type('7U')
    expect(screen.getByText('码里没有“U”这个字')).toBeTruthy()
    expect(word()).toBe('等下一位')
  })
  test('伪造的、别场的、没到的、过期的、读不出的，各有颜色、形状、话；长震', async () => {
    await stand()
    const real = signedPass(1)
    const said: [string, string][] = []
    for (const text of [`${real.slice(0, 20)}${real[20] === '0' ? '1' : '0'}${real.slice(21)}`, signedPass(1, { occasion: 78 }),
      signedPass(1, { notBefore: 60_000 * 1e8, notAfter: 60_000 * 2e8 }), signedPass(1, { notBefore: 0, notAfter: 60_000 }), 'https://example.test/']) {
      await scan(text)
      said.push([word()!, panel().className.split(' ')[1]!])
    }
    expect(said).toEqual([['伪造的码', 'v-halt'], ['不是这一场', 'v-halt'], ['还没到时间', 'v-off'], ['过期', 'v-off'], ['读不出来', 'v-doubt']])
    expect(phone.done.filter((done) => done.endsWith('shake'))).toEqual(Array(5).fill('long shake'))
    expect(handed).toEqual([])
  })
  test('相机打不开：说清楚，还能打字；自己退回来的，什么也不说', async () => {
    await stand()
    phone.scan = { errMsg: 'scanCode:fail auth deny' }
    press('扫码')
    await screen.findByText('相机打不开，请输入八个字')
    phone.scan = { errMsg: 'scanCode:fail cancel' }
    press('扫码')
    await waitFor(() => expect(screen.queryByText('相机打不开，请输入八个字')).toBeNull())
  })
  test('没网的时候：现场给座、改名额都说要有网，按不动', async () => {
    await stand()
    offline()
    press(/^没报名的来了/)
    expect(screen.getByText('这件事要有网才能办')).toBeTruthy()
    expect(screen.getByRole('button', { name: '给座并签到' }).getAttribute('aria-disabled')).toBe('true')
  })
})

test('没有网：先记下，再说可以进；短震；第二次马上认得；有网了一次交上去', async () => {
  await stand()
  offline()
  await scan(signedPass(1, { size: 2 }))
  expect([word(), panel().querySelector('.verdict-size')!.textContent]).toEqual(['可以进', '2 人'])
  expect(phone.done.at(-1)).toBe('short shake')
  expect(JSON.stringify([...phone.storage])).toContain(serialOf(1))
  await scan(serialOf(1))
  expect(word()).toBe('已经进过')
  expect(panel().textContent).toContain('这部手机')
  expect(screen.getByRole('button', { name: /^待上传 2/ })).toBeTruthy()
  expect(document.querySelector('.at-count')!.textContent).toBe('3 / 4')
  answering()
  act(() => onlineManager.setOnline(true))
  await screen.findByText('都已上传')
  expect(handed.map((scans) => scans.length)).toEqual([2])
})
test('名册说早进过：说几点', async () => {
  await stand()
  await scan(serialOf(3))
  expect(word()).toBe('已经进过')
})
test('打满八个字，自己就判，格子空出来等下一位', async () => {
  await stand()
  type(serialOf(2).toLowerCase())
  await waitFor(() => expect(word()).toBe('可以进'))
  await waitFor(() => expect((field() as HTMLInputElement).value).toBe(''))
})
test('别的门先用过的码：列出来，说几点、哪部手机', async () => {
  answering({ 'gate.checkIn': ({ scans }: { scans: Scan[] }) => ok({
    results: scans.map((each) => ({ scan: each, outcome: 'duplicate', first: { ...each, scanner: 'QQG3ABCD', at: each.at - 60_000 } })),
  }) })
  await stand()
  await scan(signedPass(1))
  await waitFor(() => expect(word()).toBe('已经进过'))
  expect(panel().textContent).toContain('手机 QQG3')
  press(/^有 1 个码要留意/)
  expect(screen.getByRole('dialog').textContent).toContain('别处先进过')
})
test('改名额：被别人先改了，说现在是多少，从那个数改起', async () => {
  const sent: { from: number; to: number }[] = []
  answering({ 'gate.setCapacity': (input: { from: number; to: number }) => {
    sent.push(input)
    return sent.length === 1 ? { ok: false, problem: { code: 'capacity.changed', details: { capacity: 80 } }, requestId: 'r' } : ok({ capacity: input.to })
  } })
  await stand()
  press(/^改名额/)
  await screen.findByText(/^现在 50 个/)
  press('加 10')
  press('改成 60 个')
  await screen.findByText('刚被别人改成了 80 个，看清楚再改一次')
  press('改成 60 个')
  await screen.findByText('已改成 60 个')
  expect(sent.map(({ from, to }) => [from, to])).toEqual([[50, 60], [80, 60]])
})
test('没报名的来了：给座并签到，算进已进的人数', async () => {
  answering({ 'gate.walkIn': ({ size }: { size: number }) => ok(enrolment(id, { serial: serialOf(9), size, checkedInAt: Date.now() })) })
  await stand()
  press(/^没报名的来了/)
  await screen.findByText('还有 4 个座')
  press('多一个人')
  press('给座并签到')
  await screen.findByText('已给座并签到，2 人')
  expect(document.querySelector('.at-count')!.textContent).toBe('3 / 6')
})
test('站在门口，屏幕亮着；离开就还回去', async () => {
  const { unmount } = openPage(DoorPage)
  await waitFor(() => expect(phone.done).toEqual(['brightness 1']))
  unmount()
  await waitFor(() => expect(phone.done.slice(1)).toEqual(['brightness 0.3']))
})

describe('现场码', () => {
  const codes = (first: number) => Array.from({ length: 20 }, (_, at) => ({ from: first + at * 30_000, code: `${100_000 + at}` }))
  test('不归他管：说清楚', async () => {
    phone.answer = () => refused('role.required')
    openPage(VenueScreen)
    await screen.findByText('这项工作不在您的职责里')
  })
  test('断了网照着取来的码换；用完了就说用完，不拿旧的骗人', async () => {
    jest.useFakeTimers()
    try {
      const start = Date.now()
      answering({ 'gate.screen': () => ok({ codes: codes(start), asOf: start }) })
      openPage(VenueScreen)
      await act(async () => { await jest.advanceTimersByTimeAsync(1_000) })
      expect(document.querySelector('.wall-code')!.textContent).toBe('100000')
      phone.answer = noNetwork
      await act(async () => { await jest.advanceTimersByTimeAsync(61_000) })
      expect(document.querySelector('.wall-code')!.textContent).toBe('100002')
      await act(async () => { await jest.advanceTimersByTimeAsync(7 * 60_000) })
      expect(document.querySelector('.wall-code')!.textContent).toBe('100016')
      await act(async () => { await jest.advanceTimersByTimeAsync(3 * 60_000) })
      expect(screen.getByText('先取来的码用完了')).toBeTruthy()
    } finally {
      jest.useRealTimers()
    }
  })
  test('屏幕的钟错了一小时：按窗口的钟换', async () => {
    const server = Date.now() + 3_600_000
    answering({ 'gate.screen': () => ok({ codes: codes(server - 45_000), asOf: server }) })
    openPage(VenueScreen)
    await waitFor(() => expect(document.querySelector('.wall-code')!.textContent).toBe('100001'))
  })
})

describe('自己签到', () => {
  const seatedHere = (checkedInAt: number | null = null) => ({ 'occasion.detail': () => ok({
    occasion: occasion(id), phase: 'running', seats: [], mine: enrolment(id, { checkedInAt }), asOf: Date.now(),
  }) })
  const enter = async (code: string) => {
    fireEvent.input(await screen.findByRole('textbox', { name: '现场码' }), { target: { value: code } })
    press('签到')
  }
  test('没有名额：说清楚，给别的路', async () => {
    openPage(SelfCheckIn)
    await screen.findByText('这一场没有您的名额')
  })
  test('五位数按不动；码不对，说不对，重新输', async () => {
    const sent: unknown[] = []
    answering({ ...seatedHere(), 'gate.checkInByScreen': (input: unknown) => { sent.push(input); return refused('code.wrong') } })
    openPage(SelfCheckIn)
    await enter('12345')
    expect(sent).toEqual([])
    await enter('123456')
    await screen.findByText(/^签到码不对/)
    expect(sent).toEqual([{ id, serial: serialOf(1), code: '123456' }])
  })
  test('没有网：说要有网，按不动', async () => {
    answering(seatedHere())
    openPage(SelfCheckIn)
    await screen.findByText('照现场屏幕上的六位数输入，半分钟一换。')
    offline()
    expect(screen.getByText('签到要连上网。没有网，请走人工验码的门。')).toBeTruthy()
  })
  test('对了，就是签到了', async () => {
    answering({ ...seatedHere(), 'gate.checkInByScreen': () => ok({ checkedInAt: Date.now() }) })
    openPage(SelfCheckIn)
    await enter('123456')
    await screen.findByText(/已签到$/)
  })
  test('早签过的，直接说签过', async () => {
    answering(seatedHere(Date.now()))
    openPage(SelfCheckIn)
    await screen.findByText(/已签到$/)
  })
})

describe('今天明天的门', () => {
  const row = (title: string, startsIn: number, endsIn: number, phase = 'running') => ({
    id: `oc-${title.length}-${startsIn + 500}`, kind: 'activity', title, starts: Date.now() + startsIn * 3_600_000, ends: Date.now() + endsIn * 3_600_000,
    mode: 'on-site', place: '文化宫', area: null, phase, left: 1, capacity: 2, waiting: 0,
  })
  const rows = (...all: ReturnType<typeof row>[]) => answering({ 'occasion.list': ({ kind }: { kind: string }) => ok({ rows: kind === 'activity' ? all : [], nextPage: null, asOf: Date.now(), demo: false }) })
  test('一场也没有：说清楚', async () => {
    rows(row('三天后的', 72, 74), row('取消了的', -1, 2, 'called-off'), row('完了的', -3, -1))
    openPage(Doors)
    await screen.findByText('今天明天都没有活动')
  })
  test('没有网：说清楚，能再试', async () => {
    offline()
    openPage(Doors)
    await screen.findByText('现在连不上网', undefined, { timeout: 4_000 })
  })
  test('正在办的，点进去就是门口', async () => {
    rows(row('正在办', -1, 2))
    openPage(Doors)
    fireEvent.click(await screen.findByRole('button', { name: /^正在办/ }))
    expect(phone.done.at(-1)).toBe('open /features/gate/door/index?id=oc-3-499')
  })
  test('带着名册的门，没网也找得到，说还有几个没上传', async () => {
    await stand()
    offline()
    await scan(signedPass(1))
    cleanup()
    openPage(Doors)
    expect(await screen.findByText('还有 1 个没上传')).toBeTruthy()
  })
})
