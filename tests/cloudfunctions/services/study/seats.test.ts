import { studyConsentVersion } from '../../../../cloudfunctions/contract/study-moves'
import { deadAfterMs } from '../../../../cloudfunctions/rules/seats/sweep'
import { enrolmentId } from '../../../../cloudfunctions/rules/seats/documents'
import { enrol } from '../../../../cloudfunctions/rules/seats/enrol'
import { cancel } from '../../../../cloudfunctions/rules/seats/cancel'
import { followStudySeats, freeStudySeats, seatStudies } from '../../../../cloudfunctions/services/clock/study'
import { lapseOffers, tendSlots } from '../../../../cloudfunctions/services/clock/seats'
import { seatStudy } from '../../../../cloudfunctions/clerks/study-seats'
import { database } from '../../../../cloudfunctions/store/database'
import { doSeatWork, findEnrolment } from '../../../../cloudfunctions/store/seats'
import { addStudy, changeStudy, findStudy, holderOf, type StudyRecord } from '../../../../cloudfunctions/store/study'
import { firstStepsOf } from '../../../faults/first-steps'
import { codeOf, dataOf } from '../../../open-hall'
import { form, now, offering, openStudy, type StudyHall } from './study-hall'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'line', 'lapse'].flatMap((each) => [`${each}1`, `${each}2`])
let hall: StudyHall
let later = now
beforeAll(async () => { hall = await openStudy(ids.map((id) => offering(id, { capacity: 1 }))) })
afterAll(() => hall.close())
let tokens = 0
const token = () => `token${++tokens}`

/** An application as it stands after step 1, with two choices of one seat each. */
async function pending(at: string, person: string): Promise<StudyRecord> {
  const [first, second] = [`oc-degree-${at}1`, `oc-degree-${at}2`]
  const record: StudyRecord = {
    _id: `sa-${at.charCodeAt(0).toString(16).padStart(24, '0')}`, demo: true, round: 'sr-test', person, holder: holderOf('sr-test', person), state: 'pending', version: 1, first, second, adjust: false,
    plan: [first, second], seat: null, leaving: null, lease: 0, attempt: 0, area: '131082', facts: { householdInHebei: true, diploma: 'senior-middle' },
    judged: { set: 'x', version: '1', verdict: 'eligible', findings: [], missing: [] }, name: null, mobile: null, idNumber: null, consent: { version: studyConsentVersion, at: now },
    papers: [], asked: [], refusal: null, appeal: null, years: [], certificate: null, history: [], at: now, changedAt: now, intents: ['i1'],
  }
  await addStudy(record)
  return record
}
const wish = (occasion: string, person: string, intent: string) =>
  enrol({ occasion, person, slot: `${occasion}:s1`, size: 1, waitlist: false, now, intent, serial: `S-${occasion}-${person}`, token })
const others = async (occasion: string) => doSeatWork(wish(occasion, 'o-other', 'other'))
const leave = async (occasion: string) => doSeatWork(cancel({ id: enrolmentId(occasion, 'o-other'), serial: `S-${occasion}-o-other`, now, token }))
/** The clock strikes, long enough after for the dead to be dead. */
async function clock() {
  later += deadAfterMs + 62_000
  await tendSlots(later)
  await seatStudies(later)
  await freeStudySeats(later)
  await tendSlots(later += deadAfterMs)
}
/** Seats of a person, and how many are free in each of his choices. */
async function seats({ _id, person, plan }: StudyRecord) {
  const held = (await Promise.all(plan.map((occasion) => findEnrolment(enrolmentId(occasion, person))))).filter((own) => own && ['seated', 'waiting', 'offered', 'pending'].includes(own.state))
  const { data } = await database().collection('seat-counters').where({ _id: database().command.in(plan.map((id) => `${id}:s1`)) }).orderBy('_id', 'asc').get()
  const { state, seat } = (await findStudy(_id))!
  return { state, seat, held: held.map((own) => `${own!.occasion} ${own!.state}`), free: (data as { free: number; holds: object }[]).map(({ free, holds }) => free + Object.keys(holds).length) }
}

