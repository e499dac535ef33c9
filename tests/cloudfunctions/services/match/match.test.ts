import type { Occasion } from '../../../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { database } from '../../../../cloudfunctions/store/database'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { now, openTown, type Town } from '../activity/town'

const hour = 3_600_000
const [model] = seedOccasions(now)
const meeting = (id: string, closes: number): Occasion => ({
  ...model!, id, kind: 'activity', title: '职工篮球赛', slots: [{ id: 's1', starts: now - hour, ends: now + 9 * hour, capacity: 2 }], calledOff: null, eligibility: null, teams: { least: 5, most: 16 },
  enrolling: { opens: now - hour, closes, cancelUntil: now + 8 * hour, waitlist: true, offerMinutes: 60, groupMost: 1, buckets: 1 },
})
let town: Town
beforeAll(async () => {
  town = await openTown()
  const all = [meeting('oc-ball', now + 8 * hour), meeting('oc-shut', now - 1)]
  await openCounters(all)
  await occasions.add([...all, { ...model!, id: 'oc-plain' }])
})
afterAll(() => town.close())

const wish = (who: string, action: string, input: object, asking?: true) => town.post('match', JSON.stringify({ action, input, intent: freshIntent(), ask: asking }), who).then((response) => response.json())
const board = async (who?: string, id = 'oc-ball') => dataOf(town.post('match', JSON.stringify({ action: 'board', input: { id } }), who).then((response) => response.json()))
const enrol = (who: string) => town.post('occasion', JSON.stringify({ action: 'enrol', input: { id: 'oc-ball', slot: 's1' }, intent: freshIntent() }), who).then((response) => response.json())
const players = ['马有才', '韩大勇', '冯国强', '于建军', '宋志远']
const save = (who: string, changes: object = {}, asking?: true) => wish(who, 'saveTeam', { id: 'oc-ball', name: '燕郊快递队', players, consent: true, from: null, ...changes }, asking)

describe('报一支队', () => {
  test('没有名额的、人数不够的、没问过队员的、截止以后的：不行', async () => {
    expect(await codeOf(save('zhang'))).toBe('enrolment.unknown')
    expect(await codeOf(save('zhang', { id: 'oc-plain' }))).toBe('match.unknown')
    expect(await codeOf(save('zhang', { id: 'oc-shut' }))).toMatch(/^enrolling\.closed/)
    await dataOf(enrol('zhang'))
    expect(await codeOf(save('zhang', { players: players.slice(1) }))).toBe('team.players 5 16')
    expect(await codeOf(save('zhang', { consent: false }))).toBe('input.invalid input.consent')
    expect(await codeOf(save('zhang', { name: '办假证队' }))).toBe('text.risky')
    expect((await board()).teams).toEqual([])
  })
  test('队名大家看得到，队员只有队长看得到，存的是封着的', async () => {
    expect(await codeOf(save('zhang', {}, true))).toBe('intent.unknown')
    await dataOf(save('zhang'))
    expect(await codeOf(save('zhang'))).toBe('ok')
    expect(await board('li')).toMatchObject({ teams: [{ name: '燕郊快递队', players: 5 }], mine: null })
    expect((await board('zhang')).mine.players).toEqual(players)
    expect(JSON.stringify(await board('liu'))).not.toContain('马有才')
    expect(JSON.stringify((await database().collection('teams').limit(9).get()).data)).not.toContain('马有才')
  })
  test('两部手机同时改名单：只有一份改成（对照：按看到的那一份来改，才改得成）', async () => {
    const { changedAt } = (await board('zhang')).mine
    const codes = await Promise.all(['一', '二'].map((sign) => codeOf(save('zhang', { name: `燕郊${sign}队`, from: changedAt }))))
    expect(codes.sort()).toEqual(['ok', 'team.changed'])
    expect(await codeOf(save('zhang', { name: '燕郊三队', from: changedAt }))).toBe('team.changed')
    expect(await codeOf(save('zhang', { name: '燕郊三队', from: (await board('zhang')).mine.changedAt }))).toBe('ok')
  })
  test('名额就是几支队：两支满了，第三支排候补', async () => {
    await dataOf(enrol('ma'))
    await dataOf(save('ma', { name: '霸州家具队' }))
    expect((await dataOf(enrol('han'))).state).toBe('waiting')
    expect(await codeOf(save('han'))).toBe('enrolment.unknown')
  })
})

describe('对阵', () => {
  const ids = async () => (await board()).teams.map(({ id }: { id: string }) => id) as [string, string]
  const fix = async (who: string, changes: object = {}) => {
    const [home, away] = await ids()
    return wish(who, 'saveFixture', { id: 'oc-ball', home, away, starts: now - 60_000, court: '一号场', ...changes })
  }
  test('只归管这一场的人排；自己和自己、没有名额的队，排不上', async () => {
    const [home] = await ids()
    expect(await codeOf(fix('zhang'))).toBe('role.required')
    expect(await codeOf(fix('liu', { away: home }))).toBe('team.unknown')
    expect(await codeOf(fix('liu', { away: 'tm-none0' }))).toBe('team.unknown')
  })
  test('没开打不能记分；两个人同时记，后来的先看一眼；记过分的不能改时间', async () => {
    const later = await dataOf(fix('liu', { starts: now + hour }))
    const score = (to: object | null, from: object | null = null) => codeOf(wish('liu', 'setScore', { id: 'oc-ball', fixture: later.id, from, score: to }))
    expect(await score({ home: 1, away: 0 })).toMatch(/^fixture\.not-yet/)
    expect((await dataOf(fix('liu'))).id).toBe(later.id)
    expect(await codeOf(wish('zhang', 'setScore', { id: 'oc-ball', fixture: later.id, from: null, score: null }))).toBe('role.required')
    expect((await Promise.all([score({ home: 61, away: 58 }), score({ home: 60, away: 58 })])).sort()).toEqual(['fixture.changed', 'ok'])
    expect(await codeOf(fix('liu'))).toBe('fixture.over')
    const [{ score: kept }] = (await board()).fixtures
    expect(await score({ home: 62, away: 58 }, kept)).toBe('ok')
    expect((await board()).fixtures).toMatchObject([{ court: '一号场', score: { home: 62, away: 58 } }])
  })
})
