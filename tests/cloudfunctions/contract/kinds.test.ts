import { type Kind, kindIds, kindOf, type Question, type When } from '../../../cloudfunctions/contract/kinds'
import { clerks } from '../../../cloudfunctions/clerks/kinds'
import { kindWords } from '../../../src/copy/kinds'

/** Where a move leads from a state; back to where it was is every state that it can have come from. */
const targets = ({ moves }: Kind, state: string): string[] => Object.values(moves).flatMap(({ from, to }) => {
  if (!from.includes(state)) return []
  if (to !== 'where-it-was') return [to]
  return state === 'returned' ? [...moves.return!.from] : [state]
})
function reachable(kind: Kind, from: string): Set<string> {
  const seen = new Set([from])
  for (const state of seen) targets(kind, state).forEach((to) => seen.add(to))
  return seen
}
const isEnd = ({ stages }: Kind, state: string) => stages[state]!.at === 'end'
const all = (questions: readonly Question[]): Question[] => questions.flatMap((question) => (question.ask === 'rows' ? [question, ...all(question.of)] : [question]))

/** What is wrong with a kind's table, in words; nothing where it can stand. */
function flaws(kind: Kind): string[] {
  const states = Object.keys(kind.stages).filter((state) => !['returned', 'withdrawn'].includes(state) || targets(kind, kind.start).includes(state) || Object.values(kind.moves).some(({ from, to }) => to === state && from.length > 0))
  const from = reachable(kind, kind.start)
  return [
    ...states.filter((state) => !from.has(state)).map((state) => `${state} is never reached`),
    ...states.filter((state) => isEnd(kind, state) && targets(kind, state).length > 0).map((state) => `${state} is an end, and goes on`),
    ...states.filter((state) => !isEnd(kind, state) && ![...reachable(kind, state)].some((to) => isEnd(kind, to))).map((state) => `${state} never ends`),
    ...Object.entries(kind.moves).flatMap(([name, { from: starts, differentFrom = [] }]) => [...starts.filter((state) => !(state in kind.stages)), ...differentFrom.filter((move) => !(move in kind.moves))].map((what) => `${name} knows no ${what}`)),
    // Whoever has a stage can do something with it.
    ...states.flatMap((state) => {
      const { at } = kind.stages[state]!
      const able = Object.values(kind.moves).filter((move) => move.from.includes(state)).some(({ by }) => by === at || (typeof by !== 'string' && (by as readonly string[]).includes(at)))
      return at === 'end' || able ? [] : [`${at} can do nothing with ${state}`]
    }),
  ]
}

describe.each(kindIds.map((id) => [id, kindOf(id)] as const))('事项 %s', (id, kind) => {
  test('每个状态走得到，每个终点都是终点，没有死路', () => expect(flaws(kind)).toEqual([]))
  test('问题的编号各不相同；跟着别的问题走的，那个问题在它前面', () => {
    const questions = kind.steps.flatMap((step) => step.questions)
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length)
    const before = (at: number) => new Set(questions.slice(0, at).map((question) => question.id))
    const hangs = ({ when }: { when?: When }, known: Set<string>) => when === undefined || known.has(when.question)
    expect(questions.filter((question, at) => !hangs(question, before(at))).map((question) => question.id)).toEqual([])
    expect(kind.papers.filter((need) => !hangs(need, before(questions.length))).map((need) => need.kind)).toEqual([])
  })
  test('能认出人、说到病、说到钱的问题，都不是谁都看得到的', () => {
    const bare = kind.steps.flatMap((step) => step.questions).filter(({ ask, sight, ...rest }) => (sight ?? 'plain') === 'plain'
      && (['name', 'mobile', 'id-card'].includes(ask) || ('pattern' in rest && rest.pattern === 'bank-card') || all([{ ask, sight, ...rest } as Question]).some((each) => ['name', 'id-card', 'mobile'].includes(each.ask))))
    expect(bare.map((question) => question.id)).toEqual([])
  })
  test('编号就是名字；有人懂它，每个状态、每一步都有话', () => {
    expect(kind.id).toBe(id)
    expect(clerks[id]).toBeDefined()
    expect(Object.keys(kind.stages).filter((state) => !kindWords[id].states[state])).toEqual([])
    expect(Object.keys(kind.moves).filter((move) => !kindWords[id].moves[move])).toEqual([])
  })
})

test('对照：画错的表认得出', () => {
  const sound = kindOf('suggestion')
  expect(flaws({ ...sound, stages: { ...sound.stages, lost: { at: 'end' } } })).toEqual(['lost is never reached'])
  const { accept: _accept, close: _close, withdraw: _withdraw, ...endless } = sound.moves
  expect(flaws({ ...sound, moves: endless })).toEqual(expect.arrayContaining(['received never ends', 'closed is never reached']))
  expect(flaws({ ...sound, moves: { ...sound.moves, again: { from: ['closed'], to: 'received', by: 'applicant' } } })).toEqual(['closed is an end, and goes on'])
  expect(flaws({ ...sound, stages: { ...sound.stages, handling: { at: 'cashier' } } })).toEqual(['cashier can do nothing with handling'])
})
