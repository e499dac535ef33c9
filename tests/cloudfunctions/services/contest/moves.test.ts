import { contestMoves, contestStates, objectionMoves, objectionStates, outReasons, scoreMoves, scoreStates } from '../../../../cloudfunctions/contract/contest-moves'

interface Move { from: string; to: string; by: string }
function reachable(from: string, moves: readonly Move[]): string[] {
  const found = new Set([from])
  for (const state of found) for (const move of moves) if (move.from === state) found.add(move.to)
  return [...found].sort()
}
const ends = (states: readonly string[], moves: readonly Move[]) => states.filter((state) => !moves.some(({ from }) => from === state))

test.each([
  ['竞赛', contestStates, contestMoves, ['final']],
  ['异议', objectionStates, objectionMoves, ['upheld', 'dismissed']],
  ['成绩', scoreStates, scoreMoves, []],
] as const)('%s：每个状态到得了，到了头的就不再动', (_what, states, moves, last) => {
  expect(reachable(states[0], moves)).toEqual([...states].sort())
  expect(ends(states, moves)).toEqual(last)
})
test('对照：表里少一行“办结”，就到不了尽头', () => expect(reachable('draft', contestMoves.filter(({ to }) => to !== 'final'))).toEqual(['draft', 'published']))
test('一个人录不出“一致”：从空到一致，至少两步，两步都是录分的人，或者由批的人来定', () => {
  expect(scoreMoves.filter(({ from, to }) => from === 'empty' && to === 'confirmed')).toEqual([])
  expect(scoreMoves.filter(({ to }) => to === 'confirmed').map(({ from, by }) => `${from} ${by}`)).toEqual(['half scorer', 'differ approver'])
})
test('录分的人公布不了成绩，也打不开定了的成绩', () => {
  expect(contestMoves.every(({ by }) => by === 'approver')).toBe(true)
  expect(scoreMoves.filter(({ from }) => from === 'confirmed').every(({ by }) => by === 'approver')).toBe(true)
})
test('没有分的原因，不是缺考就是取消资格', () => expect(new Set(Object.values(outReasons))).toEqual(new Set(['absent', 'disqualified'])))
