import type { Enrolment } from '../../../../cloudfunctions/contract/occasion'
import type { ScoreValue } from '../../../../cloudfunctions/contract/contest-moves'
import { changeScore, findScore, scoreId, scoresOf } from '../../../../cloudfunctions/store/contest-scores'
import { changeContest, contests } from '../../../../cloudfunctions/store/contests'
import { messagesOf } from '../../../../cloudfunctions/store/messages'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { contestOf, type ContestHall, entryOf, hour, member, now, occasionOf, openContestHall } from './contest-hall'

const id = 'oc-scored'
let hall: ContestHall
let seats: Record<string, Enrolment>
beforeAll(async () => {
  hall = await openContestHall([
    { occasion: occasionOf(id), contest: contestOf(id) },
    { occasion: occasionOf('oc-later', {}, false), contest: contestOf('oc-later') },
  ])
  seats = {}
  for (const [at, who] of ['zhang', 'ma', 'han'].entries()) {
    seats[who] = await hall.enrol(who, id)
    await dataOf(hall.wish(who, 'saveEntry', entryOf(id, seats[who].serial, [member(`张${'一二三'[at]}`, 6001 + at)], { publish: at === 1 })))
  }
})
afterAll(() => hall.close())

const marks = (points: number): ScoreValue => ({ marks: points * 100 })
const enter = (who: string, whose: string, round: string, value: ScoreValue, attempt = 1, intent?: string) =>
  hall.wish(who, 'enterScore', { id, serial: seats[whose]!.serial, round, attempt, value }, intent)
const both = async (whose: string, round: string, value: ScoreValue, attempt = 1) => {
  await dataOf(enter('li', whose, round, value, attempt))
  return dataOf(enter('liu', whose, round, value, attempt))
}
const rowOf = async (who: string, whose: string, round = 'r1') =>
  (await dataOf(hall.ask(who, 'scores', { id, round }))).rows.find(({ serial }: Enrolment) => serial === seats[whose]!.serial)
const stored = (whose: string, round = 'r1') => findScore(scoreId(id, seats[whose]!.serial, round))
const decide = (who: string, action: string, whose: string, round: string, attempt: number, more: object = {}) =>
  hall.wish(who, action, { id, serial: seats[whose]!.serial, round, attempt, reason: '对照评分表重新核过', ...more })
const results = async (who?: string) => dataOf(hall.ask(who, 'results', { id }))
const publish = (who = 'wang', publication = 1, intent?: string) => hall.wish(who, 'publish', { id, publication }, intent)

describe('录分先说不', () => {
  test.each([
    ['选手', 'zhang', 'role.required'], ['只批不录的', 'wang', 'role.required'], ['管别处的', 'chen', 'role.required'],
  ])('%s，录不了，也看不到', async (_who, who, code) => {
    expect(await codeOf(enter(who, 'zhang', 'r1', marks(80)))).toBe(code)
    expect(await codeOf(hall.ask(who, 'scores', { id, round: 'r1' }))).toBe(code)
  })
  test.each([
    ['没有这一轮', { round: 'r9' }, 'round.unknown'], ['没有这个座位', { serial: '00000000' }, 'enrolment.unknown'], ['超过满分', { value: marks(101) }, 'marks.too-many 100'],
    ['负分', { value: { marks: -1 } }, 'input.invalid input.value.marks'], ['半个百分之一分', { value: { marks: 0.5 } }, 'input.invalid input.value.marks'], ['又有分又缺考', { value: { marks: 1, out: 'no-show' } }, 'input.invalid input.value.out'],
    ['不是这一遍', { attempt: 2 }, 'score.state empty'],
  ])('%s', async (_why, changes, code) =>
    expect(await codeOf(hall.wish('li', 'enterScore', { id, serial: seats.zhang!.serial, round: 'r1', attempt: 1, value: marks(80), ...changes }))).toBe(code))
  test('还没开赛的', async () => {
    const later = await hall.enrol('yu', 'oc-later')
    expect(await codeOf(hall.wish('li', 'enterScore', { id: 'oc-later', serial: later.serial, round: 'r1', attempt: 1, value: marks(80) }))).toMatch(/^scoring.not-yet/)
  })
  test('录分的人自己是选手', async () => {
    const own = await hall.enrol('lin', id)
    expect(await codeOf(enter('lin', 'zhang', 'r1', marks(99)))).toBe('scorer.contestant')
    await dataOf(hall.cancel('lin', own))
  })
})

