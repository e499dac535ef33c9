import { BSONRegExp, EJSON, ObjectId } from 'bson'
import fc from 'fast-check'
import { type Doc, assertStorable, cloneDoc, parseEjson, printEjson, resolveServerDates } from '../../../../cloudfunctions/local/engine/document'
import { assertGeoIndexable, indexKeys, lookupKey, lookupKeys } from '../../../../cloudfunctions/local/engine/indexes'
import { compileQuery } from '../../../../cloudfunctions/local/engine/match'

describe('扩展 JSON：拒绝', () => {
  test.each<[string, string]>([
    ['{', 'INVALID_PARAM'], ['{"__proto__":1}', 'INVALID_PARAM'], ['{"a":{"$binary":{"base64":"","subType":"00"}}}', 'INVALID_PARAM'], ['{"a":{"$numberDecimal":"1"}}', 'INVALID_PARAM'], ['{"a":{"$timestamp":{"t":1,"i":1}}}', 'INVALID_PARAM'], ['{"a":{"$minKey":1}}', 'INVALID_PARAM'],
    ['{"a":{"$date":{"$numberLong":"NaN"}}}', 'DATABASE_REQUEST_FAILED'], ['{"a":{"$date":"soon"}}', 'DATABASE_REQUEST_FAILED'], ['{"a":{"$oid":"xyz"}}', 'DATABASE_REQUEST_FAILED'], ['{"a":{"$numberInt":"x"}}', 'DATABASE_REQUEST_FAILED'], ['{"a":{"$regularExpression":{"pattern":"a","options":"g"}}}', 'DATABASE_REQUEST_FAILED'], [`${'{"a":'.repeat(120)}1${'}'.repeat(120)}`, 'DATABASE_REQUEST_FAILED'],
  ])('%s', (text, code) => {
    expect(() => parseEjson(text)).toThrow(expect.objectContaining({ code }))
  })
})

describe('扩展 JSON：读写', () => {
  test('规范写法读成平常的值', () => {
    expect(parseEjson('{"n":{"$numberInt":"3"},"f":{"$numberDouble":"1.5"},"big":{"$numberLong":"12345678901"},"at":{"$date":{"$numberLong":"1700000000000"}},"iso":{"$date":"2024-01-01T00:00:00Z"},"nan":{"$numberDouble":"NaN"},"id":{"$oid":"65e6b3bc0000000000000000"},"re":{"$regularExpression":{"pattern":"ab","options":"i"}}}')).toEqual({
      n: 3, f: 1.5, big: 12345678901, at: new Date(1700000000000), iso: new Date('2024-01-01'), nan: NaN, id: new ObjectId('65e6b3bc0000000000000000'), re: new BSONRegExp('ab', 'i'),
    })
  })

  test('操作符原样留下', () => {
    expect(parseEjson('{"a":{"$regex":"x","$options":"i"},"b":{"$gt":{"$numberInt":"1"}},"c":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}}')).toEqual({ a: { $regex: 'x', $options: 'i' }, b: { $gt: 1 }, c: { $tcb_server_date: { offset: 0 } } })
  })

  test('SDK 写出的都读得回，我们写出的 SDK 都读得懂', () => {
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.constant(null), fc.boolean(), fc.integer(), fc.double().map((n) => (n === 0 ? 0 : n)), fc.string(), fc.date({ noInvalidDate: true }), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true })),
    })).value
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('x', 'y'), value, { noNullPrototype: true }), (doc) => {
      expect(parseEjson(EJSON.stringify(doc, { relaxed: false }))).toEqual(doc)
      expect(EJSON.parse(printEjson(doc))).toEqual(doc)
      expect(parseEjson(printEjson(doc))).toEqual(doc)
      expect(cloneDoc(doc)).toEqual(doc)
    }))
  })
})

