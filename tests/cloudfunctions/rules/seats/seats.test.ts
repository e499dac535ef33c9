import { changeCapacity, openCounter } from '../../../../cloudfunctions/rules/seats/capacity'
import { cancel, decline, lapse } from '../../../../cloudfunctions/rules/seats/cancel'
import { enrolmentId, mostUnderWay, type Counter, type Enrolment } from '../../../../cloudfunctions/rules/seats/documents'
import { enrol, type EnrolOutcome, type Wish } from '../../../../cloudfunctions/rules/seats/enrol'
import { run, type Step, type Work } from '../../../../cloudfunctions/rules/seats/step'
import { deadAfterMs, sweepHolds, sweepPending } from '../../../../cloudfunctions/rules/seats/sweep'
import { accept, placeInLine, promote } from '../../../../cloudfunctions/rules/seats/waitlist'
import { perform, tokens, work, type World } from '../../../faults/seats/interpret'

const slot = 'morning'
const serial = 'serial'
const zhang = enrolmentId('fair', 'zhang')
const li = enrolmentId('fair', 'li')
let world: World
let token: () => string

beforeEach(() => {
  world = new Map()
  token = tokens('t')
  work(world, openCounter(slot, 1))
})

const wish = (person: string, more: Partial<Wish> = {}): Wish =>
  ({ occasion: 'fair', person, slot, size: 1, waitlist: true, now: 1, intent: `${person}${more.now ?? 1}`, serial, token, ...more })
/** What came of it, in a word. */
const stood = (outcome: EnrolOutcome): string => (typeof outcome === 'string' ? outcome : outcome.state)
const counter = () => world.get(`counter:${slot}`) as Counter
const stateOf = (id: string) => (world.get(`enrolment:${id}`) as Enrolment).state
const promoted = (now: number, until: number) => work(world, promote({ slot, now, until, token }))

/** The steps of work, done one by one. */
function steps(todo: Work<unknown>, most = Infinity): Step[] {
  const taken: Step[] = []
  for (let turn = todo.next(); !turn.done && taken.length < most; turn = todo.next(perform(world, turn.value))) taken.push(turn.value)
  return taken
}

describe('报名', () => {
  test('没有这一场：没有名额，不会凭空有', () => {
    expect(stood(work(world, enrol(wish('zhang', { slot: 'nowhere' }))))).toBe('full')
  })
  test('名额没有了又不设候补：满了，不留占座', () => {
    work(world, enrol(wish('zhang')))
    expect(stood(work(world, enrol(wish('li', { waitlist: false }))))).toBe('full')
    expect(counter()).toMatchObject({ free: 0, wait: 0, holds: {}, under: 0 })
  })
  describe('同时在办的太多，新来的先等一等', () => {
    const crowded = (under: number, free: number) => { world.set(`counter:${slot}`, { ...counter(), capacity: 9, free, under }) }
    test.each([true, false])('有空名额也不说满了，候补 %s', (waitlist) => {
      crowded(mostUnderWay, 3)
      expect(stood(work(world, enrol(wish('zhang', { waitlist }))))).toBe('busy')
      expect(counter()).toMatchObject({ free: 3, wait: 0, holds: {}, under: mostUnderWay })
    })
    test('没有空名额，也不排进队里', () => {
      crowded(mostUnderWay, 0)
      expect(stood(work(world, enrol(wish('zhang'))))).toBe('busy')
      expect(counter()).toMatchObject({ wait: 0, holds: {} })
    })
    test('对照：差一个就办得成；要走的人什么时候都走得了', () => {
      crowded(mostUnderWay - 1, 3)
      expect(stood(work(world, enrol(wish('zhang'))))).toBe('seated')
      crowded(mostUnderWay, 2)
      expect(work(world, cancel({ id: zhang, serial, now: 2, token }))).toBe('cancelled')
    })
  })
  test('前面有人排着队，不排队的就是满了，不叫他白等', () => {
    world.set(`counter:${slot}`, { ...counter(), capacity: 9, free: 3, wait: 1 })
    expect(stood(work(world, enrol(wish('zhang', { waitlist: false }))))).toBe('full')
  })
  test('比总名额还多的一组不进候补：等到什么时候也坐不下，还挡住后面的人', () => {
    expect(stood(work(world, enrol(wish('zhang', { size: 2 }))))).toBe('full')
    expect(counter().wait).toBe(0)
  })
  test('凭号里有点号的，不写：它会伸到别的字段里去', () => {
    expect(() => work(world, enrol(wish('zhang', { token: () => 'a.kind' })))).toThrow(TypeError)
  })
  test('再点一次还是那个名额；换一个人数也不换', () => {
    work(world, enrol(wish('zhang')))
    expect(stood(work(world, enrol(wish('zhang', { size: 3 }))))).toBe('seated')
    expect(counter().free).toBe(0)
  })
  test('成功只要四步，先写报名，其中两步在计数上', () => {
    const taken = steps(enrol(wish('zhang')))
    expect(taken.map((step) => step.on)).toEqual(['enrolment', 'counter', 'enrolment', 'counter'])
    expect(taken[0]).toHaveProperty('insert')
    expect(counter()).toEqual({ _id: slot, capacity: 1, free: 0, debt: 0, wait: 0, holds: {}, under: 0 })
  })
  test('回音不明就停下，不再走一步', async () => {
    const asked: Step[] = []
    await expect(run(enrol(wish('zhang')), async (step) => {
      asked.push(step)
      if (asked.length === 2) throw new Error('timed out')
      return perform(world, step)
    })).rejects.toThrow('timed out')
    expect(asked).toHaveLength(2)
  })
})

