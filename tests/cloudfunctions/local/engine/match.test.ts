import { BSONRegExp } from 'bson'
import fc from 'fast-check'
import type { Doc } from '../../../../cloudfunctions/local/engine/document'
import { compileQuery } from '../../../../cloudfunctions/local/engine/match'

const re = (pattern: string, options = '') => new BSONRegExp(pattern, options)
const matches = (query: Doc, doc: Doc) => compileQuery(query).test(doc)
const day = (n: number) => new Date(Date.UTC(2024, 0, n))

describe('查询：拒绝', () => {
  test.each<[Doc, string]>([
    [{ $where: '1' }, 'INVALID_PARAM'],
    [{ $text: { $search: 'x' } }, 'INVALID_PARAM'],
    [{ $jsonSchema: { format: 'email' } }, 'INVALID_PARAM'],
    [{ a: { $nope: 1 } }, 'INVALID_PARAM'],
    [{ a: { $bitsAllSet: 1 } }, 'INVALID_PARAM'],
    [{ $nope: 1 }, 'INVALID_PARAM'],
    [{ a: { $regex: 'x', $options: 'x' } }, 'INVALID_PARAM'],
    [{ a: { $regex: '[[:alpha:]]' } }, 'INVALID_PARAM'],
    [{ a: { $regex: 'a(?>b)' } }, 'INVALID_PARAM'],
    [{ a: { $regex: '\\Qx\\E' } }, 'INVALID_PARAM'],
    [{ a: { $gt: 1, b: 2 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $in: 1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $nin: 'x' } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $in: [{ $gt: 1 }] } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $all: 1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $all: [{ $elemMatch: { b: 1 } }, 2] } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $size: -1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $size: 1.5 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $size: '1' } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $mod: [0, 1] } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $mod: [2] } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $mod: [2, 1, 0] } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $mod: 2 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $not: 1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $not: {} } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $not: { b: 1 } } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $elemMatch: 1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $type: 'nope' } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $type: [] } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $regex: '(' } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $regex: 1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $regex: 'x', $options: 'g' } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $options: 'i' } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $regex: 'x'.repeat(513) } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $ne: re('x') } }, 'DATABASE_REQUEST_FAILED'],
    [{ a: { $gt: re('x') } }, 'DATABASE_REQUEST_FAILED'],
    [{ $and: [] }, 'DATABASE_REQUEST_FAILED'],
    [{ $or: {} }, 'DATABASE_REQUEST_FAILED'],
    [{ $or: [1] }, 'DATABASE_REQUEST_FAILED'],
    [{ $gt: 1 }, 'DATABASE_REQUEST_FAILED'],
    [{ 'a..b': 1 }, 'DATABASE_REQUEST_FAILED'],
    [{ $expr: { $nope: 1 } }, 'INVALID_PARAM'],
  ])('%j', (query, code) => {
    expect(() => compileQuery(query)).toThrow(expect.objectContaining({ code }))
  })
})

