import { action, counter } from '../../../cloudfunctions/contract/action'
import * as z from '../../../cloudfunctions/contract/zod'
import { problem } from '../../../cloudfunctions/office/problem'
import { openDoor } from '../../../cloudfunctions/office/serve'
import { appendAudit, firstBrokenLine } from '../../../cloudfunctions/store/audit'
import { dropExpiredIntents } from '../../../cloudfunctions/store/intents'
import { collections } from '../../../cloudfunctions/store/schema'
import { entrust } from '../../../cloudfunctions/store/staff'
import { closeClouds, open, type OpenedCloud } from '../local/cloud'

const done: string[] = []
let meanwhile: () => Promise<void> = async () => undefined
let failing: Error | undefined

const desk = counter('desk', {
  donate: action({ access: 'member', once: 'by-intent', input: z.strictObject({ fen: z.number() }), output: z.strictObject({ number: z.number() }), problems: ['station.unknown'] }),
  open: action({ access: { staff: ['auditor'] }, input: z.strictObject({ id: z.string() }), output: z.strictObject({ roles: z.array(z.string()) }), problems: ['station.unknown'] }),
})
const main = openDoor(desk, {
  donate: async ({ fen }, { intent }) => {
    done.push(`${intent} ${fen}`)
    await meanwhile()
    if (failing) throw failing
    return { number: done.length }
  },
  open: async ({ id }, { caller }) => {
    if (id === 'st-none') throw problem('station.unknown')
    return { roles: caller.duties.map(({ role }) => role) }
  },
})

let opened: OpenedCloud
beforeAll(async () => { opened = await open({ collections: [...collections] }) })
beforeEach(() => {
  done.length = 0
  meanwhile = async () => undefined
  failing = undefined
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => jest.restoreAllMocks())
afterAll(closeClouds)

const context = (openid: string, limitMs = 3_000) => ({ request_id: 'r', memory_limit_in_mb: 256, time_limit_in_ms: limitMs, environ: `TCB_ENV=e;WX_OPENID=${openid}` })
const send = (intent: string, fen = 100, openid = 'o-zhang', ask?: true) => main({ action: 'donate', input: { fen }, intent, ask }, context(openid))
const shortOf = async (answer: ReturnType<typeof main>) => {
  const given = await answer
  return given.ok ? given.data : given.problem.code
}
const intentOf = (name: string) => name.padEnd(20, 'x')

describe('信号不好，手机会送两次', () => {
  test('同一个编号换了内容：拒绝，一分钱也不动', async () => {
    await send(intentOf('reuse'))
    expect(await shortOf(send(intentOf('reuse'), 200))).toBe('intent.reused')
    expect(done).toEqual([`${intentOf('reuse')} 100`])
  })
  test('同一个编号再来，答复一样，事情只办一次', async () => {
    expect(await shortOf(send(intentOf('twice')))).toEqual({ number: 1 })
    expect(await shortOf(send(intentOf('twice')))).toEqual({ number: 1 })
    expect(done).toHaveLength(1)
  })
  test('对照：换一个编号，就是另一件事', async () => {
    await send(intentOf('first'))
    expect(await shortOf(send(intentOf('second')))).toEqual({ number: 2 })
  })
  test('二十次同时到，只办一次', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => shortOf(send(intentOf('crowd')))))
    expect(done).toHaveLength(1)
    expect(answers.filter((answer) => answer !== 'intent.doing')).toEqual(expect.arrayContaining([{ number: 1 }]))
    expect(await shortOf(send(intentOf('crowd')))).toEqual({ number: 1 })
  })
  test('别人用了同样的编号，互不相干', async () => {
    await send(intentOf('same'), 100, 'o-zhang')
    expect(await shortOf(send(intentOf('same'), 300, 'o-li'))).toEqual({ number: 2 })
  })
  test('拒绝也是答复：再来一次还是它；我们的错不是答复，再来就重办', async () => {
    failing = problem('station.unknown')
    await send(intentOf('refused'))
    failing = undefined
    expect(await shortOf(send(intentOf('refused')))).toBe('station.unknown')
    failing = problem('rate.limited')
    await send(intentOf('limited'))
    failing = undefined
    expect(await shortOf(send(intentOf('limited')))).toEqual({ number: 3 })
  })
})