describe('取消、递补、接受', () => {
  beforeEach(() => {
    work(world, enrol(wish('zhang')))
    work(world, enrol(wish('li', { now: 2 })))
  })
  test('没报过名的，取消不了，也接受不了', () => {
    expect(work(world, cancel({ serial, id: 'fair:nobody', now: 3, token }))).toBe('unknown')
    expect(work(world, accept({ serial, id: 'fair:nobody', now: 3 }))).toBe('unknown')
  })
  test('没有人给他名额，就没有可接受、可放弃、可过期的', () => {
    expect(work(world, accept({ serial, id: li, now: 3 }))).toBe('waiting')
    expect(work(world, decline({ serial, id: li, now: 3, token }))).toBe('waiting')
    expect(work(world, lapse({ serial, id: zhang, now: 3, token }))).toBe('seated')
  })
  test('名额空出来之前，递补什么也不做', () => {
    expect(promoted(3, 10)).toBe('waiting')
    expect(stateOf(li)).toBe('waiting')
  })
  test('期限到的那一刻不能接受；没到不能算过期', () => {
    work(world, cancel({ serial, id: zhang, now: 3, token }))
    expect(promoted(3, 10)).toBe('empty')
    expect(work(world, lapse({ serial, id: li, now: 9, token }))).toBe('offered')
    expect(work(world, accept({ serial, id: li, now: 10 }))).toBe('offered')
    expect(work(world, accept({ serial, id: li, now: 9 }))).toBe('seated')
  })
  test('放弃的人不再被递补；再报名，排到最后', () => {
    work(world, enrol(wish('wang', { now: 3 })))
    work(world, cancel({ serial, id: zhang, now: 3, token }))
    promoted(3, 10)
    expect(work(world, decline({ serial, id: li, now: 4, token }))).toBe('declined')
    expect(stood(work(world, enrol(wish('li', { now: 5 }))))).toBe('waiting')
    promoted(5, 10)
    expect([stateOf(enrolmentId('fair', 'wang')), stateOf(li)]).toEqual(['offered', 'waiting'])
  })
  test('最前面的一组比减过的总名额还多：说出来，不装作还要等', () => {
    work(world, changeCapacity({ slot, from: 1, to: 0 }))
    work(world, cancel({ serial, id: zhang, now: 3, token }))
    expect(promoted(3, 10)).toBe('too-large')
    expect(counter()).toMatchObject({ free: 0, debt: 0, wait: 1 })
  })
  test('排第几位：先来在前，同时来的看编号，不在队里没有位次', () => {
    const line = [{ _id: 'b', joinedAt: 2 }, { _id: 'a', joinedAt: 2 }, { _id: 'c', joinedAt: 1 }]
    expect(['a', 'b', 'c', 'd'].map((id) => placeInLine(line, id))).toEqual([2, 3, 1, null])
  })
})

