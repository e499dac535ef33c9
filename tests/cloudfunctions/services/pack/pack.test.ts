import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import nacl from 'tweetnacl'
import { localKeys } from '../../../../cloudfunctions/local/keys'
import { rawKey } from '../../../../cloudfunctions/office/pack-key'
import { applyDelta } from '../../../../cloudfunctions/rules/station-pack/delta'
import { decodePack, encodePack, type StationPack } from '../../../../cloudfunctions/rules/station-pack/pack'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { keepPackOwner, newestEdition } from '../../../../cloudfunctions/store/station-packs'
import { stations } from '../../../../cloudfunctions/store/stations'
import { freshIntent, openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
  await entrust('local-openid-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('local-openid-meng', '孟主任', [{ role: 'approver', area: '131081', of: null }])
})
afterAll(() => hall.close())

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const take = async (owner: string, have: number | null) => {
  const answer = await hall.ask('pack', 'take', { owner, have })
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.data as { number: number; signature: string; sent: { as: string; bytes: string } | null }
}
const owners = async () => (await hall.ask('pack', 'owners')).ok && ((await hall.ask('pack', 'owners')) as { data: { owners: { owner: string; publicKey: string; edition: { number: number; stations: number } }[] } }).data.owners
const publicKeyOf = async (owner: string) => bytesOf((await owners() || []).find((each) => each.owner === owner)!.publicKey)
const isGenuine = async (owner: string, bytes: Uint8Array, signature: string) => nacl.sign.detached.verify(bytes, bytesOf(signature), await publicKeyOf(owner))
const why = (answer: { ok: boolean; problem?: { code: string } }) => (answer.ok ? 'ok' : answer.problem!.code)

describe('包的窗口先说不', () => {
  test.each([
    ['没有这个地方', { owner: '999999', have: null }, 'pack.unknown'],
    ['地方代码里来了运算符', { owner: { $gt: '' }, have: null }, 'input.invalid'],
    ['版本号里来了运算符', { owner: '131000', have: { $gt: 0 } }, 'input.invalid'],
    ['多出来的字段', { owner: '131000', have: null, all: true }, 'input.invalid'],
  ])('%s', async (_title, input, code) => expect(why(await hall.ask('pack', 'take', input))).toBe(code))
})

describe('拿一次，以后只拿变了的', () => {
  test('整包，签名对得上，就是现在的站点', async () => {
    const { sent, signature } = await take('131000', null)
    const bytes = bytesOf(sent!.bytes)
    expect(sent!.as).toBe('whole')
    expect(await isGenuine('131000', bytes, signature)).toBe(true)
    const { stations: told, cover } = decodePack(bytes)
    expect(told).toHaveLength(await stations.count())
    expect(cover).toMatchObject({ owner: '131000', name: '廊坊市总工会', demo: true })
  })
  test('没变，就没有新的一版：问十次也是同一个号', async () => {
    const { number } = await take('131000', null)
    for (let asked = 0; asked < 10; asked++) expect(await take('131000', number)).toMatchObject({ number, sent: null })
  })
  test('改了一个站点：下一版，只传差别，手机上拼出来的签名对得上；版本太老的给整包', async () => {
    const first = await take('131000', null)
    const before = decodePack(bytesOf(first.sent!.bytes))
    const { id, edition } = before.stations[3]!
    await stations.change(id, { edition }, { edition: edition + 1, pause: { since: Date.now(), until: null, reason: '停电' } })
    // A catalogue is asked for its version every twenty seconds.
    await new Promise((later) => { setTimeout(later, 21_000) })
    const second = await take('131000', first.number)
    expect(second).toMatchObject({ number: first.number + 1, sent: { as: 'difference' } })
    expect(second.sent!.bytes.length).toBeLessThan(first.sent!.bytes.length / 10)
    const after = encodePack(applyDelta(before, bytesOf(second.sent!.bytes)))
    expect(await isGenuine('131000', after, second.signature)).toBe(true)
    expect(decodePack(after).stations.find((each) => each.id === id)!.pause).toMatchObject({ reason: '停电' })
    expect(await take('131000', first.number + 100)).toMatchObject({ sent: { as: 'whole' } })
    expect(await isGenuine('131000', bytesOf(first.sent!.bytes), second.signature)).toBe(false)
  })
  test('十部手机同时来问，还是一版', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => take('131000', null)))
    expect(new Set(answers.map(({ number, signature }) => `${number} ${signature}`)).size).toBe(1)
  })
  test('邻居的包原样给，签名是邻居的；三家都在', async () => {
    for (const owner of ['110112', '110115', '120114']) {
      const { sent, signature } = await take(owner, null)
      expect(await isGenuine(owner, bytesOf(sent!.bytes), signature)).toBe(true)
      expect(await isGenuine('131000', bytesOf(sent!.bytes), signature)).toBe(false)
    }
    expect((await owners() || []).map(({ owner, edition }) => [owner, edition.stations > 0])).toEqual([['131000', true], ['110112', true], ['110115', true], ['120114', true]])
  })
  test('名单问档案：名单一次，邻居的新版各一次；自己的新版就在手上，不再问', async () => {
    const questions = () => [...hall.cloud.served].filter(([action]) => action.startsWith('database.')).reduce((sum, [, times]) => sum + times, 0)
    const asked: number[] = []
    for (let time = 0; time < 3; time++) {
      const before = questions()
      await hall.ask('pack', 'owners')
      asked.push(questions() - before)
    }
    // The least: every twenty seconds the catalogue asks besides whether it is still the newest.
    expect(Math.min(...asked)).toBe(4)
  })
  test('附近找得到邻居的站点，写明是谁的；详情说得出许可和新旧', async () => {
    const near = await hall.ask('station', 'nearby', { from: { at: { lng: 116.6586, lat: 39.90249 } } })
    if (!near.ok) throw new Error(near.problem.code)
    const row = near.data.rows.find(({ owner }: { owner: string | null }) => owner !== null)
    expect(row).toMatchObject({ owner: '通州区总工会' })
    const detail = await hall.ask('station', 'detail', { id: row.id })
    expect(detail).toMatchObject({ ok: true, data: { owner: { name: '通州区总工会', licence: expect.stringContaining('京津冀') } } })
  })
})

