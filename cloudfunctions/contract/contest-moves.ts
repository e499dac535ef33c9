// Without zod: the pages read it too.
export const contestStates = ['draft', 'published', 'final'] as const
export type ContestState = (typeof contestStates)[number]
/** `half`: one of two people has entered it; nobody sees a number before both have, and they agree. */
export const scoreStates = ['empty', 'half', 'differ', 'confirmed'] as const
export type ScoreState = (typeof scoreStates)[number]
export const objectionStates = ['open', 'upheld', 'dismissed'] as const
export type ObjectionState = (typeof objectionStates)[number]
export const contestMovers = ['scorer', 'approver'] as const
export type ContestMover = (typeof contestMovers)[number]
/** The words by which somebody agrees that his name, number and unit are used for a contest. */
export const contestConsentVersion = '2026-11'
interface Move<State> { from: State; to: State; by: ContestMover }

/** Results that are to be corrected are taken back, and published anew with a period of objection of their own. */
export const contestMoves: readonly Move<ContestState>[] = [
  { from: 'draft', to: 'published', by: 'approver' },
  { from: 'published', to: 'draft', by: 'approver' },
  { from: 'published', to: 'final', by: 'approver' },
]
/** Where two numbers differ both are entered anew, or somebody else settles it. A confirmed score is only opened again with a reason. */
export const scoreMoves: readonly Move<ScoreState>[] = [
  { from: 'empty', to: 'half', by: 'scorer' },
  { from: 'half', to: 'confirmed', by: 'scorer' },
  { from: 'half', to: 'differ', by: 'scorer' },
  { from: 'differ', to: 'half', by: 'scorer' },
  { from: 'differ', to: 'confirmed', by: 'approver' },
  { from: 'confirmed', to: 'empty', by: 'approver' },
]
export const objectionMoves: readonly Move<ObjectionState>[] = [
  { from: 'open', to: 'upheld', by: 'approver' },
  { from: 'open', to: 'dismissed', by: 'approver' },
]
export const canMove = <State>(moves: readonly Move<State>[], from: State, to: State, by: ContestMover): boolean =>
  moves.some((move) => move.from === from && move.to === to && move.by === by)

export const trades = ['welder', 'network-security', 'ev-mechanic', 'robot-operator', 'housekeeper', 'drug-inspector', 'rehabilitation'] as const
export type Trade = (typeof trades)[number]
export const roundKinds = ['theory', 'practice'] as const
export type RoundKind = (typeof roundKinds)[number]

/** Why somebody has no marks in a round. */
export const outReasons = { 'no-show': 'absent', left: 'absent', identity: 'disqualified', cheating: 'disqualified', unsafe: 'disqualified' } as const
export type OutReason = keyof typeof outReasons
/** What was entered for one round: hundredths of a point, or why there are none. */
export type ScoreValue = { marks: number } | { out: OutReason }

export const isSameValue = (one: ScoreValue, other: ScoreValue): boolean =>
  'marks' in one ? 'marks' in other && one.marks === other.marks : 'out' in other && one.out === other.out
