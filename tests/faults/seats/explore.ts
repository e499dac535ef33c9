import type { Enrolment } from '../../../cloudfunctions/rules/seats/documents'
import type { Answer, Step, Work } from '../../../cloudfunctions/rules/seats/step'
import { applied, firstOf, work, type Document, type World } from './interpret'
import { atRest, everySeatAccounted, neverNegative, neverOversold, stepComplaint, type Complaint, type Invariant } from './invariants'

export interface Actor {
  name: string
  /** Begins the work anew: it is replayed from here, so it must make its own tokens. */
  start: () => Work<unknown>
  /** Begins again whenever it has ended. Only for work that makes no tokens. */
  again?: boolean
}

export interface Scenario {
  world: World
  /** Enrolments that actors will make. */
  people?: readonly string[]
  actors: readonly Actor[]
  /** What the clock does after everybody has died. */
  recovery: () => Work<unknown>[]
  always?: readonly Invariant[]
  rest?: readonly Invariant[]
  /** Take all for dead at every state; without it the recovery is run only where all have ended by themselves. */
  crashes?: boolean
  /** Judge each step by itself; the known-bad protocols have other steps. */
  steps?: boolean
}

export interface Explored { states: number; violation?: { complaint: string; trace: string[] }; outcomes: Record<string, Set<unknown>> }

/** How far an actor has come: all answers it was given, the step it asks for next. Where it has ended there is no step. */
interface Progress {
  history: readonly Answer[]
  step: Step
  /** What the step does to a version of its document, */
  effects: Map<number, Effect>
  /** and how far the actor comes by an answer. */
  next: Map<number, number>
}
interface Effect { to: number; answer: Answer; answerId: number }

const ended = 0xffff
const mostStates = 3_000_000

/**
 * Breadth first through every interleaving of the actors' steps; the trace of a violation is a shortest one. A state is the
 * content of all documents and how far each actor has come; equal states are visited once. A crash needs no step of its own:
 * an actor that died is one that is never scheduled again, and at every state all are taken for dead and the recovery is run.
 */
