import { kindConsentVersion, kindOf } from '../../../../cloudfunctions/contract/kinds'
import { escalateCases, remindOfCases, settleCases } from '../../../../cloudfunctions/services/clock/cases'
import { addCase, changeCase, countCases, findCase } from '../../../../cloudfunctions/store/cases'
import { database } from '../../../../cloudfunctions/store/database'
import { knownFields } from '../../../../cloudfunctions/store/known-fields'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'
import { newIdNumber, now, openTown, type Town, why, yanjiao } from './town'

let town: Town
beforeAll(async () => { town = await openTown() })
afterAll(() => town.close())

const day = 86_400_000
const said = (more: object = {}) => ({ about: 'station', area: yanjiao, words: '燕郊的驿站晚上总是锁着门', name: '张建国', mobile: '19900007788', ...more })
const sends = (who: string, answers: object, intent = freshIntent()) => town.submit(who, 'suggestion', answers, [], intent)
const legal = (more: object = {}) => ({
  claim: 'wages', migrant: true, employer: '某物流公司', story: '三个月没有发工资，去要也不给', persons: 3, income: 3_000_000, calamity: false,
  name: '李秀英', idNumber: newIdNumber(), mobile: '19900005655', area: yanjiao, ...more,
})
const messagesOf = async (who: string) => ((await database().collection('messages').where({ person: `o-${who}` }).get()).data as { kind: string; about: string }[])
/** As though so much time had passed in its stage. */
const overdue = async (id: string) => { const seen = (await findCase(id))!; await changeCase(seen, { due: now - 1_000 }) }

describe('拒绝的，说得出为什么，什么也不存', () => {
  test.each([
    ['旧的表', { form: '2020-01' }, 'form.outdated 2026-11'],
    ['旧的同意书', { consent: { version: '2020-01' } }, 'consent.outdated 2026-11'],
    ['没有这种事项', { kind: 'lottery' }, 'input.invalid input.kind'],
    ['漏了一项', { answers: { ...said(), words: undefined } }, 'answer.faulty words missing'],
    ['多了一项', { answers: said({ salary: '5000' }) }, 'answer.faulty salary unasked'],
    ['说知道其实不知道的', { answers: said({ name: { known: true } }) }, 'answer.unknown-field name'],
    ['说知道、还夹带别的', { answers: said({ name: { known: true, value: 'x' } }) }, 'input.invalid input.answers.name'],
    ['数据库的运算符', { answers: said({ name: { $ne: '' } }) }, 'input.invalid input.answers.name'],
    ['运算符当问题的名字', { answers: said({ $where: '1' }) }, 'input.invalid input.answers'],
    ['公式', { answers: said({ words: '=HYPERLINK("http://x","点")' }) }, 'answer.faulty words formula'],
    ['廊坊没有的地方', { answers: said({ area: '110101' }) }, 'answer.faulty area shape'],
    ['这件事不要的材料', { papers: ['discharge'] }, 'paper.unknown discharge'],
    ['两千字以上', { answers: said({ words: '字'.repeat(2_001) }) }, 'input.invalid input.answers.words'],
  ])('%s', async (_why, more, code) => {
    const input = { kind: 'suggestion', form: kindOf('suggestion').version, answers: said(), papers: [], consent: { version: kindConsentVersion }, ...more }
    // Nobody may ask more than ten times a minute.
    const answer = await codeOf(town.wish(`p${20 + Object.keys(more).join().length + code.length % 7}`, 'submit', input))
    expect(code.startsWith(answer) || answer.startsWith(code)).toBe(true)
    expect(await countCases()).toBe(0)
  })
  test('没有登录的；事件里自称是别人的', async () => {
    expect(await codeOf(town.askOf('matter', 'mine', {}))).toBe('identity.required')
    const forged = await town.post('matter', JSON.stringify({ action: 'mine', input: {}, userInfo: { openId: 'o-p1' }, openid: 'o-p1' }), 'p2')
    expect((await forged.json()).problem.code).toBe('input.invalid')
    const ignored = await (await town.post('matter', JSON.stringify({ action: 'mine', input: {}, userInfo: { openId: 'o-p1' } }), 'p2')).json()
    expect(ignored.data.rows).toEqual([])
  })
  test('一个人手上最多二十件，第二十一件不收；办完的不算', async () => {
    const first = await dataOf(sends('p1', said()))
    const record = (await findCase(first.id))!
    for (let order = 0; order < 19; order++) await addCase({ ...record, _id: `ca-${String(order).padStart(24, '0')}`, receipt: `R${order}`, holder: `h${order}` })
    expect(await codeOf(sends('p1', said()))).toBe('case.too-many 20')
    await changeCase((await findCase('ca-000000000000000000000000'))!, { ended: true })
    expect(await codeOf(sends('p1', said()))).toBe('ok')
    await database().collection('cases').where({ person: 'o-p1' }).remove()
  })
})

