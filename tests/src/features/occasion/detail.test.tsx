import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Enrolment } from '../../../../cloudfunctions/contract/occasion'
import { remembered } from '../../../../src/client/remembered'
import OccasionPage from '../../../../src/features/occasion/detail'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { type Detail, detail, enrolment, fullOccasion, mine, occasionRow, slot } from '../../occasions'

const hour = 3_600_000
let number = 0
let id: string
let asked: { action: string; ask?: true; intent?: string }[]
beforeEach(() => {
  newPhone()
  remembered.facts.set({})
  // Wishes of one test must not be seen by the next.
  id = `oc-test${++number}`
  asked = []
})

/** What WeChat may be asked to deliver, and how often it has been allowed to. */
const credits = (left: number) => ({ rows: (['progress', 'seat', 'soon'] as const).map((template) => ({ template, id: `T-${template}`, left })), asOf: Date.now() })
type Answer = (call: { action: string; input: any; intent?: string; ask?: true }) => unknown
/** A window with one occasion; `write` answers what is written, and its enrolment stands from then on. */
function open(given: Partial<Detail> = {}, write: Answer = () => refused('server.failed'), own: unknown = mine([])) {
  let standing: Enrolment | null = given.mine ?? null
  phone.params = { id }
  phone.answer = (noun, call) => {
    if (noun === 'job') return refused('occasion.unknown')
    if (noun === 'message') return call.action === 'subscriptions' ? ok(credits(0)) : write(call)
    if (call.action === 'detail') return ok(detail({ ...given, occasion: { ...(given.occasion ?? fullOccasion()), id }, mine: standing }))
    if (call.action === 'mine') return ok(own)
    asked.push({ action: call.action, ...(call.ask ? { ask: call.ask } : {}), intent: call.intent! })
    const answer = write(call) as { ok: boolean; data?: Enrolment }
    if (answer?.ok) standing = answer.data!
    return answer
  }
  openPage(OccasionPage)
  return screen.findByText('春风行动专场招聘会')
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const seated = (changes: Partial<Enrolment> = {}) => ok(enrolment({ occasion: id, ...changes }))
const enrol = () => {
  press('报名')
  press('提交报名')
}

test('没有这一场：不叫人白白再试，给别的路', async () => {
  phone.params = { id: 'oc-gone01' }
  phone.answer = () => refused('occasion.unknown')
  openPage(OccasionPage)
  await screen.findByText('没有找到这场活动')
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})
test('取消了：为什么，什么也不能按', async () => {
  await open({ phase: 'called-off', occasion: fullOccasion({ calledOff: { at: 0, reason: '场馆停电' } }) })
  expect(screen.getByText('取消原因：场馆停电')).toBeTruthy()
  press('已取消，不办了')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: '存到日历' })).toBeNull()
})
test('演示的电话不拨，改拨 12351', async () => {
  await open({ occasion: fullOccasion({ demo: true }) })
  press('打电话')
  expect(phone.done.filter((line) => line.startsWith('call'))).toEqual([])
  press('拨打 0311-12351')
  expect(phone.done).toContain('call 0311-12351')
})
test('窗口拒绝了：说为什么，还能看别的', async () => {
  await open({}, () => refused('enrolling.closed'))
  enrol()
  await screen.findByText(/报名已经截止。/)
  expect(asked).toHaveLength(1)
})
test('时间冲突：先告诉，再按一次才报', async () => {
  const taken = { occasion: occasionRow({ id: 'oc-other1', title: '焊工竞赛' }), enrolment: enrolment({ occasion: 'oc-other1' }) }
  await open({}, () => seated(), mine([taken]))
  press('报名')
  await screen.findByText('和您已报的“焊工竞赛”时间冲突')
  press('提交报名')
  expect(asked).toEqual([])
  press('时间冲突，仍要报名')
  await screen.findByText('报名成功，名额是您的了')
})
test('没报上的、取消的，不算冲突', async () => {
  const left = { occasion: occasionRow({ id: 'oc-other1', title: '焊工竞赛' }), enrolment: enrolment({ occasion: 'oc-other1', state: 'cancelled' }) }
  await open({}, () => seated(), mine([left]))
  enrol()
  await screen.findByText('报名成功，名额是您的了')
})
test('报名：选时段、两个人，一按就办，然后就是入场码', async () => {
  let input: unknown
  await open({ seats: [slot(), slot({ id: 's2', starts: slot().starts + 3 * hour, ends: slot().ends + 3 * hour, left: 5 })] }, (call) => { input = call.input; return seated({ slot: 's2', size: 2 }) })
  fireEvent.click(screen.getByRole('checkbox', { name: /余 5 / }))
  press('报名')
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '多一个人' }))
  expect(sheet.getByText('2 人')).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '提交报名' }))
  await screen.findByText('报名成功，名额是您的了')
  expect(input).toEqual({ id, slot: 's2', size: 2 })
  fireEvent.click(await screen.findByRole('button', { name: '已报名 → 看入场码' }))
  expect(phone.done).toContain(`open /features/occasion/pass/index?id=${id}`)
})
test('满了：按钮写前面几位，排上以后写第几位', async () => {
  await open({ seats: [slot({ left: 0, waiting: 7 })] }, () => seated({ state: 'waiting', ahead: 7 }))
  press('排候补（前面 7 位）')
  press('排上候补')
  await screen.findByText('已排上候补，第 8 位')
  await screen.findByRole('button', { name: '候补第 8 位' })
})
test('答复丢了：页面说正在确认，问过以后是成功，没有报第二次', async () => {
  let lost = true
  await open({}, () => {
    if (!lost) return seated()
    lost = false
    throw new Error('no network')
  })
  enrol()
  await screen.findByText('正在确认有没有提交成功')
  await screen.findByText('报名成功，名额是您的了', undefined, { timeout: 4_000 })
  expect(asked.map(({ action, ask }) => [action, ask])).toEqual([['enrol', undefined], ['enrol', true]])
  expect(new Set(asked.map(({ intent }) => intent)).size).toBe(1)
})
test('没有网：存好，不想要了能撤；网来了自己发', async () => {
  await open({}, () => seated())
  act(() => onlineManager.setOnline(false))
  enrol()
  await screen.findByText('已存好，有网就发')
  expect(asked).toEqual([])
  press('不发了')
  await screen.findByRole('button', { name: '报名' })
  enrol()
  await screen.findByText('已存好，有网就发')
  act(() => onlineManager.setOnline(true))
  await screen.findByText('报名成功，名额是您的了')
  expect(asked).toHaveLength(1)
})
test('人多：写几秒后再试，到时候自己再试', async () => {
  let busy = true
  await open({}, () => {
    if (!busy) return seated()
    busy = false
    return { ok: false, problem: { code: 'seats.busy', details: { retryAfterMs: 1_500 } }, requestId: 'rq-1' }
  })
  enrol()
  await screen.findByText(/^排队中，[12] 秒后再试$/)
  await screen.findByText('报名成功，名额是您的了', undefined, { timeout: 4_000 })
})
test('取消：问一次，再按才取消', async () => {
  await open({ mine: enrolment() }, (call) => (call.input.serial === '7K3M9XQP' ? seated({ state: 'cancelled' }) : refused('enrolment.unknown')))
  press('取消报名')
  expect(screen.getByText('取消后名额给下一位，想再去要重新报名。')).toBeTruthy()
  expect(asked).toEqual([])
  press('确定取消')
  await screen.findByText('已取消，名额给下一位')
  await screen.findByRole('button', { name: '报名' })
})
test('轮到我了：写保留到几点，接受就是我的', async () => {
  await open({ mine: enrolment({ state: 'offered', until: Date.now() + hour }) }, () => seated())
  expect(screen.getByText(/^有名额了，为您保留到/)).toBeTruthy()
  press('接受')
  await screen.findByText('报名成功，名额是您的了')
  expect(asked.map(({ action }) => action)).toEqual(['accept'])
})
test('存到日历，按秒算的开始时间', async () => {
  const occasion = fullOccasion()
  await open({ occasion })
  press('存到日历')
  await screen.findByText('已存到日历')
  await waitFor(() => expect(phone.done).toContain(`calendar 春风行动专场招聘会 ${occasion.slots[0]!.starts / 1_000}`))
})

