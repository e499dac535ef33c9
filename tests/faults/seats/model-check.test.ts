import { changeCapacity } from '../../../cloudfunctions/rules/seats/capacity'
import { cancel } from '../../../cloudfunctions/rules/seats/cancel'
import { freshCounter, type Counter, type Enrolment } from '../../../cloudfunctions/rules/seats/documents'
import { write, type Work } from '../../../cloudfunctions/rules/seats/step'
import { sweepHolds, sweepPending } from '../../../cloudfunctions/rules/seats/sweep'
import { promote } from '../../../cloudfunctions/rules/seats/waitlist'
import {
  cancelUnderSeatToken, cancelUnfinished, countThenInsert, endPendingInPlace, enrolOvertaking, enrolResuming, enrolSharingHold,
  insertThenCount, promoteByName, recount, sweepBy, sweepByLook, sweepShared,
} from './broken'
import { explore, type Actor, type Explored, type Scenario } from './explore'
import { tokens, work, type Document, type World } from './interpret'
import { atRest, everySeatAccounted, neverNegative, neverOversold, stepComplaint } from './invariants'
import {
  accepts, cancels, changes, declines, endsPending, enrols, idOf, lapses, promotes, recovery, slot, sweepAt, sweeps, townWith, until, wishOf,
} from './town'

const everybody = ['a', 'b', 'c', 'd']
const noList = { waitlist: false }
let states = 0
let seconds = 0
const figures: string[] = []

function explored(scenario: Omit<Scenario, 'recovery' | 'people'> & Partial<Scenario>): Explored {
  const begun = process.cpuUsage()
  const result = explore({ people: everybody.map(idOf), recovery: recovery(everybody), ...scenario })
  const { user, system } = process.cpuUsage(begun)
  const took = (user + system) / 1e6 // of the processor: other work on the machine is not counted
  states += result.states
  seconds += took
  const { complaint = 'holds', trace = [] } = result.violation ?? {}
  figures.push([`${expect.getState().currentTestName}: ${result.states} states, ${took.toFixed(2)} s, ${complaint}`, ...trace].join('\n    '))
  return result
}

/** With one seat a is seated and b, c wait; with two seats a, b are seated and c waits. */
const firstWaiting = (quota: number) => (quota === 1 ? 'b' : 'c')

describe.each([1, 2])('名额 %i 个：每一种先后、每一处中断，都不超、不漏、不插队', (quota) => {
  const cases: [string, () => World, () => Actor[]][] = [
    ['两人报名，其中一人又试一次，没有候补', () => townWith(quota, []), () =>
      [enrols('a', 'x', noList), enrols('a', 'y', noList), enrols('b', 'z', noList), sweeps(), endsPending('a', 's')]],
    ['两人报名，其中一人又试一次，有候补', () => townWith(quota, []), () => [enrols('a', 'x'), enrols('a', 'y'), enrols('b', 'z'), sweeps()]],
    ['取消两次，另一人报名', () => townWith(quota, ['a']), () => [cancels('a', 'x'), cancels('a', 'y'), enrols('b', 'z'), sweeps()]],
    ['取消了又报名，另一人也报名', () => townWith(quota, ['a']), () => [cancels('a', 'x'), enrols('a', 'y', noList), enrols('b', 'z', noList), sweeps()]],
    ['取消过的人两处报名，又取消', () => after(townWith(quota, ['a']), ['a']), () => [enrols('a', 'x'), enrols('a', 'y'), cancels('a', 'z')]],
    ['报名的同时取消', () => townWith(quota, ['b']), () => [enrols('a', 'y'), cancels('a', 'x'), enrols('c', 'z'), sweeps()]],
    ['退出候补又报名，同时递补', () => townWith(quota, ['a', 'b', 'c']), () =>
      [cancels(firstWaiting(quota), 'x'), enrols(firstWaiting(quota), 'y'), promotes('p'), sweeps()]],
    ['有人取消，候补的人也退出，同时递补', () => townWith(quota, ['a', 'b', 'c']), () =>
      [cancels('a', 'x'), cancels(firstWaiting(quota), 'y'), promotes('p'), sweeps()]],
    ['有人取消，新来的人和递补相遇', () => townWith(quota, ['a', 'b']), () => [cancels('a', 'x'), enrols('c', 'y'), promotes('p'), sweeps()]],
    ['空出来的名额，两处同时递补，候补的人退出', () => vacated(quota), () =>
      [promotes('p'), promotes('q'), cancels(firstWaiting(quota), 'y')]],
    ['递补给他，他接受，也过期', () => townWith(quota, ['a', 'b', 'c']), () =>
      [cancels('a', 'x'), promotes('p'), accepts(firstWaiting(quota)), lapses(firstWaiting(quota), 'l'), sweeps()]],
    ['递补给他，他接受，也放弃', () => townWith(quota, ['a', 'b', 'c']), () =>
      [cancels('a', 'x'), promotes('p'), accepts(firstWaiting(quota)), declines(firstWaiting(quota), 'l'), sweeps()]],
    ['一边加名额，一边减名额，有人取消，同时递补', () => townWith(quota, ['a', 'b', 'c']), () =>
      [changes(quota, quota + 1), changes(quota, quota - 1), promotes('p'), cancels('a', 'x'), sweeps()]],
  ]
  test.each(cases)('%s', (_title, world, actors) => {
    const { violation, outcomes } = explored({ world: world(), actors: actors() })
    expect(violation).toBeUndefined()
    for (const seen of Object.values(outcomes)) expect(seen).not.toContain(undefined)
  })
})