describe('只办一次', () => {
  test('同一个心愿发三遍，是一件；夹带了别的内容，不认', async () => {
    const intent = freshIntent()
    const answers = await Promise.all([1, 2, 3].map(() => sends('p2', said(), intent)))
    const ids = answers.flatMap((answer) => (answer.ok ? [answer.data.id] : []))
    expect(new Set(ids).size).toBe(1)
    expect(answers.filter((answer) => !answer.ok).every((answer) => !answer.ok && answer.problem.code === 'intent.doing')).toBe(true)
    expect(await codeOf(sends('p2', said({ words: '换成另外一件事情' }), intent))).toBe('intent.reused')
    expect((await dataOf(town.ask('p2', 'mine'))).rows).toHaveLength(1)
  })
  test('两位干事同时动一件：一个办成，一个知道有人动过；不带版本的写法会盖掉前一个（对照）', async () => {
    const { id, version } = await dataOf(sends('p3', said()))
    const both = await Promise.all([town.wish('li', 'move', { id, version, move: 'take' }), town.wish('gao', 'move', { id, version, move: 'answer', answers: { words: '已经请站长开门了' } })])
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort()).toEqual(['case.changed', 'ok'])
    const seen = (await findCase(id))!
    expect(seen.version).toBe(version + 1)
    expect(await changeCase({ ...seen, version }, { fen: 1 })).toBeUndefined()
    await database().collection('cases').doc(id).update({ fen: 1 })
    expect((await findCase(id))!.fen).toBe(1)
  })
  test('旧的一版上办不成；顺序不对的办不成；没有的步骤办不成', async () => {
    const { id, version } = await dataOf(sends('p4', said()))
    await dataOf(town.move('li', id, 'take'))
    expect(await codeOf(town.wish('li', 'move', { id, version, move: 'answer', answers: { words: '答复五个字' } }))).toBe('case.changed')
    expect(await codeOf(town.move('li', id, 'take'))).toBe('case.state handling')
    expect(await codeOf(town.move('li', id, 'reopen', { words: '不是您能替他说的' }))).toBe('case.state handling')
    expect(await codeOf(town.move('li', id, 'constructor'))).toBe('case.state handling')
    expect(await codeOf(town.act('p4', id, 'accept'))).toBe('case.state handling')
    expect(await codeOf(town.move('li', id, 'answer', { words: '短' }))).toBe('answer.faulty words too-short')
  })
})

