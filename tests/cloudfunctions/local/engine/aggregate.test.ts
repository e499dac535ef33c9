import { type AggregateInput, runAggregate } from '../../../../cloudfunctions/local/engine/aggregate'
import type { Doc } from '../../../../cloudfunctions/local/engine/document'

const now = new Date('2024-06-01T00:00:00Z')
const run = (source: Doc[], pipeline: Doc[], others: Partial<AggregateInput> & { collections?: Record<string, Doc[]> } = {}) => {
  const stages = pipeline.map((stage) => ({ stageKey: Object.keys(stage)[0]!, stageValue: Object.values(stage)[0] }))
  return runAggregate(stages, { source, collection: (name) => others.collections?.[name] ?? [], geoIndexed: () => true, now, ...others })
}
const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })

describe('聚合阶段：拒绝', () => {
  test.each<[Doc]>([[{ $out: 'x' }], [{ $merge: { into: 'x' } }], [{ $graphLookup: {} }], [{ $unionWith: 'x' }], [{ $redact: {} }], [{ $constructor: {} }], [{ $sort: { a: { $meta: 'textScore' } } }], [{ $geoNear: { near: point(0, 0), distanceField: 'd' } }], [{ $group: { _id: 1, a: { $accumulator: {} } } }]])('不支持者直呼其名：%j', (stage) => {
    expect(() => run([{ a: 1 }], [stage])).toThrow(expect.objectContaining({ code: 'INVALID_PARAM', message: expect.stringContaining('not supported by the local cloud') }))
  })

  test.each<[Doc, string]>([
    [{ $match: 1 }, 'object'], [{ $match: { loc: { $nearSphere: { $geometry: point(0, 0) } } } }, 'not allowed'], [{ $group: { a: { $sum: 1 } } }, '_id'], [{ $group: { _id: 1, a: 1 } }, 'accumulator object'], [{ $group: { _id: 1, 'a.b': { $sum: 1 } } }, "cannot contain '.'"], [{ $group: { _id: 1, a: { $sum: 1, $avg: 1 } } }, 'one accumulator'], [{ $group: { _id: 1, a: { $sum: [1, 2] } } }, 'unary'],
    [{ $sort: {} }, 'at least one'], [{ $sort: { a: 2 } }, '1 (for ascending)'], [{ $limit: 0 }, 'positive'], [{ $limit: 1.5 }, 'whole'], [{ $skip: -1 }, 'non-negative'], [{ $count: '' }, 'non-empty'], [{ $count: '$a' }, '$-prefixed'], [{ $count: 'a.b' }, "'.'"],
    [{ $project: {} }, 'at least one'], [{ $project: { a: 1, b: 0 } }, 'exclusion'], [{ $project: { a: 0, b: '$a' } }, 'exclusion'], [{ $project: { a: {} } }, 'empty'], [{ $project: { a: '$x', 'a.b': 1 } }, 'conflict'], [{ $addFields: {} }, 'at least one'], [{ $addFields: { a: 1, 'a.b': 1 } }, 'conflict'], [{ $unset: [] }, 'string'],
    [{ $unwind: 'a' }, "prefixed with a '$'"], [{ $unwind: { path: '$a', nope: 1 } }, 'unrecognized option'], [{ $unwind: { path: '$a', includeArrayIndex: '$i' } }, 'includeArrayIndex'], [{ $replaceRoot: { newRoot: '$a' } }, 'must evaluate to an object'], [{ $replaceRoot: {} }, 'newRoot'],
    [{ $lookup: { from: 'x', as: 'y' } }, 'requires either'], [{ $lookup: { from: 'x', localField: 'a', as: 'y' } }, 'both or neither'], [{ $lookup: { localField: 'a', foreignField: 'b', as: 'y' } }, "'from'"], [{ $lookup: { from: 'x', localField: 'a', foreignField: 'b' } }, "'as'"], [{ $lookup: { from: 'x', pipeline: [{ $out: 'z' }], as: 'y' } }, '$out'], [{ $lookup: { from: 'x', pipeline: [{ $match: { $expr: { $eq: ['$$q', 1] } } }], as: 'y' } }, 'undefined variable'],
    [{ $bucket: { groupBy: '$a', boundaries: [0] } }, 'at least 2'], [{ $bucket: { groupBy: '$a', boundaries: [0, 0] } }, 'sorted'], [{ $bucket: { groupBy: '$a', boundaries: [0, 'a'] } }, 'same type'], [{ $bucket: { groupBy: '$a', boundaries: [5, 9] } }, 'no default'], [{ $bucket: { groupBy: '$a', boundaries: [0, 5], default: 3 } }, 'default'], [{ $bucketAuto: { groupBy: '$a', buckets: 0 } }, 'greater than 0'], [{ $sortByCount: 'a' }, '$-prefixed'], [{ $sample: { size: -1 } }, 'negative'], [{ $facet: { a: [{ $facet: {} }] } }, 'not allowed'], [{ $facet: {} }, 'non-empty'],
  ])('%j：%s', (stage, words) => {
    let error: unknown
    try {
      run([{ a: 1 }], [stage])
    } catch (caught) {
      error = caught
    }
    expect(error).toMatchObject({ message: expect.stringContaining(words) })
    expect((error as { code: string }).code).toMatch(words === '$out' ? /INVALID_PARAM|DATABASE_REQUEST_FAILED/ : /DATABASE_REQUEST_FAILED/)
  })

  test('$geoNear 只能在最前，且要索引；索引不止一个时要说是哪个', () => {
    const near = { $geoNear: { near: point(0, 0), distanceField: 'd', spherical: true } }
    expect(() => run([], [{ $match: {} }, near])).toThrow(expect.objectContaining({ message: expect.stringContaining('first stage') }))
    expect(() => run([{ loc: point(0, 0) }], [near], { geoIndexed: () => false })).toThrow(expect.objectContaining({ message: expect.stringContaining('unable to find index') }))
    expect(() => run([{ a: point(0, 0), b: point(1, 1) }], [near])).toThrow(expect.objectContaining({ message: expect.stringContaining('more than one') }))
    expect(() => run([], [near], { geoPaths: [] })).toThrow(expect.objectContaining({ message: expect.stringContaining('unable to find index') }))
  })
})

