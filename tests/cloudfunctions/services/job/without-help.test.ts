import { functionDefinitions } from '../../../../config/functions'
import { closeClouds, open } from '../../local/cloud'
import { checkContent } from '../../../../cloudfunctions/store/content-check'
import { localKeys } from '../../../../cloudfunctions/local/keys'
import { addApplication, type ApplicationRecord, changeApplication, findApplication } from '../../../../cloudfunctions/store/applications'
import { posts } from '../../../../cloudfunctions/store/jobs'
import { findProfile, keepProfile } from '../../../../cloudfunctions/store/profiles'
import { collections } from '../../../../cloudfunctions/store/schema'
import { freshIntent } from '../../../open-hall'
import { postRecord, profileFacts } from './job-centre'

afterAll(closeClouds)

test('没有钥匙：存简历不成，说得出是缺钥匙，一个字也没存下', async () => {
  const { cloud, db, log } = await open({ collections: [...collections], functions: functionDefinitions() })
  const answer = await (await fetch(`${cloud.url}/v1/functions/job`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer dev:zhang' },
    body: JSON.stringify({ action: 'saveProfile', input: profileFacts(), intent: freshIntent() }),
  })).json()
  expect(answer).toMatchObject({ ok: false, problem: { code: 'server.failed', details: {} } })
  expect(log.join('\n')).toContain('SealRefusal: key-missing')
  expect(log.join('\n')).not.toMatch(/19900007001|马有才/)
  expect((await db.collection('profiles').count()).total).toBe(0)
})

describe('内容审核没有回音', () => {
  test('不当它通过，也不当它有风险；空的字不用问', async () => {
    const { cloud } = await open({ collections: [...collections] })
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await checkContent('你好', 'o-zhang')).toBe('unavailable')
    expect(quiet.mock.calls.join()).toContain('WX_API_TOKEN_INVALID')
    quiet.mockRestore()
    const before = cloud.served.get('wx.api')
    expect(await checkContent('  ', 'o-zhang')).toBe('pass')
    expect(cloud.served.get('wx.api')).toBe(before)
  })
})

test('对照：改岗位要看它还是不是看到时的样子；不看，两个人都以为自己改成了', async () => {
  await open({ collections: [...collections] })
  await posts.add([postRecord('jp-race', 'em-zhou', { state: 'submitted', changedAt: 1 })])
  const [listed, sentBack] = [{ state: 'listed', changedAt: 2 }, { state: 'draft', changedAt: 2 }] as const
  expect((await Promise.all([posts.change('jp-race', {}, listed), posts.change('jp-race', {}, sentBack)]))).toEqual([true, true])
  await posts.change('jp-race', {}, { state: 'submitted', changedAt: 1 })
  const seen = { state: 'submitted', changedAt: 1 }
  expect((await Promise.all([posts.change('jp-race', seen, listed), posts.change('jp-race', seen, sentBack)])).filter(Boolean)).toHaveLength(1)
})

describe('两个人看到的是同一份，改的时候只成一个', () => {
  const profile = { name: '马有才', mobile: '19900007001', birthMonth: null, sex: null, area: null, occupation: null, diploma: null, skills: '', years: 1, wanted: '' }
  beforeAll(async () => {
    Object.assign(process.env, localKeys(null))
    await open({ collections: [...collections] })
  })
  test('投递：一个录用、一个回绝', async () => {
    const seen: ApplicationRecord = {
      _id: 'ap-race', demo: true, post: null, desk: 'em-zhou', fair: null, person: 'o-ma', state: 'interview', consent: { version: '1', at: 1 }, snapshot: null,
      interview: null, stillThere: null, history: [], at: 1, changedAt: 1, intent: 'x',
    }
    await addApplication(seen)
    expect(await changeApplication(seen, { state: 'hired', changedAt: 2 })).toBe(true)
    expect(await changeApplication(seen, { state: 'unfit', changedAt: 2 })).toBe(false)
    expect((await findApplication('ap-race'))!.state).toBe('hired')
    // The time of an interview is changed from a state to the same state.
    expect(await changeApplication({ ...seen, state: 'hired' }, { changedAt: 3 })).toBe(false)
  })
  test('简历：两台手机', async () => {
    const keep = (years: number, at: number, before: number | null) => keepProfile('o-race', { ...profile, years }, { checked: true, at, intents: [] }, before)
    expect([await keep(1, 1, null), await keep(2, 2, null)]).toEqual([true, false])
    expect([await keep(3, 3, 1), await keep(4, 4, 1)]).toEqual([true, false])
    expect((await findProfile('o-race'))!.profile.years).toBe(3)
  })
})