describe('不是自己的，看不到', () => {
  let id: string
  beforeAll(async () => { id = (await dataOf(town.submit('p5', 'legal-aid', legal()))).id })
  test('别人的办件，看不到也动不了，和没有一样', async () => {
    for (const answer of [town.ask('p6', 'one', { id }), town.act('p6', id, 'withdraw'), town.ask('p6', 'one', { id: 'ca-ffffffffffffffffffffffff' })]) expect(await codeOf(answer)).toBe('case.unknown')
  })
  test('没有职责的进不了工作台；别的县的看不到；还没到付款，出纳看不到', async () => {
    expect(await codeOf(town.ask('p6', 'file', { id }))).toBe('role.required')
    for (const who of ['lin', 'zhao']) expect(await codeOf(town.ask(who, 'file', { id }))).toBe('case.unknown')
    expect((await dataOf(town.ask('lin', 'queue', { shelf: 'mine' }))).rows).toEqual([])
    expect((await dataOf(town.ask('gao', 'queue', { shelf: 'mine' }))).rows.map((row: { id: string }) => row.id)).toContain(id)
  })
  test('工作台上先遮着，打开要说为什么，记在审计簿里；本人看自己的证件号也是遮着的', async () => {
    const { case: file } = await dataOf(town.ask('gao', 'file', { id }))
    const text = JSON.stringify(file)
    expect(text).not.toMatch(/\d{17}[\dX]|(?<!\d)1[3-9]\d{9}(?!\d)|李秀英|三个月没有发/)
    expect(file.name).toBe('李*')
    const opened = await dataOf(town.ask('gao', 'open', { id, purpose: 'review' }))
    expect(opened.rows.find((row: { question: string }) => row.question === 'name').text).toBe('李秀英')
    const lines = (await database().collection('audit').where({ action: 'matter.open' }).get()).data as { who: string; object: string }[]
    expect(lines.map(({ who, object }) => `${who} ${object}`)).toContain(`o-gao ${id} review`)
    const own = JSON.stringify((await dataOf(town.ask('p5', 'one', { id }))).case)
    expect(own).not.toMatch(/\d{17}[\dX]|19900005655/)
    expect(own).toContain('三个月没有发工资')
  })
  test('档案里没有一个字读得出来；日志里也没有', async () => {
    const raw = JSON.stringify((await database().collection('cases').doc(id).get()).data)
    expect(raw).not.toMatch(/\d{17}[\dX]|19900005655|李秀英|三个月/)
    expect(town.log.join('\n')).not.toMatch(/\d{17}[\dX]|19900005655|李秀英/)
  })
  test('凭受理号和尾号，不登录也查得到进度，别的什么也没有；错一样，就和没有一样', async () => {
    const { receipt } = (await findCase(id))!
    const found = await dataOf(town.askOf('matter', 'status', { receipt: `${receipt.slice(0, 5)}-${receipt.slice(5)}`.toLowerCase(), tail: '5655' }))
    expect(Object.keys(found).sort()).toEqual(['asOf', 'at', 'changedAt', 'due', 'kind', 'owner', 'sentAt', 'state'])
    expect(found).toMatchObject({ kind: 'legal-aid', state: 'submitted', owner: '三河市总工会' })
    expect(await codeOf(town.askOf('matter', 'status', { receipt, tail: '5656' }))).toBe('case.unknown')
    expect(await codeOf(town.askOf('matter', 'status', { receipt: `${receipt.slice(0, 9)}${receipt.endsWith('0') ? '1' : '0'}`, tail: '5655' }))).toMatch(/case.unknown|receipt.mistyped/)
  })
  test('有一件的封印坏了：那一行没有名字，旁边的照样看得到；打开它，说是我们的错', async () => {
    const broken = { ...(await findCase(id))!, _id: 'ca-eeeeeeeeeeeeeeeeeeeeeeee', holder: 'broken', receipt: 'BROKEN' }
    await addCase(broken)
    const { rows } = await dataOf(town.ask('gao', 'queue', { shelf: 'mine' }))
    expect(rows.find((row: { id: string }) => row.id === broken._id).name).toBeNull()
    expect(rows.find((row: { id: string }) => row.id === id).name).toBe('李*')
    expect(await codeOf(town.ask('gao', 'file', { id: broken._id }))).toBe('server.failed')
    await database().collection('cases').doc(broken._id).remove()
  })
  test('自己的事，自己不能办', async () => {
    const { id: own } = await dataOf(town.submit('li', 'legal-aid', legal()))
    expect(why(await town.move('li', own, 'accept'))).toBe('own-case')
    expect(why(await town.move('gao', own, 'accept'))).toBe('ok')
  })
})

