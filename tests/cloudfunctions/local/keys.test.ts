import { createPrivateKey, sign, verify, createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { functionDefinitions } from '../../../config/functions'
import { localKeys } from '../../../cloudfunctions/local/keys'
import { seal, unseal } from '../../../cloudfunctions/store/sealed'

const dataDir = mkdtempSync(path.join(tmpdir(), 'workers-home-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('一个数据目录一副钥匙，只做一次，只有本人读得了；不留数据的，每次都是新的', () => {
  const keys = localKeys(dataDir)
  expect(localKeys(dataDir)).toEqual(keys)
  const { PACK_KEY, ...older } = keys
  writeFileSync(path.join(dataDir, 'keys.json'), JSON.stringify(older), { mode: 0o600 })
  const renewed = localKeys(dataDir)
  expect(renewed).toEqual({ ...older, PACK_KEY: expect.any(String) })
  expect(renewed.PACK_KEY).not.toBe(PACK_KEY)
  expect(localKeys(dataDir)).toEqual(renewed)
  expect(statSync(path.join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600)
  expect(localKeys(null)).not.toEqual(localKeys(null))
})
test('钥匙用得上：封得住、签得了', () => {
  const { SEAL_KEY, PASS_KEY } = localKeys(null)
  process.env.SEAL_KEY = SEAL_KEY
  const place = { collection: 'c', id: 'i', field: 'f' }
  expect(unseal(seal('字', place), place)).toBe('字')
  delete process.env.SEAL_KEY
  const key = createPrivateKey({ key: Buffer.from(PASS_KEY, 'base64'), format: 'der', type: 'pkcs8' })
  expect(key.asymmetricKeyType).toBe('ed25519')
  expect(verify(null, Buffer.from('码'), createPublicKey(key), sign(null, Buffer.from('码'), key))).toBe(true)
})
test('用得着的函数才拿得到，别的函数没有', () => {
  const given = functionDefinitions(localKeys(null)).filter(({ envVariables }) => 'SEAL_KEY' in envVariables).map(({ name }) => name)
  expect(given).toEqual([
    'account',
    'activity',
    'certificate',
    'clock',
    'contest',
    'course',
    'job',
    'ledger',
    'match',
    'matter',
    'membership',
    'notice',
    'study',
  ])
  expect(functionDefinitions().every(({ envVariables }) => !Object.keys(envVariables).length)).toBe(true)
})
