import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Booking } from '../../../cloudfunctions/contract/activity'
import BookTalk from '../../../src/features/activity/book'
import UnionBookings from '../../../src/features/activity/bookings'
import BookingDesk from '../../../src/features/activity/desk'
import FeedbackPage from '../../../src/features/activity/feedback'
import Match from '../../../src/features/activity/match'
import Talks from '../../../src/features/activity/talks'
import { remembered } from '../../../src/client/remembered'
import { newPhone, ok, openPage, phone, refused } from '../open-page'

const talk = { id: 'tk-injury', title: '工伤怎么认、怎么赔', about: '三十天，一年。', minutes: 60, audience: '一线职工', speakers: [{ name: '吕老师', unit: '市总法律工作部' }] }
const plan = { year: 2026, quota: 130, taken: 7, held: 2, listeners: 118 }
const talks = (changes: object = {}) => ok({ rows: [talk], plan, asOf: Date.now(), demo: false, ...changes })
const booking = (changes: Partial<Booking> = {}): Booking => ({
  id: 'tb-one', demo: false, talk: talk.id, talkTitle: talk.title, minutes: 60, wished: [{ day: 20_800, part: 'afternoon' }], place: { name: '司机之家', address: '京榆大街 200 号', area: '131082' },
  listeners: 40, union: { id: 'un-yanjiao', name: '燕郊物流园工会联合会', phone: '19900005001' }, number: 7, year: 2026, state: 'asked', standing: 'asked', meeting: null, occasion: null,
  reason: null, came: null, history: [{ to: 'asked', at: 0, by: 'union' }], ...changes,
})
const list = (...rows: Booking[]) => ok({ rows, nextPage: null, plan, asOf: Date.now() })
const sums = (changes: object = {}) => ok({
  given: 0, useful: { yes: 0, some: 0, no: 0 }, pace: { slow: 0, right: 0, fast: 0 }, again: { yes: 0, no: 0 }, mine: null, mayGive: false, asOf: Date.now(), ...changes,
})
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
let asked: any[]
beforeEach(() => {
  newPhone()
  remembered.castId.set('chen')
  asked = []
  phone.params = {}
})
const answer = (answers: Record<string, unknown>) => {
  phone.answer = (_noun, call: any) => {
    asked.push(call)
    return answers[call.action] ?? refused('server.failed')
  }
}
const sent = (action: string) => asked.filter((call) => call.action === action).map(({ input }) => input)

describe('有哪些题目', () => {
  test('不是基层工会的，看得到题目和计划，没有约的按钮', async () => {
    answer({ talks: talks(), ownUnion: ok({ union: null }) })
    openPage(Talks)
    await screen.findByText('2026 年计划 130 场，还能约 123 场')
    await screen.findByText('今年已讲 2 场，来了 118 人次')
    expect(screen.queryByRole('button', { name: /约这个题目/ })).toBeNull()
  })
  test('约满了，按钮说约满了，按不动', async () => {
    answer({ talks: talks({ plan: { ...plan, taken: 130 } }), ownUnion: ok({ union: { id: 'un-yanjiao', name: '燕郊' } }) })
    openPage(Talks)
    await screen.findByText('今年约满了')
    expect(screen.getByRole('button', { name: /约这个题目/ }).getAttribute('aria-disabled')).toBe('true')
  })
})

test('约讲：没填的一项一项说，不发', async () => {
  phone.params = { talk: 'tk-injury' }
  answer({ talks: talks(), ownUnion: ok({ union: { id: 'un-yanjiao', name: '燕郊' } }) })
  openPage(BookTalk)
  await screen.findByText('以“燕郊”的名义约')
  press('提交')
  for (const words of ['请选日子和上午、下午或晚上', '请选县区', '请写清楚在哪里', '请写详细地址', '请写 5 到 1000 的数', '请先同意，才能提交']) await screen.findByText(words)
  expect(sent('book')).toEqual([])
})