describe('填过一次的，不再问', () => {
  test('先提了建议，再办法律援助：名字、手机号、地方都不用填，只说是已知的', async () => {
    await dataOf(sends('p7', said({ name: '王桂兰', mobile: '19900004433' })))
    const { name: _name, mobile: _mobile, area: _area, ...rest } = legal()
    const known = { known: true }
    const { id } = await dataOf(town.submit('p7', 'legal-aid', { ...rest, name: known, mobile: known, area: known }))
    const opened = await dataOf(town.ask('gao', 'open', { id, purpose: 'review' }))
    expect(opened.rows.filter((row: { question: string }) => ['name', 'mobile'].includes(row.question)).map((row: { text: string }) => row.text).sort()).toEqual(['19900004433', '王桂兰'])
    expect(Object.keys(await knownFields('o-p7', now)).sort()).toEqual(expect.arrayContaining(['area', 'idNumber', 'mobile', 'name']))
    expect(await codeOf(town.submit('p8', 'legal-aid', { ...rest, idNumber: known, name: '赵强', mobile: '19900001212', area: yanjiao }))).toBe('answer.unknown-field idNumber')
  })
})

describe('补正', () => {
  test('说清哪几项；别的改不了；补的必须是新的一张；其余都还在，接着办', async () => {
    await town.keep('p9', ['id-front'])
    const { id } = await dataOf(town.submit('p9', 'legal-aid', legal({ amount: 500_000 }), ['id-front']))
    const back = async (asked: object[]) => town.wish('gao', 'move', { id, version: (await findCase(id))!.version, move: 'return', asked })
    expect(await codeOf(back([]))).toBe('asked.nothing')
    expect(await codeOf(back([{ what: 'salary', paper: false, reason: 'missing' }]))).toBe('asked.unknown salary')
    expect(await codeOf(back([{ what: 'discharge', paper: true, reason: 'missing' }]))).toBe('asked.unknown discharge')
    const returned = await dataOf(back([{ what: 'story', paper: false, reason: 'incomplete' }, { what: 'id-front', paper: true, reason: 'unclear' }]))
    expect([returned.state, returned.at]).toEqual(['returned', 'applicant'])
    expect((await messagesOf('p9')).map(({ kind, about }) => `${kind} ${about}`)).toContain(`case-moved ${id}`)

    const resubmit = async (answers: object, papers: string[]) => town.wish('p9', 'act', { id, version: (await findCase(id))!.version, move: 'resubmit', answers, papers })
    const story = '六月到八月三个月没有发工资，公司说没钱'
    expect(await codeOf(resubmit({ story, income: 1 }, []))).toBe('answer.not-asked income')
    expect(await codeOf(resubmit({ story }, ['id-front']))).toBe('paper.unchanged id-front')
    expect(await codeOf(resubmit({ story }, []))).toBe('paper.unknown id-front')
    await town.wishOf('account', 'keepPaper', { kind: 'id-front', image: asImage(jpeg({ body: 'p9 again' })) }, 'p9')
    expect(await codeOf(resubmit({}, ['id-front']))).toBe('answer.faulty story missing')
    const done = await dataOf(resubmit({ story }, ['id-front']))
    expect([done.state, done.asked]).toEqual(['submitted', []])
    const rows = done.copy.flatMap((step: { rows: object[] }) => step.rows) as { question: string; text: string; changed: boolean }[]
    expect(rows.filter(({ changed }) => changed).map(({ question }) => question)).toEqual(['story'])
    expect(rows.find(({ question }) => question === 'amount')!.text).toBe('5,000.00 元')
  })
  test('材料可以晚到：写明是后补的；没有它，指派不了律师', async () => {
    const { id, missing } = await dataOf(town.submit('p10', 'legal-aid', legal()))
    expect(missing).toEqual(['id-front'])
    await dataOf(town.move('gao', id, 'accept'))
    expect(why(await town.move('meng', id, 'assign', { lawyer: '邢律师', mobile: '19900008921' }))).toBe('papers-missing')
    await town.keep('p10', ['id-front'])
    const brought = await dataOf(town.wish('p10', 'act', { id, version: (await findCase(id))!.version, move: 'bring', papers: ['id-front'] }))
    expect([brought.state, brought.papers]).toEqual(['accepted', [expect.objectContaining({ kind: 'id-front', late: true })]])
    expect(why(await town.move('meng', id, 'assign', { lawyer: '邢律师', mobile: '19900008921' }))).toBe('ok')
  })
  test('逾期没补的，时钟替他撤回，填的内容一个字不留', async () => {
    const { id } = await dataOf(town.submit('p11', 'legal-aid', legal()))
    await dataOf(town.wish('gao', 'move', { id, version: 1, move: 'return', asked: [{ what: 'story', paper: false, reason: 'unclear' }] }))
    await overdue(id)
    await escalateCases(now)
    const gone = (await findCase(id))!
    expect([gone.state, gone.answers, gone.copies, gone.name, gone.ended]).toEqual(['withdrawn', '', [], null, true])
  })
  test('撤回：内容、材料、名字都删掉，经过还在；以后可以重新办', async () => {
    const answers = legal()
    const { id } = await dataOf(town.submit('p12', 'legal-aid', answers))
    const file = await findCase(id)
    expect(await codeOf(town.submit('p12', 'legal-aid', answers))).toBe(file!.holder === id ? 'ok' : `case.exists ${id}`)
    await dataOf(town.act('p12', id, 'withdraw'))
    const gone = (await findCase(id))!
    expect([gone.answers, gone.name, gone.papers, gone.tail]).toEqual(['', null, [], null])
    expect(gone.history.map(({ move }) => move)).toEqual(['submit', 'withdraw'])
  })
})

