import { hangNotice, noticeHindrance, noticeUntil } from '../../../../cloudfunctions/clerks/notices'
import { isoDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { database } from '../../../../cloudfunctions/store/database'
import { addNotice, endNotices, noticeId } from '../../../../cloudfunctions/store/notices'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { freshIntent, openHall, type OpenHall } from '../../../open-hall'

const dayMs = 86_400_000
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ seeded: false })
  await entrust('local-openid-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  await entrust('local-openid-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('local-openid-zhou', '周主任', [{ role: 'approver', area: '131081', of: null }])
})
afterAll(() => hall.close())

let cases = 0
/** Hangs for a day yet, whatever the calendar says today. */
async function hanging(more: { over?: number; endedAt?: number; workers?: string[] } = {}): Promise<{ id: string; of: string }> {
  const of = `ca-${`${++cases}`.padStart(24, 'a')}`
  const id = noticeId(of, 1)
  await addNotice({
    _id: id, case: of, area: '131082', workers: more.workers ?? ['local-openid-li'], over: more.over ?? Date.now() + dayMs, endedAt: more.endedAt ?? null,
    demo: true, name: '张*', unit: '燕郊镇工会', category: 'deep', fen: 300_000, from: '2026-11-20', until: '2026-11-27',
  })
  return { id, of }
}
const words = '他家有两套房子，请核实。'
const object = (id: string, who = 'sun', intent?: string, said = words) => hall.wish('notice', 'object', { id, words: said }, who, intent)
const decide = (id: string, outcome: string, who = 'wang', said = '核实过了，没有第二套房。') => hall.wish('notice', 'decide', { id, outcome, words: said }, who)
const ids = async (): Promise<string[]> => {
  const answer = await hall.ask('notice', 'list')
  return answer.ok ? answer.data.rows.map((row: { id: string }) => row.id) : []
}

describe('公示', () => {
  const at = Date.parse('2026-11-20T10:00:00+08:00')
  const hung = (more: object = {}) =>
    hangNotice({ case: 'ca-hung', round: 1, area: '131082', workers: [], name: '张建国', unit: '燕郊镇工会 19900000001', category: 'deep', fen: 300_000, at, demo: true, ...more })

  test('挂满五个工作日，调休上班的周六也算；明年的放假安排没公布，不挂', async () => {
    expect(isoDate(noticeUntil(at))).toBe('2026-11-27')
    // 国庆前后：10 月 10 日是上班的周六。
    expect(isoDate(noticeUntil(Date.parse('2026-09-30T10:00:00+08:00')))).toBe('2026-10-13')
    expect(() => noticeUntil(Date.parse('2027-01-05T10:00:00+08:00'))).toThrow('calendar.unpublished')
    await expect(hung({ at: Date.parse('2027-01-05T10:00:00+08:00') })).rejects.toThrow('calendar.unpublished')
  })

  test('挂两次是一条；档案里存的就是遮过的', async () => {
    expect(await hung()).toBe(await hung({ name: '李四光' }))
    const { data } = await database().collection('notices').doc(noticeId('ca-hung', 1)).get()
    expect(data).toMatchObject([{ name: '张*', unit: '燕郊镇工会' }])
    expect(JSON.stringify(data)).not.toMatch(/建国|1990000/)
  })

  test('期限里不能批；到期那天晚上也不能，过了才能', async () => {
    const over = Date.parse('2026-11-28T00:00:00+08:00')
    expect(await noticeHindrance('ca-hung', 1, at + dayMs)).toBe('notice-running')
    expect(await noticeHindrance('ca-hung', 1, over - 1)).toBe('notice-running')
    // 到点那一刻还有人的异议在路上。
    expect(await noticeHindrance('ca-hung', 1, over)).toBe('notice-running')
    expect(await noticeHindrance('ca-hung', 1, over + 60_000)).toBeNull()
    expect(await noticeHindrance('ca-hung', 2, over + 60_000)).toBe('notice-running')
  })

  test('没登录也看得到正挂着的；过期的、撤下的自己就没了', async () => {
    const [now, past, ended] = [await hanging(), await hanging({ over: Date.now() - 1 }), await hanging({ endedAt: 1 })]
    const shown = await ids()
    expect(shown).toContain(now.id)
    expect(shown).not.toContain(past.id)
    expect(shown).not.toContain(ended.id)
    await endNotices(now.of, Date.now())
    expect(await ids()).not.toContain(now.id)
    const answer = await hall.ask('notice', 'list')
    expect(JSON.stringify(answer)).not.toMatch(/ca-|openid|workers|area/)
  })
})