describe('报上了，才问要不要用微信告诉', () => {
  const told = (allowed: unknown[]): Answer => (call) => {
    if (call.action !== 'subscribed') return seated()
    allowed.push(call.input)
    return ok(credits(1))
  }
  beforeEach(() => remembered.castId.set('zhang'))
  test('没报名的、取消了的、已经开始的：不问', async () => {
    const begun = slot({ starts: Date.now() - hour, ends: Date.now() + hour })
    for (const given of [{}, { mine: enrolment({ state: 'cancelled' }) }, { mine: enrolment(), seats: [begun] }, { phase: 'called-off' as const, mine: enrolment(), occasion: fullOccasion({ calledOff: { at: 0, reason: '停电' } }) }]) {
      await open(given)
      await act(async () => {})
      expect(screen.queryByRole('button', { name: /用微信告诉我/ })).toBeNull()
      cleanup()
      newPhone()
      remembered.castId.set('zhang')
    }
  })
  test('报上以前没有，报上就在；自己不问，按了才问；允许几条，记几条', async () => {
    const allowed: unknown[] = []
    await open({}, told(allowed))
    expect(screen.queryByRole('button', { name: /用微信告诉我/ })).toBeNull()
    enrol()
    const button = await screen.findByRole('button', { name: '快开始了，用微信告诉我' })
    expect(phone.done.filter((line) => line.startsWith('may tell'))).toEqual([])
    fireEvent.click(button)
    await waitFor(() => expect(allowed).toEqual([{ accepted: ['seat', 'soon'] }]))
    expect(phone.done).toContain('may tell T-seat T-soon')
  })
  test('不允许：什么也不记，说不要紧', async () => {
    const allowed: unknown[] = []
    phone.mayTell = false
    await open({ mine: enrolment() }, told(allowed))
    fireEvent.click(await screen.findByRole('button', { name: '快开始了，用微信告诉我' }))
    await screen.findByText('没有允许，有进展请到“消息”里看。')
    expect(allowed).toEqual([])
  })
  test('排上候补：问的是有名额了', async () => {
    const allowed: unknown[] = []
    await open({ mine: enrolment({ state: 'waiting', ahead: 2 }) }, told(allowed))
    fireEvent.click(await screen.findByRole('button', { name: '有名额了，用微信告诉我' }))
    await waitFor(() => expect(allowed).toEqual([{ accepted: ['seat'] }]))
  })
})

