import { webcrypto } from 'node:crypto'
import { utf8Bytes, utf8Text } from '../../../cloudfunctions/rules/utf8'
import { base64Bytes, bytesBase64 } from '../../../src/client/base64'
import { HallProblem } from '../../../src/client/problem'
import { secretsOf } from '../../../src/client/secrets'
import * as browser from '../../../src/client/secret-box.h5'
import * as wechat from '../../../src/client/secret-box.weapp'
import { newPhone, phone } from '../open-page'

Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
const key = Uint8Array.from({ length: 32 }, (_, at) => at)
const other = Uint8Array.from({ length: 32 }, (_, at) => 255 - at)
const words = '诊断：急性阑尾炎 🙂 131099199001011231'

describe.each([['浏览器', browser], ['微信', wechat]] as const)('%s里封得住', (_where, { sealBytes, openBytes }) => {
  test('原样打开；别人的钥匙、改过一位的、截短的，都打不开', async () => {
    const sealed = await sealBytes(key, utf8Bytes(words))
    expect(utf8Text((await openBytes(key, sealed))!)).toBe(words)
    expect(Buffer.from(sealed).includes(Buffer.from('阑尾炎'))).toBe(false)
    expect(await openBytes(other, sealed)).toBeNull()
    for (const at of [0, 30, sealed.length - 1]) {
      const touched = sealed.slice()
      touched[at]! ^= 1
      expect(await openBytes(key, touched)).toBeNull()
    }
    expect(await openBytes(key, sealed.slice(0, sealed.length - 3))).toBeNull()
  })
})
test('字节和文字，来回都是原样', () => {
  for (const text of ['', 'a', 'ab', 'abc', words]) {
    expect(utf8Text(utf8Bytes(text))).toBe(text)
    expect(bytesBase64(utf8Bytes(text))).toBe(Buffer.from(text).toString('base64'))
    expect(Buffer.from(base64Bytes(bytesBase64(utf8Bytes(text)))).toString()).toBe(text)
  }
})

describe('手机上的草稿', () => {
  const keys: Record<string, Uint8Array> = { '': Uint8Array.from({ length: 32 }, () => 7), zhang: key, li: other }
  let holder = ''
  const secrets = secretsOf(() => holder, async (person) => keys[person] ?? Promise.reject(new HallProblem('network.failed')))
  beforeEach(newPhone)
  const kept = () => JSON.stringify(phone.storage.get('hall.secrets'))

  test('存着的读不出一个字；换一个人拿着手机，打不开，也看不到有', async () => {
    holder = 'zhang'
    await secrets.keep('draft hardship', { words })
    expect(kept()).not.toMatch(/阑尾炎|131099/)
    expect(await secrets.read('draft hardship')).toEqual({ words })
    holder = 'li'
    expect(await secrets.read('draft hardship')).toBeNull()
    expect(secrets.names()).toEqual([])
    await secrets.keep('draft hardship', { mine: true })
    holder = 'zhang'
    expect(await secrets.read('draft hardship')).toEqual({ words })
  })
  test('没登录写的，登录以后是他的；钥匙拿不到，说没有网，不丢', async () => {
    holder = ''
    await secrets.keep('draft joining', { words })
    expect(kept()).not.toMatch(/阑尾炎/)
    holder = 'zhang'
    expect(await secrets.read('draft joining')).toEqual({ words })
    await secrets.keep('draft joining', { words: '改过' })
    holder = ''
    expect(await secrets.read('draft joining')).toBeNull()
    holder = 'wang'
    await expect(secrets.keep('draft joining', { words })).rejects.toMatchObject({ code: 'network.failed' })
    holder = 'zhang'
    expect(await secrets.read('draft joining')).toEqual({ words: '改过' })
  })
  test('一部手机最多四十份，多的不收，前面的都在', async () => {
    holder = 'zhang'
    for (let order = 0; order < 40; order++) await secrets.keep(`draft ${order}`, { order })
    await expect(secrets.keep('draft 40', {})).rejects.toMatchObject({ code: 'outbox.full' })
    expect(await secrets.read('draft 0')).toEqual({ order: 0 })
    secrets.drop('draft 0')
    await secrets.keep('draft 40', {})
  })
})
