import { readFileSync } from 'node:fs'
import path from 'node:path'
import { functionNames, root } from '../../config/functions'

interface Deployed { name: string; timeout: number; envVariables: Record<string, string>; triggers?: { type: string; config: string }[] }

test('部署清单：一个不少；时钟有自己的定时；密钥只写名字，只给要用的函数', () => {
  const { functions } = JSON.parse(readFileSync(path.join(root, 'dist/cloudbaserc.json'), 'utf8')) as { functions: Deployed[] }
  expect(functions.map(({ name }) => name)).toEqual(functionNames())
  expect(functions.filter(({ triggers }) => triggers).map(({ name, triggers }) => [name, triggers!.map(({ type, config }) => `${type} ${config}`)]))
    .toEqual([['clock', ['timer 0 * * * * * *']]])
  const given = Object.fromEntries(functions.map(({ name, envVariables }) => [name, envVariables]).filter(([, keys]) => Object.keys(keys!).length))
  const [sealing, passing] = [{ SEAL_KEY: '{{env.SEAL_KEY}}' }, { PASS_KEY: '{{env.PASS_KEY}}' }]
  expect(given).toEqual({
    account: { ...sealing, SMS_PROVIDER: '{{env.SMS_PROVIDER}}' },
    activity: sealing,
    certificate: sealing,
    clock: sealing,
    contest: sealing,
    course: sealing,
    gate: passing,
    job: sealing,
    ledger: sealing,
    match: sealing,
    matter: sealing,
    membership: sealing,
    notice: sealing,
    occasion: passing,
    pack: { PACK_KEY: '{{env.PACK_KEY}}' },
    study: sealing,
  })
})