describe('办理期限', () => {
  test('到期前一个工作日提醒经手的人；超期提醒上一级，上一级才办得了；本人也知道', async () => {
    const { id } = await dataOf(sends('p13', said()))
    await changeCase((await findCase(id))!, { due: now + 1_000 })
    await remindOfCases(now)
    await remindOfCases(now)
    expect((await messagesOf('gao')).filter(({ kind, about }) => kind === 'case-due' && about === id)).toHaveLength(1)
    const complex = await dataOf(town.submit('p14', 'consultation', { about: 'wages', area: yanjiao, words: '工资拖了两个月', name: '孙立', mobile: '19900003131' }))
    await dataOf(town.move('gao', complex.id, 'dispatch-usual', { area: yanjiao }))
    expect((await findCase(complex.id))!.at).toBe('home')
    expect(why(await town.move('gao', complex.id, 'decline', { words: '不归我们这里办' }))).toBe('desk')
    await overdue(complex.id)
    await escalateCases(now)
    await escalateCases(now)
    expect((await messagesOf('p14')).filter(({ kind }) => kind === 'case-late')).toHaveLength(1)
    expect((await messagesOf('gao')).filter(({ kind, about }) => kind === 'case-overdue' && about === complex.id)).toHaveLength(1)
    expect((await dataOf(town.ask('gao', 'queue', { shelf: 'overdue' }))).rows.map((row: { id: string }) => row.id)).toContain(complex.id)
    expect(why(await town.move('gao', complex.id, 'decline', { words: '不归我们这里办' }))).toBe('ok')
  })
  test('答复了没有回音，到期由时钟办结', async () => {
    const { id } = await dataOf(sends('p15', said()))
    await dataOf(town.move('gao', id, 'answer', { words: '已经请站长按时开门' }))
    await overdue(id)
    await escalateCases(now)
    expect((await findCase(id))!.state).toBe('closed')
  })
  test('办的人死在半路：消息由时钟补上，补几次都是一条', async () => {
    const { id } = await dataOf(sends('p16', said()))
    await dataOf(town.move('gao', id, 'take'))
    const moved = (await findCase(id))!
    await database().collection('messages').where({ person: 'o-p16' }).remove()
    await changeCase(moved, { owed: moved.state, changedAt: now - day })
    await settleCases(now + day)
    await settleCases(now + day)
    expect((await messagesOf('p16')).filter(({ about }) => about === id)).toHaveLength(1)
    expect((await findCase(id))!.owed).toBeNull()
  })
})
