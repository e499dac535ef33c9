import { closeClouds, codeOf } from '../cloud'
import { type Ground, ground } from './ground'

let cloud: Ground, $: any, one: any

const date = new Date('2019-05-14T09:38:51.686Z')
const doc = {
  _id: 1, n: 7, neg: -2.5, f: 2.345, s: '云开发 CloudBase', a: [1, 2, 3], words: ['b', 'a', 'c'], date, o: { x: 1, y: 'z' },
  items: [{ k: 'a', v: 1 }, { k: 'b', v: 20 }, { k: 'c', v: 300 }], empty: [], yes: true, name: 'dongyuanxin', nick: '心谭', birthday: '1999/12/12',
}

beforeAll(async () => {
  cloud = await ground()
  ;({ $ } = cloud)
  one = await cloud.collection([doc])
})
afterAll(closeClouds)

const evaluate = async (expression: unknown) => (await one.aggregate().project({ _id: 0, r: expression }).end()).data[0].r

type Rows = [string, () => unknown, unknown][]
const table = (title: string, rows: Rows) => describe(title, () => {
  test.each<[string, () => unknown, unknown]>(rows)('%s', async (_title, expression, expected) => {
    const value = await evaluate(expression())
    if (typeof expected === 'number' && !Number.isInteger(expected)) expect(value).toBeCloseTo(expected, 9)
    else expect(value).toEqual(expected)
  })
})

describe('拒绝', () => {
  test.each<[string, () => unknown]>([
    ['abs 字符串', () => $.abs('$s')], ['add 两个日期', () => $.add(['$date', '$date'])], ['ceil 数组', () => $.ceil('$a')], ['divide 零', () => $.divide([1, 0])],
    ['ln 负', () => $.ln(-1)], ['sqrt 负', () => $.sqrt(-1)], ['mod 字符串', () => $.mod(['x', 2])], ['pow 0 的负次方', () => $.pow([0, -1])], ['log 底为 1', () => $.log([2, 1])],
    ['arrayElemAt 不是数组', () => $.arrayElemAt(['$n', 0])], ['concatArrays 不是数组', () => $.concatArrays(['$a', 1])], ['filter 不是数组', () => $.filter({ input: '$n', as: 'x', cond: true })],
    ['in 不是数组', () => $.in([1, '$n'])], ['range 步长 0', () => $.range([0, 5, 0])], ['reduce 缺 in', () => $.reduce({ input: '$a', initialValue: 0 })], ['slice 个数', () => $.slice(['$a'])],
    ['zip 不是数组', () => $.zip({ inputs: ['$n'] })], ['size 不是数组', () => $.size('$n')], ['concat 数字', () => $.concat(['a', 1])], ['split 空分隔', () => $.split(['a', ''])],
    ['strLenCP 数字', () => $.strLenCP(1)], ['substrBytes 切断字符', () => $.substrBytes(['$nick', 1, 1])], ['dateFromString 不像日期', () => $.dateFromString({ dateString: 'x' })],
    ['dateToString 未知格式', () => $.dateToString({ date: '$date', format: '%Q' })], ['时区', () => $.hour({ date: '$date', timezone: 'Mars/Base' })], ['year 数字', () => $.year('$n')],
    ['switch 没有出路', () => $.switch({ branches: [{ case: false, then: 1 }] })], ['cond 三个', () => $.cond([true, 1])], ['未知变量', () => '$$nope'], ['mergeObjects 数组', () => $.mergeObjects('$a')],
    ['setUnion 不是数组', () => $.setUnion(['$a', 1])], ['objectToArray 数组', () => $.objectToArray('$a')], ['arrayToObject', () => $.arrayToObject('$a')], ['meta', () => $.meta('textScore')],
  ])('%s', async (_title, expression) => expect(await codeOf(evaluate(expression()))).toMatch(/^(DATABASE_REQUEST_FAILED|INVALID_PARAM)$/))
})

