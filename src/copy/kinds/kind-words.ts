import type { MoveOf, StateOf } from '../../../cloudfunctions/contract/kinds/kind'
import type { WorkingLine } from '../../../cloudfunctions/contract/matter'

/** As src/ui/tag has them. */
export type StateTone = 'good' | 'soon' | 'doubt' | 'off' | 'halt'
/** How a state is called, in which colour, and what comes next for its person. */
export interface StateWords { word: string; tone: StateTone; next: string | null }

/** What is said of one kind: to its person before and after, and on the buttons of whoever works on it. */
export interface KindWords<State extends string = string, Name extends string = string> {
  /** What it is good for, in a line. */
  intro: string
  /** What to have at hand. */
  atHand: readonly string[]
  /** For what the answers are used, before somebody agrees. */
  consent: string
  states: Readonly<Record<State, StateWords>>
  /** On a button. */
  moves: Readonly<Record<Name, string>>
  /** In the history, where it is not what stands on the button. */
  did?: Readonly<Partial<Record<Name, string>>>
  working?: (line: WorkingLine) => string
  /** What the rules are called by which it is judged. */
  rules?: Readonly<Record<string, string>>
}

const commonStates = {
  returned: { word: '待补正', tone: 'doubt', next: '请把工会指出的几项补上，其余的都还在' },
  withdrawn: { word: '已撤回', tone: 'off', next: null },
} as const satisfies Record<string, StateWords>
const commonMoves = { return: '退回补正', resubmit: '补交', bring: '补传材料', withdraw: '撤回', lapse: '逾期未补，自动撤回' } as const

type Own<All, Common> = { [Key in Exclude<keyof All, keyof Common>]: All[Key] } & { [Key in keyof Common & keyof All]?: All[Key] }
interface Drawn<K> extends Omit<KindWords, 'states' | 'moves' | 'did'> {
  states: Own<Record<StateOf<K>, StateWords>, typeof commonStates>
  moves: Own<Record<MoveOf<K>, string>, typeof commonMoves>
  did?: Partial<Record<MoveOf<K>, string>>
}

/** The words of a kind: a state or a move without words does not compile; those that every kind has are there already. */
export const wordsFor = <K>(words: Drawn<K>): KindWords => ({
  ...words, states: { ...commonStates, ...words.states }, moves: { ...commonMoves, ...words.moves },
}) as unknown as KindWords
