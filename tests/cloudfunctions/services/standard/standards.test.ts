import { firstBrokenLine } from '../../../../cloudfunctions/store/audit'
import { database } from '../../../../cloudfunctions/store/database'
import { standardFor } from '../../../../cloudfunctions/store/standards'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { freshIntent, openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ seeded: false })
  await entrust('local-openid-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('local-openid-zhou', '周主任', [{ role: 'approver', area: '131081', of: null }])
  await entrust('local-openid-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
})
afterAll(() => hall.close())

const told = { id: '131082', measure: 'living', year: 2026, fen: 106_200, source: '三民发〔2026〕1 号（测试）', revision: 0 }
const set = (more: Partial<typeof told> = {}, who = 'wang', intent = freshIntent()) => hall.wish('standard', 'set', { ...told, ...more }, who, intent)

describe('低保标准', () => {
  test('没有人登记过，就没有', async () => {
    expect(await hall.ask('standard', 'list')).toMatchObject({ ok: true, data: { rows: [] } })
    expect(await standardFor('living', '131082', 2026)).toBeUndefined()
  })

  test('不是审批的人、不是这个县的人登记不了；没有的县、后年的、没有依据的、零元的都不行', async () => {
    expect(await set({}, 'li')).toMatchObject({ problem: { code: 'role.required' } })
    expect(await set({}, 'zhou')).toMatchObject({ problem: { code: 'role.required' } })
    expect(await set({ id: '131099' })).toMatchObject({ problem: { code: 'area.unknown' } })
    expect(await set({ year: new Date().getFullYear() + 2 })).toMatchObject({ problem: { code: 'standard.year' } })
    expect(await set({ source: '' })).toMatchObject({ problem: { code: 'input.invalid' } })
    expect(await set({ fen: 0 })).toMatchObject({ problem: { code: 'input.invalid' } })
    expect(await set({ fen: 1062.5 })).toMatchObject({ problem: { code: 'input.invalid' } })
    // 没有第一版，就没有第二版。
    expect(await set({ revision: 3 })).toMatchObject({ problem: { code: 'standard.changed' } })
    expect((await database().collection('standards').count()).total).toBe(0)
  })

  test('登记了算数；重发是同一次；改过的旧的还在，看的是旧的就不能改', async () => {
    const intent = freshIntent()
    expect(await set({}, 'wang', intent)).toMatchObject({ ok: true, data: { revision: 1, fen: 106_200, demo: false } })
    expect(await set({}, 'wang', intent)).toMatchObject({ ok: true, data: { revision: 1 } })
    expect(await set({ fen: 100_000 })).toMatchObject({ problem: { code: 'standard.changed' } })
    const both = await Promise.all([set({ fen: 110_000, revision: 1 }), set({ fen: 120_000, revision: 1 })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const kept = both.find(({ ok }) => ok)!
    expect((await standardFor('living', '131082', 2026))?.fen).toBe(kept.ok && kept.data.fen)
    const history = await hall.ask('standard', 'history', { id: '131082' }, 'wang')
    expect(history.ok && history.data.rows.map(({ revision, fen }: { revision: number; fen: number }) => [revision, fen])).toEqual([[2, kept.ok && kept.data.fen], [1, 106_200]])
    expect(await hall.ask('standard', 'list')).toMatchObject({ ok: true, data: { rows: [{ county: '131082', year: 2026, revision: 2 }] } })
  })

  test('别的年份、最低工资是另一件事；每次登记都在审计簿里', async () => {
    await set({ year: 2025, fen: 98_000 })
    expect((await standardFor('living', '131082', 2025))?.fen).toBe(98_000)
    await set({ measure: 'wage', fen: 220_000 })
    expect((await standardFor('wage', '131082', 2026))?.fen).toBe(220_000)
    expect(await standardFor('living', '131081', 2026)).toBeUndefined()
    const { data } = await database().collection('audit').where({ action: 'standard.set', result: 'done' }).get()
    expect(data.length).toBeGreaterThanOrEqual(3)
    expect(data[0]).toMatchObject({ who: 'local-openid-wang', object: '131082' })
    expect(await firstBrokenLine()).toBeNull()
  })
})
