import { closeRefusals } from '../../../../cloudfunctions/services/clock/study'
import { enrolmentId } from '../../../../cloudfunctions/rules/seats/documents'
import { database } from '../../../../cloudfunctions/store/database'
import { messagesOf } from '../../../../cloudfunctions/store/messages'
import { findEnrolment } from '../../../../cloudfunctions/store/seats'
import { changeStudy, findStudy } from '../../../../cloudfunctions/store/study'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { day, form, now, offering, openStudy, type StudyHall } from './study-hall'

let hall: StudyHall
beforeAll(async () => { hall = await openStudy([offering('wide'), offering('one', { capacity: 1 }), offering('late', { capacity: 1 })]) })
afterAll(() => hall.close())

const refuse = { move: 'refuse', reason: 'diploma-invalid', words: '毕业证编号在学信网查不到。' }
/** Somebody who has applied, with all papers or with those named. */
async function applied(who: string, first = 'wide', { papers = hall.needed, ...changes }: { papers?: string[] } & Record<string, unknown> = {}): Promise<string> {
  await hall.keepNeeded(who)
  return (await dataOf(hall.wish(who, 'apply', form(first, { papers, ...changes })))).id
}
const mine = async (who: string) => (await dataOf(hall.ask(who, 'mine'))).rows[0]

describe('材料库', () => {
  test('正用着的删不掉；换一张新的，送出去的那张不变；撤回以后删得掉', async () => {
    const id = await applied('s3')
    expect(await codeOf(hall.wishOf('account', 'dropPaper', { kind: 'diploma' }, 's3'))).toBe('paper.in-use')
    const sent = (await findStudy(id))!.papers.find(({ kind }) => kind === 'diploma')!.file
    await hall.keep('s3', 'diploma', 'another')
    expect((await findStudy(id))!.papers.find(({ kind }) => kind === 'diploma')!.file).toBe(sent)
    const papers = (await dataOf(hall.ask('li', 'open', { id, purpose: 'review' }))).papers as { kind: string; url: string }[]
    expect((await fetch(papers.find(({ kind }) => kind === 'diploma')!.url)).status).toBe(200)
    await dataOf(hall.wish('s3', 'withdraw', { id }))
    expect(await codeOf(hall.wishOf('account', 'dropPaper', { kind: 'diploma' }, 's3'))).toBe('ok')
  })
})

describe('谁看得到什么', () => {
  test('没有职责的、管别处的，看不到；管这里的先看到一个姓，说了用途才打开，写进审计簿', async () => {
    const id = await applied('s4')
    expect(await codeOf(hall.ask('s5', 'case', { id }))).toBe('role.required')
    expect(await codeOf(hall.ask('lin', 'case', { id }))).toBe('study.unknown')
    expect((await dataOf(hall.ask('lin', 'queue', { state: 'submitted' }))).rows).toEqual([])
    const seen = JSON.stringify([await dataOf(hall.ask('li', 'case', { id })), await dataOf(hall.ask('li', 'queue', { state: 'submitted' }))])
    expect(seen).not.toMatch(/马有才|19900007001/)
    expect(await codeOf(hall.ask('li', 'open', { id }))).toMatch(/^input.invalid/)
    expect(await dataOf(hall.ask('li', 'open', { id, purpose: 'review' }))).toMatchObject({ name: '马有才', mobile: '19900007001' })
    const { data } = await database().collection('audit').where({ action: 'study.open', who: 'o-li', object: `${id} review` }).get()
    expect((data as { result: string | null }[]).map(({ result }) => result)).toEqual([null, 'done'])
  })
})

describe('退回、补齐、录取', () => {
  test('缺材料录取不了；退回要说哪一份、为什么；补的要是新的一张，没退的不用再传', async () => {
    const id = await applied('s6', 'wide', { papers: ['id-front', 'id-back', 'diploma'] })
    expect((await mine('s6')).missing).toEqual(['household'])
    expect(await codeOf(hall.move('wang', id, { move: 'admit' }))).toBe('papers.missing household')
    expect(await codeOf(hall.move('li', id, { move: 'return', asked: [] }))).toMatch(/^input.invalid/)
    await dataOf(hall.move('li', id, { move: 'return', asked: [{ what: 'diploma', reason: 'unclear' }, { what: 'household', reason: 'missing' }, { what: 'mobile', reason: 'mismatch' }] }))
    expect(await mine('s6')).toMatchObject({ state: 'returned', asked: [{ what: 'diploma', reason: 'unclear' }, {}, {}], due: { who: 'student', at: expect.any(Number) } })
    expect(await codeOf(hall.wish('s6', 'resubmit', { id, papers: ['household'], mobile: '19900007009' }))).toBe('answer.missing diploma')
    expect(await codeOf(hall.wish('s6', 'resubmit', { id, papers: ['household', 'diploma'], mobile: '19900007009' }))).toBe('paper.unchanged diploma')
    await hall.keep('s6', 'diploma', 'sharper')
    expect(await codeOf(hall.wish('s6', 'resubmit', { id, papers: ['household', 'diploma'] }))).toBe('answer.missing mobile')
    const back = await dataOf(hall.wish('s6', 'resubmit', { id, papers: ['household', 'diploma'], mobile: '19900007009', name: '不该改' }))
    expect([back.state, back.missing, back.mobile, back.name, back.papers.length]).toEqual(['submitted', [], '199****7009', '马*', 4])
    expect(await codeOf(hall.move('li', id, { move: 'admit' }))).toBe('role.required')
    expect((await dataOf(hall.move('wang', id, { move: 'admit' }))).state).toBe('admitted')
    expect((await messagesOf('o-s6', 0, 10)).map(({ kind, about }) => `${kind} ${about}`)).toEqual([`study-moved ${id}`, `study-moved ${id}`])
  })
  test('两个人同时办一份：只成一个；同一个心愿送两次是一次', async () => {
    const id = await applied('s7')
    const { version } = await dataOf(hall.ask('li', 'case', { id }))
    const both = await Promise.all([hall.wish('wang', 'move', { id, version, move: 'admit' }), hall.wish('li', 'move', { id, version, ...refuse })].map(codeOf))
    expect(both.filter((code) => code === 'ok')).toHaveLength(1)
    expect(both.join()).toMatch(/study.state/)
    const other = await applied('s8')
    const intent = freshIntent()
    for (const _twice of [1, 2]) expect(await codeOf(hall.wish('wang', 'move', { id: other, version: (await findStudy(other))!.version - (_twice - 1), move: 'admit' }, intent))).toBe('ok')
    expect((await findStudy(other))!.history.filter(({ move }) => move === 'admit')).toHaveLength(1)
  })
  test('补材料的时间过了，补不了；退回的至少给五个工作日', async () => {
    const id = await applied('s9', 'wide', { papers: [] })
    await database().collection('study-rounds').doc('sr-test').update({ papersUntil: now - day })
    await database().collection('catalogues').doc('study-rounds').set({ version: 'later' })
    await new Promise((wait) => setTimeout(wait, 50))
    await hall.move('li', id, { move: 'return', asked: [{ what: 'diploma', reason: 'missing' }] })
    expect((await mine('s9')).due.at).toBeGreaterThan(now + 4 * day)
    await database().collection('study-rounds').doc('sr-test').update({ papersUntil: now + 30 * day })
    await database().collection('catalogues').doc('study-rounds').set({ version: 'back' })
  })
})