describe('聚合阶段：照做', () => {
  const people: Doc[] = [{ _id: 1, k: 'a', v: 1 }, { _id: 2, k: 'b', v: 5 }, { _id: 3, k: 'a' }, { _id: 4, k: 'a', v: null }]
  test.each<[string, Doc[], Doc[], Doc[]]>([
    ['分组：缺失不进 push，null 进', people, [{ $group: { _id: '$k', n: { $sum: 1 }, vs: { $push: '$v' }, set: { $addToSet: '$v' }, first: { $first: '$v' }, last: { $last: '$v' }, max: { $max: '$v' }, avg: { $avg: '$v' } } }, { $sort: { _id: 1 } }], [{ _id: 'a', n: 3, vs: [1, null], set: [1, null], first: 1, last: null, max: 1, avg: 1 }, { _id: 'b', n: 1, vs: [5], set: [5], first: 5, last: 5, max: 5, avg: 5 }]],
    ['分组：缺失与 null 同组', [{ v: 1 }, { k: null, v: 2 }], [{ $group: { _id: '$k', s: { $sum: '$v' } } }], [{ _id: null, s: 3 }]],
    ['分组：复合键里缺失与 null 有别', [{ a: 1 }, { a: null }, {}], [{ $group: { _id: { a: '$a' } } }], [{ _id: { a: 1 } }, { _id: { a: null } }, { _id: {} }]],
    ['分组：空集合没有结果', [], [{ $group: { _id: null, n: { $sum: 1 } } }], []],
    ['分组：合并对象与计数', [{ o: { a: 1 } }, { o: { b: 2 } }, {}], [{ $group: { _id: null, o: { $mergeObjects: '$o' }, n: { $count: {} }, s: { $sum: 'x' } } }], [{ _id: null, o: { a: 1, b: 2 }, n: 3, s: 0 }]],
    ['分组：键是数组时整体为键', [{ t: [1, 2] }, { t: [1, 2] }], [{ $group: { _id: '$t', n: { $sum: 1 } } }], [{ _id: [1, 2], n: 2 }]],
    ['计数', people, [{ $match: { k: 'a' } }, { $count: 'n' }], [{ n: 3 }]],
    ['空集计数没有结果', [], [{ $count: 'n' }], []],
    ['排序、跳过、限制', people, [{ $sort: { k: -1, _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }], [{ _id: 4 }, { _id: 3 }]],
    ['投影：计算字段排在后面', [{ _id: 1, a: 2, b: 3 }], [{ $project: { sum: { $add: ['$a', '$b'] }, b: 1 } }], [{ _id: 1, b: 3, sum: 5 }]],
    ['投影：缺失的计算字段不出现', [{ _id: 1 }], [{ $project: { x: '$nope', y: { z: '$_id', w: '$nope' } } }], [{ _id: 1, y: { z: 1 } }]],
    ['投影：去 _id，改 _id', [{ _id: 1, a: 2 }], [{ $project: { _id: '$a', b: { $literal: 1 } } }, { $project: { _id: 0, b: 1 } }], [{ b: 1 }]],
    ['投影：排除', [{ _id: 1, a: { b: 1, c: 2 }, d: 1 }], [{ $project: { 'a.b': 0, d: 0 } }], [{ _id: 1, a: { c: 2 } }]],
    ['投影：嵌套与数组', [{ _id: 1, a: [{ b: 1, c: 2 }, 5] }], [{ $project: { a: { b: 1, d: '$_id' } } }], [{ _id: 1, a: [{ b: 1, d: 1 }] }]],
    ['加字段：点路径穿过标量与数组', [{ _id: 1, a: 5, b: [{ x: 1 }, 2] }], [{ $addFields: { 'a.b': 1, 'b.y': '$_id', c: { d: '$a' } } }], [{ _id: 1, a: { b: 1 }, b: [{ x: 1, y: 1 }, { y: 1 }], c: { d: 5 } }]],
    ['加字段：$$REMOVE 去掉字段', [{ _id: 1, a: 5 }], [{ $set: { a: '$$REMOVE', b: '$nope' } }], [{ _id: 1 }]],
    ['去字段', [{ _id: 1, a: 5, b: { c: 1, d: 2 } }], [{ $unset: ['a', 'b.c'] }, { $unset: '_id' }], [{ b: { d: 2 } }]],
    ['展开', [{ _id: 1, x: [1, 2] }, { _id: 2, x: [] }, { _id: 3 }, { _id: 4, x: null }, { _id: 5, x: 7 }], [{ $unwind: '$x' }], [{ _id: 1, x: 1 }, { _id: 1, x: 2 }, { _id: 5, x: 7 }]],
    ['展开：留空与序号', [{ _id: 1, x: [9] }, { _id: 2, x: [] }, { _id: 3 }, { _id: 4, x: null }, { _id: 5, x: 7 }], [{ $unwind: { path: '$x', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }], [{ _id: 1, x: 9, i: 0 }, { _id: 2, i: null }, { _id: 3, i: null }, { _id: 4, x: null, i: null }, { _id: 5, x: 7, i: null }]],
    ['展开：嵌套路径', [{ _id: 1, a: { b: [1, 2], c: 3 } }], [{ $unwind: '$a.b' }], [{ _id: 1, a: { b: 1, c: 3 } }, { _id: 1, a: { b: 2, c: 3 } }]],
    ['换根', [{ _id: 1, a: { b: 2 } }], [{ $replaceRoot: { newRoot: { $mergeObjects: [{ z: 1 }, '$a'] } } }], [{ z: 1, b: 2 }]],
    ['换根的简写', [{ _id: 1, a: { b: 2 } }], [{ $replaceWith: '$a' }], [{ b: 2 }]],
    ['分桶', [{ p: 1 }, { p: 5 }, { p: 10 }, { p: 99 }, {}], [{ $bucket: { groupBy: '$p', boundaries: [0, 5, 10], default: '其他', output: { n: { $sum: 1 }, ps: { $push: '$p' } } } }], [{ _id: 0, n: 1, ps: [1] }, { _id: 5, n: 1, ps: [5] }, { _id: '其他', n: 3, ps: [10, 99] }]],
    ['自动分桶', [1, 2, 3, 4, 5, 6, 7].map((p) => ({ p })), [{ $bucketAuto: { groupBy: '$p', buckets: 3 } }], [{ _id: { min: 1, max: 3 }, count: 2 }, { _id: { min: 3, max: 5 }, count: 2 }, { _id: { min: 5, max: 7 }, count: 3 }]],
    ['自动分桶：同值不拆', [1, 1, 1, 2].map((p) => ({ p })), [{ $bucketAuto: { groupBy: '$p', buckets: 2 } }], [{ _id: { min: 1, max: 2 }, count: 3 }, { _id: { min: 2, max: 2 }, count: 1 }]],
    ['按数量排序', [{ k: 'a' }, { k: 'b' }, { k: 'b' }], [{ $sortByCount: '$k' }], [{ _id: 'b', count: 2 }, { _id: 'a', count: 1 }]],
    ['多面', [{ k: 1 }, { k: 2 }], [{ $facet: { big: [{ $match: { k: { $gt: 1 } } }], n: [{ $count: 'n' }] } }], [{ big: [{ k: 2 }], n: [{ n: 2 }] }]],
    ['抽样不超过全部', [{ k: 1 }], [{ $sample: { size: 5 } }], [{ k: 1 }]],
  ])('%s', (_title, source, pipeline, expected) => {
    const frozen = JSON.stringify(source)
    expect(run(source, pipeline)).toEqual(expected)
    expect(JSON.stringify(source)).toBe(frozen)
  })

  test('投影的字段次序：原有的在前，计算的在后', () => {
    expect(Object.keys(run([{ _id: 1, a: 1, b: 2 }], [{ $project: { z: '$a', b: 1, a: 1 } }])[0]!)).toEqual(['_id', 'a', 'b', 'z'])
  })

  test('抽样取不同的文档', () => {
    const source = Array.from({ length: 50 }, (_, i) => ({ _id: i }))
    const picked = run(source, [{ $sample: { size: 20 } }]).map((doc) => doc['_id'])
    expect(new Set(picked).size).toBe(20)
  })
})

describe('联表', () => {
  const collections = { items: [{ _id: 1, sku: 'a', stock: 5 }, { _id: 2, sku: 'b', stock: 1 }, { _id: 3, sku: null }, { _id: 4 }, { _id: 5, sku: ['a', 'c'] }] }
  const join = (doc: Doc, lookup: Doc) => (run([doc], [{ $lookup: { from: 'items', as: 'got', ...lookup } }], { collections })[0]!['got'] as Doc[]).map((found) => found['_id'] ?? found)

  test.each<[string, Doc, unknown[]]>([
    ['等值，外边是数组也算', { k: 'a' }, [1, 5]], ['本地是数组', { k: ['b', 'c'] }, [2, 5]], ['本地缺失即 null', {}, [3, 4]], ['本地为 null', { k: null }, [3, 4]], ['没有', { k: 'z' }, []],
  ])('%s', (_title, doc, expected) => {
    expect(join(doc, { localField: 'k', foreignField: 'sku' })).toEqual(expected)
  })

  test('管道与变量', () => {
    expect(join({ k: 'a', need: 3 }, { let: { need: '$need', sku: '$k' }, pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$sku', '$$sku'] }, { $gte: ['$stock', '$$need'] }] } } }, { $project: { stock: 1, _id: 0 } }] })).toEqual([{ stock: 5 }])
  })

  test('等值加管道', () => {
    expect(join({ k: 'a' }, { localField: 'k', foreignField: 'sku', pipeline: [{ $limit: 1 }] })).toEqual([1])
  })

  test('内层再联表，外层变量仍看得见', () => {
    const pipeline = [{ $lookup: { from: 'items', let: { mine: '$sku' }, pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$sku', '$$mine'] }, { $eq: ['$sku', '$$outer'] }] } } }], as: 'same' } }, { $match: { 'same.0': { $exists: true } } }]
    expect(join({ k: 'b' }, { let: { outer: '$k' }, pipeline })).toEqual([2])
  })

  test('结果放进点路径', () => {
    expect(run([{ _id: 1, a: { b: 1 }, k: 'b' }], [{ $lookup: { from: 'items', localField: 'k', foreignField: 'sku', as: 'a.c' } }], { collections })).toEqual([{ _id: 1, a: { b: 1, c: [collections.items[1]] }, k: 'b' }])
  })
})

describe('$geoNear', () => {
  const source: Doc[] = [{ _id: 1, loc: point(2, 0), ok: true }, { _id: 2, loc: point(1, 0), ok: true }, { _id: 3, loc: point(0, 0), ok: false }, { _id: 4 }]

  test('由近到远，带距离、条件与上限', () => {
    const near = run(source, [{ $geoNear: { near: point(0, 0), spherical: true, distanceField: 'far.metres', includeLocs: 'at', query: { ok: true }, maxDistance: 200000, key: 'loc' } }])
    expect(near).toEqual([{ ...source[1], far: { metres: expect.closeTo(111318.845, 1) }, at: point(1, 0) }])
    expect(run(source, [{ $geoNear: { near: point(0, 0), spherical: true, distanceField: 'd', distanceMultiplier: 0.001, limit: 2 } }]).map((doc) => doc['d'])).toEqual([0, expect.closeTo(111.3188, 3)])
  })

  test('坐标对用弧度', () => {
    expect(run(source, [{ $geoNear: { near: [0, 0], spherical: true, distanceField: 'd', minDistance: 0.03 } }]).map((doc) => doc['d'])).toEqual([expect.closeTo(2 * Math.PI / 180, 9)])
  })
})