describe('结业证书上的名字', () => {
  const course = () => fullOccasion({ kind: 'course', course: { sessions: [{ id: 'd1', starts: slot().starts, ends: slot().ends, about: '第 1 课' }], completion: { least: 100, exam: false } } })
  const trainee = { attended: [], needed: 1, all: 1, exam: null, lacking: ['sessions', 'name', 'end'], certificate: null, hasExam: false, name: null, asOf: Date.now() }
  async function openCourse(known: object[]) {
    const said: unknown[] = []
    remembered.castId.set('zhang')
    phone.params = { id }
    phone.answer = (noun, call) => {
      if (call.action === 'sayName') { said.push(call.input); return refused('trainee.changed') }
      if (noun === 'course') return ok(trainee)
      if (noun === 'account') return ok({ rows: known, asOf: Date.now() })
      if (call.action === 'detail') return ok(detail({ occasion: { ...course(), id }, mine: enrolment() }))
      return call.action === 'mine' ? ok(mine([])) : refused('occasion.unknown')
    }
    openPage(OccasionPage)
    await screen.findByRole('button', { name: '保存证书上写的名字' })
    return said
  }
  test('没填过的要写；没同意不存', async () => {
    const said = await openCourse([])
    press('保存证书上写的名字')
    expect(screen.getByText('请写两个字以上的姓名')).toBeTruthy()
    expect(screen.getByText('请先同意，才能保存')).toBeTruthy()
    expect(said).toEqual([])
  })
  test('别处填过姓名的不再问，写着从哪里来；同意一下就存', async () => {
    const said = await openCourse([{ field: 'name', shown: '张*', source: 'job', at: Date.now() - 72 * hour, until: null }])
    expect(await screen.findByText('已有 · 来自简历，3 天前')).toBeTruthy()
    expect(screen.queryByLabelText('证书上写的名字')).toBeNull()
    fireEvent.click(screen.getByRole('switch', { name: '同意用我的姓名发结业证书' }))
    press('保存证书上写的名字')
    await waitFor(() => expect(said).toEqual([{ id, name: { known: true }, consentVersion: '2026-11' }]))
  })
})

describe('报名条件，先知道再填', () => {
  const contest = () => fullOccasion({ kind: 'contest', eligibility: { id: 'working-age', version: '2025', rules: [{ id: 'age', kind: 'age', least: 16, most: 'retirement' }] } })
  const tellMonth = (text: string) => {
    fireEvent.input(screen.getByRole('textbox', { name: '您是哪年哪月出生的？' }), { target: { value: text } })
    press('下一步')
  }
  test('还没答的，按钮说的是看看能不能报；乱写的不收', async () => {
    await open({ occasion: contest() })
    press('看看我能不能报')
    tellMonth('十三月')
    expect(screen.getByText(/请写六位数字/)).toBeTruthy()
    expect(asked).toEqual([])
  })
  test('太小的：说还差多久，报不了', async () => {
    await open({ occasion: contest() })
    press('看看我能不能报')
    tellMonth(`${new Date().getFullYear() - 10}01`)
    expect(await screen.findByText(/满 16 岁才能报，您还差/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '不符合条件' })).toBeTruthy()
    expect(asked).toEqual([])
  })
  test('符合的：报名时带上要用的情况；下一场不用再答', async () => {
    let facts: unknown
    await open({ occasion: contest() }, ({ input }) => {
      facts = input.facts
      return seated()
    })
    press('看看我能不能报')
    tellMonth('199005')
    expect(await screen.findByText('您符合条件')).toBeTruthy()
    enrol()
    await screen.findByText(/报名成功/)
    expect(facts).toEqual({ birthMonth: '1990-05' })
  })
})
