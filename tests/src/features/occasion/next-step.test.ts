import { firstSlot, mayCancel, nextStep } from '../../../../src/features/occasion/detail/_parts/next-step'
import { detail, enrolment, fullOccasion, slot } from '../../occasions'

const now = Date.now()
const hour = 3_600_000
const step = (changes: Parameters<typeof detail>[0] = {}, seats = slot(), size = 1) => nextStep(detail(changes), seats, size, now)
const noLine = fullOccasion({ enrolling: { ...fullOccasion().enrolling, waitlist: false } })

describe('按钮说真话', () => {
  test.each([
    ['取消了，有名额也没用', { phase: 'called-off', mine: enrolment() }, undefined, { kind: 'called-off' }],
    ['结束了', { phase: 'over' }, undefined, { kind: 'over' }],
    ['报名截止', { phase: 'closed' }, undefined, { kind: 'closed' }],
    ['正在进行，报不上了', { phase: 'running' }, undefined, { kind: 'running' }],
    ['满了，没有候补', { occasion: noLine }, slot({ left: 0 }), { kind: 'full' }],
    ['这个时段过去了', {}, slot({ ends: now - 1 }), { kind: 'slot-over' }],
    ['满了，前面还有人', {}, slot({ left: 0, waiting: 7 }), { kind: 'line', ahead: 7 }],
    ['空出一个，也先给排着的人', {}, slot({ left: 1, waiting: 2 }), { kind: 'line', ahead: 2 }],
    ['有名额', {}, slot(), { kind: 'enrol' }],
    ['报上了', { mine: enrolment() }, undefined, { kind: 'pass' }],
    ['报上了，开始了也看得到码', { mine: enrolment(), phase: 'running' }, undefined, { kind: 'pass' }],
    ['签到了', { mine: enrolment({ checkedInAt: now }) }, undefined, { kind: 'checkedIn' }],
    ['排着', { mine: enrolment({ state: 'waiting', ahead: 6 }) }, undefined, { kind: 'waiting', ahead: 6 }],
    ['轮到了', { mine: enrolment({ state: 'offered', until: now + hour }) }, undefined, { kind: 'offered', until: now + hour }],
    ['轮到过，过时了', { mine: enrolment({ state: 'offered', until: now }) }, undefined, { kind: 'lapsed' }],
    ['取消过，还能再报', { mine: enrolment({ state: 'cancelled' }) }, undefined, { kind: 'enrol' }],
  ] as const)('%s', (_why, changes, seats, expected) => expect(step(changes as never, seats)).toEqual(expected))
  test('不符合条件的报不了；还不知道的先问；报上了的不再问', () => {
    const judged = (verdict: 'ineligible' | 'incomplete', changes: Parameters<typeof detail>[0] = {}) => nextStep(detail(changes), slot(), 1, now, verdict).kind
    expect([judged('ineligible'), judged('incomplete'), judged('ineligible', { mine: enrolment() })]).toEqual(['ineligible', 'ask', 'pass'])
  })
  test('还没开始报名：说几点开始', () => {
    const occasion = fullOccasion()
    expect(step({ phase: 'announced', occasion })).toEqual({ kind: 'opens', at: occasion.enrolling.opens })
  })
  test('三个人一起，只剩两个名额：一起排', () => expect(step({}, slot({ left: 2 }), 3)).toEqual({ kind: 'line', ahead: 0 }))
})

describe('还能不能取消', () => {
  test.each([
    ['没报', {}, false], ['签到了', { mine: enrolment({ checkedInAt: now }) }, false], ['取消了', { mine: enrolment({ state: 'cancelled' }) }, false],
    ['过了时间', { mine: enrolment(), occasion: fullOccasion({ enrolling: { ...fullOccasion().enrolling, cancelUntil: now } }) }, false],
    ['报上了', { mine: enrolment() }, true], ['排着', { mine: enrolment({ state: 'waiting', ahead: 0 }) }, true],
  ] as const)('%s：%s', (_why, changes, may) => expect(mayCancel(detail(changes as never), now)).toBe(may))
})

test('先看自己的时段，再看第一个有名额的，过去的不看', () => {
  const seats = [slot({ id: 's1', ends: now - 1 }), slot({ id: 's2', left: 0 }), slot({ id: 's3' })]
  expect(firstSlot(seats, null, now).id).toBe('s3')
  expect(firstSlot(seats, enrolment({ slot: 's2' }), now).id).toBe('s2')
  expect(firstSlot(seats, enrolment({ slot: 's1', state: 'cancelled' }), now).id).toBe('s3')
  expect(firstSlot([slot({ id: 's9', ends: now - 1 })], null, now).id).toBe('s9')
})
