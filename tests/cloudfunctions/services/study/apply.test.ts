import { database } from '../../../../cloudfunctions/store/database'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { day, form, idNumberOf, now, offering, openStudy, round, type StudyHall } from './study-hall'

let hall: StudyHall
beforeAll(async () => {
  hall = await openStudy([
    offering('wide'), offering('one', { capacity: 1, major: '电气自动化技术', field: 'electrical' }), offering('near', { capacity: 1, major: '机电（另一校）', institution: '燕南工业学院' }),
    offering('full', { capacity: 1 }), offering('burst', { capacity: 50 }), offering('care', { field: 'nursing', major: '护理' }),
    offering('high', { level: 'bachelor', major: '物流管理', field: 'logistics' }), offering('shut', { round: 'sr-shut' }), offering('soon', { round: 'sr-soon' }),
  ], [round(), round({ id: 'sr-shut', opens: now - 60 * day, closes: now - 1_000 }), round({ id: 'sr-soon', opens: now + day })])
})
afterAll(() => hall.close())
const send = (who: string, first: string, changes: object = {}) => hall.wish(who, 'apply', form(first, changes))
const seatsOf = async (id: string) => (await dataOf(hall.ask(undefined, 'catalogue'))).rows.find((row: { id: string }) => row.id === `oc-degree-${id}`)
const enrolments = async (who: string) => (await database().collection('enrolments').where({ person: `o-${who}` }).get()).data as { occasion: string; state: string }[]
const standing = async (who: string) => (await enrolments(who)).filter(({ state }) => ['seated', 'waiting', 'offered', 'pending'].includes(state)).map(({ occasion, state }) => `${occasion} ${state}`)

describe('不收的', () => {
  let asked = 0
  test.each([
    ['身份证号错一位', { idNumber: '131099199001011232' }, 'id-card.invalid checksum'],
    ['没有这一轮', { round: 'sr-none' }, 'round.unknown'],
    ['别的轮次的专业', { first: 'oc-degree-shut' }, 'occasion.unknown'],
    ['外省户籍，社保只交了三个月', { facts: { householdInHebei: false, pensionMonthsInHebei: 3, diploma: 'senior-middle' } }, 'enrolment.ineligible household-or-pension pension-too-short'],
    ['外省户籍，没说交了几个月', { facts: { householdInHebei: false, diploma: 'senior-middle' } }, 'facts.missing pensionMonthsInHebei'],
    ['不满十八、只有初中', { idNumber: idNumberOf(901, '20100101'), facts: { householdInHebei: true, diploma: 'junior-middle' } }, 'enrolment.ineligible minor-diploma diploma-too-low'],
    ['专升本没有大专', { first: 'oc-degree-high' }, 'enrolment.ineligible junior-college-diploma diploma-too-low'],
    ['第二志愿不够条件', { second: 'oc-degree-high' }, 'enrolment.ineligible junior-college-diploma diploma-too-low'],
    ['没有这个乡镇', { area: '110101' }, 'area.unknown'],
    ['材料库里没有的材料', { papers: ['diploma'] }, 'paper.unknown diploma'],
    ['旧的授权说明', { consentVersion: '2020-01' }, 'consent.outdated 2026-11'],
  ])('%s', async (_why, changes, code) => expect(await codeOf(send(`s${70 + asked++ % 8}`, 'wide', changes))).toBe(code))
  test('截止时间按服务器的钟：手机钟拨回一天也过不去', async () => {
    expect(await codeOf(send('s70', 'shut', { round: 'sr-shut' }))).toMatch(/^enrolling.closed/)
    expect(await codeOf(send('s70', 'soon', { round: 'sr-soon' }))).toMatch(/^enrolling.not-yet/)
  })
  test('什么也没收：没有申请，没有占名额', async () => {
    expect((await database().collection('study-applications').where({ person: 'o-s70' }).count()).total).toBe(0)
    expect(await enrolments('s70')).toEqual([])
  })
  test('名额不能绕过申请：报名、现场补录都不给，活动列表里也没有', async () => {
    expect(await codeOf(hall.wishOf('occasion', 'enrol', { id: 'oc-degree-wide', slot: 's1' }, 's71'))).toBe('enrolling.by-application')
    for (const action of ['cancel', 'accept', 'decline']) {
      expect(await codeOf(hall.wishOf('occasion', action, { id: 'oc-degree-wide', serial: '00000000' }, 's71'))).toBe('enrolling.by-application')
    }
    expect((await dataOf(hall.askOf('occasion', 'list', { kind: 'course' }))).rows).toEqual([])
    expect(await codeOf(hall.askOf('occasion', 'list', { kind: 'degree' }))).toMatch(/^input.invalid/)
  })
})