describe('不知道办成了没有，就问', () => {
  test('没到过：放心送；办完了：就是那个答复；换了内容：不答', async () => {
    expect(await shortOf(send(intentOf('ask'), 100, 'o-zhang', true))).toBe('intent.unknown')
    expect(done).toEqual([])
    await send(intentOf('ask'))
    expect(await shortOf(send(intentOf('ask'), 100, 'o-zhang', true))).toEqual({ number: 1 })
    expect(await shortOf(send(intentOf('ask'), 101, 'o-zhang', true))).toBe('intent.reused')
    expect(await shortOf(send(intentOf('ask'), 100, 'o-li', true))).toBe('intent.unknown')
  })
  test('还在办：请稍等；办的人死了，租期一过由下一次接着办', async () => {
    let die = (): void => undefined
    const started = new Promise<void>((begun) => {
      meanwhile = () => new Promise((_, reject) => {
        die = () => reject(new TypeError('killed'))
        begun()
      })
    })
    const first = main({ action: 'donate', input: { fen: 1 }, intent: intentOf('dead') }, context('o-zhang', -900))
    await started
    expect(await shortOf(send(intentOf('dead'), 1, 'o-zhang', true))).toBe('intent.doing')
    expect(await shortOf(send(intentOf('dead'), 1))).toBe('intent.doing')
    meanwhile = async () => undefined
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await shortOf(send(intentOf('dead'), 1))).toEqual({ number: 2 })
    die()
    expect(await shortOf(first)).toBe('server.failed')
    expect(await shortOf(send(intentOf('dead'), 1))).toEqual({ number: 2 })
  })
  test('七天以后没人再问，记录收走；没到期的留下', async () => {
    await send(intentOf('old'))
    expect(await dropExpiredIntents(Date.now() + 6 * 86_400_000)).toBe(0)
    expect(await dropExpiredIntents(Date.now() + 8 * 86_400_000)).toBeGreaterThan(0)
    expect(await shortOf(send(intentOf('old'), 100, 'o-zhang', true))).toBe('intent.unknown')
  })
})

describe('工作人员做的事，先记下再做', () => {
  const look = (openid: string, id = 'st-1') => shortOf(main({ action: 'open', input: { id } }, context(openid)))
  const book = async () => (await opened.db.collection('audit').orderBy('_id', 'asc').get()).data as { who: string; action: string; object: string; result: string | null }[]

  test('没有这个职责的人进不来，也不进簿子', async () => {
    await entrust('o-keeper', '孙站长', [{ role: 'keeper', area: null, of: 'st-1' }])
    expect(await look('o-keeper')).toBe('role.required')
    expect(await look('o-nobody')).toBe('role.required')
    expect(await book()).toEqual([])
  })
  test('进得来的，进门和结果各一行；被拒绝的也写着', async () => {
    await entrust('o-audit', '钱审计', [{ role: 'auditor', area: null, of: null }, { role: 'keeper', area: null, of: 'st-1' }])
    expect(await look('o-audit')).toEqual({ roles: ['auditor'] })
    expect(await look('o-audit', 'st-none')).toBe('station.unknown')
    expect((await book()).map(({ who, action, object, result }) => [who, action, object, result])).toEqual([
      ['o-audit', 'desk.open', 'st-1', null], ['o-audit', 'desk.open', 'st-1', 'done'],
      ['o-audit', 'desk.open', 'st-none', null], ['o-audit', 'desk.open', 'st-none', 'station.unknown'],
    ])
  })
  test('五个人同时写，一行不少，链不断；改一个字、抽一行，都看得出是哪一行', async () => {
    const line = (i: number) => ({ at: i, who: `o-${i}`, action: 'desk.open', object: null, requestId: 'r', result: null })
    await Promise.all([1, 2, 3, 4, 5].map((i) => appendAudit(line(i))))
    const lines = await book()
    expect(lines).toHaveLength(9)
    expect(await firstBrokenLine()).toBeNull()
    await opened.db.collection('audit').doc('000000000003').update({ who: 'o-other' })
    expect(await firstBrokenLine()).toBe(3)
    await opened.db.collection('audit').doc('000000000003').update({ who: 'o-audit' })
    expect(await firstBrokenLine()).toBeNull()
    await opened.db.collection('audit').doc('000000000006').remove()
    expect(await firstBrokenLine()).toBe(6)
  })
})
