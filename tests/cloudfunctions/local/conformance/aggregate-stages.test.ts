import { closeClouds, codeOf } from '../cloud'
import { type Ground, ground, ids } from './ground'

let cloud: Ground, _: any, $: any, c: any

beforeAll(async () => {
  cloud = await ground()
  ;({ _, $ } = cloud)
})
afterAll(closeClouds)

const bare = (rows: { _id?: unknown }[]) => rows.map(({ _id: _unused, ...rest }) => rest)

describe('拒绝', () => {
  beforeAll(async () => { c = await cloud.collection([{ _id: 1, n: 1, s: 'x', price: 500 }]) })
  test.each<[string, () => any]>([
    ['limit 0', () => c.aggregate().limit(0)],
    ['limit 负', () => c.aggregate().limit(-1)],
    ['skip 负', () => c.aggregate().skip(-1)],
    ['sort 方向', () => c.aggregate().sort({ n: 2 })],
    ['group 没有 _id', () => c.aggregate().group({ n: $.sum(1) })],
    ['group 未知的累加器', () => c.aggregate().group({ _id: null, n: { $nope: 1 } })],
    ['count 空名', () => c.aggregate().count('')],
    ['count 带 $', () => c.aggregate().count('$n')],
    ['unwind 不带 $', () => c.aggregate().unwind('n')],
    ['project 混用', () => c.aggregate().project({ n: 1, s: 0 })],
    ['replaceRoot 不是对象', () => c.aggregate().replaceRoot({ newRoot: '$n' })],
    ['bucket 越界而无 default', () => c.aggregate().bucket({ groupBy: '$price', boundaries: [0, 50, 100] })],
    ['bucket 界不递增', () => c.aggregate().bucket({ groupBy: '$n', boundaries: [5, 1] })],
    ['bucketAuto 0 组', () => c.aggregate().bucketAuto({ groupBy: '$n', buckets: 0 })],
    ['sample 负', () => c.aggregate().sample({ size: -1 })],
    ['lookup 少 as', () => c.aggregate().lookup({ from: 'x', localField: 'a', foreignField: 'b' })],
    ['未知的算子', () => c.aggregate().project({ a: { $nope: 1 } })],
    ['toInt 失败', () => c.aggregate().project({ a: { $toInt: 'abc' } })],
    ['除以零', () => c.aggregate().project({ a: $.divide(['$n', 0]) })],
    ['raw 里的 $out', () => c.options({ raw: true }).aggregate([{ $out: 'x' }])],
  ])('%s', async (_title, pipeline) => expect(await codeOf(pipeline().end())).toMatch(/^(INVALID_PARAM|DATABASE_REQUEST_FAILED)$/))
})

describe('addFields', () => {
  test('算总分，再算总和', async () => {
    c = await cloud.collection([
      { _id: 1, student: 'Maya', homework: [10, 5, 10], quiz: [10, 8], extraCredit: 0 },
      { _id: 2, student: 'Ryan', homework: [5, 6, 5], quiz: [8, 8], extraCredit: 8 },
    ])
    const { data } = await c.aggregate()
      .addFields({ totalHomework: $.sum('$homework'), totalQuiz: $.sum('$quiz') })
      .addFields({ totalScore: $.add(['$totalHomework', '$totalQuiz', '$extraCredit']) }).end()
    expect(data).toMatchObject([{ totalHomework: 25, totalQuiz: 18, totalScore: 43 }, { totalHomework: 16, totalQuiz: 16, totalScore: 40 }])
  })
  test('嵌套字段、覆盖、用别的字段', async () => {
    c = await cloud.collection([{ _id: 1, type: 'car', specs: { doors: 4, wheels: 4 } }])
    expect((await c.aggregate().addFields({ 'specs.fuel': 'unleaded' }).end()).data).toEqual([{ _id: 1, type: 'car', specs: { doors: 4, wheels: 4, fuel: 'unleaded' } }])
    expect((await c.aggregate().addFields({ type: $.literal(20) }).end()).data[0].type).toBe(20)
    expect((await c.aggregate().addFields({ _id: '$type', item: 'fruit' }).end()).data[0]).toMatchObject({ _id: 'car', item: 'fruit' })
  })
})