describe('名额去哪儿，说真话', () => {
  test('第一志愿有名额就是第一志愿；审核中的也占名额', async () => {
    const sent = await dataOf(send('s1', 'wide'))
    expect([sent.state, sent.offering.id, sent.judged.verdict, sent.judged.version]).toEqual(['submitted', 'oc-degree-wide', 'eligible', '2020'])
    expect([sent.name, sent.mobile, sent.idNumber]).toEqual(['马*', '199****7001', expect.stringMatching(/^131\*{11}\d{3}[\dX]$/)])
    expect((await seatsOf('wide')).left).toBe(49)
  })
  test('第一志愿满了去第二志愿', async () => {
    expect((await dataOf(send('s2', 'full'))).offering.id).toBe('oc-degree-full')
    expect(await dataOf(send('s3', 'full', { second: 'oc-degree-one' }))).toMatchObject({ state: 'submitted', offering: { id: 'oc-degree-one' }, first: { id: 'oc-degree-full' } })
    expect(await standing('s3')).toEqual(['oc-degree-one seated'])
  })
  test('两个都满了：不服从调剂就排第一志愿的候补；服从就去同层次、相近的专业，不去护理', async () => {
    expect(await dataOf(send('s4', 'full', { second: 'oc-degree-one' }))).toMatchObject({ state: 'waitlisted', offering: { id: 'oc-degree-full' }, ahead: 0 })
    expect(await dataOf(send('s5', 'full', { second: 'oc-degree-one', adjust: true }))).toMatchObject({ state: 'submitted' })
    expect((await standing('s5')).join()).toMatch(/oc-degree-(burst|near|wide) seated/)
  })
  test('五十个名额，六十个人一起报：审核中的占满五十，十个候补，没有一个超', async () => {
    const sent = await Promise.all(Array.from({ length: 60 }, async (_, order) => {
      const intent = freshIntent()
      const input = form('burst', { adjust: false })
      for (let tries = 0; tries < 20; tries++) {
        const answer = await hall.wish(`s${order + 10}`, 'apply', input, intent)
        if (answer.ok) return answer.data.state
        if (!['seats.busy', 'intent.doing', 'store.unavailable'].includes(answer.problem.code)) return answer.problem.code
        await new Promise((later) => setTimeout(later, 300))
      }
      return 'gave up'
    }))
    // One of the fifty may have gone to somebody who was moved here.
    const seated = sent.filter((state) => state === 'submitted').length
    const others = ((await database().collection('enrolments').where({ occasion: 'oc-degree-burst', state: 'seated' }).count()).total ?? 0) - seated
    expect([seated + others, sent.filter((state) => state === 'waitlisted').length]).toEqual([50, 10 + others])
  }, 60_000)
})

describe('一个人一轮一份', () => {
  const idNumber = idNumberOf(950)
  test('同一个心愿送两次是一份；另一部手机用同一个身份证号：说清楚，看不到第一份写了什么', async () => {
    const [intent, input] = [freshIntent(), form('wide', { idNumber })]
    const first = await dataOf(hall.wish('s6', 'apply', input, intent))
    expect((await dataOf(hall.wish('s6', 'apply', input, intent))).id).toBe(first.id)
    expect((await dataOf(hall.wish('s6', 'apply', input, intent, true))).id).toBe(first.id)
    const second = await hall.wish('s7', 'apply', form('care', { idNumber: idNumber.toLowerCase() }))
    expect(second).toMatchObject({ ok: false, problem: { code: 'study.elsewhere', details: {} } })
    expect(await standing('s7')).toEqual([])
  })
  test('两部手机同一刻发：只成一份，只占一个名额', async () => {
    const own = idNumberOf(951)
    const codes = await Promise.all(['s8', 's9'].map((who) => codeOf(send(who, 'care', { idNumber: own }))))
    expect(codes.sort()).toEqual(['ok', 'study.elsewhere'])
    expect([...await standing('s8'), ...await standing('s9')]).toEqual(['oc-degree-care seated'])
  })
  test('一部手机不能替第二个人报；撤回以后可以，撤回的删干净，名额给出来', async () => {
    expect(await codeOf(send('s6', 'wide'))).toBe('study.one-a-phone')
    const [own] = (await dataOf(hall.ask('s6', 'mine'))).rows
    const gone = await dataOf(hall.wish('s6', 'withdraw', { id: own.id }))
    expect([gone.state, gone.name, gone.idNumber, gone.papers, gone.offering]).toEqual(['withdrawn', '', '', [], null])
    expect(await standing('s6')).toEqual([])
    expect(await codeOf(send('s6', 'wide'))).toBe('ok')
    expect(await codeOf(send('s7', 'wide', { idNumber }))).toBe('ok')
  })
  test('身份证号、姓名、手机号存下来就是封着的，编号里也认不出', async () => {
    const { data } = await database().collection('study-applications').where({ person: 'o-s7' }).get()
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`${idNumber}|马有才|19900007001`))
    expect(hall.log.join('\n')).not.toContain(idNumber)
  })
})

test('报名前先看合不合条件，不用登录', async () => {
  const verdict = async (level: string, facts: object) => (await dataOf(hall.ask(undefined, 'check', { level, facts }))).verdict
  expect([await verdict('junior-college', {}), await verdict('junior-college', { householdInHebei: true, birthMonth: '1990-01' }), await verdict('bachelor', { householdInHebei: true, diploma: 'senior-middle' })])
    .toEqual(['incomplete', 'eligible', 'ineligible'])
})