const told = (field: string, shown: string, source = 'talk') => ({ field, shown, source, at: Date.now() - 3 * 86_400_000, until: null })
describe('填过一次，不再问', () => {
  const venue = [told('venue', '燕郊物流园司机之家'), told('venueAddress', '京榆大街 200 号'), told('venueArea', '131082')]
  const openBook = async (rows: object[], book: unknown = ok(booking())) => {
    // A talk of its own: wishes about one thing stand in one line.
    const id = `tk-known${rows.length}`
    phone.params = { talk: id }
    answer({ talks: talks({ rows: [{ ...talk, id }] }), ownUnion: ok({ union: { id: 'un-yanjiao', name: '燕郊' } }), known: ok({ rows, asOf: Date.now() }), book })
    openPage(BookTalk)
    await screen.findByRole('button', { name: '提交' })
  }
  const fillRest = async () => {
    press(/^最想要的日子/)
    fireEvent.click(screen.getAllByRole('button', { name: /月.*日 周/ })[3]!)
    press('下午', 'checkbox')
    fireEvent.input(screen.getByLabelText('大约多少人听'), { target: { value: '40' } })
    press('同意市总用这些信息安排宣讲', 'switch')
    press('提交')
    await waitFor(() => expect(sent('book')).toHaveLength(1))
  }
  test('约讲：约过一次，地点一项也不问，写着从哪里来；发的是“用以前的”', async () => {
    await openBook(venue)
    expect(screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-label'))).toEqual(['大约多少人听'])
    expect(screen.getByText('燕郊物流园司机之家，三河市京榆大街 200 号')).toBeTruthy()
    expect(screen.getByText('已有 · 来自约宣讲，3 天前')).toBeTruthy()
    await fillRest()
    expect(sent('book')[0]).toMatchObject({ place: { known: true }, listeners: 40, consentVersion: '2026-11' })
  })
  test('约讲：只知道在哪里工作的，县区先替他选上；少一样的地点，整个重新问', async () => {
    await openBook([told('area', '131082100', 'joining'), venue[0]!])
    expect(screen.getByRole('button', { name: '县区，三河市' })).toBeTruthy()
    fireEvent.input(screen.getByLabelText('在哪里讲'), { target: { value: '司机之家' } })
    fireEvent.input(screen.getByLabelText('详细地址'), { target: { value: '京榆大街 200 号' } })
    await fillRest()
    expect(sent('book')[0].place).toEqual({ name: '司机之家', address: '京榆大街 200 号', area: '131082' })
  })

  const board = (changes: object = {}) => ok({ title: '职工篮球赛', players: { least: 5, most: 16 }, teams: [], fixtures: [], mine: null, mayEnter: true, until: Date.now() + 9_000_000, asOf: Date.now(), ...changes })
  const openMatch = async (id: string, rows: object[], changes: object = {}) => {
    phone.params = { id }
    answer({ board: board(changes), known: ok({ rows, asOf: Date.now() }), saveTeam: ok({ name: '燕郊快递队', players: [], changedAt: 1 }), mine: ok({ duties: [] }) })
    openPage(Match)
    await screen.findByRole('button', { name: '存好这支队' })
  }
  const fillTeam = (players: string) => {
    fireEvent.input(screen.getByLabelText('队名'), { target: { value: '燕郊快递队' } })
    fireEvent.input(screen.getByLabelText(/用顿号或空格隔开/), { target: { value: players } })
    press('每位队员都问过了，同意报名和登记姓名', 'switch')
    press('存好这支队')
  }
  const mates = ['马有才', '韩大勇', '冯国强', '于建军']
  test('报一支队：没填过姓名的，问一次；少写自己不发', async () => {
    await openMatch('oc-ball-one', [])
    fillTeam(mates.join('、'))
    await screen.findByText('请写中文姓名')
    expect(sent('saveTeam')).toEqual([])
    press('我也上场', 'switch')
    press('存好这支队')
    await screen.findByText('人数不对')
  })
  test('报一支队：填过姓名的队长不再写自己', async () => {
    await openMatch('oc-ball-two', [told('name', '张*', 'job')])
    expect(await screen.findByText('已有 · 来自简历，3 天前')).toBeTruthy()
    expect(screen.queryByLabelText('队长（您自己）')).toBeNull()
    fillTeam(mates.join('、'))
    await waitFor(() => expect(sent('saveTeam')).toHaveLength(1))
    expect(sent('saveTeam')[0]).toMatchObject({ captain: { known: true }, players: mates, consentVersion: '2026-11' })
  })
  test('改一支报过的队：名单就是原来那些人，不再加一个自己', async () => {
    await openMatch('oc-ball-three', [told('name', '张*', 'job')], { mine: { name: '燕郊快递队', players: ['张建国', ...mates], changedAt: 7 } })
    press('存好这支队')
    await waitFor(() => expect(sent('saveTeam')).toHaveLength(1))
    expect(sent('saveTeam')[0]).toEqual({ id: 'oc-ball-three', name: '燕郊快递队', players: ['张建国', ...mates], consent: true, from: 7 })
  })
})

describe('我们工会的约讲', () => {
  test('不在职责里：说清楚，不叫人白白再试', async () => {
    answer({ unionBookings: refused('role.required') })
    openPage(UnionBookings)
    await screen.findByText('这项工作不在您的职责里')
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })
  test('讲过的不能取消；等着的说了原因才取消', async () => {
    const held = booking({ id: 'tb-two', state: 'scheduled', standing: 'held', came: 42, occasion: 'oc-x', meeting: { starts: 0, ends: 1, speaker: { id: 'sp-law', name: '吕老师', unit: '市总' } } })
    answer({ unionBookings: list(booking(), held), cancelBooking: ok(booking({ state: 'cancelled', standing: 'cancelled', reason: 'weather' })) })
    openPage(UnionBookings)
    await screen.findByText('现场签到 42 人次')
    expect(screen.getAllByRole('button', { name: '取消这次约讲' })).toHaveLength(1)
    press('取消这次约讲')
    fireEvent.click(await screen.findByRole('button', { name: '天气原因' }))
    await screen.findByText('已取消，让给别的工会')
    expect(sent('cancelBooking')).toEqual([{ id: 'tb-one', reason: 'weather' }])
  })
})

test('排时间：那半天有别的宣讲的讲员，选不了', async () => {
  const speaker = (id: string, name: string, busy: object[]) => ({ id, name, unit: '市总', talks: [talk.id], busy })
  answer({
    bookings: list(booking()), booking: ok(booking()), schedule: ok(booking({ state: 'scheduled', standing: 'scheduled' })),
    speakersFor: ok({ rows: [speaker('sp-law', '吕老师', [{ day: 20_800, part: 'afternoon' }]), speaker('sp-two', '邢律师', [{ day: 20_800, part: 'morning' }])], asOf: 0 }),
  })
  openPage(BookingDesk)
  fireEvent.click(await screen.findByRole('button', { name: /^工伤/ }))
  fireEvent.click(await screen.findByRole('button', { name: '排时间' }))
  await screen.findByText('市总 · 那半天有别的宣讲')
  expect(screen.queryByRole('button', { name: /^吕老师/ })).toBeNull()
  press('排好，放到活动里')
  await screen.findByText('请选讲员、日子和时间')
  expect(sent('schedule')).toEqual([])
  press('14:00', 'checkbox')
  press(/^邢律师/)
  press('排好，放到活动里')
  await screen.findByText('排好了，职工现在就能报名')
  expect(sent('schedule')).toEqual([{ id: 'tb-one', speaker: 'sp-two', starts: 20_800 * 86_400_000 + 6 * 3_600_000, capacity: 40 }])
})

describe('怎么样', () => {
  beforeEach(() => { phone.params = { id: 'oc-x' } })
  test('没签到的，说为什么不能说', async () => {
    answer({ feedback: sums() })
    openPage(FeedbackPage)
    await screen.findByText('到现场签过到的人才能说')
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  })
  test('少点一项不发；点三下就发', async () => {
    answer({ feedback: sums({ mayGive: true }), giveFeedback: ok({ useful: 'yes', pace: 'right', again: 'yes', words: '' }) })
    openPage(FeedbackPage)
    await screen.findByText('还没有人说')
    press('有用', 'checkbox')
    press('提交')
    await screen.findByText('三项都点一下')
    expect(sent('giveFeedback')).toEqual([])
    press('正好', 'checkbox')
    press('会来', 'checkbox')
    press('提交')
    await screen.findByText('谢谢，已记下')
    expect(sent('giveFeedback')).toEqual([{ id: 'oc-x', useful: 'yes', pace: 'right', again: 'yes', words: '' }])
  })
})
