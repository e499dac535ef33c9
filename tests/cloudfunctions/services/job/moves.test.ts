import { applicationMoves, applicationStates, type ApplicationState, deskSees, movers, nextStates } from '../../../../cloudfunctions/contract/application'
import { postMoves, postStates } from '../../../../cloudfunctions/contract/job-post'

type Move = { from: string; to: string; by: string }

/** States that can be reached from one, in any number of moves of these people. */
function reachable(from: string, moves: readonly Move[], by: readonly string[]): Set<string> {
  const found = new Set([from])
  for (const state of found) for (const move of moves) if (move.from === state && by.includes(move.by)) found.add(move.to)
  return found
}
const ends = (states: readonly string[], moves: readonly Move[]) => states.filter((state) => !moves.some(({ from, to }) => from === state && to !== state))

describe('投递的动作表', () => {
  test('走到头的只有“不合适”和“回访过”；别的状态都有路走', () => expect(ends(applicationStates, applicationMoves)).toEqual(['unfit', 'followed-up']))
  test('对照：表里少一行“录用后回访”，就多一个死胡同', () =>
    expect(ends(applicationStates, applicationMoves.filter(({ from }) => from !== 'hired'))).toEqual(['hired', 'unfit', 'followed-up']))
  test('从投出去开始，每个状态都到得了；没有人能把别人投回来', () => {
    expect([...reachable('applied', applicationMoves, movers)].sort()).toEqual([...applicationStates].sort())
    expect(applicationMoves.filter(({ to }) => to === 'applied' || to === 'withdrawn').every(({ by }) => by === 'worker')).toBe(true)
  })
  test('还活着的投递，本人随时撤得回', () => {
    for (const state of ['applied', 'read', 'interview', 'hired'] as const) expect(nextStates(state, 'worker')).toEqual(['withdrawn'])
  })
  test('录用前一定面试过，回访只由工会来做', () => {
    expect(applicationMoves.filter(({ to }) => to === 'hired').map(({ from }) => from)).toEqual(['interview'])
    expect(applicationMoves.filter(({ to }) => to === 'followed-up').map(({ by }) => by)).toEqual(['union'])
  })
  test('手机号只在约了面试以后看得到；说了不合适、撤回了，看得就少', () => {
    expect((Object.keys(deskSees) as ApplicationState[]).filter((state) => deskSees[state] === 'reachable')).toEqual(['interview', 'hired'])
    expect([deskSees.applied, deskSees.unfit, deskSees.withdrawn]).toEqual(['masked', 'masked', 'nothing'])
  })
})

describe('岗位的动作表', () => {
  test('没有死胡同', () => expect(ends(postStates, postMoves)).toEqual([]))
  test('单位自己上不了架：少了工会，哪条路都到不了“上架”', () => {
    expect([...reachable('draft', postMoves, ['employer'])]).not.toContain('listed')
    expect([...reachable('draft', postMoves, ['employer', 'union'])].sort()).toEqual([...postStates].sort())
  })
})
