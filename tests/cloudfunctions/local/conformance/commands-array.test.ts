import { closeClouds, codeOf } from '../cloud'
import { type Ground, ground, ids } from './ground'

let cloud: Ground, _: any, c: any

beforeAll(async () => {
  cloud = await ground()
  ;({ _ } = cloud)
})
afterAll(closeClouds)

describe('拒绝', () => {
  beforeAll(async () => { c = await cloud.collection([{ _id: 'a', list: [1] }]) })
  test.each<[string, () => object]>([
    ['slice 不是整数', () => ({ list: _.push({ each: [1], slice: 1.5 }) })],
    ['sort 不是 1 或 -1', () => ({ list: _.push({ each: [1], sort: 2 }) })],
    ['each 不是数组', () => ({ list: _.push({ each: 1 }) })],
    ['pullAll 不是数组', () => ({ list: _.pullAll(1) })],
    ['pull 里未知的算子', () => ({ list: _.pull({ $foo: 1 }) })],
  ])('%s', async (_title, update) => {
    expect(await codeOf(c.doc('a').update(update()))).toMatch(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/)
    expect((await c.doc('a').get()).data).toEqual([{ _id: 'a', list: [1] }])
  })
})

describe('查数组', () => {
  beforeAll(async () => {
    c = await cloud.collection([
      { _id: 'a', n: [60, 80, 90], tags: ['cloud', 'database'], places: [{ type: 'garden', area: 300, age: 1 }, { type: 'theatre', area: 50, age: 15 }] },
      { _id: 'b', n: [70, 100], tags: ['database', 'cloud', 'x'], places: [{ type: 'mall', area: 50, age: 6 }, { type: 'park', area: 200, age: 9 }] },
      { _id: 'c', n: [], tags: 'cloud', places: { area: 120, age: 1 } },
      { _id: 'd', n: [[80, 90], 1], deep: [{ inner: [{ v: 1 }, { v: 2 }] }, { inner: [{ v: 5 }] }] },
    ])
  })
  test.each<[string, () => object, string[]]>([
    ['一个值：数组里有', () => ({ tags: 'cloud' }), ['a', 'b', 'c']],
    ['整个数组', () => ({ tags: ['cloud', 'database'] }), ['a']],
    ['eq 整个数组', () => ({ tags: _.eq(['database', 'cloud', 'x']) }), ['b']],
    ['数组的数组', () => ({ n: [80, 90] }), ['d']],
    ['all', () => ({ tags: _.all(['database', 'cloud']) }), ['a', 'b']],
    ['all 一个，单个值也算', () => ({ tags: _.all(['cloud']) }), ['a', 'b', 'c']],
    ['all 空', () => ({ tags: _.all([]) }), []],
    ['all 与 elemMatch', () => ({ places: _.all([_.elemMatch({ area: 50, age: 6 }), _.elemMatch({ area: 200 })]) }), ['b']],
    ['size', () => ({ tags: _.size(2) }), ['a']],
    ['size 与数组的数组', () => ({ n: _.size(2) }), ['b', 'd']],
    ['elemMatch 一个值', () => ({ n: _.elemMatch(_.gt(90)) }), ['b']],
    ['elemMatch 对象', () => ({ places: _.elemMatch({ area: _.gt(100), age: _.lt(2) }) }), ['a']],
    ['elemMatch 存在', () => ({ places: _.elemMatch({ type: _.exists(true) }) }), ['a', 'b']],
    ['elemMatch mod', () => ({ places: _.elemMatch({ area: _.mod(100, 0) }) }), ['a', 'b']],
    ['elemMatch neq', () => ({ tags: _.elemMatch(_.neq('cloud')) }), ['a', 'b']],
    ['不用 elemMatch：可以是不同的元素', () => ({ places: { area: _.gt(100), age: _.lt(7) } }), ['a', 'b', 'c']],
    ['gt 与 lt 落在不同的元素', () => ({ n: _.gt(95).and(_.lt(75)) }), ['b']],
    ['点路径穿过数组', () => ({ 'places.type': 'park' }), ['b']],
    ['第几个元素', () => ({ 'places.0.type': 'mall' }), ['b']],
    ['第几个值', () => ({ 'n.0': 60 }), ['a']],
    ['深处', () => ({ 'deep.inner.v': 5 }), ['d']],
    ['深处的 elemMatch', () => ({ deep: _.elemMatch({ inner: _.elemMatch({ v: 2 }) }) }), ['d']],
    ['nin 数组', () => ({ tags: _.nin(['x']) }), ['a', 'c', 'd']],
    ['in 数组', () => ({ tags: _.in(['x', 'database']) }), ['a', 'b']],
    ['not size', () => ({ tags: _.not(_.size(2)) }), ['b', 'c', 'd']],
  ])('%s', async (_title, query, expected) => expect(ids(await c.where(query()).get())).toEqual(expected))
  test.each<[string, object, string[]]>([
    ['elemMatch 一段', { n: { $elemMatch: { $gt: 80, $lt: 100 } } }, ['a']],
    ['elemMatch 里的 or', { places: { $elemMatch: { $or: [{ area: 300 }, { age: 9 }] } } }, ['a', 'b']],
    ['elemMatch 里的 not', { n: { $elemMatch: { $not: { $lt: 95 } } } }, ['b', 'd']],
    ['all 里的 elemMatch 带算子', { places: { $all: [{ $elemMatch: { area: { $gt: 40 }, age: { $gt: 5 } } }, { $elemMatch: { area: { $gt: 100 } } }] } }, ['a', 'b']],
    ['深处的一段', { deep: { $elemMatch: { inner: { $elemMatch: { v: { $gt: 1, $lt: 3 } } } } } }, ['d']],
  ])('SDK 的算子套不进去的，用 raw：%s', async (_title, query, expected) => expect(ids(await c.options({ raw: true }).where(query).get())).toEqual(expected))
  test('SDK 把套在 elemMatch 里的 and 当成对象发出：什么也不匹配', async () => {
    expect(ids(await c.where({ n: _.elemMatch(_.gt(80).and(_.lt(100))) }).get())).toEqual([])
  })
})

