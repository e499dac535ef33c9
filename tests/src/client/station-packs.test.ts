import { generateKeyPairSync, sign } from 'node:crypto'
import type { Station } from '../../../cloudfunctions/contract/station'
import { seedStations } from '../../../cloudfunctions/local/seed/stations'
import { rawKey } from '../../../cloudfunctions/office/pack-key'
import { nearbyAnswer } from '../../../cloudfunctions/rules/station-answers'
import { encodeDelta } from '../../../cloudfunctions/rules/station-pack/delta'
import { mergePacks } from '../../../cloudfunctions/rules/station-pack/merge'
import { decodePack, encodePack } from '../../../cloudfunctions/rules/station-pack/pack'
import { type PackIndex, stationPacksOf } from '../../../src/client/station-packs'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const stations = seedStations(now).slice(0, 30)
const own = generateKeyPairSync('ed25519')
const tongzhou = generateKeyPairSync('ed25519')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

interface Made { owner: string; number: number; bytes: Uint8Array; signature: string }
const make = (number: number, of: readonly Station[] = stations, owner = '131000', { privateKey } = owner === '131000' ? own : tongzhou): Made => {
  const bytes = encodePack({ cover: { owner, name: '廊坊市总工会', licence: '', mayUse: '', number, at: now + number, demo: true }, stations: of, outlines: '' })
  return { owner, number, bytes, signature: sign(null, bytes, privateKey).toString('base64') }
}
const closed = (of: readonly Station[]): Station[] => of.map((station, order) => (order ? station : { ...station, edition: 2, pause: { since: now, until: null, reason: '停电' } }))

/** A phone and an office: what the office has, and what lies on the phone, in the test's hands. */
function phone() {
  const files = new Map<string, Uint8Array>()
  let index: PackIndex | null = null
  const office = { editions: [make(1)], room: true, sent: [] as string[], spoil: (bytes: Uint8Array) => bytes, publicKey: rawKey(own.publicKey) }
  const newest = (owner: string) => office.editions.filter((each) => each.owner === owner).at(-1)
  const open = () => stationPacksOf({
    files: {
      read: async (name) => files.get(name) ?? null,
      write: async (name, bytes) => { if (office.room) files.set(name, bytes.slice()); return office.room },
      drop: async (name) => void files.delete(name),
    },
    readIndex: () => index,
    writeIndex: (next) => { index = JSON.parse(JSON.stringify(next)) as PackIndex },
    owners: async () => ['131000', '110112'].map((owner) => {
      const found = newest(owner)
      return { owner, name: owner === '131000' ? '廊坊市总工会' : '通州区总工会', publicKey: owner === '131000' ? office.publicKey : rawKey(tongzhou.publicKey), edition: found ? { number: found.number, at: now, stations: 1, bytes: found.bytes.length } : null }
    }),
    take: async (owner, have) => {
      const found = newest(owner)!
      const before = office.editions.find((each) => each.owner === owner && each.number === have)
      const as = before ? 'difference' as const : 'whole' as const
      office.sent.push(`${owner} ${as}`)
      const bytes = before ? encodeDelta(decodePack(before.bytes), decodePack(found.bytes)) : found.bytes
      return { number: found.number, signature: found.signature, sent: { as, bytes: base64(office.spoil(bytes)) } }
    },
    now: () => now,
  })
  return { files, office, open, index: () => index! }
}

const held = async (packs: ReturnType<typeof stationPacksOf>) => (await packs.standing()).held.map(({ owner, number }) => `${owner} ${number}`)
const flip = (bytes: Uint8Array, at = 300) => {
  const spoilt = bytes.slice()
  spoilt[at]! ^= 4
  return spoilt
}