export function explore(scenario: Scenario): Explored {
  const { actors, always = [neverOversold, neverNegative, everySeatAccounted], rest = [atRest], crashes = true, steps = true } = scenario
  const keys = [...new Set([...scenario.world.keys(), ...(scenario.people ?? []).map((id) => `enrolment:${id}`)])]
  const positions = new Map(keys.map((key, position) => [key, position]))
  const contents = keys.map(() => new Interned<Document | undefined>())
  const lines = new Interned<readonly number[]>()
  const linePosition = keys.length
  const firstActor = linePosition + 1
  const progress: Progress[][] = actors.map(() => [])
  const outcomes: Record<string, Set<unknown>> = {}

  const advance = (actor: number, history: readonly Answer[]): number => {
    const { name, start, again } = actors[actor]!
    const replay = start()
    let turn = replay.next()
    for (const answer of history) turn = replay.next(answer)
    if (turn.done) {
      (outcomes[name] ??= new Set()).add(turn.value)
      return again ? 0 : ended
    }
    const reached = progress[actor]!.push({ history, step: turn.value, effects: new Map(), next: new Map() })
    if (reached > ended) throw new Error('an actor with more pasts than a state can name')
    return reached - 1
  }

  const first = [
    ...keys.map((key, position) => contents[position]!.id(scenario.world.get(key))),
    lines.id(keys.flatMap((key, position) => ((scenario.world.get(key) as Enrolment | undefined)?.state === 'waiting' ? [position] : []))),
    ...actors.map((_actor, index) => advance(index, [])),
  ]
  const states: number[][] = [first]
  const parents = [-1]
  const movers = [-1]
  const seen = new Set([String.fromCharCode(...first)])

  const documentAt = (state: readonly number[], position: number) => contents[position]!.of(state[position]!)
  const worldOf = (state: readonly number[]): World =>
    new Map(keys.flatMap((key, position) => { const held = documentAt(state, position); return held ? [[key, held]] : [] }))

  const judged = new Map<string, Complaint>()
  const judge = (state: readonly number[]): Complaint => {
    const still = crashes || actors.every(({ again }, actor) => again || state[firstActor + actor] === ended)
    const key = `${still ? '' : 'moving '}${String.fromCharCode(...state.slice(0, linePosition))}`
    if (judged.has(key)) return judged.get(key)
    const world = worldOf(state)
    let complaint = complaintOf(always, world)
    if (!complaint && still) {
      for (const todo of scenario.recovery()) work(world, todo)
      complaint = complaintOf([...always, ...rest], world)
    }
    judged.set(key, complaint)
    return complaint
  }

  const effectOf = (here: Progress, step: Exclude<Step, { line: string }>, position: number, version: number): Effect => {
    const known = here.effects.get(version)
    if (known) return known
    const { document, answer } = applied(step, contents[position]!.of(version))
    const to = contents[position]!.id(document)
    const effect = { to, answer, answerId: typeof answer === 'boolean' ? Number(answer) : to }
    here.effects.set(version, effect)
    return effect
  }

  const firstInLine = (state: readonly number[], slot: string): Pick<Effect, 'answer' | 'answerId'> => {
    const first = firstOf([...worldOf(state)].flatMap(([key, one]) => (key.startsWith('enrolment:') ? [one as Enrolment] : [])), slot)
    if (!first) return { answer: null, answerId: -1 }
    const position = positions.get(`enrolment:${first._id}`)!
    return { answer: first, answerId: position * 0x10000 + state[position]! }
  }

  /** The state after an actor's next step; undefined where it has ended. Complains where the step by itself is wrong. */
  const after = (state: readonly number[], actor: number): { next: number[]; complaint?: Complaint } | undefined => {
    const at = state[firstActor + actor]!
    if (at === ended) return undefined
    const here = progress[actor]![at]!
    const { step } = here
    const next = [...state]
    let complaint: Complaint
    let given: Pick<Effect, 'answer' | 'answerId'>
    if ('line' in step) given = firstInLine(state, step.line)
    else {
      const position = positions.get(`${step.on}:${step.id}`)
      if (position === undefined) throw new Error(`the scenario does not name ${step.on} ${step.id}`)
      const effect = effectOf(here, step, position, state[position]!)
      given = effect
      if (effect.to !== state[position]) {
        next[position] = effect.to
        const line = lines.of(state[linePosition]!)
        const is = documentAt(next, position)!
        if (steps) complaint = stepComplaint(documentAt(state, position), is, line.map((one) => documentAt(state, one) as Enrolment))
        const waits = 'state' in is && is.state === 'waiting'
        const others = line.filter((one) => one !== position)
        if (waits !== line.includes(position)) next[linePosition] = lines.id(waits ? [...others, position] : others)
      }
    }
    let to = here.next.get(given.answerId)
    if (to === undefined) here.next.set(given.answerId, to = advance(actor, [...here.history, given.answer]))
    next[firstActor + actor] = to
    return { next, complaint }
  }

  const traceTo = (last: number): string[] => {
    const trail: number[] = []
    for (let state = last; parents[state]! >= 0; state = parents[state]!) trail.unshift(state)
    return trail.map((state) => {
      const actor = movers[state]!
      const before = states[parents[state]!]!
      const { step, effects } = progress[actor]![before[firstActor + actor]!]!
      if ('line' in step || 'read' in step) return `${actors[actor]!.name}: ${said(step)}`
      const { answer } = effects.get(before[positions.get(`${step.on}:${step.id}`)!]!)!
      return `${actors[actor]!.name}: ${said(step)} → ${answer ? 'yes' : 'no'}`
    })
  }

  for (let index = 0; index < states.length; index++) {
    const complaint = judge(states[index]!)
    if (complaint) return { states: states.length, violation: { complaint, trace: traceTo(index) }, outcomes }
    for (let actor = 0; actor < actors.length; actor++) {
      const moved = after(states[index]!, actor)
      if (!moved) continue
      const key = String.fromCharCode(...moved.next)
      if (seen.has(key) && !moved.complaint) continue
      seen.add(key)
      if (states.length >= mostStates) throw new Error('more states than are explored here: make the scenario smaller')
      states.push(moved.next)
      parents.push(index)
      movers.push(actor)
      const { complaint: wrong } = moved
      if (wrong) return { states: states.length, violation: { complaint: wrong, trace: traceTo(states.length - 1) }, outcomes }
    }
  }
  return { states: states.length, outcomes }
}

function complaintOf(invariants: readonly Invariant[], world: World): Complaint {
  for (const invariant of invariants) {
    const complaint = invariant(world)
    if (complaint) return complaint
  }
  return undefined
}

/** Values by number, equal content by the same one; the order of fields makes no difference. */
class Interned<Value> {
  private readonly values: Value[] = []
  private readonly ids = new Map<string, number>()
  private readonly known = new Map<Value, number>()

  id(value: Value): number {
    const held = this.known.get(value)
    if (held !== undefined) return held
    const content = JSON.stringify(ordered(value)) ?? ''
    let id = this.ids.get(content)
    if (id === undefined) {
      id = this.values.push(value) - 1
      if (id >= ended) throw new Error('more versions of one document than a state can name')
      this.ids.set(content, id)
      this.known.set(value, id)
    }
    return id
  }
  of(id: number): Value {
    return this.values[id]!
  }
}

const ordered = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, ordered(held)]))

/** A step in words, as short as they can be. */
export function said(step: Step): string {
  if ('line' in step) return `who is first in line of ${step.line}?`
  const place = `${step.on} ${step.id}`
  if ('read' in step) return `read ${place}`
  if ('insert' in step) return `insert ${place} ${'token' in step.insert ? `${step.insert.state}, ${step.insert.token}` : ''}`
  const short = (value: unknown) => JSON.stringify(value).replace(/"/g, '')
  const { set = {}, add = {}, unset = [] } = step.change
  const sets = Object.entries(set).map(([path, value]) =>
    `${path}=${typeof value === 'object' && value !== null && 'kind' in value ? value.kind : short(value)}`)
  const sums = Object.entries(add).map(([path, more]) => `${path}${more < 0 ? more : `+${more}`}`)
  const changes = [...sets, ...sums, ...unset.map((path) => `no ${path}`)]
  return `${place} where ${short(step.where)}${step.anyOf ? ` and any of ${short(step.anyOf)}` : ''}: ${changes.join(', ')}`
}
