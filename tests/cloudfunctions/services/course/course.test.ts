import { courseConsentVersion } from '../../../../cloudfunctions/contract/course-terms'
import type { Enrolment, Occasion } from '../../../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { freshTrainee } from '../../../../cloudfunctions/clerks/courses'
import { certifyCourses, remindOfSessions } from '../../../../cloudfunctions/services/clock/courses'
import { shortCode } from '../../../../cloudfunctions/rules/short-code'
import { database } from '../../../../cloudfunctions/store/database'
import { messagesOf } from '../../../../cloudfunctions/store/messages'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { changeTrainee, sealedName } from '../../../../cloudfunctions/store/trainees'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { now, openTown, type Town } from '../activity/town'

const hour = 3_600_000
const day = 24 * hour
const [model] = seedOccasions(now)
/** Sessions on these days from today, each an hour long and beginning now. */
const courseOn = (id: string, days: readonly number[], exam = true): Occasion => {
  const sessions = days.map((from, index) => ({ id: `d${index + 1}`, starts: now + from * day, ends: now + from * day + hour, about: `第 ${index + 1} 课` }))
  const [starts, ends] = [sessions[0]!.starts, sessions[sessions.length - 1]!.ends]
  return {
    ...model!, id, kind: 'course', title: '养老护理员培训', slots: [{ id: 's1', starts, ends, capacity: 30 }], calledOff: null, eligibility: null,
    enrolling: { opens: now - 40 * day, closes: ends, cancelUntil: ends, waitlist: true, offerMinutes: 60, groupMost: 1, buckets: 1 },
    course: { sessions, completion: { least: 80, exam } },
  }
}
let town: Town
beforeAll(async () => {
  town = await openTown()
  const all = [courseOn('oc-care', [-14, -7, -6, -5, 7]), courseOn('oc-done', [-14, -7, -6, -5, -4]), courseOn('oc-free', [-3, -2], false), courseOn('oc-soon', [-7, 0.5]), courseOn('oc-screen', [-7, 0])]
  await openCounters(all)
  await occasions.add([...all, { ...model!, id: 'oc-plain' }])
})
afterAll(() => town.close())

const enrol = (who: string, id: string): Promise<Enrolment> => dataOf(town.post('occasion', JSON.stringify({ action: 'enrol', input: { id, slot: 's1' }, intent: freshIntent() }), who).then((response) => response.json()))
const ask = (who: string | undefined, action: string, input: object) => town.post('course', JSON.stringify({ action, input }), who).then((response) => response.json())
const wish = (who: string, action: string, input: object, asking?: true) => town.post('course', JSON.stringify({ action, input, intent: freshIntent(), ask: asking }), who).then((response) => response.json())
let serials = 0
/** Enrolled while that was open. */
async function seated(who: string, id: string): Promise<{ serial: string }> {
  const serial = shortCode(++serials * 37)!
  await database().collection('enrolments').add({ _id: `${id}:o-${who}`, occasion: id, person: `o-${who}`, slot: `${id}:s1`, size: 1, state: 'seated', token: serial, at: now, intent: 'x', serial })
  return { serial }
}
let sequence = 0
const scan = (id: string, serial: string, at: number, scanner = 'door1') => town.post('gate', JSON.stringify({
  action: 'checkIn', input: { id, scans: [{ serial, scanner, at, sequence: ++sequence }] }, intent: freshIntent(),
}), 'liu').then((response) => response.json()).then((answer: any) => answer.data.results[0].outcome as string)
const attend = async (id: string, serial: string, days: readonly number[]) => { for (const from of days) await scan(id, serial, now + from * day) }
const mine = (who: string, id: string) => dataOf(ask(who, 'mine', { id }))
const certificates = async (person: string) => (await database().collection('certificates').where({ person }).limit(10).get()).data as { title: string; lines: string[]; revokedAt: number | null }[]