describe('改名额', () => {
  test('没有这一场；别人已经改过：都不改', () => {
    expect(work(world, changeCapacity({ slot: 'nowhere', from: 1, to: 2 }))).toBe('unknown')
    expect(work(world, changeCapacity({ slot, from: 5, to: 2 }))).toBe('changed')
    expect(counter().capacity).toBe(1)
  })
  test('同一场不会开两次', () => expect(work(world, openCounter(slot, 9))).toBe(false))
  test('减到已经给出去的以下：欠着，没有人失去名额，空出来的先还', () => {
    work(world, changeCapacity({ slot, from: 1, to: 2 }))
    for (const person of ['zhang', 'li']) work(world, enrol(wish(person)))
    expect(work(world, changeCapacity({ slot, from: 2, to: 1 }))).toBe('done')
    expect(counter()).toMatchObject({ free: 0, debt: 1 })
    work(world, cancel({ serial, id: zhang, now: 3, token }))
    expect(stood(work(world, enrol(wish('wang', { waitlist: false }))))).toBe('full')
    promoted(4, 10)
    expect(counter()).toMatchObject({ capacity: 1, free: 0, debt: 0 })
    expect(stateOf(li)).toBe('seated')
  })
  test('不知道改成没有，再改一次不会改两遍', () => {
    for (let again = 0; again < 2; again++) expect(work(world, changeCapacity({ slot, from: 1, to: 3 }))).toBe('done')
    expect(counter()).toMatchObject({ capacity: 3, free: 3 })
  })
})

test('每一步都送到两次，和送到一次一样', () => {
  const story = (again: boolean): World => {
    const there: World = new Map()
    const fresh = tokens('s')
    const twice = (todo: Work<unknown>) => {
      for (let turn = todo.next(); !turn.done;) {
        const answer = perform(there, turn.value)
        if (again) perform(there, turn.value)
        turn = todo.next(answer)
      }
    }
    twice(openCounter(slot, 2))
    for (const [at, person] of ['zhang', 'li', 'wang', 'zhao'].entries()) twice(enrol(wish(person, { now: at, token: fresh })))
    twice(cancel({ serial, id: zhang, now: 5, token: fresh }))
    twice(cancel({ serial, id: enrolmentId('fair', 'zhao'), now: 5, token: fresh }))
    twice(promote({ slot, now: 6, until: 10, token: fresh }))
    twice(changeCapacity({ slot, from: 2, to: 3 }))
    twice(decline({ serial, id: enrolmentId('fair', 'wang'), now: 7, token: fresh }))
    return there
  }
  expect(story(true)).toEqual(story(false))
  const ended = [...story(false).values()].map((one) => ('capacity' in one ? one.free : one.state))
  expect(ended).toEqual([2, 'cancelled', 'seated', 'declined', 'cancelled'])
})

describe('清扫', () => {
  test('一分钟以内的不动', () => {
    steps(enrol(wish('zhang')), 2)
    expect(work(world, sweepHolds({ slot, now: deadAfterMs, until: 0 }))).toBe(0)
    expect(work(world, sweepPending({ id: zhang, now: deadAfterMs, token }))).toBe(false)
  })
  test('占到座就断了的，替他办完', () => {
    steps(enrol(wish('zhang')), 2)
    expect(work(world, sweepHolds({ slot, now: deadAfterMs + 1, until: 0 }))).toBe(1)
    expect(stateOf(zhang)).toBe('seated')
    expect(counter()).toMatchObject({ free: 0, holds: {} })
  })
  test('替人送出的递补，期限从送出时算', () => {
    work(world, enrol(wish('zhang')))
    work(world, enrol(wish('li')))
    work(world, cancel({ serial, id: zhang, now: 2, token }))
    steps(promote({ slot, now: 3, until: 10, token }), 3)
    work(world, sweepHolds({ slot, now: deadAfterMs + 3, until: deadAfterMs + 10 }))
    expect(world.get(`enrolment:${li}`)).toMatchObject({ state: 'offered', until: deadAfterMs + 10 })
  })
  test('还没占座就断了的，算没有报', () => {
    steps(enrol(wish('zhang')), 1)
    expect(work(world, sweepPending({ id: zhang, now: deadAfterMs + 1, token }))).toBe(true)
    expect(stateOf(zhang)).toBe('cancelled')
  })
})