describe('不录取、申诉、四只眼', () => {
  test('不录取要有原因代码，还要说话', async () => {
    const id = await applied('s10')
    for (const input of [{ move: 'refuse', words: '不合适不合适' }, { move: 'refuse', reason: 'diploma-invalid', words: '  ' }, { move: 'refuse', reason: '', words: '不合适不合适' }]) {
      expect(await codeOf(hall.move('li', id, input))).toMatch(/^input.invalid/)
    }
  })
  test('不录取时名额还占着；申诉由另一个人来定；维持了，名额才给下一位', async () => {
    const id = await applied('s11', 'one')
    await applied('s12', 'one')
    await dataOf(hall.move('chen', id, refuse))
    expect(await mine('s11')).toMatchObject({ state: 'refused', refusal: { reason: 'diploma-invalid', words: refuse.words, appealUntil: expect.any(Number) }, due: { who: 'student' } })
    expect((await findEnrolment(enrolmentId('oc-degree-one', 'o-s11')))!.state).toBe('seated')
    expect(await codeOf(hall.wish('s12', 'appeal', { id, words: '不是我的申请也想申诉' }))).toBe('study.unknown')
    expect((await dataOf(hall.wish('s11', 'appeal', { id, words: '学信网认证报告已经补办好了。' }))).state).toBe('appealed')
    expect(await codeOf(hall.wish('s11', 'appeal', { id, words: '再申诉一次可不可以呢' }))).toBe('study.state appealed')
    expect(await codeOf(hall.move('chen', id, { move: 'grant', words: '自己推翻自己' }))).toBe('mover.same')
    expect((await dataOf(hall.ask('chen', 'case', { id }))).moves).toEqual([{ move: 'grant', hindrance: 'same-person' }, { move: 'reject', hindrance: 'same-person' }])
    expect((await dataOf(hall.ask('li', 'case', { id }))).moves.map((one: { hindrance: string }) => one.hindrance)).toEqual(['duty', 'duty'])
    expect((await dataOf(hall.move('wang', id, { move: 'reject', words: '认证报告上的姓名对不上。' }))).state).toBe('rejected')
    expect([(await findEnrolment(enrolmentId('oc-degree-one', 'o-s11')))!.state, (await findEnrolment(enrolmentId('oc-degree-one', 'o-s12')))!.state]).toEqual(['cancelled', 'offered'])
    expect(await codeOf(hall.wish('s11', 'withdraw', { id }))).toBe('study.state rejected')
  })
  test('申诉成立就录取，话留在申请上', async () => {
    const id = await applied('s13')
    await hall.move('li', id, refuse)
    await hall.wish('s13', 'appeal', { id, words: '原件已经送到镇工会了。' })
    expect((await dataOf(hall.move('wang', id, { move: 'grant', words: '原件核对无误。' }))).state).toBe('admitted')
    expect((await mine('s13')).appeal.decision).toBe('原件核对无误。')
  })
  test('过了五个工作日没申诉：申诉不收了，时钟定为最终，名额给下一位；没到五个工作日，时钟不动', async () => {
    const id = await applied('s14', 'late')
    await applied('s15', 'late')
    await dataOf(hall.move('li', id, refuse))
    await closeRefusals(now + 4 * day)
    expect((await findStudy(id))!.state).toBe('refused')
    const record = (await findStudy(id))!
    await changeStudy(record, { refusal: { ...record.refusal!, at: now - 20 * day } })
    expect(await codeOf(hall.wish('s14', 'appeal', { id, words: '我才看到这个结果。' }))).toMatch(/^appeal.too-late/)
    await closeRefusals(now)
    expect([(await findStudy(id))!.state, (await findEnrolment(enrolmentId('oc-degree-late', 'o-s15')))!.state]).toEqual(['rejected', 'offered'])
  })
})
