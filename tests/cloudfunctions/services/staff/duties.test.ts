import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

const duties = (who?: string) => hall.ask('staff', 'duties', {}, who)

describe('去工作台的路，只给做这件事的人看', () => {
  test('没登录的，先登录', async () => expect(await duties()).toMatchObject({ problem: { code: 'identity.required' } }))
  test('工人没有工作台', async () => expect(await duties('zhang')).toMatchObject({ data: { duties: [] } }))
  test('单位的人只有自己单位的', async () => expect(await duties('zhou')).toMatchObject({ data: { duties: [{ role: 'employer', area: null, of: 'em-0001' }] } }))
  test('看门的人，全市的', async () => expect(await duties('liu')).toMatchObject({ data: { duties: [{ role: 'organizer', area: null, of: null }] } }))
  test('问的是自己，问不到别人', async () =>
    expect(await hall.ask('staff', 'duties', { openid: 'local-openid-liu' }, 'zhang')).toMatchObject({ problem: { code: 'input.invalid' } }))
})
