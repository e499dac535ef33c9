import { hall } from '../../../src/client/hall'
import { HallProblem } from '../../../src/client/problem'
import { newPhone, ok, phone, refused } from '../open-page'

beforeEach(newPhone)
afterEach(() => jest.useRealTimers())

const failure = () => hall.station.detail({ id: 'st-0001' }).then(() => undefined, (problem: HallProblem) => problem)

test('窗口说不：带着它的代号和编号', async () => {
  phone.answer = () => refused('station.unknown')
  expect(await failure()).toMatchObject({ code: 'station.unknown', requestId: 'rq-1' })
  expect(await failure()).toBeInstanceOf(HallProblem)
})
test('断了网', async () => expect(await failure()).toMatchObject({ code: 'network.failed' }))
test.each([['一页网页', '<html>'], ['什么都没有', undefined], ['别的东西', { status: 502 }]])('回来的不是回答，而是%s', async (_what, body) => {
  phone.answer = () => body
  expect(await failure()).toMatchObject({ code: 'answer.unreadable' })
})
test('等 10 秒没有回音', async () => {
  jest.useFakeTimers()
  phone.answer = () => new Promise(() => {})
  const waiting = failure()
  await jest.advanceTimersByTimeAsync(9_999)
  expect(await Promise.race([waiting, Promise.resolve('还在等')])).toBe('还在等')
  await jest.advanceTimersByTimeAsync(1)
  expect(await waiting).toMatchObject({ code: 'network.timeout' })
})
test('问对了：名词是函数，动作和内容在信里', async () => {
  const asked: unknown[] = []
  phone.answer = (noun, call) => { asked.push([noun, call]); return ok({ areas: [] }) }
  expect(await hall.station.areas({})).toEqual({ areas: [] })
  expect(asked).toEqual([['station', { action: 'areas', input: {} }]])
})