describe('两个人背对背录', () => {
  test('第二个人录之前，谁也看不到第一个人的数', async () => {
    expect(await dataOf(enter('li', 'zhang', 'r1', marks(88)))).toMatchObject({ state: 'half', mine: true, value: null })
    expect(await rowOf('liu', 'zhang')).toMatchObject({ state: 'half', mine: false, value: null })
    expect(JSON.stringify(await dataOf(hall.ask('liu', 'scores', { id, round: 'r1' })))).not.toContain('8800')
  })
  test('一个人当不了两个人：同一个数是重发，别的数是第二遍，不收', async () => {
    expect(await dataOf(enter('li', 'zhang', 'r1', marks(88)))).toMatchObject({ state: 'half' })
    expect(await codeOf(enter('li', 'zhang', 'r1', marks(87)))).toBe('score.twice')
    expect((await stored('zhang'))?.second).toBeNull()
  })
  test('一样，就定了', async () => {
    expect(await dataOf(enter('liu', 'zhang', 'r1', marks(88)))).toMatchObject({ state: 'confirmed', value: { marks: 8800 } })
    expect(await codeOf(enter('lin', 'zhang', 'r1', marks(90)))).toBe('score.state confirmed')
  })
  test('不一样：只说不一样，不说是几；两个人重录，一样了才定；头一遍的两个数都留着', async () => {
    await dataOf(enter('li', 'ma', 'r1', marks(91)))
    expect(await dataOf(enter('liu', 'ma', 'r1', marks(19)))).toMatchObject({ state: 'differ', mine: false, value: null, attempt: 2 })
    expect(await rowOf('li', 'ma')).toMatchObject({ state: 'differ', mine: false, value: null, attempt: 2 })
    expect(await codeOf(enter('liu', 'ma', 'r1', marks(91), 1))).toBe('score.state differ')
    await both('ma', 'r1', marks(91), 2)
    expect(await stored('ma')).toMatchObject({ state: 'confirmed', value: { marks: 9100 }, history: [{ kind: 'differed', attempt: 1, first: { value: { marks: 9100 } }, second: { value: { marks: 1900 } } }] })
    // The letter of the first attempt, late, is told that it was done, and changes nothing.
    expect(await codeOf(enter('liu', 'ma', 'r1', marks(19), 1))).toBe('ok')
    expect((await stored('ma'))?.value).toEqual({ marks: 9100 })
  })
  test('两个人同一刻按下，一个是第一遍，一个是第二遍；同一个人的两部手机同一刻按下，只算一遍', async () => {
    await Promise.all([dataOf(enter('li', 'han', 'r1', marks(70))), dataOf(enter('liu', 'han', 'r1', marks(70)))])
    expect(await stored('han')).toMatchObject({ state: 'confirmed', value: { marks: 7000 } })
    const codes = await Promise.all([codeOf(enter('li', 'ma', 'r2', { out: 'no-show' })), codeOf(enter('li', 'ma', 'r2', { out: 'left' }))])
    expect(codes.sort()).toEqual(['ok', 'score.twice'])
    expect(await stored('ma', 'r2')).toMatchObject({ state: 'half', second: null })
  })
})

describe('第三个人来定', () => {
  test('录过的人定不了，没理由的定不了，没有不一样的定不了；定了，两个数和理由都在', async () => {
    await dataOf(enter('lin', 'zhang', 'r2', marks(95)))
    await dataOf(enter('liu', 'zhang', 'r2', marks(85)))
    expect(await codeOf(decide('lin', 'settleScore', 'zhang', 'r2', 1, { value: marks(95) }))).toBe('scorer.same')
    expect(await codeOf(decide('li', 'settleScore', 'zhang', 'r2', 1, { value: marks(95) }))).toBe('role.required')
    expect(await codeOf(decide('wang', 'settleScore', 'zhang', 'r2', 1, { value: marks(95), reason: '' }))).toBe('input.invalid input.reason')
    expect(await codeOf(decide('wang', 'settleScore', 'zhang', 'r1', 1, { value: marks(95) }))).toBe('score.state confirmed')
    expect((await dataOf(hall.ask('wang', 'differing', { id }))).rows).toEqual([{ serial: seats.zhang!.serial, round: 'r2', attempt: 1, values: [{ marks: 9500 }, { marks: 8500 }] }])
    expect(await codeOf(decide('wang', 'settleScore', 'zhang', 'r2', 1, { value: marks(95) }))).toBe('ok')
    expect(await stored('zhang', 'r2')).toMatchObject({ state: 'confirmed', value: { marks: 9500 }, first: { value: { marks: 9500 } }, second: { value: { marks: 8500 } }, history: [{ kind: 'settled', reason: '对照评分表重新核过' }] })
  })
})

