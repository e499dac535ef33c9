import type { Access, Action } from '../../../../cloudfunctions/contract/action'
import { job } from '../../../../cloudfunctions/contract/job'
import { type Role, roles } from '../../../../cloudfunctions/contract/role'
import { employers, posts } from '../../../../cloudfunctions/store/jobs'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { codeOf, dataOf } from '../../../open-hall'
import { consent, facts, type JobCentre, now, openJobCentre, postRecord, profileFacts } from './job-centre'

let centre: JobCentre
const actions = Object.entries(job.actions as Record<string, Action>)
beforeAll(async () => { centre = await openJobCentre() })
afterAll(() => centre.close())

/** Written out, so that nobody opens an action by a slip. */
const open: Record<string, Access> = {
  posts: 'public', post: 'public', fairBoard: 'public', outcome: 'public',
  profile: 'member', saveProfile: 'member', apply: 'member', pool: 'member', applications: 'member', withdraw: 'member', report: 'member',
  deskEmployer: { staff: ['employer'] }, saveEmployer: { staff: ['employer'] }, deskPosts: { staff: ['employer'] }, savePost: { staff: ['employer'] },
  submitPost: { staff: ['employer'] }, withdrawPost: { staff: ['employer'] },
  applicants: { staff: ['employer', 'reviewer'] }, applicant: { staff: ['employer', 'reviewer'] }, openMobile: { staff: ['employer', 'reviewer'] },
  moveApplication: { staff: ['employer', 'reviewer'] },
  employersWaiting: { staff: ['reviewer'] }, reviewEmployer: { staff: ['reviewer'] }, postsOf: { staff: ['reviewer'] }, reviewPost: { staff: ['reviewer'] },
  reportedPosts: { staff: ['reviewer'] }, settleReports: { staff: ['reviewer'] }, decidedPosts: { staff: ['reviewer'] }, deskPost: { staff: ['employer'] }, stillListed: 'public', followUpsDue: { staff: ['reviewer'] }, followUp: { staff: ['reviewer'] },
}
test('谁能办什么，一件一件写明，多一件少一件都不行', () => expect(Object.fromEntries(actions.map(([name, { access }]) => [name, access]))).toEqual(open))

/** How far one comes with empty hands: to the name of the door-keeper's refusal, or past him. */
const atTheDoor = async (who: string | undefined, action: string) => {
  const code = await codeOf(centre.ask(who, action))
  return code === 'identity.required' || code === 'role.required' ? code : 'past'
}
const expected = (access: Access, role: Role | null): string =>
  typeof access === 'string' ? 'past' : role !== null && access.staff.includes(role) ? 'past' : 'role.required'

describe('每个动作，每种人：默认不让进', () => {
  test.each(actions.map(([name, { access }]) => [name, access] as const))('没登录：%s', async (name, access) =>
    expect(await atTheDoor(undefined, name)).toBe(access === 'public' ? 'past' : 'identity.required'))
  test.each([null, ...roles])('职责是 %s', async (role) => {
    await entrust('o-yu', '于某', role === null ? [] : [{ role, area: null, of: role === 'employer' ? 'em-zhou' : null }])
    for (const [name, { access }] of actions) expect([name, await atTheDoor('yu', name)]).toEqual([name, expected(access, role)])
  })
  test('说自己是单位、却没有说是哪一家：哪张桌子也不是他的', async () => {
    await entrust('o-yu', '于某', [{ role: 'employer', area: null, of: null }])
    expect(await codeOf(centre.ask('yu', 'deskPosts'))).toBe('role.required')
    expect((await dataOf(centre.ask('yu', 'applicants'))).rows).toEqual([])
    await entrust('o-yu', '于某', [])
  })
})

describe('谁也看不见别家的', () => {
  let application = ''
  beforeAll(async () => {
    await dataOf(centre.wish('ma', 'saveProfile', profileFacts()))
    application = (await dataOf(centre.wish('ma', 'apply', { post: 'jp-0001', ...consent }))).id
  })
  test('对照：本家看得见', async () => {
    expect((await dataOf(centre.ask('zhou', 'applicants'))).rows.map(({ id }: { id: string }) => id)).toEqual([application])
    expect((await dataOf(centre.ask('zhou', 'applicant', { id: application }))).name).toBe('马*')
  })
  test.each([
    ['applicant', {}], ['openMobile', {}], ['moveApplication', { to: 'read' }], ['moveApplication', { to: 'interview', interview: { at: now + 1e9, place: '门口' } }],
  ])('别家的人 %s %j：没有这份投递；工会的人也一样', async (action, more) => {
    const input = { id: application, ...more }
    for (const who of ['he', 'li', 'lin']) {
      const answer = action === 'moveApplication' ? centre.wish(who, action, input) : centre.ask(who, action, input)
      expect(await codeOf(answer)).toBe('application.unknown')
    }
  })
  test('别家的名单里没有他，报出岗位编号也没有', async () => {
    for (const input of [{}, { post: 'jp-0001' }, { state: 'applied' }]) {
      for (const who of ['he', 'li', 'lin']) expect((await dataOf(centre.ask(who, 'applicants', input))).rows).toEqual([])
    }
  })
  test('自家被工会退了回去：投过来的人也看不见了；再审过，又看得见', async () => {
    const review = (reason: string | null) => dataOf(centre.wish('li', 'reviewEmployer', { id: 'em-zhou', reason }))
    await review('licence-missing')
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect((await dataOf(centre.ask('zhou', 'applicants'))).rows).toEqual([])
    for (const action of ['applicant', 'openMobile']) expect(await codeOf(centre.ask('zhou', action, { id: application }))).toBe('application.unknown')
    expect(await codeOf(centre.wish('zhou', 'moveApplication', { id: application, to: 'read' }))).toBe('application.unknown')
    await review(null)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect((await dataOf(centre.ask('zhou', 'applicants'))).rows).toHaveLength(1)
  })
  test('别家的岗位改不了、交不了、撤不了', async () => {
    expect(await codeOf(centre.wish('he', 'savePost', { id: 'jp-0001', facts: facts() }))).toBe('post.unknown')
    expect(await codeOf(centre.wish('he', 'submitPost', { id: 'jp-0001' }))).toBe('post.unknown')
    expect(await codeOf(centre.wish('he', 'withdrawPost', { id: 'jp-0001' }))).toBe('post.unknown')
    expect((await posts.find('jp-0001'))!.state).toBe('listed')
    expect((await dataOf(centre.ask('he', 'deskPosts'))).rows.map(({ id }: { id: string }) => id)).toEqual(['jp-0002'])
  })
  test('别人的投递撤不了，也看不见', async () => {
    expect(await codeOf(centre.wish('zhang', 'withdraw', { id: application }))).toBe('application.unknown')
    expect((await dataOf(centre.ask('zhang', 'applications'))).rows).toEqual([])
  })
  test('只管霸州的干事，审不了三河的单位和岗位', async () => {
    await posts.add([postRecord('jp-wait', 'em-zhou', { state: 'submitted', listedAt: null })])
    expect(await codeOf(centre.wish('lin', 'reviewPost', { id: 'jp-wait', reason: null }))).toBe('post.unknown')
    expect(await codeOf(centre.wish('lin', 'reviewEmployer', { id: 'em-zhou', reason: 'unreachable' }))).toBe('employer.unknown')
    expect((await dataOf(centre.ask('lin', 'postsOf'))).rows).toEqual([])
    expect((await dataOf(centre.ask('li', 'postsOf'))).rows).toHaveLength(1)
    expect((await employers.find('em-zhou'))!.reviewed).not.toBeNull()
  })
})
