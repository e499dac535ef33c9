import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { OpenState } from '../../../../cloudfunctions/contract/opening-hours'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { queryClient } from '../../../../src/client/query-client'
import { forgetStations } from '../../../../src/client/station-memory'
import { outbox } from '../../../../src/client/wishes'
import StationPage from '../../../../src/features/station/detail'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { fullStation } from '../../stations'

interface Call { action: string; input: Record<string, unknown>; ask?: true }
const sent: Call[] = []
const running: OpenState = { state: 'open', changesAt: null, until: null }
const neighbour = { name: '通州区总工会', licence: '可以转载', mayUse: '所有户外劳动者', at: Date.now() - 3 * 86_400_000 }
let order = 0
let id: string

/** A counter that answers writes with this; of others it knows one station. */
function counter(answer: (call: Call) => unknown, { station = {}, open = running, owner = null as typeof neighbour | null } = {}) {
  phone.params = { id }
  phone.answer = (_noun, call) => {
    if (call.action === 'detail') return ok({ station: fullStation({ id, ...station } as Partial<Station>), open, asOf: Date.now(), owner, also: null })
    sent.push(call as Call)
    return answer(call as Call)
  }
}
const open = async () => {
  openPage(StationPage)
  await screen.findByText('裕华百姓便利店驿站')
}
const counted = () => ok({ outcome: 'counted', doubt: null })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const network = (there: boolean) => act(() => onlineManager.setOnline(there))

beforeEach(() => {
  newPhone()
  forgetStations()
  outbox.all().forEach(({ intent }) => outbox.dismiss(intent))
  sent.length = 0
  // What another test has left under way is of another station.
  id = `st-r${String(++order).padStart(4, '0')}`
})
afterEach(cleanup)

describe('到了没开', () => {
  test('自己照看的站：说清楚，不算数', async () => {
    counter(() => refused('station.own'))
    await open()
    press('到了没开')
    await screen.findByText('这是您自己照看的站。请到站长的桌子上核实、暂停或答复。')
    expect(screen.getByRole('button', { name: '到了没开' })).toBeTruthy()
  })
  test('手机时间不对：说怎么办，改好了能再点', async () => {
    counter(() => refused('report.ahead'))
    await open()
    press('到了没开')
    await screen.findByText(/手机的时间不对/)
    counter(counted)
    press('到了没开')
    await screen.findByText('报上去了，谢谢。再有一位工友这么说，就标成“存疑”，请站长核实。')
  })
  test.each([
    ['按登记的时间本来就关着', { state: 'closed', changesAt: null, until: null }],
    ['临时关闭', { state: 'paused', changesAt: null, until: null }],
    ['很久没人核实，登记为关着', { state: 'unverified', changesAt: null, until: null, registered: 'closed' }],
  ] as const)('%s：没有可报的', async (_why, state) => {
    counter(counted, { open: state })
    await open()
    expect(screen.queryByRole('button', { name: '到了没开' })).toBeNull()
  })
  test('邻居的站：报不到这里来，纠错也没有，说打谁的电话', async () => {
    counter(counted, { owner: neighbour })
    await open()
    for (const name of ['到了没开', '开着，我核实', /^这里写错了/, '看看最近改过什么']) expect(screen.queryByRole('button', { name })).toBeNull()
    for (const words of ['户外劳动者驿站 · 通州区总工会的站', '通州区总工会', '所有户外劳动者', '3 天前给过来的']) expect(screen.getByText(words)).toBeTruthy()
  })
  test('没有网也记下，写着点的时候；网来了报一次，只一次', async () => {
    counter(counted)
    await open()
    network(false)
    const tapped = Date.now()
    press('到了没开')
    await screen.findByText('记下了，有网就报上去')
    expect(sent).toEqual([])
    network(true)
    await screen.findByText('报上去了，谢谢。再有一位工友这么说，就标成“存疑”，请站长核实。')
    expect(sent.map(({ action }) => action)).toEqual(['reportLocked'])
    expect(sent[0]!.input.id).toBe(id)
    expect(Math.abs((sent[0]!.input.at as number) - tapped)).toBeLessThan(2_000)
  })
  test('同一天点不了第二次，关掉再打开也点不了', async () => {
    counter(counted)
    await open()
    press('到了没开')
    await screen.findByText('报上去了，谢谢。再有一位工友这么说，就标成“存疑”，请站长核实。')
    press('今天已报没开')
    cleanup()
    await open()
    press('今天已报没开')
    expect(screen.getByRole('button', { name: '今天已报没开' }).getAttribute('aria-disabled')).toBe('true')
    expect(sent).toHaveLength(1)
  })
  test('报了没开，就不给他点“开着”；后来有人核实过，才给', async () => {
    counter(counted)
    await open()
    press('到了没开')
    await screen.findByText(/^报上去了/)
    expect(screen.queryByRole('button', { name: '开着，我核实' })).toBeNull()
    cleanup()
    counter(counted, { station: { confirmed: { at: Date.now() + 1_000, by: 'keeper' } } })
    queryClient.clear()
    await open()
    expect(screen.getByRole('button', { name: '开着，我核实' })).toBeTruthy()
  })
  test('第二位说没开的：已经标成存疑，站长要答复', async () => {
    counter(() => ok({ outcome: 'counted', doubt: { since: Date.now(), reports: 2 } }))
    await open()
    press('到了没开')
    await screen.findByText('已报给站长，谢谢。这里标成了“存疑”，站长一天之内要答复。')
  })
  test('那时候本来就不开、已经有人核实过：照实说', async () => {
    counter(() => ok({ outcome: 'confirmed-since', doubt: null }))
    await open()
    press('到了没开')
    await screen.findByText('收到了。您到过之后有人核实开着，这次不算。')
  })
})