describe('结伴的人：要么都有名额，要么一起等', () => {
  test.each([
    ['两个人一组在最前面，等到都坐得下', { b: 2 }, ['a', 'b', 'c']],
    ['两个人一组取消，后面两个人各补一个', { a: 2 }, ['a', 'b', 'c']],
  ])('%s', (_title, sizes, before) => {
    const actors = [cancels('a', 'x'), promotes('p'), enrols('d', 'y'), sweeps()]
    expect(explored({ world: townWith(2, before, sizes as Record<string, number>), actors }).violation).toBeUndefined()
  })
})

describe('减了名额：空出来的先还，不给出去', () => {
  test.each<[string, () => World, () => Actor[]]>([
    ['正要递补，名额减到没有', () => vacated(2), () => [changes(2, 0), promotes('p'), cancels('b', 'x')]],
    ['欠两个，空出一个，两处同时还', () => lowered(2, 0), () => [promotes('p'), promotes('q'), sweeps()]],
    ['欠一个，又空出一个，两处同时还', () => lowered(2, 1), () => [promotes('p'), promotes('q'), cancels('b', 'x')]],
  ])('%s', (_title, world, actors) => expect(explored({ world: world(), actors: actors() }).violation).toBeUndefined())
})

/** As people see it: seats given out, and what is left when all is still. The ledger of holds is our own affair. */
const harm = { always: [neverOversold], rest: [neverOversold, atRest], steps: false }
const actor = (name: string, start: () => Work<unknown>, again = false): Actor => ({ name, start, again })
const leaving = (person: string, call: string) => ({ id: idOf(person), serial: 'serial', now: 3, token: tokens(call) })
const nothing = (): Work<unknown>[] => []

describe('对照：已知不对的办法，一个个要被驳倒', () => {
  const refuted = (scenario: Parameters<typeof explored>[0], complaint: RegExp) => {
    const { violation } = explored({ ...harm, ...scenario })
    expect(violation?.complaint).toMatch(complaint)
    expect(violation!.trace.length).toBeLessThanOrEqual(12)
  }
  const resuming = (call: string) => actor(`a enrols (${call})`, () => enrolResuming(wishOf('a', tokens(call), noList)))
  const sharing = (call: string) => actor(`a enrols (${call})`, () => enrolSharingHold(wishOf('a', tokens(call), noList)))
  const reusing = (call: string) => actor(`promoter (${call})`, () => promote({ slot, now: 3, until, token: () => 'p' }))
  const sweepWith = (sweep: (sweeping: { slot: string; now: number }) => Work<unknown>) =>
    actor('sweeper', () => sweep({ slot, now: sweepAt }), true)

  test('一、重试用原来的凭号：两个名额时漏掉一个', () => {
    refuted({ world: townWith(2, []), actors: [resuming('x'), resuming('y')] }, /seats lost/)
    expect(explored({ ...harm, world: townWith(1, []), actors: [resuming('x'), resuming('y')] }).violation).toBeUndefined()
  })
  test('二、清扫只认凭号、不认是哪一种占座：名额漏掉；两样都认就不漏', () => {
    const world = new Map([...townWith(1, ['a']), [`counter:${slot}`, stillHeld('a', 'beforea1')]])
    const scene = (condition: 'token' | 'token and kind') => ({
      world, recovery: () => [sweepBy(condition)({ slot, now: sweepAt })],
      actors: [actor('a cancels', () => cancelUnderSeatToken(leaving('a', 'x'), true)), sweepWith(sweepBy(condition))],
    })
    refuted(scene('token'), /seats lost/)
    expect(explored({ ...harm, ...scene('token and kind') }).violation).toBeUndefined()
  })
  test('三、递补重复用一个凭号', () => {
    refuted({ world: vacated(2, 'ab'), actors: [reusing('p'), reusing('q'), cancels('c', 'x'), sweeps()] }, /rest|oversold/)
  })
  test('四、一个人的几次报名合用一个占座：超发', () => {
    const still = () => [sweepShared({ slot, now: sweepAt }), sweepPending({ id: idOf('a'), now: sweepAt, token: () => 'late' })]
    refuted({ world: townWith(1, []), recovery: still, actors: [sharing('x'), sharing('y')] }, /more seats/)
    expect(explored({ ...harm, world: townWith(1, []), recovery: still, actors: [sharing('x')] }).violation).toBeUndefined()
  })
  test('五、清扫不先定下报名就还名额：超发', () => {
    refuted({ world: townWith(1, []), actors: [enrols('a', 'x', noList), enrols('b', 'y', noList), sweepWith(sweepByLook)] }, /more seats/)
  })
  test('六、先减名额再写报名：中断就漏掉一个', () => {
    const counts = (person: string) => actor(`${person} enrols`, () => countThenInsert(wishOf(person, tokens(person))))
    refuted({ world: townWith(1, []), actors: [counts('a'), counts('b')] }, /seats lost/)
  })
  const inserts = (person: string) => actor(`${person} enrols`, () => insertThenCount(wishOf(person, tokens(person))))
  test('七、先写报名再减名额，减不到就撤：中断就有人没有名额', () => {
    refuted({ world: townWith(1, []), actors: [inserts('a'), inserts('b')], always: [], recovery: nothing }, /more seats/)
  })
  test('八、再加上定时重数：不中断也超发', () => {
    const people = ['a', 'b'].map(idOf)
    refuted({
      world: townWith(1, []), always: [], crashes: false, recovery: () => [recount(slot, people)],
      actors: [inserts('a'), inserts('b'), actor('recount', () => recount(slot, people))],
    }, /oversold/)
  })
})

