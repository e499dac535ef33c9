import { onlineManager } from '@tanstack/react-query'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Station } from '../../../../cloudfunctions/contract/station'
import OneDesk from '../../../../src/features/keeper/desk'
import { correction, dayIn, deskOf, digits, holdDeskOfItsOwn, openCounter, ticket } from '../../keepers'
import { openPage, phone, refused } from '../../open-page'

let id: string
beforeEach(() => { id = holdDeskOfItsOwn() })
const desk = (station: Partial<Station> = {}, changes: Parameters<typeof deskOf>[1] = {}) => deskOf({ id, ...station }, changes)
const press = async (name: string | RegExp, role = 'button') => fireEvent.click(await screen.findByRole(role, { name }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const refusedWith = (code: string, details: object) => ({ ok: false, problem: { code, details }, requestId: 'rq-1' })
const box = (facility: string, state: string) => screen.getByRole('radio', { name: `${facility}：${state}` })
const isOn = (facility: string, state: string) => box(facility, state).getAttribute('aria-checked') === 'true'

describe('拒绝', () => {
  test('别人的站：没有找到，不叫人白白再试', async () => {
    openCounter(desk(), { desk: () => refused('station.unknown') })
    openPage(OneDesk)
    await screen.findByText('没有找到这个驿站')
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  })
  test('刚被别人改过：说现在是什么样，不当作办成了；再点一次，用的是新的一版', async () => {
    let quicker = true
    const counter = openCounter(desk(), {
      confirm: () => {
        if (!quicker) return { ok: true, data: { station: { ...counter.desk.station, edition: 3 }, open: counter.desk.open, asOf: Date.now() }, requestId: 'rq-1' }
        quicker = false
        counter.desk = desk({ edition: 2, pause: { since: 0, until: null, reason: '水管检修' } })
        return refusedWith('station.changed', { edition: 2 })
      },
    })
    openPage(OneDesk)
    await press('开着，我核实')
    await screen.findByText('这个站刚被别人改过，现在是：临时关闭，恢复时间未定。您填的还在，看一看再办一次。')
    expect(screen.queryByText(/核实好了/)).toBeNull()
    expect(screen.getByText('水管检修。恢复时间未定，去之前请先打电话。')).toBeTruthy()
    await press('现在开了，恢复开放')
    await screen.findByText('已恢复开放，也算核实过了。')
    expect(counter.sent('reopen')).toEqual([{ id, edition: 2 }])
  })
  test('临时关闭没写原因、没选哪天：写在那一项下面，不发', async () => {
    const { sent } = openCounter(desk())
    openPage(OneDesk)
    await press('临时关闭…')
    await press('临时关闭')
    for (const words of ['请写 2 到 60 个字的原因', '请选哪天恢复，或者选“还不知道”']) await screen.findByText(words)
    await press('另选一天', 'checkbox')
    type('恢复的日期', '20261340')
    type('几点恢复', '25 点')
    for (const words of ['请写八位数字的日期，比如 20261231', '请写几点，比如 8:30']) await screen.findByText(words)
    type('恢复的日期', digits(dayIn(-1)))
    type('几点恢复', '8:30')
    await screen.findByText('这个时间已经过了')
    type('恢复的日期', digits(dayIn(500)))
    await screen.findByText('最多关一年；更久的请选“还不知道”')
    expect(sent('pause')).toEqual([])
  })
  test('被拒的临时关闭：写的原因和日子还在', async () => {
    openCounter(desk(), { pause: () => refusedWith('station.changed', { edition: 2 }) })
    openPage(OneDesk)
    await press('临时关闭…')
    type('为什么关', '水管爆了，正在修')
    await press('明天', 'checkbox')
    await press('临时关闭')
    await screen.findByText(/^这个站刚被别人改过/)
    await press('临时关闭…')
    expect((screen.getByLabelText('为什么关') as HTMLInputElement).value).toBe('水管爆了，正在修')
    expect(screen.getByRole('checkbox', { name: '明天' }).getAttribute('aria-checked')).toBe('true')
  })
})

test('一点就核实，发的是看过的那一版', async () => {
  const { sent } = openCounter(desk({ edition: 7, confirmed: { at: Date.now() - 120 * 86_400_000, by: 'import' } }))
  openPage(OneDesk)
  await screen.findByText('待核实')
  await screen.findByText('已经 120 天没人核实，工友看到的是“待核实”。去看一眼，再点一下。')
  await press('开着，我核实')
  await screen.findByText('核实好了。工友看到的是“刚刚由站长核实”。')
  expect(sent('confirm')).toEqual([{ id, edition: 7 }])
  await screen.findByText('刚刚由站长核实')
})
test('没有网：存好，有网就发，不叫人再点', async () => {
  const { sent } = openCounter(desk())
  openPage(OneDesk)
  await screen.findByRole('button', { name: '开着，我核实' })
  act(() => onlineManager.setOnline(false))
  await press('开着，我核实')
  await screen.findByText('已存好，有网就发')
  expect(sent('confirm')).toEqual([])
  act(() => onlineManager.setOnline(true))
  await screen.findByText(/^核实好了/)
  expect(sent('confirm')).toHaveLength(1)
})

describe('到了没开', () => {
  const reported = () => desk({ doubt: { since: Date.now() - 70_000_000, reports: 2 } }, { tickets: [ticket()] })
  test('几个人、什么时候前答；三种答法，最要紧的是“开着”', async () => {
    const { sent } = openCounter(reported())
    openPage(OneDesk)
    await screen.findByText('2 位工友说到了没开')
    await screen.findByText(/^最早是.*。请在.*前答复。$/)
    expect(screen.queryByRole('button', { name: '开着，我核实' })).toBeNull()
    await press('开着，照登记的来')
    await screen.findByText('答好了，工友马上就能看到。')
    expect(sent('answer')).toEqual([{ id, edition: 1, ticket: 'tc-0001', answer: { as: 'open-now' } }])
    await screen.findByRole('button', { name: '开着，我核实' })
    await screen.findByText('2 人说到了没开，答了：开着')
  })
  test('当时关着：写原因和到什么时候', async () => {
    const { sent } = openCounter(reported())
    openPage(OneDesk)
    await press('当时关着，临时关闭…')
    await press('停水停电', 'checkbox')
    await press('还不知道', 'checkbox')
    await screen.findByText('工友会看到：停水停电。恢复时间未定，去之前请先打电话。')
    await press('临时关闭')
    await screen.findByText('答好了，工友马上就能看到。')
    expect(sent('answer')).toMatchObject([{ answer: { as: 'was-closed', reason: '停水停电', until: null } }])
  })
  test('时间错了：去改时间，改的就是答复', async () => {
    openCounter(reported())
    openPage(OneDesk)
    await press('时间登记错了，改时间')
    expect(phone.done).toEqual([`open /features/keeper/hours/index?id=${id}&ticket=tc-0001`])
  })
  test('过了时间：说过了，说已经告诉县区工会', async () => {
    openCounter(desk({}, { tickets: [ticket({ due: Date.now() - 60_000, escalated: true })] }))
    openPage(OneDesk)
    await screen.findByText(/前该答复，已经过了，请马上答。已经告诉县区工会，他们也能答。$/)
  })
})

describe('设施', () => {
  const facilities: Station['facilities'] = [{ code: 'water', state: 'working' }, { code: 'microwave', state: 'working' }, { code: 'medicine', state: 'working', expires: dayIn(20) }]
  test('一点就是坏了，别的不动', async () => {
    const { sent } = openCounter(desk({ facilities }))
    openPage(OneDesk)
    await press('微波炉：故障', 'radio')
    expect(isOn('微波炉', '故障')).toBe(true)
    await screen.findByText('设施存好了，工友马上就能看到。')
    expect(sent('setFacilities')).toEqual([{ id, edition: 1, facilities: [facilities[0], { code: 'microwave', state: 'broken' }, facilities[2]] }])
    expect(isOn('微波炉', '故障')).toBe(true)
  })
  test('没有网时连点两样：合成一次发，用同一版；点回来就不发', async () => {
    const { sent } = openCounter(desk({ facilities }))
    openPage(OneDesk)
    await screen.findByRole('radio', { name: '微波炉：故障' })
    act(() => onlineManager.setOnline(false))
    await press('微波炉：故障', 'radio')
    await press('饮水：缺货', 'radio')
    await press('应急药箱：停用', 'radio')
    await press('应急药箱：正常', 'radio')
    await screen.findByText('已存好，有网就发')
    act(() => onlineManager.setOnline(true))
    await screen.findByText('设施存好了，工友马上就能看到。')
    expect(sent('setFacilities')).toEqual([{ id, edition: 1, facilities: [{ code: 'water', state: 'out-of-stock' }, { code: 'microwave', state: 'broken' }, facilities[2]] }])
  })
  test('别人先改了：点的还在，等一句话；“照我点的改”用新的一版', async () => {
    let quicker = true
    const counter = openCounter(desk({ facilities }), {
      setFacilities: ({ facilities: told }) => {
        const station = { ...counter.desk.station, edition: quicker ? 5 : 6, facilities: quicker ? facilities.slice(0, 2) : told }
        counter.desk = { ...counter.desk, station }
        if (!quicker) return { ok: true, data: { station, open: counter.desk.open, asOf: Date.now() }, requestId: 'rq-1' }
        quicker = false
        return refusedWith('station.changed', { edition: 5 })
      },
    })
    openPage(OneDesk)
    await press('微波炉：故障', 'radio')
    await screen.findByText(/^这个站刚被别人改过/)
    await screen.findByText('1 样还没存上：微波炉')
    expect(isOn('微波炉', '故障')).toBe(true)
    await waitFor(() => expect(screen.queryByRole('radio', { name: '应急药箱：正常' })).toBeNull())
    await press('照我点的改')
    await screen.findByText('设施存好了，工友马上就能看到。')
    expect(counter.sent('setFacilities').map(({ edition }) => edition)).toEqual([1, 5])
  })
  test.each([[20, '还有 20 天', '快到期'], [30, '还有 30 天', '快到期'], [0, '今天到期', '快到期'], [-2, '已过期 2 天', '过期了'], [31, '还有 31 天', null]])('药箱离到期 %s 天：写着%s，不只是颜色', async (days, words, tag) => {
    openCounter(desk({ facilities: [{ code: 'medicine', state: 'working', expires: dayIn(days) }] }))
    openPage(OneDesk)
    await screen.findByText(new RegExp(`${words}$`))
    for (const each of ['快到期', '过期了']) expect(screen.queryAllByText(each)).toHaveLength(each === tag ? 1 : 0)
  })
  test('药过期了：别的设施先存不上，说先怎么办；写上新的日期，一起存', async () => {
    const { sent } = openCounter(desk({ facilities: [{ code: 'water', state: 'working' }, { code: 'medicine', state: 'working', expires: dayIn(-3) }] }))
    openPage(OneDesk)
    await press('饮水：缺货', 'radio')
    await screen.findByText('药箱里的药过期了：先换新的写上日期，或者改成缺货、停用')
    expect(sent('setFacilities')).toEqual([])
    await press('改到期日')
    type('到期的日期', digits(dayIn(-1)))
    await press('存好，药箱正常')
    await screen.findByText('这一天已经过了；过期的请收起来，改成缺货或停用')
    type('到期的日期', digits(dayIn(400)))
    await press('存好，药箱正常')
    await screen.findByText('设施存好了，工友马上就能看到。')
    expect(sent('setFacilities')).toMatchObject([{ facilities: [{ code: 'water', state: 'out-of-stock' }, { code: 'medicine', state: 'working', expires: dayIn(400) }] }])
  })
})

describe('纠错', () => {
  const waiting = () => desk({}, { corrections: [correction({ id: `co-${id.slice(3)}` }), correction({ id: `co-${id.slice(3)}b`, field: 'phone', words: '电话打不通', photo: { url: null, width: 4, height: 3, state: 'checking' } })] })
  test('一个字也没答：不发', async () => {
    const { sent } = openCounter(waiting())
    openPage(OneDesk)
    await press('晚上十点就锁门了：不是这样…')
    await press('答复他')
    await screen.findByText('请写 2 到 200 个字')
    expect(sent('decide')).toEqual([])
  })
  test('说什么、随什么照片；答了一条，它离开桌子，答的话发给说的人', async () => {
    const { sent } = openCounter(waiting())
    openPage(OneDesk)
    await screen.findByText('照片还在审核，过一会儿再看。')
    await press('晚上十点就锁门了：说得对…')
    await press('谢谢，已经改了', 'checkbox')
    await press('答复他')
    await screen.findByText('答了“说得对”，说的人收到消息了。')
    expect(sent('decide')).toEqual([{ id, correction: `co-${id.slice(3)}`, accept: true, words: '谢谢，已经改了' }])
    await waitFor(() => expect(screen.queryByText('晚上十点就锁门了')).toBeNull())
    expect(screen.getByText('电话打不通')).toBeTruthy()
  })
  describe('说搬了、说没了', () => {
    const marked = { lng: 116.402, lat: 39.13 }
    const said = (changes: object) => desk({}, { maySetPlace: true, corrections: [correction({ id: `co-${id.slice(3)}`, words: '搬到街对面了', field: 'place', ...changes })] })
    const accept = async () => {
      await press('搬到街对面了：说得对…')
      await press('谢谢，已经改了', 'checkbox')
    }
    test('没说挪不挪，不发；不挪，只答复', async () => {
      const { sent } = openCounter(said({ marked }))
      openPage(OneDesk)
      await screen.findByText(/^他标了现在的地方，离登记的 170 米/)
      await accept()
      await press('答复他')
      await screen.findByText('请选一样')
      expect(sent('decide')).toEqual([])
      await press('不挪，只答复', 'checkbox')
      await press('答复他')
      await screen.findByText('答了“说得对”，说的人收到消息了。')
      expect(sent('decide')[0].move).toBeUndefined()
    })
    test('照他标的挪，新的地址一起写', async () => {
      const { sent } = openCounter(said({ marked }))
      openPage(OneDesk)
      await accept()
      await press('他标的地方', 'checkbox')
      type('新的地址', '永兴路 8 号')
      await press('答复他')
      await screen.findByText('答了“说得对”，说的人收到消息了。')
      expect(sent('decide')[0].move).toEqual({ edition: 1, at: marked, address: '永兴路 8 号', stop: null })
    })
    test('流动站没标：站到那里定位，选哪一处；定不到说得出来', async () => {
      const stop = (place: string) => ({ place, at: marked, days: [1], range: { from: '08:00', to: '10:00' } })
      const { sent } = openCounter(desk({ kind: 'mobile', stops: [stop('菜市场'), stop('汽车站')] }, { maySetPlace: true, corrections: [correction({ id: `co-${id.slice(3)}`, words: '搬到街对面了', field: 'place' })] }))
      openPage(OneDesk)
      await accept()
      expect(screen.queryByRole('checkbox', { name: '他标的地方' })).toBeNull()
      phone.location = { errMsg: 'getLocation:fail' }
      await press('我现在站的地方', 'checkbox')
      await screen.findByText('定不到位，请到跟前再试，或者选“不挪”')
      phone.location = { longitude: 116.41, latitude: 39.14 }
      await press('我现在站的地方', 'checkbox')
      await screen.findByText(/^离登记的 /)
      await press('答复他')
      await screen.findByText('请选一处')
      await press('汽车站', 'checkbox')
      await press('答复他')
      await screen.findByText('答了“说得对”，说的人收到消息了。')
      expect(sent('decide')[0].move).toEqual({ edition: 1, at: { lng: 116.41, lat: 39.14 }, address: '汽车站', stop: 1 })
    })
    test('没了：答之前说清楚答了会怎样', async () => {
      openCounter(said({ field: 'gone' }))
      openPage(OneDesk)
      await press('搬到街对面了：说得对…')
      await screen.findByText(/^答了以后，哪里都找不到这个站/)
      expect(screen.queryByText('挪到哪里')).toBeNull()
    })
    test('撤了的站：能恢复，不能改成临时关闭', async () => {
      openCounter(desk({ pause: { since: Date.now() - 1, until: null, reason: '拆了', gone: true } }))
      openPage(OneDesk)
      await screen.findByText('已撤')
      expect(screen.getByRole('button', { name: '现在开了，恢复开放' })).toBeTruthy()
      expect(screen.queryByText('改原因、改恢复时间…')).toBeNull()
    })
  })
  test('别人先答了：说有人答了', async () => {
    const counter = openCounter(waiting(), {
      decide: () => {
        counter.desk = { ...counter.desk, corrections: [] }
        return refused('correction.decided')
      },
    })
    openPage(OneDesk)
    await press('电话打不通：不是这样…')
    await press('去看过了，现在是好的', 'checkbox')
    await press('答复他')
    await screen.findByText('有一条已经有人答了。')
  })
})

test('怎么进、电话：站长改不了地址；电话不像电话不发', async () => {
  const { sent } = openCounter(desk())
  openPage(OneDesk)
  await press('改怎么找、怎么进')
  expect(screen.queryByLabelText('地址')).toBeNull()
  type('电话', '12')
  await press('存好')
  await screen.findByText('请写手机号，或者像 0316-5550100 的座机')
  expect(sent('setFacts')).toEqual([])
  type('电话', '0316-5550199')
  type('怎么找', '蓝色门头')
  await press('扫码进', 'checkbox')
  await press('存好')
  await screen.findByText('存好了，工友马上就能看到。')
  expect(sent('setFacts')).toEqual([{ id, edition: 1, landmark: '蓝色门头', access: { method: 'scan-code', asks: '跟店员说一声' }, phone: '0316-5550199' }])
})
test('来过多少人次：有单位、有总数，每天的数念得出来，没有人', async () => {
  openCounter(desk())
  openPage(OneDesk)
  const plot = await screen.findByRole('img', { name: /^最近 30 天来过多少人次。一共 85 人次，最多的是.*，6 人次；今天到现在 1 人次。.*今天 1$/ })
  expect(within(plot).getByText('6 人次')).toBeTruthy()
  await press('看每天的数')
  expect(screen.getByText('今天 1')).toBeTruthy()
})
test('改过什么：谁、什么时候、从什么到什么，用话说', async () => {
  const at = Date.now() - 60_000
  openCounter(desk({}, {
    changes: [
      { change: { at, by: 'keeper', field: 'facility', code: 'microwave', before: { code: 'microwave', state: 'working' }, after: { code: 'microwave', state: 'broken', since: at } }, name: '孙站长' },
      { change: { at, by: 'worker', field: 'doubt', before: null, after: { since: at, reports: 2 } }, name: null },
    ],
  }))
  openPage(OneDesk)
  await screen.findByText('微波炉：正常 → 故障')
  await screen.findByText('2 位工友说到了没开')
  expect(screen.getByText(/· 孙站长$/)).toBeTruthy()
  expect(screen.getByText(/· 工友$/)).toBeTruthy()
})
test('门口的码：指向工友看的那一页', async () => {
  openCounter(desk())
  openPage(OneDesk)
  await press(/^门口的码/)
  await screen.findByRole('img', { name: '裕华百姓便利店驿站门口的二维码' })
})
