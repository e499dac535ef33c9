import { filterCodes, type Station } from '../../../../cloudfunctions/contract/station'
import type { KeeperRow } from '../../../../cloudfunctions/contract/keeper'
import { sunsStations } from '../../../../cloudfunctions/local/seed/station-care'
import { counties } from '../../../../cloudfunctions/rules/areas'
import { metersBetween } from '../../../../cloudfunctions/rules/distance'
import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall() })
afterAll(async () => { await hall.close() })

const guangyang = counties[0]!.centre
const ask = async (action: string, input?: unknown) => {
  const answer = await hall.ask('station', action, input)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.data
}
const problemOf = async (action: string, input: unknown) => {
  const answer = await hall.ask('station', action, input)
  return answer.ok ? 'ok' : [answer.problem.code, answer.problem.details.path].filter((part) => part !== undefined).join(' ')
}

describe('驿站窗口先说不', () => {
  test.each([
    ['没说从哪里找', 'nearby', {}, 'input.invalid input.from'],
    ['坐标里来了运算符', 'nearby', { from: { at: { lng: { $gt: 0 }, lat: 39 } } }, 'input.invalid input.from.at.lng'],
    ['坐标不在中国', 'nearby', { from: { at: { lng: -74, lat: 40.7 } } }, 'input.invalid input.from.at.lng'],
    ['县区代码里来了运算符', 'nearby', { from: { area: { $ne: '' } } }, 'input.invalid input.from.area'],
    ['县区代码不像代码', 'nearby', { from: { area: '13100' } }, 'input.invalid input.from.area'],
    ['没有这个县区', 'nearby', { from: { area: '999999' } }, 'area.unknown'],
    ['没有这种筛选', 'nearby', { from: { area: '131003' }, filters: ['beer'] }, 'input.invalid input.filters.0'],
    ['筛选太多', 'nearby', { from: { area: '131003' }, filters: Array(30).fill('water') }, 'input.invalid input.filters'],
    ['要找的字太长', 'nearby', { from: { area: '131003' }, text: '驿'.repeat(41) }, 'input.invalid input.text'],
    ['翻页翻得太深', 'nearby', { from: { area: '131003' }, page: 50 }, 'input.invalid input.page'],
    ['半页', 'nearby', { from: { area: '131003' }, page: 0.5 }, 'input.invalid input.page'],
    ['多出来的字段', 'nearby', { from: { area: '131003' }, sort: 'name' }, 'input.invalid input.sort'],
    ['没有这个站点', 'detail', { id: 'st-9999' }, 'station.unknown'],
    ['站点编号里来了运算符', 'detail', { id: { $regex: '.*' } }, 'input.invalid input.id'],
    ['站点编号不像编号', 'detail', { id: "st-1' or '1'='1" }, 'input.invalid input.id'],
    ['正则当成字来找，找不到就是找不到', 'pins', { text: '.*' }, 'ok'],
    ['没有这个动作', 'deleteAll', {}, 'action.unknown'],
  ])('%s', async (_title, action, input, expected) => expect(await problemOf(action, input)).toBe(expected))

  test('正则当成字：一个也不匹配', async () => expect((await ask('pins', { text: '.*' })).pins).toEqual([]))
  test('没有这个窗口', async () => expect((await hall.post('payroll', '{}')).ok).toBe(false))
  test('不是 JSON', async () => expect((await hall.post('station', '{"action":')).status).toBe(400))
  test('超过 64 KB', async () => expect(await (await hall.post('station', JSON.stringify({ action: 'x'.repeat(70_000) }))).json()).toMatchObject({ problem: { code: 'input.too-large' } }))
})

