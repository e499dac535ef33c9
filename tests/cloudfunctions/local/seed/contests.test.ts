import { Contest } from '../../../../cloudfunctions/contract/contest'
import { trades } from '../../../../cloudfunctions/contract/contest-moves'
import * as z from '../../../../cloudfunctions/contract/zod'
import { seedContests } from '../../../../cloudfunctions/local/seed/contests'
import { tellResults } from '../../../../cloudfunctions/services/clock/contests'
import { contests } from '../../../../cloudfunctions/store/contests'
import { messagesOf } from '../../../../cloudfunctions/store/messages'
import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())
const ask = async (action: string, id: string, who?: string) => {
  const answer = await hall.ask('contest', action, { id }, who)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.data
}

test('七个工种一个不缺，合乎约定，各轮合起来一百', () => {
  const all = seedContests(Date.now())
  expect(all.map(({ trade }) => trade).sort()).toEqual([...trades].sort())
  for (const { version: _version, told: _told, awardedAt: _awardedAt, ...contest } of all) {
    expect(z.safeParse(Contest, contest).error).toBeUndefined()
    expect(contest.rounds.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  }
})
test('正在录分的：有录了一遍的，有一处不一样；在异议期的：有一条没答；办结的：有称号，证书查得到', async () => {
  expect((await ask('board', 'oc-contest-home', 'li')).rounds[1]).toEqual({ id: 'r2', empty: 4, half: 3, differ: 1, confirmed: 4 })
  expect(await ask('board', 'oc-contest-robot', 'wang')).toMatchObject({ contest: { state: 'published' }, openObjections: 1, may: { score: false, approve: true, organize: false } })
  expect((await ask('results', 'oc-contest-robot', 'sun')).mine).toMatchObject({ place: 5, title: '技术能手', certificates: [] })
  const { rows } = await ask('results', 'oc-contest-drug')
  expect(rows[0]).toMatchObject({ place: 1, title: '技术状元', names: ['马志强'] })
  expect(rows[1].names).toEqual(['韩*'])
})
test('公布的人断了，没来得及告诉选手：钟替他告诉，一人一条', async () => {
  const told = async () => (await messagesOf('local-openid-sun', 0, 50)).filter(({ kind }) => kind === 'score-published')
  expect(await told()).toEqual([])
  await contests.change('oc-contest-robot', {}, { told: 0 })
  for (let round = 0; round < 2; round++) await tellResults(Date.now())
  expect(await told()).toHaveLength(1)
  expect((await contests.find('oc-contest-robot'))?.told).toBe(1)
})