describe('查询：命中与否', () => {
  test.each<[Doc, Doc, boolean]>([
    [{}, { a: 1 }, true],
    [{ a: 1 }, { a: 1 }, true], [{ a: 1 }, { a: '1' }, false], [{ a: 1 }, { a: [3, 1] }, true], [{ a: [1, 2] }, { a: [1, 2] }, true], [{ a: [1, 2] }, { a: [2, 1] }, false], [{ a: [1] }, { a: [[1]] }, true],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }, true], [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, false], [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, false], [{ a: {} }, { a: {} }, true], [{ a: {} }, { a: 1 }, false],
    [{ a: day(1) }, { a: day(1) }, true], [{ a: day(1) }, { a: day(1).getTime() }, false], [{ a: NaN }, { a: NaN }, true], [{ a: 0 }, { a: -0 }, true], [{ a: true }, { a: 1 }, false],
    [{ a: null }, {}, true], [{ a: null }, { a: null }, true], [{ a: null }, { a: [] }, false], [{ a: null }, { a: [null] }, true], [{ a: null }, { a: 0 }, false],
    [{ 'a.b': null }, { a: 5 }, true], [{ 'a.b': null }, { a: [] }, false], [{ 'a.b': null }, { a: [1, 2] }, false], [{ 'a.b': null }, { a: [{ b: 1 }, {}] }, true], [{ 'a.b': null }, { a: [{ b: 1 }] }, false],
    [{ a: { $ne: null } }, {}, false], [{ a: { $ne: null } }, { a: 1 }, true], [{ a: { $ne: 1 } }, {}, true], [{ a: { $ne: 1 } }, { a: [1, 2] }, false],
    [{ a: { $eq: null } }, {}, true], [{ a: { $eq: { $x: 1 } } }, { a: 1 }, false],
    [{ a: { $gt: 1 } }, { a: 2 }, true], [{ a: { $gt: 1 } }, { a: 'x' }, false], [{ a: { $gt: 1 } }, {}, false], [{ a: { $lt: 1 } }, { a: null }, false], [{ a: { $gte: null } }, {}, true], [{ a: { $gt: null } }, { a: null }, false],
    [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 5] }, true], [{ a: { $gt: 1, $lt: 3 } }, { a: 2 }, true], [{ a: { $lte: NaN } }, { a: NaN }, true], [{ a: { $lt: 5 } }, { a: NaN }, false], [{ a: { $gt: NaN } }, { a: 5 }, false],
    [{ a: { $gt: 'a' } }, { a: 'b' }, true], [{ a: { $gt: day(1) } }, { a: day(2) }, true], [{ a: { $gt: day(1) } }, { a: day(2).getTime() }, false], [{ a: { $gt: false } }, { a: true }, true], [{ a: { $gt: [1] } }, { a: [2] }, true], [{ a: { $gt: { x: 1 } } }, { a: { x: 2 } }, true],
    [{ a: { $in: [1, 'x'] } }, { a: 'x' }, true], [{ a: { $in: [] } }, { a: 1 }, false], [{ a: { $in: [null] } }, {}, true], [{ a: { $in: [re('^x')] } }, { a: 'xy' }, true], [{ a: { $in: [[1]] } }, { a: [1] }, true], [{ a: { $in: [day(1)] } }, { a: day(1) }, true], [{ a: { $in: [1] } }, { a: [2, 1] }, true],
    [{ a: { $nin: [1] } }, {}, true], [{ a: { $nin: [1] } }, { a: [1] }, false], [{ a: { $nin: [null] } }, {}, false], [{ a: { $nin: [re('^x')] } }, { a: 'xy' }, false],
    [{ $and: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }, true], [{ $or: [{ a: 1 }, { b: 2 }] }, { b: 2 }, true], [{ $nor: [{ a: 1 }, { b: 2 }] }, { a: 1 }, false], [{ $nor: [{ a: 1 }] }, {}, true],
    [{ a: { $not: { $gt: 1 } } }, {}, true], [{ a: { $not: { $gt: 1 } } }, { a: 'x' }, true], [{ a: { $not: re('^x') } }, { a: 'y' }, true], [{ a: { $not: { $regex: '^x' } } }, { a: 'x' }, false], [{ a: { $not: { $gt: 1, $lt: 9 } } }, { a: 5 }, false], [{ a: { $not: { $eq: 1 } } }, { a: [1] }, false],
    [{ a: { $exists: true } }, { a: null }, true], [{ a: { $exists: false } }, {}, true], [{ a: { $exists: 0 } }, { a: 1 }, false], [{ 'a.b': { $exists: true } }, { a: [{}, { b: 0 }] }, true], [{ 'a.b': { $exists: false } }, { a: [] }, true],
    [{ a: { $size: 2 } }, { a: [1, 2] }, true], [{ a: { $size: 0 } }, { a: [] }, true], [{ a: { $size: 1 } }, { a: [[1, 2]] }, true], [{ a: { $size: 2 } }, { a: [[1, 2]] }, false], [{ a: { $size: 1 } }, { a: 'x' }, false], [{ 'a.b': { $size: 1 } }, { a: [{ b: [1] }] }, true],
    [{ a: { $all: [1, 2] } }, { a: [2, 1, 3] }, true], [{ a: { $all: [1] } }, { a: 1 }, true], [{ a: { $all: [] } }, { a: [] }, false], [{ a: { $all: [[1, 2]] } }, { a: [1, 2] }, true], [{ a: { $all: [re('^x')] } }, { a: ['xy'] }, true], [{ a: { $all: [null] } }, {}, true],
    [{ a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }, { a: [{ b: 1 }, { b: 2 }] }, true],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 5] }, false], [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 2] }, true], [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1, c: 3 }, { b: 0, c: 2 }] }, false], [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1, c: 2 }] }, true],
    [{ a: { $elemMatch: { b: 1 } } }, { a: { b: 1 } }, false], [{ a: { $elemMatch: { $gt: 1 } } }, { a: [[5]] }, false], [{ a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } }, { a: [{ c: 1 }] }, true], [{ a: { $elemMatch: { $elemMatch: { $gt: 1 } } } }, { a: [[0, 5]] }, true], [{ a: { $elemMatch: { 'b.c': 1 } } }, { a: [{ b: { c: 1 } }] }, true], [{ a: { $elemMatch: { $ne: 1 } } }, { a: [1] }, false], [{ a: { $elemMatch: {} } }, { a: [{}] }, true],
    [{ a: { $mod: [4, 0] } }, { a: 8 }, true], [{ a: { $mod: [4, 0] } }, { a: 8.9 }, true], [{ a: { $mod: [4, -1] } }, { a: -5 }, true], [{ a: { $mod: [4, 0] } }, { a: 'x' }, false],
    [{ a: { $type: 'string' } }, { a: 'x' }, true], [{ a: { $type: 'number' } }, { a: 1.5 }, true], [{ a: { $type: 'int' } }, { a: 1 }, true], [{ a: { $type: 'double' } }, { a: 1 }, false], [{ a: { $type: 16 } }, { a: [1] }, true], [{ a: { $type: 'array' } }, { a: [] }, true], [{ a: { $type: ['null', 'date'] } }, { a: day(1) }, true], [{ a: { $type: 'null' } }, {}, false], [{ a: { $type: 'long' } }, { a: 2 ** 40 }, true],
    [{ a: re('^ab', 'i') }, { a: 'ABc' }, true], [{ a: re('^ab') }, { a: ['x', 'abc'] }, true], [{ a: re('1') }, { a: 1 }, false], [{ a: { $regex: 'b$', $options: 'i' } }, { a: 'AB' }, true], [{ a: { $regex: re('b') } }, { a: 'b' }, true], [{ a: { $eq: re('a') } }, { a: 'a' }, false], [{ a: re('a') }, { a: re('a') }, true],
    [{ 'a.b': 1 }, { a: { b: 1 } }, true], [{ 'a.b': 1 }, { a: [{ b: 1 }] }, true], [{ 'a.b': 1 }, { a: [[{ b: 1 }]] }, false], [{ 'a.0': 1 }, { a: [1, 2] }, true], [{ 'a.1': 1 }, { a: [1, 2] }, false], [{ 'a.0': 1 }, { a: { 0: 1 } }, true], [{ 'a.0': 1 }, { a: [[1]] }, false], [{ 'a.0': [1] }, { a: [[1]] }, true], [{ 'a.0.b': 1 }, { a: [{ b: 1 }] }, true], [{ 'a.0.0': 1 }, { a: [[1]] }, true], [{ 'a.b.c': 1 }, { a: [{ b: [{ c: 1 }] }] }, true],
    [{ constructor: null }, {}, true], [{ constructor: { $exists: true } }, {}, false],
    [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true], [{ $expr: { $eq: ['$x', null] } }, {}, false], [{ a: 1, $comment: 'why' }, { a: 1 }, true],
  ])('%j 对 %j → %s', (query, doc, expected) => {
    expect(matches(query, doc)).toBe(expected)
  })
})