describe('异议', () => {
  test('没登录提不了，过期的、没有的提不了，说不清的提不了', async () => {
    const { id } = await hanging({ over: Date.now() - 1 })
    expect(await (await hall.post('notice', JSON.stringify({ action: 'object', input: { id, words }, intent: freshIntent() }))).json()).toMatchObject({ problem: { code: 'identity.required' } })
    expect(await object(id)).toMatchObject({ problem: { code: 'notice.unknown' } })
    expect(await object(noticeId('ca-none', 1))).toMatchObject({ problem: { code: 'notice.unknown' } })
    expect(await object((await hanging()).id, 'sun', undefined, '不对')).toMatchObject({ problem: { code: 'input.invalid' } })
  })

  test('一个人一条公示提一次：同一次重发是同一条，换一次被拒', async () => {
    const { id } = await hanging()
    const intent = freshIntent()
    const [one, again] = [await object(id, 'sun', intent), await object(id, 'sun', intent)]
    expect(one).toMatchObject({ ok: true, data: { state: 'open' } })
    expect(again).toEqual({ ...one, requestId: again.requestId })
    expect(await object(id)).toMatchObject({ problem: { code: 'notice.objected' } })
    expect(await object(id, 'zhou')).toMatchObject({ ok: true })
    const { data } = await database().collection('notice-objections').where({ notice: id }).get()
    expect(JSON.stringify(data)).not.toContain('两套房')
  })

  test('提了没人答复，公示到期也不能批；不成立才能批，成立就不能批', async () => {
    const { id, of } = await hanging()
    const later = Date.now() + 2 * dayMs
    expect(await noticeHindrance(of, 1, later)).toBeNull()
    const [one, other] = [await object(id), await object(id, 'zhou')]
    expect(await noticeHindrance(of, 1, later)).toBe('objection-open')
    expect(await decide(one.ok ? one.data.id : '', 'dismissed')).toMatchObject({ ok: true, data: { state: 'dismissed' } })
    expect(await noticeHindrance(of, 1, later)).toBe('objection-open')
    expect(await decide(other.ok ? other.data.id : '', 'upheld')).toMatchObject({ ok: true, data: { state: 'upheld' } })
    expect(await noticeHindrance(of, 1, later)).toBe('objection-upheld')
    expect(await hall.ask('notice', 'mine', {}, 'sun')).toMatchObject({ ok: true, data: { rows: expect.arrayContaining([expect.objectContaining({ notice: id, state: 'dismissed', answer: { words: '核实过了，没有第二套房。', at: expect.any(Number) } })]) } })
  })

  test('入户的人、提的人、别县的人、没有职责的人都不能答复；两个人同时答复，一个算数', async () => {
    const { id } = await hanging({ workers: ['local-openid-li', 'local-openid-zhao'] })
    const one = await object(id, 'wang')
    const objection = one.ok ? one.data.id : ''
    await entrust('local-openid-zhao', '赵主任', [{ role: 'approver', area: null, of: null }])
    await entrust('local-openid-liu', '刘主任', [{ role: 'approver', area: '131082', of: null }])
    await entrust('local-openid-chen', '陈主任', [{ role: 'approver', area: null, of: null }])
    expect(await decide(objection, 'dismissed', 'zhao')).toMatchObject({ problem: { code: 'mover.same' } })
    expect(await decide(objection, 'dismissed', 'wang')).toMatchObject({ problem: { code: 'mover.same' } })
    expect(await decide(objection, 'dismissed', 'zhou')).toMatchObject({ problem: { code: 'notice.objection-unknown' } })
    expect(await decide(objection, 'dismissed', 'sun')).toMatchObject({ problem: { code: 'role.required' } })
    const both = await Promise.all([decide(objection, 'dismissed', 'liu'), decide(objection, 'upheld', 'chen')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'notice.decided' } })
  })

  test('桌上看得到说了什么，看不到谁说的，别县的看不到', async () => {
    const { id, of } = await hanging()
    await object(id, 'zhang')
    const answer = await hall.ask('notice', 'objections', {}, 'li')
    const row = answer.ok && answer.data.rows.find((each: { notice: string }) => each.notice === id)
    expect(row).toMatchObject({ words, case: of, about: { name: '张*' } })
    expect(JSON.stringify(answer)).not.toMatch(/openid/)
    expect(await hall.ask('notice', 'objections', {}, 'zhou')).toMatchObject({ ok: true, data: { rows: [] } })
    expect(await hall.ask('notice', 'objections', {}, 'sun')).toMatchObject({ problem: { code: 'role.required' } })
  })
})
