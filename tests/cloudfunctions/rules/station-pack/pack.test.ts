import fc from 'fast-check'
import { brotliCompressSync } from 'node:zlib'
import { facilityCodes, type Station } from '../../../../cloudfunctions/contract/station'
import { seedStations } from '../../../../cloudfunctions/local/seed/stations'
import { initialsFrom, initialsOf, initialsTable } from '../../../../cloudfunctions/rules/initials'
import { PackDamaged, Reader, textOf, Writer } from '../../../../cloudfunctions/rules/station-pack/bytes'
import { applyDelta, encodeDelta } from '../../../../cloudfunctions/rules/station-pack/delta'
import { alongHilbert } from '../../../../cloudfunctions/rules/station-pack/hilbert'
import { decodePack, encodePack, type StationPack } from '../../../../cloudfunctions/rules/station-pack/pack'
import { utf8Bytes } from '../../../../cloudfunctions/rules/utf8'
import { stationInitials } from '../../../../cloudfunctions/rules/station-text'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const stations = seedStations(now)
const cover = { owner: '131000', name: '廊坊市总工会', licence: '可以转载', mayUse: '所有人', number: 7, at: now, demo: true }
const pack = (of: readonly Station[] = stations, changes: Partial<StationPack['cover']> = {}): StationPack => ({ cover: { ...cover, ...changes }, stations: of, outlines: '' })
const byId = (of: readonly Station[]) => [...of].sort((a, b) => (a.id < b.id ? -1 : 1))
const sound = encodePack(pack(stations.slice(0, 4)))

const line = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\n'))
const grid = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((step) => step / 1e5)
const anyStation = fc.record({
  base: fc.constantFrom(...stations), id: fc.stringMatching(/^[0-9a-z]{4,9}$/), name: line, address: line, landmark: line, host: line,
  lng: grid(73, 136), lat: grid(3, 54), confirmedAgo: fc.integer({ min: -1_000, max: 1e11 }), edition: fc.nat(), spots: fc.uniqueArray(fc.constantFrom(...facilityCodes)),
  doubt: fc.option(fc.record({ since: fc.nat(), reports: fc.nat(9) })),
}).map(({ base, id, lng, lat, confirmedAgo, spots, ...told }): Station => {
  const station = {
    ...base, ...told, id: `st-${id}`, at: { lng, lat }, confirmed: { at: now - confirmedAgo, by: 'worker' as const },
    facilities: facilityCodes.filter((code) => spots.includes(code)).map((code, order) => ({
      code, state: order % 3 ? 'working' as const : 'broken' as const, ...(order % 3 ? {} : { since: order }), ...(code === 'medicine' && { expires: '2027-01-31' }),
    })),
  }
  return { ...station, initials: stationInitials(station) }
})
const anyStations = fc.uniqueArray(anyStation, { selector: ({ id }) => id, maxLength: 8 })

describe('不收的包', () => {
  test('从哪里截断都认得出来', () => {
    for (let length = 0; length < sound.length; length++) expect(() => decodePack(sound.slice(0, length))).toThrow(PackDamaged)
  })
  test('后面多一个字节也不收', () => expect(() => decodePack(new Uint8Array([...sound, 0]))).toThrow(PackDamaged))
  test('乱写的字节：说坏了，不会说别的，也不会停不下来', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { expect(() => decodePack(bytes)).toThrow(PackDamaged) }), { numRuns: 1_000 })
  })
  test('翻一位：读得出来的，签名会说不是谁的；读不出来的，只说坏了', () => {
    fc.assert(fc.property(fc.nat(sound.length * 8 - 1), (bit) => {
      const bytes = sound.slice()
      bytes[bit >> 3]! ^= 1 << (bit & 7)
      try {
        decodePack(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(PackDamaged)
      }
    }), { numRuns: 500 })
  })
  test('写不下的不写：坐标太细，文字里有换行', () => {
    const [one] = stations as [Station]
    expect(() => encodePack(pack([{ ...one, at: { lng: 116.123456, lat: 39.5 } }]))).toThrow(RangeError)
    expect(() => encodePack(pack([{ ...one, name: '驿\n站' }]))).toThrow(RangeError)
  })
})