describe('bucket', () => {
  beforeAll(async () => { c = await cloud.collection([{ _id: '1', price: 10 }, { _id: '2', price: 50 }, { _id: '3', price: 20 }, { _id: '4', price: 80 }, { _id: '5', price: 200 }]) })
  test('按界分组，其余归 default', async () => {
    expect((await c.aggregate().bucket({ groupBy: '$price', boundaries: [0, 50, 100], default: 'other', output: { count: $.sum(1), ids: $.push('$_id') } }).end()).data).toEqual([
      { _id: 0, count: 2, ids: ['1', '3'] }, { _id: 50, count: 2, ids: ['2', '4'] }, { _id: 'other', count: 1, ids: ['5'] },
    ])
  })
  test('没有 output 只有 count；空的组不出', async () => {
    expect((await c.aggregate().bucket({ groupBy: '$price', boundaries: [0, 15, 18, 500] }).end()).data).toEqual([{ _id: 0, count: 1 }, { _id: 18, count: 4 }])
  })
  test('bucketAuto', async () => {
    const auto = await cloud.collection([10.5, 50.3, 20.8, 80.2, 200.3].map((price, i) => ({ _id: i, price })))
    expect((await auto.aggregate().bucketAuto({ groupBy: '$price', buckets: 2 }).end()).data).toEqual([{ _id: { min: 10.5, max: 80.2 }, count: 3 }, { _id: { min: 80.2, max: 200.3 }, count: 2 }])
    expect((await auto.aggregate().bucketAuto({ groupBy: '$price', buckets: 2, output: { count: $.sum(1), avg: $.avg('$price') } }).end()).data[1].avg).toBeCloseTo(140.25)
  })
  test('bucketAuto 的 granularity', async () => {
    const auto = await cloud.collection(Array.from({ length: 100 }, (_unused, i) => ({ _id: i, v: i, small: i / 1000 })))
    const bounds = async (groupBy: string, granularity: string, buckets = 5) =>
      (await auto.aggregate().bucketAuto({ groupBy, buckets, granularity }).end()).data.map(({ _id: { min, max }, count }: any) => [min, max, count])
    expect(await bounds('$v', 'R20')).toEqual([[0, 20, 20], [20, 40, 20], [40, 63, 23], [63, 90, 27], [90, 100, 10]])
    expect(await bounds('$v', 'E24')).toEqual([[0, 20, 20], [20, 43, 23], [43, 68, 25], [68, 91, 23], [91, 100, 9]])
    expect(await bounds('$v', '1-2-5')).toEqual([[0, 20, 20], [20, 50, 30], [50, 100, 50]])
    expect(await bounds('$v', 'POWERSOF2')).toEqual([[0, 32, 32], [32, 64, 32], [64, 128, 36]])
    expect((await bounds('$small', '1-2-5', 3)).map(([min, max, count]: number[]) => [min!.toFixed(2), max!.toFixed(2), count])).toEqual([['0.00', '0.05', 50], ['0.05', '0.10', 50]])
    expect(await codeOf(auto.aggregate().bucketAuto({ groupBy: '$v', buckets: 2, granularity: 'R7' }).end())).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('group', () => {
  beforeAll(async () => {
    c = await cloud.collection([
      { _id: 1, alias: 'john', region: 'asia', scores: [40, 20, 80], coins: 100 }, { _id: 2, alias: 'arthur', region: 'europe', scores: [60, 90], coins: 20 },
      { _id: 3, alias: 'george', region: 'europe', scores: [50, 70, 90], coins: 50 }, { _id: 4, alias: 'john', region: 'asia', scores: [30, 60, 100, 90], coins: 40 },
      { _id: 5, alias: 'george', region: 'europe', scores: [20], coins: 60 }, { _id: 6, alias: 'john', region: 'asia', scores: [40, 80, 70], coins: 120 },
    ])
  })
  test('个数、总和、平均', async () => {
    expect((await c.aggregate().group({ _id: '$alias', num: $.sum(1), coins: $.sum('$coins'), avg: $.avg('$coins') }).sort({ _id: 1 }).end()).data).toEqual([
      { _id: 'arthur', num: 1, coins: 20, avg: 20 }, { _id: 'george', num: 2, coins: 110, avg: 55 }, { _id: 'john', num: 3, coins: 260, avg: 260 / 3 },
    ])
  })
  test('_id 是对象；最大的最大', async () => {
    expect((await c.aggregate().group({ _id: { region: '$region', maxScore: $.max('$scores') }, aliases: $.push('$alias') }).sort({ _id: 1 }).end()).data).toEqual([
      { _id: { region: 'asia', maxScore: 80 }, aliases: ['john', 'john'] }, { _id: { region: 'asia', maxScore: 100 }, aliases: ['john'] },
      { _id: { region: 'europe', maxScore: 20 }, aliases: ['george'] }, { _id: { region: 'europe', maxScore: 90 }, aliases: ['arthur', 'george'] },
    ])
  })
  test('其余的累加器', async () => {
    const [row] = (await c.aggregate().sort({ coins: 1 }).group({
      _id: null, first: $.first('$coins'), last: $.last('$coins'), max: $.max('$coins'), min: $.min('$coins'), set: $.addToSet('$region'),
      objects: $.push({ a: '$alias', c: '$coins' }), pop: $.stdDevPop('$coins'), samp: $.stdDevSamp('$coins'), merged: $.mergeObjects({ k: '$alias' }),
    }).end()).data
    expect(row).toMatchObject({ _id: null, first: 20, last: 120, max: 120, min: 20, merged: { k: 'john' } })
    expect(new Set(row.set)).toEqual(new Set(['asia', 'europe']))
    expect(row.objects[0]).toEqual({ a: 'arthur', c: 20 })
    expect(row.pop).toBeCloseTo(34.5205, 3)
    expect(row.samp).toBeCloseTo(37.8153, 3)
  })
  test('没有文档时没有组；按没有的集合聚合要拒绝', async () => {
    expect((await c.aggregate().match({ coins: -1 }).group({ _id: null, n: $.sum(1) }).end()).data).toEqual([])
    expect((await c.aggregate().match({ coins: -1 }).count('n').end()).data).toEqual([])
    expect(await codeOf(cloud.db.collection('nope').aggregate().count('n').end())).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

describe('lookup', () => {
  let orders: any, books: any, booksName: string
  beforeAll(async () => {
    orders = await cloud.collection([{ _id: 4, book: 'novel 1', price: 30, quantity: 2 }, { _id: 5, book: 'science 1', price: 20, quantity: 1 }, { _id: 6 }])
    books = await cloud.collection([
      { _id: 'book1', title: 'novel 1', author: 'a1', stock: 10, time: 1564456048486 }, { _id: 'book3', title: 'science 1', author: 'a3', stock: 30 },
      { _id: 'book4', title: 'science 1', author: 'a4', stock: 40 }, { _id: 'book5', title: null }, { _id: 'book6' },
    ])
    booksName = books.name
  })
  test('相等连接：没有的与 null 相配', async () => {
    const { data } = await orders.aggregate().lookup({ from: booksName, localField: 'book', foreignField: 'title', as: 'bookList' }).end()
    expect(data.map((row: any) => row.bookList.map((book: any) => book._id))).toEqual([['book1'], ['book3', 'book4'], ['book5', 'book6']])
  })
  test('连接数组字段', async () => {
    const authors = await cloud.collection([{ _id: 1, names: ['a1', 'a4', 'nobody'] }])
    const { data } = await authors.aggregate().lookup({ from: booksName, localField: 'names', foreignField: 'author', as: 'found' }).end()
    expect(data[0].found.map((book: any) => book._id)).toEqual(['book1', 'book4'])
  })
  test('pipeline 与 let', async () => {
    const { data } = await orders.aggregate().lookup({
      from: booksName, let: { order_book: '$book', order_quantity: '$quantity' },
      pipeline: $.pipeline().match(_.expr($.and([$.eq(['$title', '$$order_book']), $.gte(['$stock', '$$order_quantity'])]))).project({ _id: 0, title: 1, author: 1, stock: 1 }).sort({ stock: -1 }).done(), as: 'bookList',
    }).end()
    expect(data[1].bookList).toEqual([{ title: 'science 1', author: 'a4', stock: 40 }, { title: 'science 1', author: 'a3', stock: 30 }])
  })
  test('pipeline 不用 let；没有的集合是空数组', async () => {
    const { data } = await orders.aggregate().lookup({ from: booksName, pipeline: $.pipeline().match({ stock: _.gte(30) }).count('n').done(), as: 'found' }).end()
    expect(data.map((row: any) => row.found)).toEqual([[{ n: 2 }], [{ n: 2 }], [{ n: 2 }]])
    expect((await orders.aggregate().lookup({ from: 'nope', localField: 'book', foreignField: 'title', as: 'x' }).limit(1).end()).data[0].x).toEqual([])
  })
  test('连上以后换根：合并成一个', async () => {
    const { data } = await orders.aggregate().match({ _id: 4 }).lookup({ from: booksName, localField: 'book', foreignField: 'title', as: 'list' })
      .replaceRoot({ newRoot: $.mergeObjects([$.arrayElemAt(['$list', 0]), '$$ROOT']) }).project({ list: 0 }).end()
    expect(data).toEqual([{ _id: 4, title: 'novel 1', author: 'a1', stock: 10, time: 1564456048486, book: 'novel 1', price: 30, quantity: 2 }])
  })
})

describe('其余的阶段', () => {
  const unwound = [{ _id: '1', product: 'tshirt', size: ['S', 'M', 'L'] }, { _id: '2', product: 'pants', size: [] }, { _id: '3', product: 'socks', size: null }, { _id: '4', product: 'trousers', size: ['S'] }, { _id: '5', product: 'single', size: 'M' }, { _id: '6', product: 'none' }]
  test('match', async () => {
    c = await cloud.collection([{ _id: 1, author: 'stark', score: 80 }, { _id: 2, author: 'stark', score: 85 }, { _id: 3, author: 'bob', score: 60 }])
    expect(ids(await c.aggregate().match({ author: 'stark' }).end())).toEqual([1, 2])
    expect(ids(await c.aggregate().match({ author: _.or(_.eq('stark'), _.neq('stark')) }).end())).toEqual([1, 2, 3])
    expect(ids(await c.aggregate().match({ author: /^S/i, score: _.gt(80) }).end())).toEqual([2])
    expect(ids(await c.aggregate().group({ _id: '$author', total: $.sum('$score') }).match({ total: _.gt(100) }).end())).toEqual(['stark'])
  })
  test('project', async () => {
    c = await cloud.collection([{ _id: 1, title: 'T', author: { last: 'Z', first: 'A' }, copies: 5, list: [{ a: 1, b: 2 }, { a: 3 }], x: 1, y: 2 }])
    expect((await c.aggregate().project({ title: 1, 'author.last': 1 }).end()).data).toEqual([{ _id: 1, title: 'T', author: { last: 'Z' } }])
    expect((await c.aggregate().project({ _id: 0, title: true }).end()).data).toEqual([{ title: 'T' }])
    expect((await c.aggregate().project({ _id: 0, author: 0, list: 0, x: 0, y: 0 }).end()).data).toEqual([{ title: 'T', copies: 5 }])
    expect((await c.aggregate().project({ _id: 0, list: { a: 1 } }).end()).data).toEqual([{ list: [{ a: 1 }, { a: 3 }] }])
    expect((await c.aggregate().project({ _id: 0, coordinate: ['$x', '$y'], sum: $.sum(['$x', '$y']), as: '$list.a', o: { deep: '$author.last' } }).end()).data).toEqual([{ coordinate: [1, 2], sum: 3, as: [1, 3], o: { deep: 'Z' } }])
  })
  test('replaceRoot', async () => {
    c = await cloud.collection([{ _id: 1, first_name: '四郎', last_name: '黄', teachers: { math: 18 } }])
    expect((await c.aggregate().replaceRoot({ newRoot: '$teachers' }).end()).data).toEqual([{ math: 18 }])
    expect((await c.aggregate().replaceRoot({ newRoot: { full_name: $.concat(['$last_name', '$first_name']) } }).end()).data).toEqual([{ full_name: '黄四郎' }])
  })
  test('sample、skip、limit、sort、count', async () => {
    c = await cloud.collection(Array.from({ length: 30 }, (_unused, i) => ({ _id: i, age: i % 3, score: 30 - i })))
    expect(new Set(ids(await c.aggregate().sample({ size: 10 }).end())).size).toBe(10)
    expect(ids(await c.aggregate().sample({ size: 100 }).end())).toHaveLength(30)
    expect(ids(await c.aggregate().sort({ age: -1, score: 1 }).skip(1).limit(2).end())).toEqual([26, 23])
    expect((await c.aggregate().match({ age: 0 }).count('total').end()).data).toEqual([{ total: 10 }])
    expect(ids(await c.aggregate().skip(100).end())).toEqual([])
  })
  test('聚合不止 100 条', async () => {
    const many = await cloud.collection(Array.from({ length: 150 }, (_unused, i) => ({ _id: i })))
    expect((await many.aggregate().end()).data).toHaveLength(150)
  })
  test('sortByCount', async () => {
    c = await cloud.collection([{ category: 'Web', tags: ['JavaScript', 'C#'] }, { category: 'Web', tags: ['Go', 'C#'] }, { category: 'Life', tags: ['Go', 'Python', 'C#'] }])
    expect((await c.aggregate().sortByCount('$category').end()).data).toEqual([{ _id: 'Web', count: 2 }, { _id: 'Life', count: 1 }])
    expect((await c.aggregate().unwind('$tags').sortByCount('$tags').limit(2).end()).data).toEqual([{ _id: 'C#', count: 3 }, { _id: 'Go', count: 2 }])
  })
  test('unwind', async () => {
    c = await cloud.collection(unwound)
    expect(bare((await c.aggregate().unwind('$size').end()).data)).toEqual([
      { product: 'tshirt', size: 'S' }, { product: 'tshirt', size: 'M' }, { product: 'tshirt', size: 'L' }, { product: 'trousers', size: 'S' }, { product: 'single', size: 'M' },
    ])
    expect(bare((await c.aggregate().unwind({ path: '$size', includeArrayIndex: 'index' }).end()).data).map((row: any) => row.index)).toEqual([0, 1, 2, 0, null])
    const kept = bare((await c.aggregate().unwind({ path: '$size', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }).end()).data)
    expect(kept.slice(3)).toEqual([{ product: 'pants', i: null }, { product: 'socks', size: null, i: null }, { product: 'trousers', size: 'S', i: 0 }, { product: 'single', size: 'M', i: null }, { product: 'none', i: null }])
  })
  test('raw：SDK 没有方法的阶段', async () => {
    c = await cloud.collection([{ _id: 1, n: 1 }, { _id: 2, n: 2 }, { _id: 3, n: 3 }])
    expect((await c.options({ raw: true }).aggregate([{ $facet: { big: [{ $match: { n: { $gt: 1 } } }, { $count: 'c' }], first: [{ $limit: 1 }] } }]).end()).data).toEqual([{ big: [{ c: 2 }], first: [{ _id: 1, n: 1 }] }])
    expect((await c.options({ raw: true }).aggregate([{ $set: { m: { $multiply: ['$n', 2] } } }, { $unset: 'n' }, { $replaceWith: { v: '$m' } }]).end()).data).toEqual([{ v: 2 }, { v: 4 }, { v: 6 }])
  })
})
