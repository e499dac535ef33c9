import { type StudyMover, studyMovers, studyMoves, studyStates, type StudyState } from '../../../../cloudfunctions/contract/study-moves'

interface Move { from: readonly StudyState[]; to: StudyState; by: readonly StudyMover[]; differentFrom?: string }
const moves: readonly Move[] = Object.values(studyMoves)
function reachable(from: StudyState, by: readonly string[], all = moves): Set<StudyState> {
  const found = new Set([from])
  for (const state of found) for (const move of all) if (move.from.includes(state) && move.by.some((one) => by.includes(one))) found.add(move.to)
  return found
}
const ends = (all: readonly Move[]) => studyStates.filter((state) => !all.some(({ from, to }) => from.includes(state) && to !== state))

describe('求学圆梦申请的动作表', () => {
  test('走到头的只有：最终不录取、读完、退学；撤回的还能再报', () => expect(ends(moves)).toEqual(['rejected', 'completed', 'left']))
  test('对照：少了申诉和到期，“不录取”就成了死胡同', () =>
    expect(ends(moves.filter((move) => !move.from.includes('refused')))).toContain('refused'))
  test('从发出去开始，每个状态都到得了', () => expect([...reachable('pending', studyMovers)].sort()).toEqual([...studyStates].sort()))
  test('自己录取不了自己：没有批准人，哪条路都到不了“录取”', () => {
    expect([...reachable('pending', ['student', 'office', 'reviewer'])]).not.toContain('admitted')
    expect([...reachable('pending', ['student', 'office', 'approver'])]).toContain('admitted')
  })
  test('申诉的两种结果都要换一个人', () =>
    expect(Object.entries(studyMoves).filter(([, move]) => 'differentFrom' in move).map(([name]) => name)).toEqual(['grant', 'reject']))
  test('只有不录取才能申诉，申诉以后回不到“不录取”：只有一次', () => {
    expect(studyMoves.appeal.from).toEqual(['refused'])
    // Who withdraws and applies anew begins another application.
    expect(reachable('appealed', studyMovers, moves.filter(({ from }) => !from.includes('withdrawn'))).has('refused')).toBe(false)
  })
})
