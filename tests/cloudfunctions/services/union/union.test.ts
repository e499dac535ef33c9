import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

const ask = (action: string, input: object = {}) => hall.ask('union', action, input)
const names = async (input: object) => (await ask('find', input) as any).data.rows.map(({ name }: { name: string }) => name)

describe('工会树，没登录也看得到', () => {
  test.each([
    ['没有这个工会', 'tree', { id: 'un-nowhere' }, 'union.unknown'],
    ['编号不像编号', 'tree', { id: { $ne: 1 } }, 'input.invalid'],
    ['信用代码错一位', 'find', { uscc: '91131000MA07A1B2CX' }, 'uscc.invalid'],
    ['问的地方不在廊坊', 'route', { occupation: 'employee', area: '110112' }, 'area.unknown'],
    ['问的单位代码错一位', 'route', { occupation: 'employee', area: '131082', uscc: '91131000MA07A1B2CX' }, 'uscc.invalid'],
    ['没有这种职业', 'route', { occupation: 'astronaut', area: '131082' }, 'input.invalid'],
  ])('%s', async (_what, action, input, code) => expect(await ask(action, input)).toMatchObject({ ok: false, problem: { code } }))

  test('从市总往下：县区和行业；从一个镇往上：县、市', async () => {
    const top = await ask('tree') as any
    expect(top.data.path.map(({ id }: any) => id)).toEqual(['un-langfang'])
    expect(top.data.rows).toHaveLength(17)
    const township = await ask('tree', { id: 'un-131082109' }) as any
    expect(township.data.path.map(({ name }: any) => name)).toEqual(['廊坊市总工会', '三河市总工会', '燕郊镇总工会'])
    expect(township.data.rows).toEqual([])
  })

  test('按名字、地方、信用代码找', async () => {
    expect(await names({ name: '燕郊' })).toEqual(['燕郊物流园工会联合会', '燕郊镇总工会', '燕郊高新技术产业开发区总工会'])
    expect(await names({ name: '燕郊', level: 'park' })).toEqual(['燕郊物流园工会联合会'])
    expect(await names({ area: '131071', level: 'township' })).toEqual(['耀华道街道总工会', '云鹏道街道总工会'])
    const { rows: [first], more } = (await ask('find', { level: 'employer' }) as any).data
    expect(more).toBe(true)
    expect(await names({ uscc: first.uscc.toLowerCase() })).toEqual([first.name])
  })

  test('该归哪个工会，连同怎么走到那里', async () => expect(await ask('route', { occupation: 'truck-driver', area: '131082109' }))
    .toMatchObject({ data: { union: { id: 'un-freight' }, steps: ['employer.unnamed', 'industry.found'] } }))
})

test('演示里的人各管各的', async () => {
  const dutiesOf = async (who: string) => (await hall.ask('staff', 'duties', {}, who) as any).data.duties
  expect(await dutiesOf('chen')).toEqual([{ role: 'union', area: '131082', of: 'un-yanjiao' }])
  expect(await dutiesOf('he')).toEqual([{ role: 'union', area: null, of: 'un-freight' }])
  expect(await dutiesOf('gao')).toEqual([{ role: 'reviewer', area: '131081', of: null }])
  expect(await dutiesOf('meng')).toEqual([{ role: 'approver', area: null, of: null }])
})
