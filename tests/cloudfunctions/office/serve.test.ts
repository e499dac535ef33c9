import { action, counter } from '../../../cloudfunctions/contract/action'
import * as z from '../../../cloudfunctions/contract/zod'
import { problem } from '../../../cloudfunctions/office/problem'
import { openDoor } from '../../../cloudfunctions/office/serve'

const desk = counter('desk', {
  echo: action({ access: 'public', input: z.strictObject({ word: z.string().check(z.maxLength(5)) }), output: z.strictObject({ word: z.string() }), problems: [] }),
  mine: action({ access: 'member', input: z.strictObject({}), output: z.strictObject({ openid: z.string() }), problems: [] }),
  leak: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({ name: z.string() }), problems: [] }),
  refuse: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({}), problems: ['station.unknown'] }),
  undeclared: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({}), problems: ['area.unknown'] }),
  write: action({ access: 'member', once: 'by-record', input: z.strictObject({}), output: z.strictObject({ intent: z.string() }), problems: [] }),
  crash: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({}), problems: [] }),
  breakArchive: action({ access: 'public', input: z.strictObject({}), output: z.strictObject({}), problems: [] }),
})
const main = openDoor(desk, {
  echo: async ({ word }) => ({ word }),
  mine: async (_input, { caller }) => ({ openid: caller.openid! }),
  leak: async () => ({ name: '张师傅', idCard: '131099199001010019' }),
  refuse: async () => { throw problem('station.unknown') },
  undeclared: async () => { throw problem('station.unknown') },
  write: { done: async (_input, { intent }) => ({ intent }), asked: async () => { throw problem('intent.unknown') } },
  crash: async () => { throw new TypeError('张师傅的手机号 19900000001 不对') },
  breakArchive: async () => { throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }) },
})
const context = (environ = 'TCB_ENV=local-env') => ({ request_id: 'r-1', memory_limit_in_mb: 256, time_limit_in_ms: 3_000, environ })
const codeOf = async (event: unknown, given = context()) => {
  const answer = await main(event, given)
  return answer.ok ? 'ok' : [answer.problem.code, answer.problem.details.path].filter((part) => part !== undefined).join(' ')
}
let logged: string[]
beforeEach(() => {
  logged = []
  jest.spyOn(console, 'error').mockImplementation((line: string) => { logged.push(line) })
})
afterEach(() => jest.restoreAllMocks())

describe('窗口先说不', () => {
  test.each([
    ['不是对象的请求', 'echo', 'input.invalid '],
    ['空请求', null, 'input.invalid '],
    ['数组', [], 'input.invalid '],
    ['没有动作', {}, 'input.invalid action'],
    ['动作不是字', { action: { $ne: null } }, 'input.invalid action'],
    ['多出来的顶层字段', { action: 'echo', input: { word: 'a' }, admin: true }, 'input.invalid admin'],
    ['没有这个动作', { action: 'drop' }, 'action.unknown'],
    ['原型上的名字也不是动作', { action: 'constructor' }, 'action.unknown'],
    ['缺字段', { action: 'echo', input: {} }, 'input.invalid input.word'],
    ['多字段', { action: 'echo', input: { word: 'a', x: 1 } }, 'input.invalid input.x'],
    ['该是字的地方来了运算符', { action: 'echo', input: { word: { $ne: '' } } }, 'input.invalid input.word'],
    ['太长', { action: 'echo', input: { word: 'abcdef' } }, 'input.invalid input.word'],
    ['输入不是对象', { action: 'echo', input: 'word' }, 'input.invalid input'],
    ['超过 64 KB', { action: 'echo', input: { word: 'x'.repeat(70_000) } }, 'input.too-large'],
    ['没登录', { action: 'mine' }, 'identity.required'],
    ['有名字的拒绝，原样说出来', { action: 'refuse' }, 'station.unknown'],
    ['没声明的拒绝不出门', { action: 'undeclared' }, 'server.failed'],
    ['问一件事，却带了办事的编号', { action: 'echo', input: { word: 'a' }, intent: 'a'.repeat(20) }, 'input.invalid intent'],
    ['编号太短', { action: 'write', intent: 'abc' }, 'input.invalid intent'],
    ['编号里有点和美元符', { action: 'write', intent: '$set.a$set.a$set.a' }, 'input.invalid intent'],
    ['办事要先登录', { action: 'write', intent: 'a'.repeat(20) }, 'identity.required'],
    ['没声明的字段不出门', { action: 'leak' }, 'server.failed'],
    ['档案室不应答，是请稍后再试', { action: 'breakArchive' }, 'store.unavailable'],
  ])('%s', async (_title, event, expected) => expect(await codeOf(event)).toBe(expected))

  test('我们自己的错：对外一句话也不多说，记在日志里', async () => {
    const answer = await main({ action: 'crash' }, context())
    expect(answer).toEqual({ ok: false, problem: { code: 'server.failed', details: {} }, requestId: 'r-1' })
    expect(logged.join()).toContain('desk.crash')
  })
  test('身份只看平台给的：请求里自称是谁都不算', async () => {
    expect(await codeOf({ action: 'mine', userInfo: { openId: 'o-zhang' } })).toBe('identity.required')
    process.env.WX_OPENID = 'o-someone-before'
    expect(await codeOf({ action: 'mine' })).toBe('identity.required')
    delete process.env.WX_OPENID
  })
})

test('对照：平台说他是谁，他就是谁', async () => {
  expect(await main({ action: 'mine', userInfo: { openId: 'o-forged' } }, context('TCB_ENV=e;WX_OPENID=o-zhang')))
    .toEqual({ ok: true, data: { openid: 'o-zhang' }, requestId: 'r-1' })
})
test('好好说话，就有答复', async () => {
  expect(await main({ action: 'echo', input: { word: '你好' } }, context())).toEqual({ ok: true, data: { word: '你好' }, requestId: 'r-1' })
})
test('办一件事要有编号，没有就不办；只问不办，问的是记录', async () => {
  const zhang = context('TCB_ENV=e;WX_OPENID=o-zhang')
  expect(await codeOf({ action: 'write' }, zhang)).toBe('input.invalid intent')
  expect(await codeOf({ action: 'write', intent: 'a'.repeat(20), ask: true }, zhang)).toBe('intent.unknown')
  expect(await main({ action: 'write', intent: 'a'.repeat(20) }, zhang)).toMatchObject({ ok: true, data: { intent: 'a'.repeat(20) } })
})
test('一个人一分钟里问得太多，请他歇一歇；别人照常', async () => {
  const zhou = context('TCB_ENV=e;WX_OPENID=o-zhou')
  for (let i = 0; i < 120; i++) expect(await codeOf({ action: 'mine' }, zhou)).toBe('ok')
  expect(await main({ action: 'mine' }, zhou)).toMatchObject({ ok: false, problem: { code: 'rate.limited', details: { retryAfterMs: expect.any(Number) } } })
  expect(await codeOf({ action: 'mine' }, context('TCB_ENV=e;WX_OPENID=o-qian'))).toBe('ok')
})