table('算术', [
  ['abs', () => $.abs('$neg'), 2.5], ['add', () => $.add(['$n', 1, 2]), 10], ['add 日期与毫秒', () => $.add(['$date', 1000]), new Date(date.getTime() + 1000)],
  ['ceil', () => $.ceil('$neg'), -2], ['floor', () => $.floor('$neg'), -3], ['divide', () => $.divide(['$n', 2]), 3.5], ['exp', () => $.exp(1), Math.E], ['ln', () => $.ln($.exp(2)), 2],
  ['log', () => $.log([8, 2]), 3], ['log10', () => $.log10(1000), 3], ['mod', () => $.mod(['$n', 4]), 3], ['mod 负', () => $.mod([-7, 4]), -3], ['multiply', () => $.multiply(['$n', 2, 3]), 42],
  ['pow', () => $.pow(['$n', 2]), 49], ['sqrt', () => $.sqrt(16), 4], ['subtract', () => $.subtract(['$n', 2]), 5], ['subtract 日期', () => $.subtract(['$date', new Date(date.getTime() - 5000)]), 5000],
  ['subtract 日期减毫秒', () => $.subtract(['$date', 1000]), new Date(date.getTime() - 1000)], ['trunc', () => $.trunc('$neg'), -2], ['trunc 两位', () => $.trunc(['$f', 2]), 2.34], ['round 偶数', () => ({ $round: [2.5, 0] }), 2],
])
table('数组', [
  ['arrayElemAt', () => $.arrayElemAt(['$a', 0]), 1], ['arrayElemAt 从尾', () => $.arrayElemAt(['$a', -1]), 3], ['arrayToObject 对', () => $.arrayToObject([[['x', 1], ['y', 2]]]), { x: 1, y: 2 }],
  ['arrayToObject kv', () => $.arrayToObject('$items'), { a: 1, b: 20, c: 300 }], ['concatArrays', () => $.concatArrays(['$a', '$words']), [1, 2, 3, 'b', 'a', 'c']],
  ['filter', () => $.filter({ input: '$items', as: 'item', cond: $.gte(['$$item.v', 20]) }), [{ k: 'b', v: 20 }, { k: 'c', v: 300 }]], ['filter 默认 this', () => $.filter({ input: '$a', cond: $.gt(['$$this', 1]) }), [2, 3]],
  ['in', () => $.in([2, '$a']), true], ['in 没有', () => $.in(['x', '$a']), false], ['indexOfArray', () => $.indexOfArray(['$a', 3]), 2], ['indexOfArray 没有', () => $.indexOfArray(['$a', 9]), -1], ['indexOfArray 从', () => $.indexOfArray(['$a', 1, 1]), -1],
  ['isArray', () => $.isArray('$a'), true], ['isArray 列表写法', () => $.isArray(['$n']), false], ['map', () => $.map({ input: '$a', as: 'x', in: $.multiply(['$$x', 10]) }), [10, 20, 30]],
  ['map 对象', () => $.map({ input: '$items', as: 'i', in: { name: '$$i.k' } }), [{ name: 'a' }, { name: 'b' }, { name: 'c' }]], ['range', () => $.range([0, 5]), [0, 1, 2, 3, 4]], ['range 步长', () => $.range([0, 10, 3]), [0, 3, 6, 9]], ['range 倒', () => $.range([3, 0, -1]), [3, 2, 1]], ['range 空', () => $.range([5, 0]), []],
  ['reduce', () => $.reduce({ input: '$a', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6], ['reduce 字符串', () => $.reduce({ input: '$words', initialValue: '', in: $.concat(['$$value', '$$this']) }), 'bac'],
  ['reduce 对象', () => $.reduce({ input: '$a', initialValue: { sum: 5, product: 2 }, in: { sum: $.add(['$$value.sum', '$$this']), product: $.multiply(['$$value.product', '$$this']) } }), { sum: 11, product: 12 }],
  ['reverseArray', () => $.reverseArray('$a'), [3, 2, 1]], ['size', () => $.size('$a'), 3], ['size 空', () => $.size('$empty'), 0], ['slice', () => $.slice(['$a', 2]), [1, 2]], ['slice 从尾', () => $.slice(['$a', -2]), [2, 3]], ['slice 位置', () => $.slice(['$a', 1, 1]), [2]],
  ['zip', () => $.zip({ inputs: ['$a', '$words'] }), [[1, 'b'], [2, 'a'], [3, 'c']]], ['zip 最长与默认', () => $.zip({ inputs: ['$a', ['x']], useLongestLength: true, defaults: [0, '-'] }), [[1, 'x'], [2, '-'], [3, '-']]],
  ['数组的字段', () => '$items.k', ['a', 'b', 'c']], ['数组的总和', () => $.sum('$items.v'), 321], ['最大', () => $.max('$a'), 3], ['平均', () => $.avg('$a'), 2],
])
table('布尔、比较、条件', [
  ['and', () => $.and([$.gt(['$n', 5]), '$yes']), true], ['and 空', () => $.and([]), true], ['or', () => $.or([false, 0, null]), false], ['not', () => $.not([$.gt(['$n', 5])]), false], ['not 单个', () => $.not('$yes'), false],
  ['cmp', () => $.cmp(['$n', 8]), -1], ['eq', () => $.eq(['$n', 7]), true], ['eq 不同类型', () => $.eq(['$n', '7']), false], ['neq', () => $.neq(['$n', 7]), false], ['gt 跨类型', () => $.gt(['$s', 5]), true], ['lte', () => $.lte(['$n', 7]), true],
  ['cond 对象', () => $.cond({ if: $.gte(['$n', 200]), then: 0.7, else: 'no' }), 'no'], ['cond 数组', () => $.cond(['$yes', '是', '否']), '是'], ['ifNull', () => $.ifNull(['$nope', 'd']), 'd'],
  ['switch', () => $.switch({ branches: [{ case: $.gt(['$n', 250]), then: 0 }, { case: $.gt(['$n', 5]), then: 1 }], default: 2 }), 1], ['switch default', () => $.switch({ branches: [{ case: false, then: 0 }], default: 2 }), 2],
  ['literal', () => $.literal('$n'), '$n'], ['literal 数字', () => $.literal(1), 1], ['eq literal', () => $.eq(['$s', $.literal('$1')]), false], ['let', () => $.let({ vars: { t: $.add(['$n', 1]), d: 2 }, in: $.multiply(['$$t', '$$d']) }), 16],
  ['ROOT', () => '$$ROOT.o.x', 1], ['CURRENT', () => '$$CURRENT.n', 7], ['REMOVE', () => $.cond([true, '$$REMOVE', 1]), undefined],
])
table('对象与集合', [
  ['mergeObjects', () => $.mergeObjects(['$o', { y: 1, w: 2 }]), { x: 1, y: 1, w: 2 }], ['mergeObjects null', () => $.mergeObjects(['$nope', null]), {}], ['objectToArray', () => $.objectToArray('$o'), [{ k: 'x', v: 1 }, { k: 'y', v: 'z' }]],
  ['allElementsTrue', () => $.allElementsTrue([[true, 1, 'x']]), true], ['allElementsTrue 空', () => $.allElementsTrue(['$empty']), true], ['anyElementTrue', () => $.anyElementTrue([[0, null, false]]), false], ['anyElementTrue 空数组也真', () => $.anyElementTrue([[[]]]), true],
  ['setDifference', () => $.setDifference(['$a', [2, 9]]), [1, 3]], ['setEquals', () => $.setEquals(['$a', [3, 2, 1, 1]]), true], ['setIntersection', () => $.setIntersection(['$a', [3, 2, 9]]), [2, 3]], ['setIsSubset', () => $.setIsSubset([[1], '$a']), true], ['setUnion', () => $.setUnion(['$a', [3, 4]]), [1, 2, 3, 4]],
])
table('字符串', [
  ['concat', () => $.concat(['$name', ' ', '$nick']), 'dongyuanxin 心谭'], ['indexOfBytes', () => $.indexOfBytes(['$s', 'C']), 10], ['indexOfCP', () => $.indexOfCP(['$s', 'C']), 4], ['indexOfCP 没有', () => $.indexOfCP(['$s', 'q']), -1],
  ['split', () => $.split(['$birthday', '/']), ['1999', '12', '12']], ['strLenBytes', () => $.strLenBytes('$nick'), 6], ['strLenCP', () => $.strLenCP('$nick'), 2], ['strLenCP 表情', () => $.strLenCP('🎉a'), 2], ['strcasecmp', () => $.strcasecmp(['Yuanxin', 'dong']), 1], ['strcasecmp 等', () => $.strcasecmp(['ABC', 'abc']), 0],
  ['substr', () => $.substr(['$birthday', 0, 4]), '1999'], ['substr -1', () => $.substr(['$birthday', 8, -1]), '12'], ['substrBytes', () => $.substrBytes(['$birthday', 5, 2]), '12'], ['substrCP', () => $.substrCP(['$nick', 0, 1]), '心'], ['toLower', () => $.toLower('$s'), '云开发 cloudbase'], ['toUpper', () => $.toUpper('$s'), '云开发 CLOUDBASE'],
  ['trim', () => ({ $trim: { input: '  a ' } }), 'a'], ['toString', () => ({ $toString: '$n' }), '7'], ['regexMatch', () => ({ $regexMatch: { input: '$s', regex: /cloud/, options: 'i' } }), true], ['replaceAll', () => ({ $replaceAll: { input: '$birthday', find: '/', replacement: '-' } }), '1999-12-12'],
])
table('日期', [
  ['year', () => $.year('$date'), 2019], ['month', () => $.month('$date'), 5], ['dayOfMonth', () => $.dayOfMonth('$date'), 14], ['hour', () => $.hour('$date'), 9], ['minute', () => $.minute('$date'), 38], ['second', () => $.second('$date'), 51], ['millisecond', () => $.millisecond('$date'), 686],
  ['dayOfWeek', () => $.dayOfWeek('$date'), 3], ['dayOfYear', () => $.dayOfYear('$date'), 134], ['week', () => $.week('$date'), 19], ['isoDayOfWeek', () => $.isoDayOfWeek('$date'), 2], ['isoWeek', () => $.isoWeek('$date'), 20], ['isoWeekYear', () => $.isoWeekYear('$date'), 2019], ['isoWeekYear 年初', () => $.isoWeekYear(new Date('2021-01-02')), 2020],
  ['hour 时区', () => $.hour({ date: '$date', timezone: 'Asia/Shanghai' }), 17], ['hour 偏移', () => $.hour({ date: '$date', timezone: '+0830' }), 18], ['dayOfMonth 跨日', () => $.dayOfMonth({ date: new Date('2019-05-14T20:00:00Z'), timezone: 'Asia/Shanghai' }), 15],
  ['dateToString', () => $.dateToString({ date: '$date', format: '%Y-%m-%d' }), '2019-05-14'], ['dateToString 时区', () => $.dateToString({ date: '$date', format: '%H:%M:%S.%L %z', timezone: 'Asia/Shanghai' }), '17:38:51.686 +0800'], ['dateToString 全部', () => $.dateToString({ date: '$date', format: '%j %u %U %V %G %w %% %Z' }), '134 2 19 20 2019 3 % +0'],
  ['dateToString 默认', () => $.dateToString({ date: '$date' }), '2019-05-14T09:38:51.686Z'], ['dateToString onNull', () => $.dateToString({ date: '$nope', format: '%Y', onNull: '无' }), '无'], ['夏令时', () => $.dateToString({ date: new Date('2024-07-01T12:00:00Z'), format: '%H %z', timezone: 'America/New_York' }), '08 -0400'],
  ['dateFromParts', () => $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' }), new Date('2017-02-08T17:00:00.000Z')], ['dateFromParts 进位', () => $.dateFromParts({ year: 2017, month: 14, day: 1 }), new Date('2018-02-01T00:00:00.000Z')], ['dateFromParts iso', () => $.dateFromParts({ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 4 }), new Date('2017-02-09T00:00:00.000Z')],
  ['dateFromString', () => $.dateFromString({ dateString: '2019-05-14T09:38:51.686Z' }), date], ['dateFromString 时区', () => $.dateFromString({ dateString: '2019-05-14', timezone: 'Asia/Shanghai' }), new Date('2019-05-13T16:00:00.000Z')], ['dateFromString 格式', () => $.dateFromString({ dateString: '06-15-2018', format: '%m-%d-%Y' }), new Date('2018-06-15T00:00:00.000Z')],
  ['dateFromString onError', () => $.dateFromString({ dateString: 'x', onError: '坏' }), '坏'], ['dateFromString onNull', () => $.dateFromString({ dateString: null, onNull: '空' }), '空'],
  ['dateToParts', () => ({ $dateToParts: { date: '$date' } }), { year: 2019, month: 5, day: 14, hour: 9, minute: 38, second: 51, millisecond: 686 }], ['toDate', () => ({ $toDate: 4102444800000 }), new Date(4102444800000)], ['toLong', () => ({ $toLong: '$date' }), date.getTime()],
])