describe('坏的不收，好的还在', () => {
  test.each([
    ['改了一个字节', (bytes: Uint8Array) => flip(bytes)],
    ['断在半路', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 9)],
    ['空的', () => new Uint8Array()],
    ['别的东西', () => new Uint8Array([1, 2, 3, 4])],
  ])('%s', async (_title, spoil) => {
    const { office, open, files } = phone()
    await open().refresh()
    office.editions.push(make(2, closed(stations)))
    office.spoil = spoil
    const packs = open()
    await packs.refresh()
    expect(await held(packs)).toEqual(['131000 1'])
    expect(await held(open())).toEqual(['131000 1'])
    expect([...files.keys()]).toEqual(['stations-131000-1'])
    office.spoil = (bytes) => bytes
    await packs.refresh()
    expect(await held(open())).toEqual(['131000 2'])
  })
  test('第一次拿就是坏的：没有，不是有一个坏的', async () => {
    const { office, open, files } = phone()
    office.spoil = flip
    const packs = open()
    expect(await packs.refresh()).toMatchObject({ checkedAt: null, held: [] })
    expect(await packs.ground()).toBeNull()
    expect(files.size).toBe(0)
  })
  test('更老的一版，签名再对也不回去', async () => {
    const { office, open } = phone()
    office.editions.push(make(5, closed(stations)))
    await open().refresh()
    office.editions.push(make(3))
    const packs = open()
    await packs.refresh()
    expect(await held(packs)).toEqual(['131000 5'])
  })
  test('别人签的、署别人名的，不收', async () => {
    const { office, open } = phone()
    office.editions = [make(1, stations, '131000', tongzhou)]
    expect((await open().refresh()).held).toEqual([])
    const borrowed = make(1, stations, '110112', own)
    office.editions = [{ ...borrowed, owner: '131000' }]
    expect((await open().refresh()).held).toEqual([])
  })
  test('手机里的文件被动过：不信它，有网络就整个重拿', async () => {
    const { office, open, files } = phone()
    await open().refresh()
    files.set('stations-131000-1', flip(files.get('stations-131000-1')!))
    expect(await open().ground()).toBeNull()
    office.sent.length = 0
    const packs = open()
    await packs.refresh()
    expect(office.sent).toEqual(['131000 whole'])
    expect((await packs.ground())!.ground.stations).toHaveLength(30)
  })
  test('手机没有地方了：原来的还在用', async () => {
    const { office, open } = phone()
    await open().refresh()
    office.editions.push(make(2, closed(stations)))
    office.room = false
    const packs = open()
    await packs.refresh()
    expect(await held(open())).toEqual(['131000 1'])
  })
  test('对照：不看签名的手机，会信改过的门', async () => {
    const { open, files } = phone()
    await open().refresh()
    const lied = make(1, closed(stations))
    files.set('stations-131000-1', lied.bytes)
    expect(decodePack(lied.bytes).stations.filter(({ pause }) => pause?.reason === '停电')).toHaveLength(1)
    expect(await open().ground()).toBeNull()
  })
})

describe('拿一次，以后只拿变了的', () => {
  test('第二版只来差别；拼好的重开还在，旧文件不占地方', async () => {
    const { office, open, files } = phone()
    await open().refresh()
    office.editions.push(make(2, closed(stations)))
    await open().refresh()
    expect(office.sent).toEqual(['131000 whole', '131000 difference'])
    expect([...files.keys()]).toEqual(['stations-131000-2'])
    expect((await open().ground())!.ground.stations.some(({ pause }) => pause?.reason === '停电')).toBe(true)
  })
  test('没有更新就不拿；什么时候核对过，写着', async () => {
    const { office, open } = phone()
    await open().refresh()
    const packs = open()
    expect(await packs.refresh()).toMatchObject({ checkedAt: now, missing: ['通州区总工会'] })
    expect(office.sent).toEqual(['131000 whole'])
  })
  test('邻居的坏了，不碍着自己的；邻居来了，一张图上', async () => {
    const { office, open } = phone()
    const away = stations.slice(0, 3).map((station, order): Station => ({ ...station, id: `st-110112x00${order}`, county: '110112', name: `通州${order}`, host: `通州单位${order}`, at: { lng: [116.6, 116.61, 116.62][order]!, lat: 39.9 } }))
    office.editions.push(make(1, away, '110112'))
    office.spoil = (bytes) => (decodePack(bytes).cover.owner === '110112' ? flip(bytes) : bytes)
    expect((await open().refresh()).held.map(({ owner }) => owner)).toEqual(['131000'])
    office.spoil = (bytes) => bytes
    const packs = open()
    expect((await packs.refresh()).missing).toEqual([])
    expect((await packs.ground())!.ground.stations).toHaveLength(33)
  })
  test('换了钥匙的单位：整个重拿', async () => {
    const { office, open } = phone()
    await open().refresh()
    const fresh = generateKeyPairSync('ed25519')
    office.publicKey = rawKey(fresh.publicKey)
    office.editions = [make(2, stations, '131000', fresh)]
    const packs = open()
    await packs.refresh()
    expect(await held(packs)).toEqual(['131000 2'])
  })
})

test('没有网络时的答案，和窗口的一个字都不差', async () => {
  const { open } = phone()
  const packs = open()
  await packs.refresh()
  const { ground } = (await packs.ground())!
  const there = mergePacks([{ cover: decodePack(make(1).bytes).cover, stations, outlines: '' }])
  for (const [order, { at }] of stations.entries()) {
    const asked = { from: { at }, filters: order % 2 ? ['open-now' as const] : [], text: order % 3 ? '' : '驿站', kinds: ['rest-station' as const, 'truckers-home' as const], page: 0 }
    expect(nearbyAnswer(ground, '131000', asked, now)).toEqual(nearbyAnswer(there, '131000', asked, now))
  }
})