describe('存得下与存不下', () => {
  test.each<[Doc]>([
    [{ $a: 1 }], [{ a: { $b: 1 } }], [{ a: [{ $b: 1 }] }], [{ _id: [1] }], [{ _id: new BSONRegExp('a', '') }], [{ at: new Date(NaN) }], [{ loc: { type: 'Point', coordinates: [200, 0] } }], [{ big: 'x'.repeat(1024 * 1024) }],
  ])('拒绝 %#', (doc) => {
    expect(() => assertStorable(doc)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  test.each<[Doc]>([[{ a: null, 'b.c': 1 }], [{ type: 'Point' }], [{ loc: { type: 'Point', coordinates: [113, 22] } }]])('接受 %j', (doc) => {
    expect(() => assertStorable(doc)).not.toThrow()
  })
})

describe('服务器时间', () => {
  const now = new Date('2024-06-01T00:00:00Z')

  test('偏移不是数则拒绝', () => {
    expect(() => resolveServerDates({ a: { $tcb_server_date: { offset: 'x' } } }, now)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  })

  test('任何深处都换成时间，没有则原样', () => {
    expect(resolveServerDates({ a: { $tcb_server_date: { offset: 60000 } }, b: [{ c: { $tcb_server_date: {} } }] }, now)).toEqual({ a: new Date(now.getTime() + 60000), b: [{ c: now }] })
    const plain = { a: [1, { b: 2 }] }
    expect(resolveServerDates(plain, now)).toBe(plain)
  })
})

describe('索引的键', () => {
  const field = (name: string, direction: '1' | '-1' | '2dsphere' = '1') => ({ name, direction })

  test('两个并行的数组不能同入一个索引', () => {
    expect(() => indexKeys({ a: [1], b: [2] }, [field('a'), field('b')])).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  test.each<[unknown]>([['x'], [5], [[200, 0]], [{ type: 'Point', coordinates: [1] }]])('地理索引拒绝 %j', (loc) => {
    expect(() => assertGeoIndexable({ loc }, 'loc')).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  test.each<[unknown]>([[undefined], [null], [[113, 22]], [{ type: 'Point', coordinates: [1, 2] }], [[{ type: 'Point', coordinates: [1, 2] }]]])('地理索引接受 %j', (loc) => {
    expect(() => assertGeoIndexable(loc === undefined ? {} : { loc }, 'loc')).not.toThrow()
  })

  test.each<[Doc, string[], Doc[]]>([
    [{ a: 1, b: 'x' }, ['a', 'b'], [{ a: 1, b: 'x' }]], [{ a: [1, 2, 1] }, ['a'], [{ a: 1 }, { a: 2 }]], [{}, ['a'], [{ a: null }]], [{ a: [{ b: 1, c: 2 }, { b: 3, c: 4 }] }, ['a.b', 'a.c'], [{ a: { b: 1, c: 2 } }, { a: { b: 3, c: 4 } }]], [{ k: 9, a: [{ b: 1 }, {}] }, ['k', 'a.b'], [{ k: 9, a: { b: 1 } }, { k: 9, a: {} }]],
  ])('%j 按 %j 与拆开的文档同键', (doc, names, singles) => {
    const fields = names.map((name) => field(name))
    expect(indexKeys(doc, fields).sort()).toEqual(singles.flatMap((single) => indexKeys(single, fields)).sort())
  })

  test('键分得清类型与拼接', () => {
    expect(indexKeys({ a: '1' }, [field('a')])).not.toEqual(indexKeys({ a: 1 }, [field('a')]))
    expect(indexKeys({ a: 'x","y', b: '' }, [field('a'), field('b')])).not.toEqual(indexKeys({ a: 'x', b: 'y' }, [field('a'), field('b')]))
    expect(indexKeys({ loc: 1, a: 1 }, [field('loc', '2dsphere'), field('a')])).toEqual(indexKeys({ a: 1 }, [field('a')]))
  })

  test('查询命中的文档必在其等值的键下', () => {
    const scalar = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'y', true))
    const inner = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }))
    const value = fc.oneof(inner, fc.record({ b: inner }), fc.array(fc.oneof(scalar, fc.record({ b: inner })), { maxLength: 2 }))
    fc.assert(fc.property(value, scalar, fc.constantFrom('a', 'a.b'), (a, wanted, path) => {
      if (compileQuery({ [path]: wanted }).test({ a })) expect(lookupKeys({ a }, path)).toContain(lookupKey(wanted))
    }), { numRuns: 500 })
  })
})
