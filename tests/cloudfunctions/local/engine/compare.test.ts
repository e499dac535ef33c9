import { BSONRegExp, ObjectId } from 'bson'
import fc from 'fast-check'
import { compareStrings, compareValues, equalValues, valueKey } from '../../../../cloudfunctions/local/engine/compare'
import type { Doc } from '../../../../cloudfunctions/local/engine/document'
import { compileOrder, sortDocs } from '../../../../cloudfunctions/local/engine/order'

const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null), fc.boolean(), fc.integer(), fc.double(), fc.string({ unit: 'grapheme' }), fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
})).value

describe('排序：拒绝', () => {
  test.each([[{ a: 2 }], [{ a: '1' }], [{ a: 0 }]])('方向只有 1 与 -1：%j', (order) => {
    expect(() => compileOrder(order as never)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  })

  test('空的路径部分', () => {
    expect(() => compileOrder({ 'a..b': 1 })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })
})

describe('类型次序', () => {
  const ladder: unknown[] = [
    undefined, null, NaN, -Infinity, -1, 0, 1.5, Infinity, '', 'A', 'a', 'aa', '\uffff', '😀', {}, { a: 1 }, { a: 1, b: 1 }, { a: 2 }, { b: 0 }, { a: 'x' }, [], [1], [1, 2], [2],
    new ObjectId('000000000000000000000001'), false, true, new Date(0), new Date(1), new BSONRegExp('a', ''), new BSONRegExp('a', 'i'),
  ]

  test('每一级都在后一级之前', () => {
    for (let i = 0; i < ladder.length; i++) for (let k = 0; k < ladder.length; k++) {
      expect([i, k, Math.sign(compareValues(ladder[i], ladder[k]))]).toEqual([i, k, Math.sign(i - k)])
    }
  })

  test('内嵌文档的键序是值的一部分', () => {
    expect(equalValues({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false)
    expect(equalValues({ a: 1, b: 2 }, { a: 1, b: 2 })).toBe(true)
  })

  test('比较是全序：反对称、传递', () => {
    fc.assert(fc.property(anything, anything, anything, (a, b, c) => {
      expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0)
      const [x, y, z] = [a, b, c].sort(compareValues)
      expect(compareValues(x, z)).toBeLessThanOrEqual(0)
      expect(compareValues(x, y)).toBeLessThanOrEqual(0)
    }))
  })

  test('同值同键，异值异键', () => {
    fc.assert(fc.property(anything, anything, (a, b) => {
      expect(valueKey(a) === valueKey(b)).toBe(equalValues(a, b))
    }))
  })

  test('字符串按 UTF-8 字节比较', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(Math.sign(compareStrings(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
    }))
  })
})

describe('排序：照做', () => {
  const sorted = (order: Record<string, 1 | -1>, docs: Doc[]) => sortDocs(docs, order).map((doc) => doc['_id'])

  test.each<[Record<string, 1 | -1>, Doc[], unknown[]]>([
    [{ a: 1 }, [{ _id: 1, a: 2 }, { _id: 2 }, { _id: 3, a: 'x' }, { _id: 4, a: null }, { _id: 5, a: [] }], [5, 2, 4, 1, 3]],
    [{ a: 1 }, [{ _id: 1, a: [5, 1] }, { _id: 2, a: 3 }], [1, 2]],
    [{ a: -1 }, [{ _id: 1, a: [5, 1] }, { _id: 2, a: 3 }], [1, 2]],
    [{ a: 1, b: -1 }, [{ _id: 1, a: 1, b: 1 }, { _id: 2, a: 1, b: 2 }, { _id: 3, a: 0, b: 0 }], [3, 2, 1]],
    [{ 'a.b': 1 }, [{ _id: 1, a: { b: 2 } }, { _id: 2, a: [{ b: 9 }, { b: 1 }] }, { _id: 3, a: 5 }], [3, 2, 1]],
    [{ 'a.0': -1 }, [{ _id: 1, a: [1, 9] }, { _id: 2, a: [2, 0] }], [2, 1]],
    [{ a: 1 }, [{ _id: 1, a: 1 }, { _id: 2, a: 1 }, { _id: 3, a: 1 }], [1, 2, 3]],
  ])('%j', (order, docs, expected) => {
    expect(sorted(order, docs)).toEqual(expected)
  })

  test('两条排序的路走到同一个次序', () => {
    fc.assert(fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b'), anything)), fc.constantFrom(1 as const, -1 as const), (docs, direction) => {
      const order = { a: direction, b: 1 as const }
      expect(sortDocs(docs, order)).toEqual([...docs].sort(compileOrder(order)))
    }))
  })
})
