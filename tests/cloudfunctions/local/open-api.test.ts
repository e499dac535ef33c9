import path from 'node:path'
import { type OpenedCloud, closeClouds, codeOf, open } from './cloud'

let opened: OpenedCloud
beforeAll(async () => {
  opened = await open({ functionsDir: path.join(__dirname, 'functions'), functions: [{ name: 'probe', file: 'probe.cjs', timeoutSeconds: 5, memoryMB: 128 }] })
})
afterAll(closeClouds)

async function call(event: object, as: string | undefined = 'zhang') {
  const response = await fetch(`${opened.cloud.url}/v1/functions/probe`, { method: 'POST', headers: as ? { authorization: `Bearer dev:${as}` } : {}, body: JSON.stringify(event) })
  return response.json() as Promise<any>
}
const api = async (apiName: string, data: object) => (await call({ deed: 'openApi', apiName, data })).result
const send = (fields: object) => api('/cgi-bin/message/subscribe/send', { touser: 'local-openid-zhang', template_id: 'T1', page: 'pages/progress/index', data: { thing1: { value: '您的申请已批准' } }, ...fields })
const check = (fields: object) => api('/wxa/msg_sec_check', { content: '你好', version: 2, scene: 2, openid: 'local-openid-zhang', ...fields })

describe('拒绝', () => {
  test('没有本次调用的令牌', async () => {
    expect(await codeOf(opened.app.callWxOpenApi({ apiName: '/wxa/msg_sec_check', requestData: {} }))).toBe('WX_API_TOKEN_INVALID')
    for (let i = 0; i < 3; i++) expect(await call({ deed: 'phone', code: 'dev-phone-zhang' }, '')).toMatchObject({ refused: 'WX_API_TOKEN_INVALID' })
  })
  test('调用结束，令牌就作废', async () => {
    const { environment } = await call({ deed: 'context' })
    const { WX_API_TOKEN } = JSON.parse(environment)
    process.env['WX_CONTEXT_KEYS'] = 'WX_API_TOKEN'
    process.env['WX_API_TOKEN'] = WX_API_TOKEN
    expect(await codeOf(opened.app.callWxOpenApi({ apiName: '/wxa/msg_sec_check', requestData: {} }))).toBe('WX_API_TOKEN_INVALID')
    delete process.env['WX_CONTEXT_KEYS']
    delete process.env['WX_API_TOKEN']
  })
  test('没有演的接口，报出名字', async () => {
    expect(await call({ deed: 'openApi', apiName: '/wxa/getwxacodeunlimit', data: {} })).toMatchObject({ refused: 'WX_API_NOT_SUPPORTED', message: expect.stringContaining('/wxa/getwxacodeunlimit') })
  })
  test('错的手机号 code', async () => expect((await call({ deed: 'phone', code: 'stolen' })).result).toMatchObject({ errcode: 40029 }))
  test.each([
    [{ touser: '' }, 40003], [{ template_id: '' }, 40037], [{ page: 'https://evil.example' }, 41030], [{ data: {} }, 47003],
    [{ data: { thing1: { value: '字'.repeat(21) } } }, 47003], [{ data: { phrase1: { value: '超过五个汉字' } } }, 47003], [{ data: { other1: { value: 'x' } } }, 47003], [{ data: { thing1: '直接给字' } }, 47003],
  ])('发不出去的订阅消息 %j', async (fields, errcode) => {
    const before = opened.cloud.wechatOutbox.length
    expect(await send(fields)).toMatchObject({ errcode })
    expect(opened.cloud.wechatOutbox.length).toBe(before)
  })
  test.each([[{ content: '' }, 40129], [{ version: 1 }, 40097], [{ scene: 9 }, 40097], [{ openid: '' }, 40003]])('说不清的审核 %j', async (fields, errcode) => {
    expect(await check(fields)).toMatchObject({ errcode })
  })
})

test('手机号', async () => {
  expect((await call({ deed: 'phone', code: 'dev-phone-li' })).result).toMatchObject({ errcode: 0, phone_info: { phoneNumber: '19900000002', purePhoneNumber: '19900000002', countryCode: '86' } })
})
test('订阅消息进发件箱，看得见', async () => {
  expect(await send({})).toMatchObject({ errcode: 0 })
  const outbox = (await (await fetch(`${opened.cloud.url}/local/outbox`)).json()) as unknown[]
  expect(outbox.at(-1)).toMatchObject({ receiver: '张师傅', templateId: 'T1', page: 'pages/progress/index', data: { thing1: '您的申请已批准' } })
})
test('内容审核', async () => {
  expect(await check({})).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } })
  expect(await check({ content: '线上赌博群' })).toMatchObject({ errcode: 0, result: { suggest: 'risky' } })
})