describe('收邻居的包：先认签名，再看内容', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const signed = (pack: StationPack | Uint8Array, key: KeyObject = privateKey) => {
    const bytes = pack instanceof Uint8Array ? pack : encodePack(pack)
    return { owner: '120114', bytes: Buffer.from(bytes).toString('base64'), signature: sign(null, bytes, key).toString('base64') }
  }
  let known: StationPack
  const edition = (number: number, changes: Partial<StationPack> = {}): StationPack => ({ ...known, cover: { ...known.cover, number }, ...changes })
  const receive = (input: object, who = 'wang') => hall.wish('pack', 'receive', input, who, freshIntent())
  beforeAll(async () => {
    known = decodePack((await newestEdition('120114'))!.bytes)
    await keepPackOwner({ owner: '120114', name: '武清区总工会', publicKey: rawKey(publicKey) })
  })

  test.each([
    ['不是市里的审批人', () => signed(edition(2)), 'meng', 'area.unknown'],
    ['没有职责', () => signed(edition(2)), 'zhang', 'role.required'],
    ['不认识的单位', () => ({ ...signed(edition(2)), owner: '110101' }), 'wang', 'pack.unknown'],
    ['别人签的', () => signed(edition(2), generateKeyPairSync('ed25519').privateKey), 'wang', 'pack.foreign'],
    ['我们自己的钥匙签的也不行', () => signed(edition(2), createPrivateKey({ key: Buffer.from(localKeys(null).PACK_KEY, 'base64'), format: 'der', type: 'pkcs8' })), 'wang', 'pack.foreign'],
    ['署别人的名', () => signed(edition(2, { cover: { ...known.cover, owner: '110112', number: 2 } })), 'wang', 'pack.foreign'],
    ['夹带别家的站点', () => signed(edition(2, { stations: [{ ...known.stations[0]!, id: 'st-0001' }] })), 'wang', 'pack.foreign'],
    ['签了，但不是包', () => signed(new Uint8Array([1, 2, 3])), 'wang', 'pack.damaged'],
    ['签了，但站点不成样子', () => signed(edition(2, { stations: [{ ...known.stations[0]!, stars: 9 }] })), 'wang', 'pack.damaged'],
    ['和现在的一样老', () => signed(edition(1)), 'wang', 'pack.older'],
  ])('%s', async (_title, input, who, code) => {
    expect(why(await receive(input(), who))).toBe(code)
    expect((await newestEdition('120114'))!.number).toBe(1)
  })
  test('翻一位，就不是它签的', async () => {
    const { bytes, ...rest } = signed(edition(2))
    const flipped = Buffer.from(bytes, 'base64')
    flipped[200]! ^= 1
    expect(why(await receive({ ...rest, bytes: flipped.toString('base64') }))).toBe('pack.foreign')
  })
  test('新的一版收下，手机拿得到', async () => {
    expect(await receive(signed(edition(2, { stations: known.stations.slice(1) })))).toMatchObject({ ok: true, data: { number: 2, stations: known.stations.length - 1 } })
    expect(await take('120114', 1)).toMatchObject({ number: 2, sent: { as: 'difference' } })
  })
})
