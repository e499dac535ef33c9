import { act, fireEvent, screen } from '@testing-library/react'
import { remembered } from '../../../../src/client/remembered'
import KeeperList from '../../../../src/features/keeper/list'
import { deskOf, dayIn, keeperRow, openCounter } from '../../keepers'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

beforeEach(() => {
  newPhone()
  remembered.castId.set('sun')
})
const rows = (...all: ReturnType<typeof keeperRow>[]) => ok({ rows: all, total: all.length, nextPage: null, asOf: Date.now(), demo: false })

test('没登录：说这里是做什么的', async () => {
  openCounter(deskOf(), { stations: () => refused('identity.required') })
  openPage(KeeperList)
  await screen.findByText('登录后看您照看的驿站')
  expect(screen.queryByRole('button', { name: '开着，我核实' })).toBeNull()
})
test('不在职责里：说清楚，不叫人白白再试', async () => {
  openCounter(deskOf(), { stations: () => refused('role.required') })
  openPage(KeeperList)
  await screen.findByText('这项工作不在您的职责里')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})
test('一个站也没有：说找谁开通', async () => {
  openCounter(deskOf(), { stations: () => rows() })
  openPage(KeeperList)
  expect(await screen.findAllByText('还没有您照看的驿站')).toHaveLength(2)
})
test('每个站等着什么：到了没开几个人、几点前答，药箱哪天到期，什么坏了，几条纠错，今天来过几人次', async () => {
  const due = Date.now() + 3_600_000
  openCounter(deskOf(), {
    stations: () => rows(
      keeperRow({ id: 'st-0011', name: '一号驿站', open: { state: 'doubtful', changesAt: null, until: null, registered: 'open' }, ticket: { id: 'tc-0001', due, reports: 2 }, visitsToday: 7 }),
      keeperRow({ id: 'st-0012', name: '二号驿站', medicineExpires: dayIn(20), failing: ['microwave', 'wifi'], corrections: 3 }),
      keeperRow({ id: 'st-0013', name: '三号驿站', medicineExpires: dayIn(-2) }),
    ),
  })
  openPage(KeeperList)
  await screen.findByText(/^到了没开 2 人，.*前答复$/)
  expect(screen.queryByLabelText('找驿站')).toBeNull()
  for (const words of ['存疑', /今天来过 7 人次$/, /^药箱 .*到期，还有 20 天$/, '不能用：微波炉、WiFi', '3 条纠错等您答', /^药箱 .*已过期 2 天$/]) expect(screen.getByText(words)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^一号驿站，存疑，.*到了没开 2 人/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开着，我核实' })).toBeNull()
})
test('撤了的站说撤了，不说什么时候恢复', async () => {
  const open = { state: 'paused', changesAt: null, until: null } as const
  openCounter(deskOf(), { stations: () => rows(keeperRow({ id: 'st-0011', name: '一号驿站', open, gone: true }), keeperRow({ id: 'st-0012', name: '二号驿站', open })) })
  openPage(KeeperList)
  expect(await screen.findByRole('button', { name: /^一号驿站，已撤，今天/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^二号驿站，临时关闭，恢复时间未定/ })).toBeTruthy()
})
test('过了答复的时间，说过了', async () => {
  openCounter(deskOf(), { stations: () => rows(keeperRow({ id: 'st-0011', ticket: { id: 'tc-0001', due: Date.now() - 60_000, reports: 3 } }), keeperRow({ id: 'st-0012' })) })
  openPage(KeeperList)
  await screen.findByText(/^到了没开 3 人，.*前该答复，已经过了$/)
})
test('只照看一个站：直接到它的桌子，没有可以返回的名单', async () => {
  openCounter(deskOf({ id: 'st-0014' }))
  openPage(KeeperList)
  await screen.findByRole('button', { name: '开着，我核实' })
  expect(screen.queryByText('全部驿站')).toBeNull()
})
test('照看一片的，一次看十二个，能按站名找；只照看几个的没有这个框', async () => {
  const area = Array.from({ length: 40 }, (_, at) => keeperRow({ id: `st-3${String(at).padStart(3, '0')}`, name: `${at} 号驿站` }))
  const counter = openCounter(deskOf(), { stations: ({ text }) => (text === '' ? rows(...area) : rows()) })
  openPage(KeeperList)
  const field = await screen.findByLabelText('找驿站')
  expect(screen.getAllByText(/号驿站$/)).toHaveLength(12)
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(screen.getAllByText(/号驿站$/)).toHaveLength(24)
  fireEvent.input(field, { target: { value: '物流园' } })
  fireEvent.click(screen.getByText('搜索'))
  await screen.findByText('没有找到')
  expect(counter.sent('stations').at(-1)).toMatchObject({ text: '物流园' })
})
test('答复给站里的东西不留在手机上', async () => {
  openCounter(deskOf({ id: 'st-0015', name: '不留在手机上的站' }))
  openPage(KeeperList)
  await screen.findByRole('button', { name: '开着，我核实' })
  await act(() => new Promise<void>((resolve) => { setTimeout(resolve, 1_200) }))
  expect(JSON.stringify([...phone.storage.values()])).not.toContain('不留在手机上的站')
})