describe('公布', () => {
  test('没录齐的，说差几个；录分的人公布不了；没公布，谁也看不到', async () => {
    expect([await codeOf(publish('li')), await codeOf(publish('wang'))]).toEqual(['role.required', 'scores.incomplete 2 0'])
    expect(await results('zhang')).toMatchObject({ rows: [], mine: null })
  })
  test('缺考也要两个人录；录齐了就公布，异议期按工作日算；名字遮着，同意的才全', async () => {
    const out = (await stored('ma', 'r2'))!.first!.value
    await dataOf(enter('liu', 'ma', 'r2', out))
    await both('han', 'r2', marks(60))
    const intent = freshIntent()
    expect(await dataOf(publish('wang', 1, intent))).toMatchObject({ contest: { state: 'published', publication: 1 } })
    const again = await dataOf(publish('wang', 1, intent))
    expect(again.contest.objectUntil).toBeGreaterThan(now + 24 * hour)
    const seen = await results('han')
    expect(seen.rows.map(({ place, names, total, title, mine }: Record<string, unknown>) => [place, names, total, title, mine])).toEqual([
      [1, ['张*'], 9290, '技术状元', false], [2, ['张*'], 6300, '技术标兵', true],
    ])
    expect(JSON.stringify(seen)).not.toMatch(/张一|199\d{8}/)
    expect((await results('ma')).mine).toMatchObject({ place: null, values: [{ round: 'r1', value: { marks: 9100 } }, { round: 'r2', value: out }] })
    expect((await messagesOf('o-zhang', 0, 20)).filter(({ kind }) => kind === 'score-published')).toHaveLength(1)
    expect(await codeOf(enter('li', 'han', 'r2', marks(61)))).toBe('contest.state published')
  })
})

describe('异议', () => {
  const object = (who: string, publication = 1, intent?: string) => hall.wish(who, 'object', { id, publication, reason: '实操第三题没有算分' }, intent)
  const answer = (who: string, objection: string, outcome = 'upheld') => hall.wish(who, 'answerObjection', { id, objection, outcome, text: '看过评分表，是漏加了。' })
  let objection: string
  test('没参加的提不了，说的不是这一次公布的提不了；提了一次就不能再提，重发不算', async () => {
    expect([await codeOf(object('feng')), await codeOf(object('han', 2))]).toEqual(['enrolment.unknown', 'contest.state published'])
    const intent = freshIntent()
    objection = (await dataOf(object('han', 1, intent))).id
    expect([await codeOf(object('han', 1, intent)), await codeOf(object('han'))]).toEqual(['ok', 'objection.sent'])
  })
  test('录过这位选手的人答不了；答了，本人收到消息；不能翻来覆去', async () => {
    expect(await codeOf(answer('li', objection))).toBe('role.required')
    const lin = await stored('zhang', 'r2')
    expect(lin?.first?.by).toBe('o-lin')
    const ofZhang = (await dataOf(object('zhang'))).id
    expect(await codeOf(answer('lin', ofZhang))).toBe('scorer.same')
    expect(await codeOf(answer('wang', 'oj-000000000000000000000000'))).toBe('objection.unknown')
    expect(await codeOf(answer('wang', objection))).toBe('ok')
    expect(await codeOf(answer('lin', objection, 'dismissed'))).toBe('objection.state upheld')
    expect((await messagesOf('o-han', 0, 20)).filter(({ kind }) => kind === 'objection-answered')).toHaveLength(1)
    expect((await results('han')).mine.objection).toMatchObject({ state: 'upheld', answer: { text: '看过评分表，是漏加了。' } })
    expect(await codeOf(answer('wang', ofZhang, 'dismissed'))).toBe('scorer.same')
    await dataOf(answer('zhou', ofZhang, 'dismissed'))
  })
  test('更正：打开定了的成绩，公布的先收回；两个人重录，重新公布，名次变了，旧数都在', async () => {
    expect(await codeOf(decide('lin', 'reopenScore', 'zhang', 'r2', 1))).toBe('scorer.same')
    expect(await codeOf(decide('wang', 'reopenScore', 'han', 'r2', 1))).toBe('ok')
    expect((await contests.find(id))?.state).toBe('draft')
    expect(await results('han')).toMatchObject({ rows: [] })
    expect(await codeOf(publish('wang', 2))).toBe('scores.incomplete 1 0')
    // The letter of the first publication, late, does not publish again.
    expect(await dataOf(publish('wang', 1))).toMatchObject({ contest: { state: 'draft', publication: 1 } })
    await both('han', 'r2', marks(100), 2)
    await dataOf(publish('wang', 2))
    const board = await dataOf(hall.ask('wang', 'board', { id }))
    expect(board.contest).toMatchObject({ state: 'published', publication: 2 })
    expect((await stored('han', 'r2'))?.history).toMatchObject([{ kind: 'reopened', value: { marks: 6000 }, first: { value: { marks: 6000 } } }])
  })
  test('正在公布的时候有人打开成绩：公布不会落在缺了一个成绩的名单上', async () => {
    await decide('wang', 'reopenScore', 'han', 'r2', 2)
    await both('han', 'r2', marks(99), 3)
    const codes = await Promise.all([codeOf(publish('wang', 3)), codeOf(decide('wang', 'reopenScore', 'han', 'r1', 1))])
    const open = (await scoresOf(id)).some(({ state }) => state !== 'confirmed')
    expect([codes[1], open, (await contests.find(id))?.state]).toEqual(['ok', true, 'draft'])
    await both('han', 'r1', marks(70), 2)
  })
  test('守着这一条的是版本：打开之前读到的竞赛，打开之后公布不了；对照：不看版本就公布了', async () => {
    const before = (await contests.find(id))!
    await dataOf(decide('wang', 'reopenScore', 'han', 'r1', 2))
    expect(await changeContest(before, { state: 'published' })).toBe(false)
    expect(await contests.change(id, {}, { state: 'published' })).toBe(true)
    await contests.change(id, {}, { state: 'draft' })
    await both('han', 'r1', marks(70), 3)
  })
  test('守着“一个人一遍”的也是版本：旧的一页写不进去；对照：新的一页写得进', async () => {
    const held = (await stored('han'))!
    expect(await changeScore({ ...held, version: held.version - 1 }, { state: 'confirmed' })).toBe(false)
    expect(await changeScore(held, { state: 'confirmed' })).toBe(true)
  })
})