describe('附近', () => {
  test('由近到远，二十个一页，翻完正好是全部，一个不重', async () => {
    const seen: { id: string; meters: number }[] = []
    let total = 0
    for (let page: number | null = 0; page !== null;) {
      const found: any = await ask('nearby', { from: { at: guangyang }, page })
      expect(found.rows.length).toBeLessThanOrEqual(20)
      seen.push(...found.rows)
      total = found.total
      page = found.nextPage
    }
    expect(seen).toHaveLength(total)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total)
    expect(seen.map(({ meters }) => meters)).toEqual(seen.map(({ meters }) => meters).sort((a, b) => a - b))
  })
  test('距离是真的距离', async () => {
    const { rows } = await ask('nearby', { from: { at: guangyang } })
    expect(rows[0].meters).toBe(Math.round(metersBetween(guangyang, rows[0].at)))
  })
  test('从乡镇找：燕郊镇的第一个就在燕郊', async () => {
    const { rows } = await ask('nearby', { from: { area: '131082109' } })
    expect(rows[0].address).toContain('燕郊')
  })
  test.each(filterCodes.filter((code) => code !== 'open-now'))('筛选「%s」：每一个结果都真的有', async (filter) => {
    const { rows } = await ask('nearby', { from: { at: guangyang }, filters: [filter] })
    expect(rows.length).toBeGreaterThan(0)
    const { station }: { station: Station } = await ask('detail', { id: rows[0].id })
    if (filter === 'always') expect(station.hours.always).toBe(true)
    else if (filter === 'truck-parking') expect(station.truck!.spaces).toBeGreaterThan(0)
    else expect(station.facilities.find(({ code }) => code === filter)?.state).toBe('working')
  })
  test('「现在开着」里没有关门的、临时关闭的、没人核实的', async () => {
    const { rows } = await ask('nearby', { from: { at: guangyang }, filters: ['open-now'] })
    for (const { open } of rows) expect(['open', 'closing-soon']).toContain(open.state)
  })
  test('演示数据自己说自己是演示', async () => expect((await ask('nearby', { from: { at: guangyang } })).demo).toBe(true))
})

test('地图上的点就是能歇脚的全部站点，带着各自的状态', async () => {
  const { pins } = await ask('pins')
  // Ours with the riders' homes and the mobile stations, and the neighbours' beside them, a place that both list once.
  expect(pins.filter(({ id }: { id: string }) => /^st-\d{4}$/.test(id))).toHaveLength(417)
  expect(pins).toHaveLength(417 + 5 + 38 + 34 + 30)
  expect(new Set(pins.map(({ state }: { state: string }) => state)).size).toBeGreaterThanOrEqual(3)
})
test('县区和乡镇：11 个县区，123 个乡镇，各有可以出发的地方', async () => {
  const { areas } = await ask('areas')
  expect(areas.filter(({ county }: { county?: string }) => !county)).toHaveLength(11)
  expect(areas.filter(({ county }: { county?: string }) => county)).toHaveLength(123)
  expect(areas.filter(({ county }: { county?: string }) => !county).reduce((sum: number, { stations }: { stations: number }) => sum + stations, 0)).toBe(440)
})
test('附近不通读档案：热过身，二十次查询里没有一次再读全部站点', async () => {
  const reads = () => hall.cloud.served.get('database.getDocument') ?? 0
  await ask('nearby', { from: { at: guangyang } })
  const before = reads()
  for (let call = 0; call < 20; call++) await ask('nearby', { from: { at: guangyang } })
  expect(reads() - before).toBeLessThanOrEqual(1)
})
test('演示里的孙站长：三个站，有单的在最前，药箱快到期的、等着答复的都看得到', async () => {
  const answer = await hall.ask('keeper', 'stations', {}, 'sun')
  if (!answer.ok) throw new Error(answer.problem.code)
  const rows: KeeperRow[] = answer.data.rows
  expect(rows.map(({ id }) => id).sort()).toEqual(Object.values(sunsStations).sort())
  expect(rows[0]).toMatchObject({ id: sunsStations.doubtful, open: { state: 'doubtful' }, ticket: { reports: 2 } })
  expect(rows.find(({ id }) => id === sunsStations.medicine)!.medicineExpires).toMatch(/^\d{4}-/)
  expect(rows.find(({ id }) => id === sunsStations.corrected)!.corrections).toBe(1)
  for (const { id } of rows) {
    const desk = await hall.ask('keeper', 'desk', { id }, 'sun')
    expect(desk).toMatchObject({ ok: true, data: { station: { id } } })
    if (desk.ok) expect(desk.data.visits.filter(({ count }: { count: number }) => count > 0)).toHaveLength(29)
  }
  expect(await hall.ask('keeper', 'stations', {}, 'li')).toMatchObject({ ok: true, data: { total: 440, nextPage: 1 } })
})
