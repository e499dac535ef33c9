import fc from 'fast-check'
import { crc32 } from '../../../cloudfunctions/rules/station-index/crc32'
import { alongRoute } from '../../../cloudfunctions/rules/station-index/along-route'
import { buildStationIndex, type IndexedPoint } from '../../../cloudfunctions/rules/station-index/build'
import { clusters } from '../../../cloudfunctions/rules/station-index/clusters'
import { inBox } from '../../../cloudfunctions/rules/station-index/in-box'
import { byteLengthOf, openStationIndex, seal, type StationIndex, StationIndexRefusal } from '../../../cloudfunctions/rules/station-index/layout'
import { nearest } from '../../../cloudfunctions/rules/station-index/nearest'
import { manyStations } from '../../many-stations'
import { watched } from './station-index-worlds'

const points = manyStations(417).slice(0, 40)
const bytes = buildStationIndex(points)

function faultOf(some: Uint8Array): string {
  try {
    openStationIndex(some)
    return 'opened'
  } catch (error) {
    if (error instanceof StationIndexRefusal) return error.code
    throw error
  }
}
const flipped = (bit: number): Uint8Array => {
  const copy = bytes.slice()
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}
const withWord = (word: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(word * 4, value, true)
  return copy
}

describe('不认的字节', () => {
  test('截短到任何长度都不认，并且说得出为什么', () => {
    for (let length = 0; length < bytes.length; length++) expect(faultOf(bytes.slice(0, length))).toBe('index.length')
  })
  test('多一个字节也不认', () => expect(faultOf(Uint8Array.from([...bytes, 0]))).toBe('index.length'))
  test('别的东西：随机字节、全零、一张 PNG', () => {
    expect(faultOf(new Uint8Array(400))).toBe('index.foreign')
    expect(faultOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Array(60).fill(0)]))).toBe('index.foreign')
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300, size: 'max' }), (some) => ['index.length', 'index.foreign'].includes(faultOf(some))), { numRuns: 5_000 })
  })
  test('别的版本、倒着写的字、自称的站数与长度不符', () => {
    expect(faultOf(withWord(1, 2))).toBe('index.version')
    expect(faultOf(Uint8Array.from(bytes, (_, at) => bytes[at ^ 3]!))).toBe('index.foreign')
    for (const count of [0, 39, 41, 2 ** 31, 2 ** 32 - 1]) expect(faultOf(withWord(2, count))).toBe('index.length')
    expect(faultOf(withWord(3, 30))).toBe('index.damaged')
  })
  test('任何一位翻了都不认，一位不漏', () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) expect(faultOf(flipped(bit))).not.toBe('opened')
  })
  test('对照：重算校验和之后，翻了的坐标就被当真：拦下它的正是校验和', () => {
    const changed = flipped((bytes.length - 8) * 8)
    expect(faultOf(changed)).toBe('index.damaged')
    seal(changed, points.length)
    expect(faultOf(changed)).toBe('opened')
  })
})

test('校验和就是 zip 用的 CRC-32', () => {
  const of = (text: string) => crc32(new Int32Array(Uint8Array.from(Buffer.from(text)).buffer))
  expect([of(''), of('1234'), of('12345678'), of('The quick brown fox!')].map((sum) => sum.toString(16))).toEqual(['0', '9be3e0a3', '9ae0daaf', 'ffb74574'])
  expect(crc32(new Int32Array([3, 4, 5]), crc32(new Int32Array([1, 2])))).toBe(crc32(new Int32Array([1, 2, 3, 4, 5])))
})

describe('打开', () => {
  test('打开时不抄一份：列就在原来的字节上', () => expect(openStationIndex(bytes).lngs.buffer).toBe(bytes.buffer))
  test('不从四的倍数开始的字节也打得开，答案一样', () => {
    for (let shift = 1; shift < 8; shift++) {
      const shifted = new Uint8Array(bytes.length + 8)
      shifted.set(bytes, shift)
      const index = openStationIndex(shifted.subarray(shift, shift + bytes.length))
      expect(nearest(index, points[3]!, 5)).toEqual(nearest(openStationIndex(bytes), points[3]!, 5))
    }
  })
  test.each([[0, 88], [1, 108], [417, 9_332], [200_000, 4_517_536]])('%i 个站占 %i 个字节', (count, length) => expect(byteLengthOf(count)).toBe(length))
})

/** Every question that can be asked, of an index whose content may be anything. */
function askEverything(index: StationIndex, point: IndexedPoint): void {
  const around = { west: point.lng - 1, south: point.lat - 1, east: point.lng + 1, north: point.lat + 1 }
  const filter = { all: 1, openHours: new Uint8Array(65_536).fill(1) }
  nearest(index, point, 20)
  nearest(index, point, 5, { ...filter, maxMeters: 5_000 })
  inBox(index, around)
  for (const zoom of [0, 12, 18]) {
    expect(clusters(index, around, zoom).length).toBeLessThanOrEqual(100)
    clusters(index, around, zoom, filter)
  }
  alongRoute(index, [point, { lng: point.lng + 0.2, lat: point.lat + 0.1 }], 2_000, filter)
}

/** Changes of the columns, each byte or a whole stretch of them, sealed as if they were sound. */
const forged = fc.array(fc.tuple(fc.integer({ min: 32, max: bytes.length - 1 }), fc.nat({ max: 255 }), fc.constantFrom(1, 1, 4, 400)), { minLength: 1, maxLength: 12, size: 'max' })
  .map((changes) => {
    const copy = bytes.slice()
    for (const [from, value, length] of changes) copy.fill(value, from, from + length)
    seal(copy, points.length)
    return copy
  })

describe('校验和也骗过去的坏数据', () => {
  test('性质：什么都问一遍，不读到外面，也不没完没了', () => {
    fc.assert(fc.property(forged, fc.nat({ max: points.length - 1 }), (some, number) => {
      const { index, reads } = watched(openStationIndex(some))
      askEverything(index, points[number]!)
      return reads() < 200_000
    }), { numRuns: 150 })
  })
  test('对照：列短了一截，守着的人看得见', () => {
    const { index } = watched(openStationIndex(bytes))
    expect(() => askEverything({ ...index, count: 60 }, points[0]!)).toThrow('is read of')
  })
})
