import { act, fireEvent, screen } from '@testing-library/react'
import type { OwnMembership } from '../../../cloudfunctions/contract/membership'
import { remembered } from '../../../src/client/remembered'
import MemberCard from '../../../src/features/member/card'
import CheckMember from '../../../src/features/member/check'
import Join from '../../../src/features/member/join'
import Pool from '../../../src/features/member/pool'
import { newPhone, ok, openPage, phone, refused } from '../open-page'

const union = { id: 'un-freight', name: '廊坊市货运行业工会联合会', phone: '19900008112' }
const own = (changes: Partial<OwnMembership> = {}): OwnMembership => ({
  demo: true, name: '马有才', mobile: '199****0001', number: '3T622870', occupation: 'truck-driver', standing: 'member', since: 2, joined: 1, until: null, union, to: null,
  events: [{ what: 'approved', at: Date.UTC(2026, 2, 2), union: union.name }, { what: 'settled', at: Date.UTC(2026, 2, 5), union: union.name }], ...changes,
})
const mine = (membership: OwnMembership | null) => ok({ membership, asOf: Date.now() })
let asked: any[]
beforeEach(() => {
  newPhone()
  remembered.castId.set('zhang')
  asked = []
  phone.params = {}
})
const answer = (answers: Record<string, unknown>) => {
  phone.answer = (_noun, call: any) => {
    asked.push(call)
    const given = answers[call.action]
    return (typeof given === 'function' ? given() : given) ?? refused('server.failed')
  }
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('会员卡', () => {
  test('不是会员的：说能入，不说别的', async () => {
    answer({ mine: mine(null) })
    openPage(MemberCard)
    await screen.findByText('您还没有入会')
    screen.getByRole('button', { name: '加入工会' })
    expect(screen.queryByText('出示会员码')).toBeNull()
  })
  test('退了会的：没有码可出示，可以再申请', async () => {
    answer({ mine: mine(own({ standing: 'left' })) })
    openPage(MemberCard)
    await screen.findByRole('button', { name: '再申请入会' })
    expect(screen.queryByText('出示会员码')).toBeNull()
  })
  test('点了才去要码；到点自己换', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] })
    let codes = 0
    answer({ mine: mine(own()), code: () => ok({ number: '3T622870', digits: `11122${++codes}`, until: Date.now() + 10_000, asOf: Date.now() }) })
    openPage(MemberCard)
    await act(() => jest.advanceTimersByTimeAsync(500))
    screen.getByText('3T62-2870')
    expect(sent('code')).toEqual([])
    press('出示会员码')
    await act(() => jest.advanceTimersByTimeAsync(500))
    screen.getByLabelText('1 1 1 2 2 1')
    for (let second = 0; second < 12; second++) await act(() => jest.advanceTimersByTimeAsync(1_000))
    screen.getByLabelText('1 1 1 2 2 2')
    press('收起')
    await act(() => jest.advanceTimersByTimeAsync(60_000))
    expect(sent('code')).toHaveLength(2)
    jest.useRealTimers()
  })
  test('号码登记在别人名下的，可以认领；号码不像号码，不发', async () => {
    answer({ mine: mine(own({ mobile: null })) })
    openPage(MemberCard)
    await screen.findByText('登记在另一位会员名下')
    press('这个号码是我的')
    press('发送验证码')
    await screen.findByText('手机号是十一位')
    expect(sent('sendCode')).toEqual([])
  })
})

describe('查会员卡', () => {
  const found = ok({ holder: '马*', standing: 'kept', union: union.name, asOf: Date.now() })
  test('输不全，不问，说差在哪里', async () => {
    answer({ check: found })
    openPage(CheckMember)
    press('查验')
    await screen.findByText('卡号是八位')
    screen.getByText('是六位数字')
    expect(asked).toEqual([])
  })
  test('对不上的，说对不上，没有是会员的话', async () => {
    phone.params = { n: '3T622870', d: '111222' }
    answer({ check: refused('card.not-now') })
    openPage(CheckMember)
    await screen.findByText('对不上')
    expect(screen.queryByText('是工会会员')).toBeNull()
  })
  test('扫码来的，一打开就查；只见姓和工会', async () => {
    phone.params = { n: '3t62-2870', d: '111222' }
    answer({ check: found })
    openPage(CheckMember)
    await screen.findByText('马*')
    screen.getByText('在籍，保留会籍')
    expect(sent('check')).toEqual([{ number: '3T622870', digits: '111222' }])
  })
})

test('入会：没有这个码的，照样能入；不选就不问归哪里', async () => {
  phone.params = { from: 'nowhere' }
  answer({ source: refused('source.unknown') })
  openPage(Join)
  await screen.findByText('先看看会归哪个工会')
  expect(screen.queryByText(/^您从/)).toBeNull()
  expect(sent('route')).toEqual([])
})

test('周转库：等久了的标出来，说清应在哪天前', async () => {
  const row = { id: 'mb-1', demo: true, holder: '常*', occupation: 'truck-driver', area: '131082109', union, since: Date.now() - 26 * 86_400_000, due: null, ageing: true, case: null }
  answer({ pool: ok({ rows: [row, { ...row, id: 'mb-2', holder: '岳*', ageing: false }], total: 2, ageing: 1, nextPage: null, asOf: Date.now() }) })
  openPage(Pool)
  await screen.findByText('2 位在等，1 位超过了十个工作日')
  expect(screen.getAllByText('等久了')).toHaveLength(1)
  screen.getAllByText(/三河市燕郊镇，归廊坊市货运行业工会联合会。26 天前批准，到期日要等放假安排公布/)
})