describe('先说不', () => {
  test('没有名额的，看不到出勤，也留不下名字', async () => {
    expect(await codeOf(ask('zhang', 'mine', { id: 'oc-care' }))).toBe('enrolment.unknown')
    expect(await codeOf(wish('zhang', 'sayName', { id: 'oc-care', name: '张有为', consentVersion: courseConsentVersion }))).toBe('enrolment.unknown')
  })
  test('不是分次上课的：说没有', async () => expect(await codeOf(ask('zhang', 'mine', { id: 'oc-plain' }))).toBe('course.unknown'))
  test('名单和成绩只归管这一场的人', async () => {
    const { serial } = await enrol('han', 'oc-care')
    for (const who of ['han', 'gao', 'li', 'chen']) {
      expect(await codeOf(ask(who, 'trainees', { id: 'oc-care' }))).toBe('role.required')
      expect(await codeOf(wish(who, 'markExam', { id: 'oc-care', serial, exam: 'passed' }))).toBe('role.required')
    }
    expect(await codeOf(wish('liu', 'markExam', { id: 'oc-care', serial: '0000000A', exam: 'passed' }))).toBe('enrolment.unknown')
  })
})

describe('出勤', () => {
  test('一张入场码，一次课签到一次：同一次课的第二下是重复，下一次课又能签', async () => {
    const { serial } = await enrol('zhang', 'oc-care')
    expect(await scan('oc-care', serial, now - 14 * day)).toBe('check-in')
    expect(await scan('oc-care', serial, now - 14 * day + 60_000, 'door2')).toBe('duplicate')
    expect(await scan('oc-care', serial, now - 7 * day)).toBe('check-in')
    expect((await mine('zhang', 'oc-care')).attended).toEqual(['d1', 'd2'])
  })
  test('没网的门后来交上来更早的一下：那一次课算它的，别的课不变', async () => {
    const { serial } = await enrol('ma', 'oc-care')
    await scan('oc-care', serial, now - 7 * day + 600_000)
    await scan('oc-care', serial, now - 6 * day + 600_000)
    expect(await scan('oc-care', serial, now - 7 * day, 'offline')).toBe('check-in')
    expect(await scan('oc-care', serial, now - 7 * day + 660_000)).toBe('duplicate')
    expect((await mine('ma', 'oc-care')).attended).toEqual(['d2', 'd3'])
  })
  test('名册里的“来过”，说的是正在上的这一次', async () => {
    const { serial } = await enrol('chen', 'oc-screen')
    const pack = async () => (await dataOf(town.post('gate', JSON.stringify({ action: 'pack', input: { id: 'oc-screen' } }), 'liu').then((response) => response.json())))
    await scan('oc-screen', serial, now - 7 * day)
    expect((await pack()).roster).toMatchObject([{ serial, checkedInAt: null }])
    expect((await pack()).sessions).toHaveLength(2)
    await scan('oc-screen', serial, now)
    expect((await pack()).roster).toMatchObject([{ serial, checkedInAt: now }])
  })
  test('对着现场屏幕自己签：上次签过，这次还要签', async () => {
    const { serial } = await enrol('hu', 'oc-screen')
    await scan('oc-screen', serial, now - 7 * day)
    const { codes } = await dataOf(town.post('gate', JSON.stringify({ action: 'screen', input: { id: 'oc-screen' } }), 'liu').then((response) => response.json()))
    const sign = (code: string) => town.post('gate', JSON.stringify({ action: 'checkInByScreen', input: { id: 'oc-screen', serial, code }, intent: freshIntent() }), 'hu').then((response) => response.json())
    const wrong = ['000000', '000001', '000002', '000003'].find((code) => !codes.some((each: { code: string }) => each.code === code))!
    expect(await codeOf(sign(wrong))).toBe('code.wrong')
    const { checkedInAt } = await dataOf(sign(codes[0].code))
    expect(checkedInAt).toBeGreaterThanOrEqual(now)
    expect((await mine('hu', 'oc-screen')).attended).toEqual(['d1', 'd2'])
  })
})