describe('开着，我核实', () => {
  test('刚说过没开的：不算，说为什么', async () => {
    counter(() => refused('station.reported'))
    await open()
    press('开着，我核实')
    await screen.findByText('您刚说过它没开。要由另一位工友或站长来核实。')
  })
  test('一点就核实，今天算一次；后来关了门，还能报没开', async () => {
    counter(({ action }) => (action === 'confirmOpen' ? ok({ outcome: 'confirmed', confirmed: { at: Date.now(), by: 'worker' } }) : counted()))
    await open()
    press('开着，我核实')
    await screen.findByText(/^记下了，谢谢/)
    press('今天已核实')
    press('到了没开')
    await screen.findByText(/^报上去了/)
    expect(sent.map(({ action }) => action)).toEqual(['confirmOpen', 'reportLocked'])
  })
})

test('存疑：几位工友到了没开，写明', async () => {
  counter(counted, { station: { doubt: { since: Date.now(), reports: 2 } }, open: { state: 'doubtful', changesAt: null, until: null, registered: 'open' } })
  await open()
  expect(screen.getByText('存疑')).toBeTruthy()
  expect(screen.getByText('登记时间内应开着，但最近有 2 位工友到了没开。站长正在核实，建议先打电话。')).toBeTruthy()
})

describe('从门上的码来的', () => {
  const through = (answer: () => unknown) => {
    counter(({ action }) => (action === 'visit' ? answer() : counted()))
    phone.params = { id, door: '1' }
  }
  const visits = () => sent.filter(({ action }) => action === 'visit').length
  test('不是从码来的，不算', async () => {
    counter(counted)
    await open()
    expect(visits()).toBe(0)
  })
  test('数不成，页面照样；今天再开，再数', async () => {
    through(() => refused('server.failed'))
    await open()
    await waitFor(() => expect(visits()).toBe(1))
    cleanup()
    through(() => ok({ counted: true }))
    await open()
    await waitFor(() => expect(visits()).toBe(2))
  })
  test('一部手机一站一天，数一次', async () => {
    through(() => ok({ counted: true }))
    await open()
    await waitFor(() => expect(visits()).toBe(1))
    cleanup()
    await open()
    expect(visits()).toBe(1)
  })
})