describe('写进去什么，读出来就是什么', () => {
  test('417 个站点，一个字段都不差；再写一遍，一个字节都不差', () => {
    const bytes = encodePack(pack())
    const read = decodePack(bytes)
    expect(byId(read.stations)).toEqual(stations)
    expect(read.cover).toEqual(cover)
    expect(encodePack(read)).toEqual(bytes)
    expect(encodePack(pack([...stations].reverse()))).toEqual(bytes)
  })
  test('性质：什么样的站点都一样', () => {
    fc.assert(fc.property(anyStations, fc.string({ unit: 'grapheme' }), (some, outlines) => {
      const bytes = encodePack({ ...pack(some), outlines })
      const read = decodePack(bytes)
      expect(byId(read.stations)).toEqual(byId(some))
      expect(read.outlines).toBe(outlines)
      expect(encodePack(read)).toEqual(bytes)
    }), { numRuns: 120 })
  })
  test('一座城市的全部：压缩之后不到 13.5 KB，不到 JSON 的七成', () => {
    const packed = brotliCompressSync(encodePack(pack())).length
    expect(packed).toBeLessThanOrEqual(13.5 * 1_024)
    expect(packed).toBeLessThan(brotliCompressSync(JSON.stringify(stations)).length * 0.7)
  })
})

describe('只传变了的', () => {
  const changed = (some: readonly Station[]): Station[] => some.slice(2).map((station, order) => (order % 40 ? station : { ...station, edition: station.edition + 1, pause: { since: now, until: null, reason: '停电' } }))
  const before = decodePack(encodePack(pack()))
  const after = decodePack(encodePack(pack(changed(stations), { number: 8, at: now + 60_000 })))

  test('手机上拼出来的，和发布的一个字节都不差；比整包小得多', () => {
    const delta = encodeDelta(before, after)
    expect(encodePack(applyDelta(before, delta))).toEqual(encodePack(after))
    expect(delta.length).toBeLessThan(encodePack(after).length / 5)
  })
  test('性质：从任何一版到任何一版', () => {
    fc.assert(fc.property(anyStations, anyStations, fc.boolean(), (old, fresh, redrawn) => {
      const from = decodePack(encodePack(pack(old)))
      const to = decodePack(encodePack({ ...pack([...old.slice(1), ...fresh.filter(({ id }) => !old.some((each) => each.id === id))], { number: 9 }), outlines: redrawn ? '界' : '' }))
      expect(encodePack(applyDelta(from, encodeDelta(from, to)))).toEqual(encodePack(to))
    }), { numRuns: 80 })
  })
  test('不是给这一版的、不是差别的、断了的，都不收', () => {
    const delta = encodeDelta(before, after)
    expect(() => applyDelta(after, delta)).toThrow(PackDamaged)
    expect(() => applyDelta(decodePack(encodePack(pack(stations, { owner: '110112' }))), delta)).toThrow(PackDamaged)
    expect(() => applyDelta(before, encodePack(before))).toThrow(PackDamaged)
    for (let length = 0; length < delta.length; length += 7) expect(() => applyDelta(before, delta.slice(0, length))).toThrow(PackDamaged)
  })
})

describe('包里的一个个字节', () => {
  test('性质：数和字写读如一，文字与平台自己的 UTF-8 一样', () => {
    fc.assert(fc.property(fc.maxSafeNat(), fc.integer(), fc.string({ unit: 'grapheme' }), (whole, signed, text) => {
      const reader = new Reader(new Writer().whole(whole).signed(signed).text(text).done())
      expect([reader.whole(), reader.signed(), reader.text()]).toEqual([whole, signed, text])
      expect(Buffer.from(utf8Bytes(text)).toString('utf8')).toBe(text)
    }))
  })
  test('性质：不是 UTF-8 的，平台不认，这里也不认', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      const valid = (() => { try { return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) } catch { return null } })()
      const ours = (() => { try { return textOf(bytes) } catch { return null } })()
      expect(ours).toBe(valid)
    }), { numRuns: 1_000 })
  })
  test('曲线上相邻的两格，地上也相邻', () => {
    const cells = Array.from({ length: 16 }, (_, x) => Array.from({ length: 16 }, (_unused, y) => ({ x, y, along: alongHilbert(x, y) }))).flat().sort((a, b) => a.along - b.along)
    expect(cells.every(({ along }, order) => along === order)).toBe(true)
    for (const [order, { x, y }] of cells.entries()) if (order) expect(Math.abs(x - cells[order - 1]!.x) + Math.abs(y - cells[order - 1]!.y)).toBe(1)
  })
})

describe('拼音首字母', () => {
  test.each([['燕郊镇司机之家', 'yjzsjzj'], ['霸州裕华', 'bzyh'], ['廊坊龙河路', 'lflhl'], ['码头 A2', 'mta2'], ['泃阳', 'jy']])('%s 是 %s', (text, initials) => expect(initialsOf(text)).toBe(initials))
  test('手机照表拼，与后台一样', () => {
    const text = stations.map(({ name, address, landmark, host }) => name + address + landmark + host).join('')
    expect(initialsFrom(initialsTable(text))(text)).toBe(initialsOf(text))
    expect(initialsFrom('')('燕')).toBe('')
  })
})