describe('正则表达式照 PCRE 读', () => {
  test.each<[string, string, string, boolean]>([
    ['a.c', '', 'a\nc', false], ['a.c', 's', 'a\nc', true], ['a.c', '', 'a\rc', true], ['^b', '', 'a\nb', false], ['^b', 'm', 'a\nb', true], ['a$', '', 'a\n', true], ['a$', '', 'a\nb', false], ['a$', 'm', 'a\nb', true],
    ['\\Aab\\z', '', 'ab', true], ['\\Aab\\z', '', 'ab\n', false], ['(?i)AB', '', 'ab', true], ['\\s', '', '\u3000', false], ['^.$', '', '𠮷', true], ['\\-\\@\\ ', '', '-@ ', true], ['张\\.', '', '张.', true], ['(?P<x>a)\\1', '', 'aa', true], ['a{,2}', '', 'a{,2}', true], ['[a\\-z]', '', '-', true], ['[]a]', '', ']', true], ['\\x{4e2d}', '', '中', true], ['\\p{Han}', '', '中', true], ['é', 'i', 'É', true],
  ])('/%s/%s 对 %j → %s', (pattern, options, text, expected) => {
    expect(matches({ a: re(pattern, options) }, { a: text })).toBe(expected)
  })

  test('回溯爆炸的表达式在限时内被拒绝', () => {
    const started = Date.now()
    expect(() => matches({ a: re('^(a+)+$') }, { a: 'a'.repeat(40) + '!' })).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
    expect(Date.now() - started).toBeLessThan(2000)
  })

  test('有嵌套重复而不爆炸的表达式照常回答', () => {
    expect(matches({ a: re('^(\\w+ )+end$') }, { a: 'one two three four five six end' })).toBe(true)
  })
})

describe('可走索引的等值', () => {
  test.each<[Doc, Doc]>([
    [{ a: 1, b: { $gt: 2 }, 'c.d': 'x' }, { a: 1, 'c.d': 'x' }],
    [{ $and: [{ a: 1 }, { b: { $eq: true } }] }, { a: 1, b: true }],
    [{ $or: [{ a: 1 }] }, {}],
    [{ a: null, b: [1], c: { d: 1 }, d: re('x'), 'e.0': 1, f: NaN }, {}],
    [{ a: { $ne: 1 }, b: { $not: { $eq: 1 } } }, {}],
  ])('%j → %j', (query, expected) => {
    expect(Object.fromEntries(compileQuery(query).equalities)).toEqual(expected)
  })

  test('由等值查询造出的文档必被命中', () => {
    const scalar = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }))
    const value = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.constantFrom('p', 'q', 'r'), scalar))
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value), (doc) => {
      expect(matches(doc as Doc, doc as Doc)).toBe(true)
      expect(matches({ $nor: [doc as Doc] }, doc as Doc)).toBe(false)
    }))
  })
})
