import fc from 'fast-check'
import { BSONRegExp } from 'bson'
import type { Doc } from '../../../../cloudfunctions/local/engine/document'
import { applyUpdate, documentFromUpsert, replaceDocument } from '../../../../cloudfunctions/local/engine/update'

const now = new Date('2024-06-01T00:00:00Z')
const run = (doc: Doc, update: Doc, query?: Doc) => applyUpdate({ _id: 'x', ...doc }, update, { now, query })

describe('更新：拒绝', () => {
  test.each<[Doc, Doc, string]>([
    [{ s: 'a' }, { $inc: { s: 1 } }, 'non-numeric type'], [{ s: null }, { $inc: { s: 1 } }, 'non-numeric type'], [{}, { $inc: { n: '1' } }, 'non-numeric argument'], [{ s: 'a' }, { $mul: { s: 1 } }, 'non-numeric'],
    [{ s: 'a' }, { $push: { s: 1 } }, 'must be an array'], [{ s: null }, { $push: { s: 1 } }, 'must be an array'], [{ s: 1 }, { $addToSet: { s: 1 } }, 'non-array'], [{ s: 1 }, { $pop: { s: 1 } }, 'non-array'], [{ s: 1 }, { $pull: { s: 1 } }, 'non-array'], [{ s: 1 }, { $pullAll: { s: [1] } }, 'non-array'],
    [{ a: [] }, { $pop: { a: 2 } }, '$pop expects'], [{ a: [] }, { $pullAll: { a: 1 } }, 'array argument'], [{ a: [] }, { $push: { a: { $each: 1 } } }, '$each'], [{ a: [] }, { $push: { a: { $each: [], $nope: 1 } } }, 'Unrecognized clause'], [{ a: [] }, { $push: { a: { $each: [], $slice: 1.5 } } }, '$slice'], [{ a: [] }, { $push: { a: { $each: [], $sort: 2 } } }, '$sort'], [{ a: [] }, { $push: { a: { $slice: 1 } } }, 'prefixed'], [{ a: [] }, { $addToSet: { a: { $each: [1], $slice: 1 } } }, 'unexpected fields'],
    [{ s: 'a' }, { $set: { 's.b': 1 } }, 'Cannot create field'], [{ s: null }, { $set: { 's.b': 1 } }, 'Cannot create field'], [{ a: [1] }, { $set: { 'a.b': 1 } }, 'Cannot create field'], [{ a: [1] }, { $set: { 'a.0.b': 1 } }, 'Cannot create field'], [{ s: 1 }, { $inc: { 's.b': 1 } }, 'Cannot create field'],
    [{ a: [] }, { $set: { 'a.2000000': 1 } }, 'backfill'],
    [{}, { $set: { a: 1 }, $inc: { a: 1 } }, 'conflict'], [{}, { $set: { a: 1, 'a.b': 2 } }, 'conflict'], [{}, { $set: { 'a.b': 1 }, $unset: { a: '' } }, 'conflict'], [{ a: 1 }, { $rename: { a: 'b' }, $set: { b: 1 } }, 'conflict'],
    [{}, { $set: { _id: 'y' } }, 'immutable'], [{}, { $unset: { _id: '' } }, 'immutable'], [{ a: 'y' }, { $rename: { a: '_id' } }, 'immutable'],
    [{}, { $set: { a: { $b: 1 } } }, 'prefixed'], [{}, { $set: { $b: 1 } }, 'prefixed'], [{}, { $set: { '': 1 } }, 'empty component'], [{}, { $set: { 'a..b': 1 } }, 'empty component'], [{}, { $set: { loc: { type: 'Point', coordinates: [200, 0] } } }, 'out of bounds'],
    [{}, {}, 'empty'], [{}, { a: 1 }, 'Unknown modifier'], [{}, { $set: 1 }, 'Modifiers operate'], [{}, { $set: {} }, 'empty'],
    [{ a: 1 }, { $rename: { a: 1 } }, 'must be a string'], [{ a: 1 }, { $rename: { a: 'a' } }, 'conflict'], [{ a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 'array element'],
    [{}, { $currentDate: { a: 'x' } }, '$currentDate'], [{ a: 1.5 }, { $bit: { a: { and: 1 } } }, 'non-integral'], [{}, { $bit: { a: { nope: 1 } } }, '$bit'], [{}, { $bit: { a: 1 } }, 'bitwise'],
    [{ a: 1 }, { $set: { 'a.$[].b': 1 } }, 'non-array'], [{}, { $set: { 'a.$[]': 1 } }, 'must exist'], [{ a: [1] }, { $set: { 'a.$': 1 } }, 'positional operator did not find'], [{}, { $set: { '$.a': 1 } }, 'first position'],
  ])('%j 遇 %j：%s', (doc, update, words) => {
    expect(() => run(doc, update)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(words) }))
  })

  test.each<[Doc, Doc]>([
    [{}, { $nope: { a: 1 } }], [{ a: [1] }, { $set: { 'a.$[x]': 1 } }], [{}, { $currentDate: { a: { $type: 'timestamp' } } }], [{ a: [1] }, { $pull: { a: { $nope: 1 } } }],
  ])('不支持者直呼其名：%j 遇 %j', (doc, update) => {
    expect(() => run(doc, update)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM', message: expect.stringContaining('not supported by the local cloud') }))
  })

  test('一个条件以上或否定条件下的定位符 $ 不猜', () => {
    const doc = { items: [{ id: 1, q: 1 }, { id: 2, q: 2 }] }
    expect(() => run(doc, { $set: { 'items.$.q': 9 } }, { 'items.id': 1, 'items.q': 1 })).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
    expect(() => run(doc, { $set: { 'items.$.q': 9 } }, { 'items.id': { $ne: 7 } })).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  })

  test('管道式更新不支持', () => {
    expect(() => run({}, [{ $set: { a: 1 } }] as unknown as Doc)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  })
})

describe('更新：照做', () => {
  test.each<[Doc, Doc, Doc]>([
    [{ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }], [{ a: { b: 1, c: 2 } }, { $set: { a: { b: 9 } } }, { a: { b: 9 } }], [{ a: { b: 1, c: 2 } }, { $set: { 'a.b': 9 } }, { a: { b: 9, c: 2 } }], [{ a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }], [{ a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }], [{}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }], [{ a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }], [{}, { $set: { _id: 'x', a: null } }, { a: null }],
    [{ a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }], [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }], [{ a: 1 }, { $unset: { 'a.b': '', c: '' } }, { a: 1 }],
    [{ n: 1 }, { $inc: { n: 2, m: 3, 'o.p': -1 } }, { n: 3, m: 3, o: { p: -1 } }], [{ n: 2 }, { $mul: { n: 3, m: 4 } }, { n: 6, m: 0 }], [{ n: 1.5 }, { $inc: { n: -1.5 } }, { n: 0 }],
    [{ n: 5 }, { $min: { n: 3, m: 1 } }, { n: 3, m: 1 }], [{ n: 5 }, { $max: { n: 3 } }, { n: 5 }], [{ n: 5 }, { $max: { n: 'a' } }, { n: 'a' }], [{ n: null }, { $min: { n: 3 } }, { n: null }], [{ d: now }, { $max: { d: new Date(now.getTime() + 1) } }, { d: new Date(now.getTime() + 1) }],
    [{}, { $currentDate: { a: true, b: { $type: 'date' } } }, { a: now, b: now }], [{ f: 13 }, { $bit: { f: { and: 10 }, g: { or: 5 } } }, { f: 8, g: 5 }],
    [{}, { $setOnInsert: { a: 1 }, $set: { b: 1 } }, { b: 1 }],
    [{ a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }], [{ a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }], [{ a: [1] }, { $push: { a: { $each: [3, 2], $sort: 1 } } }, { a: [1, 2, 3] }], [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }], [{ a: [1, 2] }, { $push: { a: { $each: [0], $position: 0 } } }, { a: [0, 1, 2] }], [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }], [{ a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }], [{ a: [{ s: 2 }] }, { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1 }, $slice: 1 } } }, { a: [{ s: 1 }] }],
    [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }], [{ a: [1, 2, 3] }, { $pop: { a: -1, b: 1 } }, { a: [2, 3] }], [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
    [{ a: [1, 2, 1] }, { $pull: { a: 1, b: 1 } }, { a: [2] }], [{ a: [1, 5, 9] }, { $pull: { a: { $gt: 3, $lt: 9 } } }, { a: [1, 9] }], [{ a: [1, 5] }, { $pull: { a: { $in: [5] } } }, { a: [1] }], [{ a: [{ b: 1, c: 2 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] }], [{ a: [{ b: 1 }, { b: 5 }, 7] }, { $pull: { a: { b: { $gt: 3 } } } }, { a: [{ b: 1 }, 7] }], [{ a: ['xa', 'b', 1] }, { $pull: { a: new BSONRegExp('^x', '') } }, { a: ['b', 1] }], [{ a: [[1], 1] }, { $pull: { a: [1] } }, { a: [1] }], [{ a: [{ t: [1, 2] }, { t: [3] }] }, { $pull: { a: { t: 2 } } }, { a: [{ t: [3] }] }], [{ a: [null, 1] }, { $pull: { a: null } }, { a: [1] }], [{ a: [[5], [1]] }, { $pull: { a: { $gt: 3 } } }, { a: [[1]] }], [{ a: [{ b: 1 }, { c: 1 }, { d: 1 }] }, { $pull: { a: { $or: [{ b: 1 }, { c: 1 }] } } }, { a: [{ d: 1 }] }],
    [{ a: [1, 2, 1, { b: 1 }] }, { $pullAll: { a: [1, { b: 1 }] } }, { a: [2] }],
    [{ a: [1] }, { $addToSet: { a: 1, b: 2 } }, { a: [1], b: [2] }], [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }], [{ a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { y: 2, x: 1 } } }, { a: [{ x: 1, y: 2 }, { y: 2, x: 1 }] }], [{ a: [] }, { $addToSet: { a: [1, 2] } }, { a: [[1, 2]] }],
    [{ a: 1, b: 2 }, { $rename: { a: 'c.d', z: 'q' } }, { b: 2, c: { d: 1 } }], [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    [{ a: [{ q: 1 }, { q: 2 }] }, { $inc: { 'a.$[].q': 1 } }, { a: [{ q: 2 }, { q: 3 }] }], [{ a: [] }, { $set: { 'a.$[]': 1 } }, { a: [] }],
    [{}, { $set: { at: { $tcb_server_date: { offset: 1000 } } }, $push: { log: { $each: [{ at: { $tcb_server_date: { offset: 0 } } }] } } }, { at: new Date(now.getTime() + 1000), log: [{ at: now }] }],
  ])('%j 遇 %j → %j', (doc, update, expected) => {
    expect(run(doc, update)).toEqual({ _id: 'x', ...expected })
  })

  test.each<[Doc, Doc, Doc, Doc]>([
    [{ items: [{ id: 1, q: 1 }, { id: 2, q: 2 }] }, { $set: { 'items.$.q': 9 } }, { 'items.id': 2 }, { items: [{ id: 1, q: 1 }, { id: 2, q: 9 }] }],
    [{ a: [1, 5, 9] }, { $set: { 'a.$': 0 } }, { _id: 'x', a: { $gt: 3 } }, { a: [1, 0, 9] }],
    [{ a: [{ b: 1, c: 1 }, { b: 1, c: 2 }] }, { $inc: { 'a.$.n': 1 } }, { a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1, c: 1 }, { b: 1, c: 2, n: 1 }] }],
  ])('定位符 $：%j 遇 %j', (doc, update, query, expected) => {
    expect(run(doc, update, query)).toEqual({ _id: 'x', ...expected })
  })

  test('新字段按名字的次序加入，旧字段不动', () => {
    expect(Object.keys(run({ z: 1 }, { $set: { c: 1, b: 1 }, $inc: { a: 1, z: 1 } }))).toEqual(['_id', 'z', 'a', 'b', 'c'])
  })

  test('任何更新都不改动原文档', () => {
    const value = fc.jsonValue({ maxDepth: 2 })
    const path = fc.constantFrom('a', 'a.b', 'b', 'b.0', 'c.d.e')
    const operator = fc.constantFrom('$set', '$inc', '$push', '$pull', '$addToSet', '$unset', '$pop', '$max', '$rename')
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value), operator, path, value, (doc, name, at, operand) => {
      const before = { _id: 'x', ...doc }
      const frozen = JSON.stringify(before)
      let after: Doc | undefined
      try {
        after = applyUpdate(before, { [name]: { [at]: operand } }, { now })
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/)
      }
      expect(JSON.stringify(before)).toBe(frozen)
      if (after) expect(after).not.toBe(before)
    }))
  })
})

describe('整篇替换与补插', () => {
  test('替换不许换 _id', () => {
    expect(() => replaceDocument({ _id: 1 }, { _id: 2 })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })

  test('替换留下 _id，其余全换', () => {
    expect(replaceDocument({ _id: 1, a: 1 }, { b: 2 })).toEqual({ _id: 1, b: 2 })
  })

  test('补插取查询里的等值，再行更新', () => {
    expect(documentFromUpsert({ _id: 'k', 'a.b': 1, c: { $gt: 3 }, $and: [{ d: { $eq: 2 } }], e: new BSONRegExp('x', '') }, { $set: { f: 1 }, $setOnInsert: { g: 1 }, $inc: { d: 1 } }, { now }))
      .toEqual({ _id: 'k', a: { b: 1 }, d: 3, f: 1, g: 1 })
  })

  test('查询两次说同一个字段则拒绝', () => {
    expect(() => documentFromUpsert({ $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, { now })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
  })
})
