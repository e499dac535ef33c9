import { notify } from '../../../cloudfunctions/office/notify'
import { database } from '../../../cloudfunctions/store/database'
import { kindConsentVersion } from '../../../cloudfunctions/contract/kinds'
import { keepSettings } from '../../../cloudfunctions/store/settings'
import { addCredit, subscriptionsOf, takeCredit } from '../../../cloudfunctions/store/subscriptions'
import { entrust } from '../../../cloudfunctions/store/staff'
import { codeOf, dataOf, freshIntent, openHall, type OpenHall } from '../../open-hall'

const now = Date.now()
let hall: OpenHall
beforeAll(async () => {
  hall = await openHall({ seeded: false })
  await keepSettings({ filing: '', templates: { progress: 'T-progress' } })
})
afterAll(() => hall.close())

const left = async (who: string) => (await dataOf(hall.ask('message', 'subscriptions', {}, who))).rows
const yes = (who: string, accepted: string[], intent = freshIntent()) => hall.wish('message', 'subscribed', { accepted }, who, intent)

test('没登录的、没有这种通知的、一次超过三种的，不记', async () => {
  expect(await codeOf(hall.ask('message', 'subscriptions'))).toBe('identity.required')
  expect(await codeOf(yes('sun', ['advert']))).toBe('input.invalid input.accepted.0')
  expect(await codeOf(yes('sun', ['progress', 'seat', 'soon', 'progress']))).toBe('input.invalid input.accepted')
  expect(await left('sun')).toEqual([{ template: 'progress', id: 'T-progress', left: 0 }])
})
test('点一次允许，多一条；断线重发还是一条', async () => {
  const intent = freshIntent()
  await dataOf(yes('sun', ['progress'], intent))
  await dataOf(yes('sun', ['progress'], intent))
  expect((await left('sun'))[0].left).toBe(1)
})
test('一条允许只用一次，两处同时发也只发一次；对照：读了再减的，发两次', async () => {
  await addCredit('o-race', 'seat')
  expect((await Promise.all([1, 2, 3].map(() => takeCredit('o-race', 'seat')))).filter(Boolean).length).toBe(1)
  await addCredit('o-naive', 'seat')
  const naive = async () => {
    const [own] = await subscriptionsOf('o-naive')
    if (own!.left < 1) return false
    await database().collection('subscriptions').doc(own!._id).update({ left: own!.left - 1 })
    return true
  }
  expect((await Promise.all([1, 2, 3].map(naive))).filter(Boolean).length).toBeGreaterThan(1)
})
test('没有允许的、没有申请到模板的，消息中心里都有；同一件事只说一次', async () => {
  const message = { person: 'local-openid-zhang', kind: 'study-moved', about: 'sa-1', title: '机电一体化技术', moment: null, at: now } as const
  expect([await notify({ _id: 'n1', ...message }), await notify({ _id: 'n1', ...message })]).toEqual([true, false])
  expect(await notify({ _id: 'n2', ...message, kind: 'seat-offered' })).toBe(true)
  expect((await dataOf(hall.ask('message', 'list', {}, 'zhang'))).rows.length).toBe(2)
  expect(hall.cloud.wechatOutbox).toEqual([])
})
test('微信不收：消息中心里照样有，允许还在', async () => {
  await dataOf(yes('zhou', ['progress']))
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  // Here, outside of a cloud function, WeChat lets nobody send.
  await notify({ _id: 'n3', person: 'local-openid-zhou', kind: 'application-moved', about: 'a', title: '焊工', moment: null, at: now })
  expect(String(said.mock.calls[0])).toContain('notify.failed')
  said.mockRestore()
  expect((await dataOf(hall.ask('message', 'list', {}, 'zhou'))).rows[0].title).toBe('焊工')
  expect((await left('zhou'))[0].left).toBe(1)
})
test('允许过的，微信也送到，用掉那一条；再有进展，只在消息中心', async () => {
  await entrust('local-openid-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  const answers = { about: 'program', area: '131082', words: '字太小，看不清', name: '张有才', mobile: '19900000001' }
  const sent = await dataOf(hall.wish('matter', 'submit', { kind: 'suggestion', form: '2026-11', answers, papers: [], consent: { version: kindConsentVersion } }, 'zhang'))
  await dataOf(yes('zhang', ['progress']))
  const { version } = (await database().collection('cases').doc(sent.id).get()).data[0]
  await dataOf(hall.wish('matter', 'move', { id: sent.id, version, move: 'take', answers: {} }, 'li'))
  await dataOf(hall.wish('matter', 'move', { id: sent.id, version: version + 1, move: 'answer', answers: { words: '已经放大了一号' } }, 'li'))
  expect(hall.cloud.wechatOutbox).toMatchObject([{ touser: 'local-openid-zhang', templateId: 'T-progress', data: { thing1: '投诉建议' } }])
  expect((await dataOf(hall.ask('message', 'list', {}, 'zhang'))).rows.filter(({ kind }: { kind: string }) => kind === 'case-moved').length).toBe(2)
  expect((await left('zhang'))[0].left).toBe(0)
})