describe('办结', () => {
  const finalize = (who = 'wang', intent?: string) => hall.wish(who, 'finalize', { id, publication: 9 }, intent)
  test('异议期没过的、异议没答的，办不了；过了就发称号和证书，一人一张，重发不重发证', async () => {
    await contests.change(id, {}, { publication: 8 })
    await dataOf(publish('wang', 9))
    expect(await codeOf(finalize())).toMatch(/^objections.not-over/)
    const late = (await dataOf(hall.wish('han', 'object', { id, publication: 9, reason: '再看一遍实操' }))).id
    await contests.change(id, {}, { objectUntil: now - hour })
    expect(await codeOf(hall.wish('zhang', 'object', { id, publication: 9, reason: '再看一遍实操' }))).toBe(`objections.over ${now - hour}`)
    expect(await codeOf(finalize())).toBe('objections.open 1')
    await dataOf(hall.wish('wang', 'answerObjection', { id, objection: late, outcome: 'dismissed', text: '看过了，没有错。' }))
    const intent = freshIntent()
    expect(await dataOf(finalize('wang', intent))).toMatchObject({ contest: { state: 'final' }, awarding: false })
    const own = (await dataOf(hall.hall('certificate', 'mine', {}, 'zhang'))).rows
    expect(own).toMatchObject([{ kind: 'award', name: '张一', lines: ['第 1 名', '霸州机械厂'] }])
    await dataOf(finalize('wang', intent))
    expect((await dataOf(hall.hall('certificate', 'mine', {}, 'zhang'))).rows).toHaveLength(1)
    expect((await dataOf(hall.hall('certificate', 'check', { code: own[0].code }))).holder).toBe('张*')
    expect((await results('zhang')).mine.certificates).toEqual([own[0].code])
    expect(await codeOf(decide('wang', 'reopenScore', 'han', 'r1', 3))).toBe('contest.state final')
    expect((await messagesOf('o-zhang', 0, 20)).filter(({ kind }) => kind === 'title-awarded')).toHaveLength(1)
  })
  test('定了以后、发证以前断了：再送一次，证书发完', async () => {
    await contests.change(id, {}, { awardedAt: null })
    expect(await dataOf(hall.ask('wang', 'board', { id }))).toMatchObject({ awarding: true })
    expect(await dataOf(finalize())).toMatchObject({ awarding: false })
    expect((await dataOf(hall.hall('certificate', 'mine', {}, 'zhang'))).rows).toHaveLength(1)
  })
})