describe('对照：拿掉自己规矩里的一条，也要被驳倒', () => {
  const refuted = (scenario: Parameters<typeof explored>[0], complaint: RegExp) =>
    expect(explored(scenario).violation?.complaint).toMatch(complaint)

  test('取消用名额自己的凭号，晚到的一次把占座撤了', () => {
    const cancelsSo = (call: string) => actor(`a cancels (${call})`, () => cancelUnderSeatToken(leaving('a', call), false))
    const actors = [cancelsSo('x'), cancelsSo('y')]
    refuted({ ...harm, world: townWith(1, ['a']), actors, crashes: false, recovery: nothing }, /seats lost/)
  })
  test('取消之前不把拿名额的占座了结', () => {
    const enrolled = new Map([...townWith(1, ['a']), [`counter:${slot}`, stillHeld('a', 'beforea1')]])
    refuted({ ...harm, world: enrolled, actors: [actor('a cancels', () => cancelUnfinished(leaving('a', 'x')))] }, /more seats/)
  })
  test('了断没有占座的报名时不换凭号', () => {
    const sweeper = actor('sweeper', () => endPendingInPlace({ id: idOf('a') }))
    refuted({ ...harm, world: townWith(1, []), actors: [enrols('a', 'x', noList), sweeper] }, /seats lost/)
  })
  test('有人候补，新来的还拿名额', () => {
    const overtakes = actor('d enrols', () => enrolOvertaking(wishOf('d', tokens('x'))))
    refuted({ world: vacated(1), actors: [overtakes] }, /order: .*d takes a seat before .*b/)
  })
  test('不问谁在最前面', () => {
    const byName = actor('promoter', () => promoteByName({ slot, id: idOf('c'), now: 3, until, token: tokens('p') }))
    refuted({ world: vacated(1), actors: [byName] }, /order: .*c is offered a seat before .*b/)
  })
  test('不递补', () => {
    const sweepsOnly = () => [sweepHolds({ slot, now: sweepAt, until })]
    refuted({ world: townWith(1, ['a', 'b']), actors: [cancels('a', 'x')], recovery: sweepsOnly }, /waits beside/)
  })
  test('不清扫', () => {
    refuted({ world: townWith(1, []), actors: [enrols('a', 'x')], recovery: nothing }, /pending|holds/)
  })
})