describe('证书', () => {
  test('少一次课、没考、没留名字、没结束，都没有证书，页面说得出还差什么', async () => {
    expect((await mine('zhang', 'oc-care'))).toMatchObject({ lacking: ['sessions', 'exam', 'name', 'end'], needed: 4, all: 5, certificate: null })
    const { serial } = await seated('zhang', 'oc-done')
    await attend('oc-done', serial, [-14, -7, -6])
    await dataOf(wish('liu', 'markExam', { id: 'oc-done', serial, exam: 'passed' }))
    await dataOf(wish('zhang', 'sayName', { id: 'oc-done', name: '张有为', consentVersion: courseConsentVersion }))
    expect((await mine('zhang', 'oc-done')).lacking).toEqual(['sessions'])
    expect(await certificates('o-zhang')).toEqual([])
  })
  test('补上最后一次：证书只有一张，名字封着，名单上只有姓', async () => {
    const serial = ((await database().collection('enrolments').doc('oc-done:o-zhang').get()).data as { serial: string }[])[0]!.serial
    await attend('oc-done', serial, [-5])
    const [one, two] = await Promise.all([mine('zhang', 'oc-done'), mine('zhang', 'oc-done')])
    expect(one.certificate ?? two.certificate).toMatch(/^[0-9A-Z]{10}$/)
    const [given, ...more] = await certificates('o-zhang')
    expect([given!.title, given!.lines.slice(1), more]).toEqual(['养老护理员培训结业', ['共 5 次课，出勤 4 次', '考核合格'], []])
    const { rows } = await dataOf(ask('liu', 'trainees', { id: 'oc-done' }))
    expect(rows).toMatchObject([{ serial, name: '张*', attended: ['d1', 'd2', 'd3', 'd4'], exam: 'passed' }])
    expect(JSON.stringify((await database().collection('trainees').where({ occasion: 'oc-done' }).limit(9).get()).data)).not.toContain('张有为')
    expect(await codeOf(wish('zhang', 'sayName', { id: 'oc-done', name: '张有才', consentVersion: courseConsentVersion }))).toBe('trainee.certified')
  })
  test('成绩更正为不合格：证书跟着作废', async () => {
    const serial = ((await database().collection('enrolments').doc('oc-done:o-zhang').get()).data as { serial: string }[])[0]!.serial
    expect(await codeOf(wish('liu', 'markExam', { id: 'oc-done', serial, exam: 'failed' }, true))).toBe('intent.unknown')
    await dataOf(wish('liu', 'markExam', { id: 'oc-done', serial, exam: 'failed' }))
    expect((await certificates('o-zhang'))[0]!.revokedAt).not.toBeNull()
  })
  test('不考试的课，结束以后时钟发证书，发一次；没来够的没有', async () => {
    const { serial } = await seated('ma', 'oc-free')
    await attend('oc-free', serial, [-3, -2])
    const late = await seated('han', 'oc-free')
    await attend('oc-free', late.serial, [-3])
    for (const [who, name] of [['ma', '马有才'], ['han', '韩秀兰']] as const) {
      // Whoever says his name after the end is given it at once; these said it in time.
      const trainee = { ...freshTrainee('oc-free', `o-${who}`), changedAt: 1 }
      await changeTrainee(undefined, { ...trainee, name: sealedName(trainee._id, name) })
    }
    expect(await certificates('o-ma')).toEqual([])
    expect(await certifyCourses(now)).toBe(1)
    expect(await certificates('o-ma')).toHaveLength(1)
    expect(await certificates('o-han')).toEqual([])
    expect(await certifyCourses(now)).toBe(0)
  })
})

test('每次课的前一天提醒一次，提醒的是那一次', async () => {
  await enrol('li', 'oc-soon')
  await database().collection('enrolments').where({ _id: 'oc-soon:o-li' }).update({ reminded: true })
  expect(await remindOfSessions(now)).toBe(1)
  expect(await remindOfSessions(now + 60_000)).toBe(0)
  expect((await messagesOf('o-li', 0, 5)).map(({ kind, moment }) => [kind, moment])).toEqual([['slot-soon', now + day / 2]])
})
