import { chensUnion } from '../../../../cloudfunctions/local/seed/unions'
import { newIdNumber, openTown, type Town, why, yanjiao } from './town'

let town: Town
beforeAll(async () => { town = await openTown() })
afterAll(() => town.close())

let people = 0
const words = { words: '三个月的工资没有发，单位说没钱。' }
const claim = (changes: object = {}) => ({
  claim: 'wages', migrant: true, amount: 2_400_000, employer: '某运输队', story: '从三月起没有发工资，一共三个月。', persons: 3, income: 90_000_000, calamity: false,
  name: '马有才', idNumber: newIdNumber(), mobile: '19900007001', area: yanjiao, ...changes,
})
async function brought(kind: 'legal-aid' | 'consultation', answers: object, papers: string[] = []) {
  const who = `p${people++}`
  await town.keep(who, papers)
  const answer = await town.submit(who, kind, answers, papers)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return { who, id: answer.data.id as string, data: answer.data }
}
const outcomeOf = ({ data }: Awaited<ReturnType<typeof brought>>) => data.working.at(-1).values.outcome

describe('法律援助', () => {
  test.each([
    ['农民工讨薪，家里再有钱也帮', {}, 'exempt'],
    ['不是农民工，人均高过最低工资', { migrant: false }, 'means-over'],
    ['不是农民工，人均低', { migrant: false, income: 3_000_000 }, 'means-met'],
    ['本县没有登记最低工资，由人来看', { migrant: false, area: '131081' }, 'means-unknown'],
    ['正好一千元', { amount: 100_000 }, 'amount-small'],
  ])('%s', async (_why, changes, outcome) => expect(outcomeOf(await brought('legal-aid', claim(changes)))).toBe(outcome))

  test('县里受理、市里派律师，不是同一个人；材料没齐不派', async () => {
    const bare = await brought('legal-aid', claim())
    await town.move('gao', bare.id, 'accept')
    const lawyer = { lawyer: '法援中心 赵律师', mobile: '19900008902' }
    expect(why(await town.move('meng', bare.id, 'assign', lawyer))).toBe('papers-missing')
    const { id } = await brought('legal-aid', claim(), ['id-front'])
    expect(why(await town.move('lin', id, 'accept'))).toBe('case.unknown')
    expect(why(await town.move('wang', id, 'accept'))).toBe('ok')
    expect(why(await town.move('wang', id, 'assign', lawyer))).toBe('same-person')
    expect(why(await town.move('meng', id, 'assign', lawyer))).toBe('ok')
  })

  test('办完了，本人可以说一次没办完，第二次不行', async () => {
    const { who, id } = await brought('legal-aid', claim(), ['id-front'])
    await town.move('gao', id, 'accept')
    await town.move('meng', id, 'assign', { lawyer: '赵律师', mobile: '19900008902' })
    await town.move('gao', id, 'finish', words)
    expect(why(await town.act(who, id, 'resume', words))).toBe('ok')
    await town.move('gao', id, 'finish', words)
    expect(why(await town.act(who, id, 'resume', words))).toBe('reopened-once')
    expect(why(await town.act(who, id, 'agree'))).toBe('ok')
  })
})

describe('12351 工单', () => {
  const told = (changes: object = {}) => ({ about: 'wages', area: yanjiao, ...words, name: '马有才', mobile: '19900007001', ...changes })
  const dispatch = { area: yanjiao }

  test('受理在县里；工会不能自己派给自己，没有的地方派不了', async () => {
    const { id, data } = await brought('consultation', told())
    expect(data).toMatchObject({ state: 'received', at: 'county' })
    expect(why(await town.move('chen', id, 'dispatch-usual', dispatch))).toBe('case.unknown')
    expect(why(await town.move('gao', id, 'dispatch-usual', { area: '999999' }))).toBe('answer.faulty')
  })

  test('难的给的时间长：三类三个期限', async () => {
    const due = async (move: string) => {
      const { id } = await brought('consultation', told())
      await town.move('gao', id, move, dispatch)
      return await town.seen(id)
    }
    const all = [await due('dispatch-simple'), await due('dispatch-usual'), await due('dispatch-complex')]
    expect(all.map(({ union, at }) => [union, at])).toEqual(Array.from({ length: 3 }, () => [chensUnion, 'home']))
    const known = all.map(({ due: at }) => at).filter((at) => at !== null)
    expect([...new Set(known)].sort((a, b) => a - b)).toEqual(known)
  })

  test('派单、办理、办结、回访、归档；办的人不能自己回访；没办好可以再说一次，只一次', async () => {
    const { who, id } = await brought('consultation', told())
    await town.move('gao', id, 'dispatch-usual', dispatch)
    expect(why(await town.move('chen', id, 'finish', words))).toBe('ok')
    expect(why(await town.act(who, id, 'reopen', words))).toBe('ok')
    expect(await town.seen(id)).toMatchObject({ state: 'received', at: 'county' })
    await town.move('gao', id, 'dispatch-simple', dispatch)
    await town.move('gao', id, 'finish', words)
    await town.move('chen', id, 'finish', words)
    const call = { satisfied: 'yes', words: '钱到了，满意。' }
    expect(why(await town.move('chen', id, 'call', call))).toBe('desk')
    expect(why(await town.act(who, id, 'reopen', words))).toBe('reopened-once')
    expect(why(await town.move('li', id, 'call', call))).toBe('ok')
    expect(why(await town.move('li', id, 'archive'))).toBe('ok')
    expect(await town.seen(id)).toMatchObject({ state: 'archived', ended: true })
    expect(why(await town.act(who, id, 'reopen', words))).toBe('case.state')
  })

  test('没有人的工会，县里接着办；办的人不能自己回访（对照：换个人能）', async () => {
    const { id } = await brought('consultation', told({ area: '131082100' }))
    await town.move('gao', id, 'dispatch-simple', { area: '131082100' })
    expect(await town.seen(id)).toMatchObject({ at: 'county', union: 'un-131082100' })
    expect(why(await town.move('gao', id, 'finish', words))).toBe('ok')
    expect(why(await town.move('gao', id, 'call', { satisfied: 'yes', words: '满意的' }))).toBe('same-person')
    expect(why(await town.move('li', id, 'call', { satisfied: 'yes', words: '满意的' }))).toBe('ok')
  })
})