describe('检查的人自己要可靠', () => {
  const one: Enrolment = { _id: idOf('a'), occasion: 'fair', person: 'a', slot, size: 1, state: 'seated', token: 't', at: 1, intent: 'i', serial: 's' }
  const world = (counter: Partial<Counter>, ...enrolments: Partial<Enrolment>[]): World => new Map<string, Document>([
    [`counter:${slot}`, { ...freshCounter(slot, 1), ...counter }],
    ...enrolments.map((more, rank): [string, Document] => [`enrolment:${rank}`, { ...one, _id: `${rank}`, ...more }]),
  ])
  const take = { kind: 'take', size: 1, by: '0', from: 'pending', seen: 't', to: 'seated', at: 1 } as const
  test.each([
    ['超发', neverOversold, world({ free: 0 }, {}, {}), /oversold/],
    ['减名额欠下的不算超发', neverOversold, world({ free: 0, debt: 1 }, {}, {}), undefined],
    ['负数', neverNegative, world({ free: -1 }), /negative/],
    ['少一个名额', everySeatAccounted, world({ free: 0 }), /seats: 0/],
    ['占座还没成，名额在占座上', everySeatAccounted, world({ free: 0, holds: { t: take }, under: 1 }, { state: 'pending' }), undefined],
    ['占座已成，名额在人身上', everySeatAccounted, world({ free: 0, holds: { t: take }, under: 1 }, {}), undefined],
    ['占座已成，又多出一个名额', everySeatAccounted, world({ free: 1, holds: { t: take }, under: 1 }, {}), /seats: 2/],
    ['占座的数不对', everySeatAccounted, world({ under: 1 }), /holds: 1 counted, 0 there/],
    ['候补多数了一个', everySeatAccounted, world({ wait: 1 }), /line: 1/],
    ['静下来还有占座', atRest, world({ holds: { t: take } }), /holds t/],
    ['静下来还有没办完的', atRest, world({}, { state: 'pending' }), /pending/],
    ['静下来少了名额', atRest, world({ free: 0 }), /lost/],
    ['静下来多了名额', atRest, world({}, {}), /more seats/],
    ['有空名额还欠着', atRest, world({ capacity: 0, debt: 1 }), /debt/],
    ['候补的数不对', atRest, world({ wait: 1 }), /counted in line/],
    ['坐得下还在等', atRest, world({ wait: 1 }, { state: 'waiting', joinedAt: 1 }), /waits beside/],
  ])('%s', (_title, invariant, held, complaint) => {
    if (complaint) expect(invariant(held)).toMatch(complaint)
    else expect(invariant(held)).toBeUndefined()
  })
  test('没有递补过的人不会变成待确认，取消了的人不会自己回来', () => {
    expect(stepComplaint({ ...one, state: 'cancelled' }, { ...one, state: 'offered' }, [])).toMatch(/from cancelled to offered/)
    expect(stepComplaint(undefined, one, [])).toMatch(/begins as seated/)
    expect(stepComplaint(one, { ...one, size: 2 }, [])).toMatch(/size/)
  })
  test('还欠着名额就给出去，要说出来', () => {
    const held = { ...freshCounter(slot, 1), debt: 1, free: 0 }
    expect(stepComplaint(held, { ...held, holds: { t: take } }, [])).toMatch(/1 are owed/)
    expect(stepComplaint({ ...held, debt: 0 }, { ...held, debt: 0, holds: { t: take } }, [])).toBeUndefined()
  })
  test('两个各走三步的人，十六种状态，一种不多一种不少', () => {
    const walks = (person: string): Actor => actor(person, function* () {
      for (const state of ['cancelled', 'pending', 'cancelled'] as const) {
        yield* write({ on: 'enrolment', id: person, where: {}, change: { set: { state, token: `${state}${person}` }, add: { at: 1 } } })
      }
    })
    const start = new Map<string, Document>([['enrolment:a', { ...one, _id: 'a' }], ['enrolment:b', { ...one, _id: 'b' }]])
    const walking = { world: start, actors: [walks('a'), walks('b')], always: [], rest: [], steps: false, recovery: nothing }
    expect(explore(walking).states).toBe(16)
  })
  test('一共四十万种状态以上，二十秒以内', () => {
    if (process.env.FIGURES) process.stdout.write(`${figures.join('\n')}\n${states} states in ${seconds.toFixed(1)} s\n`)
    expect(states).toBeGreaterThanOrEqual(400_000)
    expect(seconds).toBeLessThanOrEqual(20)
  })
})

/** They have cancelled, and nobody was promoted yet. */
function after(world: World, gone: readonly string[]): World {
  for (const person of gone) work(world, cancel(leaving(person, `gone${person}`)))
  return world
}
const vacated = (quota: number, gone = 'a') => after(townWith(quota, ['a', 'b', 'c', 'd'].slice(0, quota + 2)), [...gone])

/** The seats of a, b were more than the capacity when it was lowered; a has cancelled since. */
function lowered(from: number, to: number): World {
  const world = townWith(from, ['a', 'b'])
  work(world, changeCapacity({ slot, from, to }))
  return after(world, ['a'])
}

/** The counter of one seat, taken by one who was seated and died before he ended his hold. */
function stillHeld(person: string, token: string): Counter {
  const holds = { [token]: { kind: 'take', size: 1, by: idOf(person), from: 'pending', seen: token, to: 'seated', at: 1 } as const }
  return { ...freshCounter(slot, 1), free: 0, holds }
}