describe('办到一半死了：申请和名额，最后要么都有，要么都没有', () => {
  test('记了申请就死：时钟来坐上', async () => {
    const record = await pending('a', 'o-s1')
    await clock()
    expect(await seats(record)).toEqual({ state: 'submitted', seat: 'oc-degree-a1', held: ['oc-degree-a1 seated'], free: [0, 1] })
  })
  test('第一志愿满，第二志愿坐上就死；这时第一志愿空出来：还是原来那个座，不会有两个', async () => {
    const record = await pending('b', 'o-s2')
    await others('oc-degree-b1')
    await changeStudy(record, { lease: now + 11_000, attempt: 1 })
    await doSeatWork(wish('oc-degree-b2', 'o-s2', `${record._id}-1`))
    await leave('oc-degree-b1')
    await clock()
    expect(await seats(record)).toEqual({ state: 'submitted', seat: 'oc-degree-b2', held: ['oc-degree-b2 seated'], free: [1, 0] })
  })
  test.each([1, 2, 3])('第二志愿的座拿到第 %i 步死，第一志愿又空出来：一个座，另一个空着', async (steps) => {
    const at = 'cde'[steps - 1]!
    const record = await pending(at, `o-s${2 + steps}`)
    await others(`oc-degree-${at}1`)
    await changeStudy(record, { lease: now + 11_000, attempt: 1 })
    await firstStepsOf(wish(`oc-degree-${at}2`, record.person, `${record._id}-1`), steps)
    await leave(`oc-degree-${at}1`)
    await clock()
    const { state, seat, held, free } = await seats(record)
    expect([state, held, free.reduce((sum, each) => sum + each)]).toEqual(['submitted', [`${seat} seated`], 1])
  })
  test('有人正在办，第二个人插不进来；对照：不看租约，两个人各拿一个座', async () => {
    const record = { ...await pending('f', 'o-s9'), plan: ['oc-degree-line1'] }
    const held = (await changeStudy(record, { lease: later + 11_000, attempt: 1 }))!
    await expect(seatStudy(held, later, 11_000)).rejects.toMatchObject({ code: 'intent.doing' })
    await Promise.all(['line1', 'line2'].map((id) => doSeatWork(wish(`oc-degree-${id}`, 'o-s9', `x-${id}`))))
    expect((await seats({ ...held, plan: ['oc-degree-line1', 'oc-degree-line2'] })).held).toHaveLength(2)
    for (const id of ['line1', 'line2']) await doSeatWork(cancel({ id: enrolmentId(`oc-degree-${id}`, 'o-s9'), serial: `S-oc-degree-${id}-o-s9`, now, token }))
  })
  test('撤回写下了、名额没来得及还就死：时钟来还，给下一位', async () => {
    const sent = await dataOf(hall.wish('s20', 'apply', form('line1')))
    const next = await dataOf(hall.wish('s21', 'apply', form('line1')))
    expect([sent.state, next.state]).toEqual(['submitted', 'waitlisted'])
    const record = (await findStudy(sent.id))!
    await changeStudy(record, { state: 'withdrawn', seat: null, leaving: record.seat, changedAt: now })
    await clock()
    expect((await findStudy(sent.id))!.leaving).toBeNull()
    expect((await findEnrolment(enrolmentId('oc-degree-line1', 'o-s21')))!.state).toBe('offered')
    expect((await dataOf(hall.ask('s21', 'mine'))).rows[0]).toMatchObject({ state: 'waitlisted', offeredUntil: expect.any(Number) })
  })
  test('递补到了：接受就进审核；座位定了、申请还没跟上，时钟来跟', async () => {
    const [own] = (await dataOf(hall.ask('s21', 'mine'))).rows
    expect(await codeOf(hall.wish('s20', 'accept', { id: own.id }))).toBe('study.unknown')
    expect((await dataOf(hall.wish('s21', 'accept', { id: own.id }))).state).toBe('submitted')
    expect((await dataOf(hall.wish('s21', 'accept', { id: own.id }))).state).toBe('submitted')
  })
  test('递补没接，过期了：不再占着，还能重新报；不要了的，名额给再下一位', async () => {
    const [holder, late, last] = await Promise.all([30, 31, 32].map(async (who, order) => {
      await new Promise((wait) => setTimeout(wait, order * 400))
      return dataOf(hall.wish(`s${who}`, 'apply', form('lapse1')))
    }))
    expect([holder.state, late.state, last.state]).toEqual(['submitted', 'waitlisted', 'waitlisted'])
    await dataOf(hall.wish('s30', 'withdraw', { id: holder.id }))
    expect(await codeOf(hall.wish('s31', 'accept', { id: last.id }))).toBe('study.unknown')
    later = now + 3 * 86_400_000
    await lapseOffers(later)
    await tendSlots(later)
    await followStudySeats(later)
    expect((await findStudy(late.id))!.state).toBe('withdrawn')
    const offered = (await dataOf(hall.ask('s32', 'mine'))).rows[0]
    expect(offered.offeredUntil).toBeGreaterThan(later)
    expect((await dataOf(hall.wish('s32', 'decline', { id: last.id }))).state).toBe('withdrawn')
    expect(await codeOf(hall.wish('s32', 'accept', { id: last.id }))).toBe('study.state withdrawn')
  })
})
