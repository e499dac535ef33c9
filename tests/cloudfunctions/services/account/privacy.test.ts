import { holdings } from '../../../../cloudfunctions/clerks/personal-data'
import { kindConsentVersion } from '../../../../cloudfunctions/contract/kinds'
import { keptData, keptGroups } from '../../../../cloudfunctions/contract/kept-data'
import { sealSnapshot, type ApplicationRecord } from '../../../../cloudfunctions/store/applications'
import { consentsOf } from '../../../../cloudfunctions/store/consents'
import { database, environment } from '../../../../cloudfunctions/store/database'
import { sealMembers } from '../../../../cloudfunctions/store/contest-entries'
import { leaveMessage } from '../../../../cloudfunctions/store/messages'
import { openedDocument } from '../../../../cloudfunctions/store/personal-data'
import { sealedPlayers } from '../../../../cloudfunctions/store/teams'
import { sealedName } from '../../../../cloudfunctions/store/trainees'
import { collections } from '../../../../cloudfunctions/store/schema'
import { form, idNumberOf, offering, openStudy, type StudyHall } from '../study/study-hall'
import { codeOf, dataOf } from '../../../open-hall'

let hall: StudyHall
beforeAll(async () => { hall = await openStudy([offering('wide')]) })
afterAll(() => hall.close())

const ask = (who: string | undefined, action: string, input: object = {}) => hall.askOf('account', action, input, who)
const wish = (who: string, action: string, input: object = {}) => hall.wishOf('account', action, input, who)
const add = (collection: string, document: object) => database().collection(collection).add(document)
const name = '慕容小梅'
const resume = { name, birthMonth: null, sex: null, area: null, occupation: null, diploma: null, skills: '', years: null, wanted: '' }

/** Somebody of whom something lies everywhere. Answers what must not be readable afterwards. */
async function everywhere(who: string, order: number): Promise<string[]> {
  const person = `o-${who}`
  const mobile = `199000${70_000 + order}`
  const idNumber = idNumberOf(order)
  await hall.keepNeeded(who)
  await dataOf(hall.wishOf('job', 'saveProfile', { ...resume, mobile }, who))
  await dataOf(hall.wish(who, 'apply', form('wide', { name, mobile, idNumber, papers: hall.needed })))
  await leaveMessage({ _id: `m-${who}`, person, kind: 'study-moved', about: 'x', title: name, moment: null, at: 1 })
  const profile = { ...resume, mobile }
  const application: ApplicationRecord = {
    _id: `ap-${who}`, post: 'jp-1', desk: 'em-1', fair: null, wish: null, demo: true, person, intent: 'x', state: 'read', consent: { version: '2026-11', at: 1 },
    snapshot: sealSnapshot(`ap-${who}`, profile), interview: null, stillThere: null, history: [], at: 1, changedAt: 1,
  }
  await add('applications', application)
  await add('contest-entries', { _id: `en-${who}`, contest: 'oc-c', person, serial: who, unit: '', team: '', members: sealMembers(`en-${who}`, [{ name, mobile, birthMonth: '1990-01' }]), keys: [who], version: 1, certificates: [], intents: [] })
  await add('teams', { _id: `tm-${who}`, occasion: 'oc-t', person, name: '队', players: sealedPlayers(`tm-${who}`, [name]), count: 1, changedAt: 1 })
  await add('trainees', { _id: `tr-${who}`, occasion: 'oc-t', person, name: sealedName(`tr-${who}`, name), certificate: null, changedAt: 1 })
  await add('job-reports', { _id: `jr-${who}`, post: 'jp-1', person, reason: 'fee', text: `${name}说的`, at: 1, settled: true })
  const answers = { about: 'program', area: '131082', words: `${name}说字太小，看不清`, name, mobile }
  await dataOf(hall.wishOf('matter', 'submit', { kind: 'suggestion', form: '2026-11', answers, papers: [], consent: { version: kindConsentVersion } }, who))
  return [name, mobile, idNumber]
}
/** Everything of a person that somebody with the key could read. */
async function readable(person: string): Promise<string> {
  const lines = []
  for (const [collection, holding] of Object.entries(holdings)) for (const document of await holding?.find(person) ?? []) lines.push(JSON.stringify(openedDocument(collection, document)))
  return lines.join('\n')
}

describe('一个集合也不能漏', () => {
  test('档案里的每个集合，都说了存着谁、怎么导出、怎么删', () => {
    expect(Object.keys(holdings).sort()).toEqual(collections.map((each) => each.name).sort())
  })
  test('存着人的，都在“存了什么”那张表里，只在一处；说整个删的，真有删法；说留着的，没有', () => {
    const listed = keptGroups.flatMap((group) => keptData[group].collections as readonly string[])
    expect([...listed].sort()).toEqual(Object.keys(holdings).filter((collection) => holdings[collection]).sort())
    for (const group of keptGroups) {
      const erasing = keptData[group].collections.map((collection) => holdings[collection]!.erase !== null)
      expect([group, keptData[group].erased === 'nothing' ? !erasing.includes(true) : erasing.includes(true)]).toEqual([group, true])
    }
  })
})

