import type { Doc } from '../../../../cloudfunctions/local/engine/document'
import { compileProjection } from '../../../../cloudfunctions/local/engine/projection'

describe('投影：拒绝', () => {
  test.each<[Doc, string]>([
    [{ a: 1, b: 0 }, 'DATABASE_REQUEST_FAILED'], [{ a: 0, 'b.c': 1 }, 'DATABASE_REQUEST_FAILED'], [{ a: 1, 'a.b': 1 }, 'DATABASE_REQUEST_FAILED'], [{ 'a.b': 1, a: 1 }, 'DATABASE_REQUEST_FAILED'], [{ 'a..b': 1 }, 'DATABASE_REQUEST_FAILED'],
    [{ 'a.b': { $elemMatch: { c: 1 } } }, 'DATABASE_REQUEST_FAILED'], [{ a: { $slice: [1, 0] } }, 'DATABASE_REQUEST_FAILED'], [{ a: { $slice: 'x' } }, 'DATABASE_REQUEST_FAILED'], [{ a: { $slice: 1, $elemMatch: {} } }, 'DATABASE_REQUEST_FAILED'],
    [{ 'a.$': 1 }, 'INVALID_PARAM'], [{ a: { $meta: 'textScore' } }, 'INVALID_PARAM'], [{ a: '$b' }, 'INVALID_PARAM'], [{ a: { $add: [1, 2] } }, 'INVALID_PARAM'],
  ])('%j', (projection, code) => {
    expect(() => compileProjection(projection)).toThrow(expect.objectContaining({ code }))
  })
})

describe('投影：照做', () => {
  const doc: Doc = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [1, 2, 3, 4], f: [{ g: 1, h: 2 }, 5, { h: 3 }, [{ g: 9 }]], n: null }
  test.each<[Doc, Doc]>([
    [{}, doc],
    [{ a: 1 }, { _id: 1, a: 1 }], [{ a: 1, _id: 0 }, { a: 1 }], [{ _id: 1 }, { _id: 1 }], [{ _id: 0, a: 0, b: 0, e: 0, f: 0 }, { n: null }], [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }], [{ b: { c: 1 } }, { _id: 1, b: { c: 2 } }], [{ 'b.x': 1 }, { _id: 1, b: {} }], [{ 'a.x': 1 }, { _id: 1 }],
    [{ 'f.g': 1 }, { _id: 1, f: [{ g: 1 }, {}, [{ g: 9 }]] }], [{ a: 0, b: 0, e: 0, n: 0, 'f.g': 0 }, { _id: 1, f: [{ h: 2 }, 5, { h: 3 }, [{}]] }], [{ missing: 1 }, { _id: 1 }],
    [{ e: { $slice: 1 }, a: 1 }, { _id: 1, a: 1, e: [1] }], [{ e: { $slice: -1 }, f: 0 }, { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [4], n: null }], [{ e: { $slice: [1, 2] }, a: 1 }, { _id: 1, a: 1, e: [2, 3] }], [{ e: { $slice: [-3, 2] }, a: 1 }, { _id: 1, a: 1, e: [2, 3] }], [{ a: { $slice: 1 }, b: 0, e: 0, f: 0 }, { _id: 1, a: 1, n: null }],
    [{ f: { $elemMatch: { h: { $gt: 2 } } } }, { _id: 1, f: [{ h: 3 }] }], [{ f: { $elemMatch: { h: 9 } }, a: 1 }, { _id: 1, a: 1 }], [{ e: { $elemMatch: { $gt: 2 } } }, { _id: 1, e: [3] }],
  ])('%j → %j', (projection, expected) => {
    expect(compileProjection(projection)(doc)).toEqual(expected)
  })

  test('字段保持原来的次序', () => {
    expect(Object.keys(compileProjection({ e: 1, a: 1 })(doc))).toEqual(['_id', 'a', 'e'])
  })
})