describe('改数组', () => {
  test.each<[string, unknown, () => any, unknown]>([
    ['push 一个', ['a'], () => _.push('b'), ['a', 'b']],
    ['push 几个', [1], () => _.push(2, 3), [1, 2, 3]],
    ['push 一个数组', ['a'], () => _.push(['mini-program', 'cloud']), ['a', 'mini-program', 'cloud']],
    ['push 数组的数组', [1], () => _.push([[2, 3]]), [1, [2, 3]]],
    ['push 对象', [], () => _.push({ k: 1 }), [{ k: 1 }]],
    ['push 到没有的', undefined, () => _.push([1]), [1]],
    ['push each', [1], () => _.push({ each: [2, 3] }), [1, 2, 3]],
    ['push position', ['a', 'b', 'c'], () => _.push({ each: ['x', 'y'], position: 1 }), ['a', 'x', 'y', 'b', 'c']],
    ['push position 负', ['a', 'b', 'c'], () => _.push({ each: ['x'], position: -1 }), ['a', 'b', 'x', 'c']],
    ['push position 越界', ['a'], () => _.push({ each: ['x'], position: 9 }), ['a', 'x']],
    ['push sort', ['c', 'a'], () => _.push({ each: ['b'], sort: 1 }), ['a', 'b', 'c']],
    ['push sort 对象', [{ score: 2 }], () => _.push({ each: [{ score: 1 }, { score: 3 }], sort: { score: -1 } }), [{ score: 3 }, { score: 2 }, { score: 1 }]],
    ['push slice 正', [1, 2, 3], () => _.push({ each: [4], slice: 2 }), [1, 2]],
    ['push slice 负', [1, 2], () => _.push({ each: [3], slice: -2 }), [2, 3]],
    ['push slice 0', [1, 2], () => _.push({ each: [3], slice: 0 }), []],
    ['push 全部选项', [1, 2, 3], () => _.push({ each: [4, 5, 6], sort: -1, slice: 3 }), [6, 5, 4]],
    ['push each 空，只排序', [2, 1], () => _.push({ each: [], sort: 1 }), [1, 2]],
    ['pop', [1, 2, 3], () => _.pop(), [1, 2]],
    ['shift', [1, 2, 3], () => _.shift(), [2, 3]],
    ['unshift 一个', [1], () => _.unshift(0), [0, 1]],
    ['unshift 几个，次序不变', [1], () => _.unshift(['a', 'b']), ['a', 'b', 1]],
    ['unshift 到没有的', undefined, () => _.unshift('a'), ['a']],
    ['pull 值', ['a', 'b', 'a'], () => _.pull('a'), ['b']],
    ['pull in', ['Go', 'JS', 'Py'], () => _.pull(_.in(['Go', 'Py'])), ['JS']],
    ['pull gte', [1, 5, 9], () => _.pull(_.gte(5)), [1]],
    ['pull 对象：合条件的', [{ area: 300 }, { area: 50 }], () => _.pull({ area: _.gte(100) }), [{ area: 50 }]],
    ['pull 对象：两个条件', [{ a: 1, b: 1 }, { a: 1, b: 2 }, { b: 2, a: 1, c: 3 }], () => _.pull({ a: 1, b: 2 }), [{ a: 1, b: 1 }]],
    ['pull 嵌套', [{ places: [{ area: 300 }] }, { places: [{ area: 50 }] }], () => _.pull({ places: _.elemMatch({ area: 300 }) }), [{ places: [{ area: 50 }] }]],
    ['pull 嵌套的算子', [{ p: { q: 1 } }, { p: { q: 9 } }], () => _.pull({ 'p.q': _.gt(5) }), [{ p: { q: 1 } }]],
    ['pullAll', [0, 2, 5, 5, 1, 0], () => _.pullAll([0, 5]), [2, 1]],
    ['pullAll 对象要全等', [{ a: 1 }, { a: 1, b: 2 }], () => _.pullAll([{ a: 1 }]), [{ a: 1, b: 2 }]],
    ['addToSet 新的', ['a'], () => _.addToSet('b'), ['a', 'b']],
    ['addToSet 几个', ['a'], () => _.addToSet({ $each: ['a', 'b', 'b'] }), ['a', 'b']],
    ['addToSet 数组是一个元素', ['a'], () => _.addToSet(['b']), ['a', ['b']]],
    ['addToSet 到没有的', undefined, () => _.addToSet('a'), ['a']],
    ['addToSet 对象：次序不同就是不同', [{ a: 1, b: 2 }], () => _.addToSet({ b: 2, a: 1 }), [{ a: 1, b: 2 }, { b: 2, a: 1 }]],
    ['直接给数组是替换', [1], () => [2, 3], [2, 3]],
    ['set 数组', [1], () => _.set([2]), [2]],
  ])('%s', async (_title, start, update, expected) => {
    const one = await cloud.collection([{ _id: 1, list: start }])
    expect((await one.doc(1).update({ list: update() })).updated).toBe(1)
    expect((await one.doc(1).get()).data).toEqual([{ _id: 1, list: expected }])
    const nested = await cloud.collection([{ _id: 1, o: { list: start } }])
    expect((await nested.where({ _id: 1 }).update({ o: { list: update() } })).updated).toBe(1)
    expect((await nested.doc(1).get()).data[0].o.list).toEqual(expected)
  })
  test.each<[string, unknown[], () => any]>([
    ['pop 空的', [], () => _.pop()],
    ['pull 没有的', [1], () => _.pull(2)],
    ['addToSet 已有', ['a'], () => _.addToSet('a')],
    ['push 空', [1], () => _.push([])],
  ])('%s：没有变化，updated 0', async (_title, start, update) => {
    const one = await cloud.collection([{ _id: 1, list: start }])
    expect((await one.doc(1).update({ list: update() })).updated).toBe(0)
    expect((await one.doc(1).get()).data).toEqual([{ _id: 1, list: start }])
  })
  test('位置算子 $：改匹配到的那一个', async () => {
    const one = await cloud.collection([{ _id: 1, list: [{ k: 'a', n: 1 }, { k: 'b', n: 1 }] }])
    await one.where({ 'list.k': 'b' }).update({ 'list.$.n': _.inc(5) })
    expect((await one.doc(1).get()).data[0].list).toEqual([{ k: 'a', n: 1 }, { k: 'b', n: 6 }])
    await one.where({ _id: 1 }).update({ 'list.$[].n': 0 })
    expect((await one.doc(1).get()).data[0].list).toEqual([{ k: 'a', n: 0 }, { k: 'b', n: 0 }])
  })
})