describe('拒绝', () => {
  test('没登录的，什么也问不到', async () => {
    for (const action of ['kept', 'exportMe']) expect(await codeOf(ask(undefined, action))).toBe('identity.required')
  })
  test('还有事在办：不删，也不能单单收回那一项同意；什么都还在', async () => {
    await dataOf(hall.wish('s1', 'apply', form('wide')))
    expect(await codeOf(wish('s1', 'eraseMe'))).toBe('account.under-way study')
    expect(await codeOf(wish('s1', 'withdrawConsent', { purpose: 'study' }))).toBe('consent.in-use study')
    expect((await dataOf(ask('s1', 'kept'))).underWay).toEqual(['study'])
    expect((await consentsOf('o-s1'))[0]!.withdrawnAt).toBeNull()
  })
})

test('同意过什么、哪一版、什么时候，看得到；收回了，记录还在', async () => {
  await add('consents', { _id: 'cs-old', person: 'o-s2', purpose: 'mutual-aid', version: '2025-01', fields: ['bankCard'], at: 5, withdrawnAt: null })
  expect((await dataOf(ask('s2', 'kept'))).consents).toEqual([{ purpose: 'mutual-aid', title: '医疗互助', version: '2025-01', fields: ['bankCard'], at: 5, withdrawnAt: null }])
  await dataOf(wish('s2', 'withdrawConsent', { purpose: 'mutual-aid' }))
  expect((await dataOf(ask('s2', 'kept'))).consents[0].withdrawnAt).toBeGreaterThan(5)
})

test('导出：自己的都在，名字看得懂，号码只露头尾；别人的一个字也没有', async () => {
  const [, mobile, idNumber] = await everywhere('s3', 3)
  await everywhere('s4', 4)
  const { text } = await dataOf(ask('s3', 'exportMe'))
  const { data } = JSON.parse(text)
  expect(Object.keys(data).sort()).toEqual([
    'applications', 'cases', 'consents', 'contest-entries', 'enrolments', 'job-reports', 'known-fields', 'messages', 'papers', 'profiles', 'study-applications', 'teams', 'trainees',
  ])
  expect(data['study-applications'][0]).toMatchObject({ name, mobile: `${mobile!.slice(0, 3)}****${mobile!.slice(7)}`, state: 'submitted' })
  expect(data['contest-entries'][0].members[0].name).toBe(name)
  expect(data.cases[0]).toMatchObject({ kind: '投诉建议', answers: { words: `${name}说字太小，看不清` } })
  expect(text).not.toMatch(/(?<!\d)(\d{17}[\dX]|1[3-9]\d{9}|\d{16,19})(?!\d)/)
  expect(text).not.toContain(idNumber)
  expect(text).not.toContain('o-s4')
})

describe('删除', () => {
  test('办完了才删：名字、号码、照片都读不出来了；要留的说得出是哪些；别人的都在', async () => {
    const gone = await everywhere('s5', 5)
    const other = await everywhere('s6', 6)
    const [{ url }] = (await dataOf(ask('s5', 'papers'))).rows
    const [own] = (await dataOf(hall.ask('s5', 'mine'))).rows
    await dataOf(hall.wish('s5', 'withdraw', { id: own.id }))
    await database().collection('applications').doc('ap-s5').update({ state: 'unfit' })
    expect(await codeOf(wish('s5', 'eraseMe'))).toBe('account.under-way suggestion')
    const { data: [brought] } = await database().collection('cases').where({ person: 'o-s5' }).get()
    await database().collection('cases').doc(brought._id).update({ state: 'closed', ended: true })
    for (const text of gone.slice(0, 2)) expect(await readable('o-s5')).toContain(text)
    const { stays } = await dataOf(wish('s5', 'eraseMe'))
    expect(stays).toEqual(['applications', 'study', 'matters', 'seats', 'contests', 'consents'])
    for (const text of gone) expect(await readable('o-s5')).not.toContain(text)
    expect((await fetch(url)).status).toBe(404)
    for (const text of other) expect(await readable('o-s6')).toContain(text)
    expect((await dataOf(hall.askOf('job', 'profile', {}, 's5'))).name).toBeNull()
  })
})

describe('微信来的撤回', () => {
  const letter = (event: string, person: string) => ({ ToUserName: 'gh', FromUserName: 'wx', CreateTime: 1, MsgType: 'event', Event: event, OpenID: person, AppID: 'wx', RevokeInfo: '301' })
  test('从手机、浏览器冒充的，什么也不删', async () => {
    const kept = await everywhere('s7', 7)
    for (const who of ['s8', undefined]) expect(await (await hall.post('wechat', JSON.stringify(letter('user_authorization_revoke', 'o-s7')), who)).json()).toBe('refused')
    for (const text of kept) expect(await readable('o-s7')).toContain(text)
  })
  test('微信说撤回了：还在办的也算，能读出来的都删，名额还给下一位；再来一次也一样', async () => {
    const gone = await everywhere('s9', 9)
    for (let time = 0; time < 2; time++) await environment().callFunction({ name: 'wechat', data: letter('user_authorization_revoke', 'o-s9') })
    for (const text of gone) expect(await readable('o-s9')).not.toContain(text)
    const { data } = await database().collection('study-applications').where({ person: 'o-s9' }).get()
    expect([data[0].state, data[0].leaving, data[0].papers]).toEqual(['withdrawn', null, []])
    expect((await consentsOf('o-s9')).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
    expect((await dataOf(ask('s9', 'papers'))).rows).toEqual([])
  })
})
