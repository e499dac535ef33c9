import { BSONRegExp, ObjectId } from 'bson'
import { type Stage, runAggregate } from '../../../../cloudfunctions/local/engine/aggregate'
import type { Doc } from '../../../../cloudfunctions/local/engine/document'

const now = new Date('2024-06-01T00:00:00Z')
const doc: Doc = {
  _id: 1, a: 1, s: 'x', n: null, arr: [1, 2, 3], d: new Date('2024-03-05T06:07:08.009Z'), o: { x: 1, y: 2 }, e: [], cn: '中文a',
  items: [{ p: 2, q: 3 }, { p: 5 }, 7], id: new ObjectId('65e6b3bc0000000000000000'), t: true,
}
const evaluate = (expression: unknown): unknown => {
  const stages: Stage[] = [{ stageKey: '$replaceRoot', stageValue: { newRoot: { r: expression } } }]
  const [result] = runAggregate(stages, { source: [doc], collection: () => [], geoIndexed: () => true, now })
  return 'r' in result! ? result!['r'] : 'missing'
}
const on = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day))

describe('聚合表达式：拒绝', () => {
  test.each<[unknown, string]>([
    [{ $add: ['$s', 1] }, 'DATABASE_REQUEST_FAILED'],
    [{ $add: ['$d', '$d'] }, 'DATABASE_REQUEST_FAILED'],
    [{ $subtract: ['$s', 1] }, 'DATABASE_REQUEST_FAILED'],
    [{ $subtract: [1, '$d'] }, 'DATABASE_REQUEST_FAILED'],
    [{ $multiply: ['$s', 1] }, 'DATABASE_REQUEST_FAILED'],
    [{ $divide: ['$a', 0] }, 'DATABASE_REQUEST_FAILED'],
    [{ $mod: ['$a', 0] }, 'DATABASE_REQUEST_FAILED'],
    [{ $sqrt: -1 }, 'DATABASE_REQUEST_FAILED'],
    [{ $ln: 0 }, 'DATABASE_REQUEST_FAILED'],
    [{ $pow: [0, -1] }, 'DATABASE_REQUEST_FAILED'],
    [{ $concat: ['$s', 5] }, 'DATABASE_REQUEST_FAILED'],
    [{ $size: '$m' }, 'DATABASE_REQUEST_FAILED'],
    [{ $size: '$s' }, 'DATABASE_REQUEST_FAILED'],
    [{ $in: [1, '$s'] }, 'DATABASE_REQUEST_FAILED'],
    [{ $arrayElemAt: ['$s', 0] }, 'DATABASE_REQUEST_FAILED'],
    [{ $strLenCP: '$m' }, 'DATABASE_REQUEST_FAILED'],
    [{ $substrBytes: ['$cn', 1, 2] }, 'DATABASE_REQUEST_FAILED'],
    [{ $split: ['$s', ''] }, 'DATABASE_REQUEST_FAILED'],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 'DATABASE_REQUEST_FAILED'],
    [{ $cond: [1, 2] }, 'DATABASE_REQUEST_FAILED'],
    [{ $cond: { if: 1, then: 2 } }, 'DATABASE_REQUEST_FAILED'],
    [{ $hour: '$s' }, 'DATABASE_REQUEST_FAILED'],
    [{ $hour: { date: '$d', timezone: 'Mars/Base' } }, 'DATABASE_REQUEST_FAILED'],
    [{ $dateToString: { date: '$d', format: '%Q' } }, 'DATABASE_REQUEST_FAILED'],
    [{ $dateFromString: { dateString: 'soon' } }, 'DATABASE_REQUEST_FAILED'],
    [{ $dateFromString: { dateString: '2024-02-30' } }, 'DATABASE_REQUEST_FAILED'],
    [{ $toInt: 'x' }, 'DATABASE_REQUEST_FAILED'],
    [{ $toInt: 3e9 }, 'DATABASE_REQUEST_FAILED'],
    [{ $mergeObjects: ['$o', 1] }, 'DATABASE_REQUEST_FAILED'],
    [{ $arrayToObject: [[[1, 2]]] }, 'DATABASE_REQUEST_FAILED'],
    [{ $zip: { inputs: [[1]], defaults: [0] } }, 'DATABASE_REQUEST_FAILED'],
    [{ $range: [0, 1, 0] }, 'DATABASE_REQUEST_FAILED'],
    [{ $slice: ['$arr', 0, 0] }, 'DATABASE_REQUEST_FAILED'],
    [{ $setEquals: ['$arr', null] }, 'DATABASE_REQUEST_FAILED'],
    [{ $add: [1], $sum: [2] }, 'DATABASE_REQUEST_FAILED'],
    ['$$nobody', 'DATABASE_REQUEST_FAILED'],
    ['$a..b', 'DATABASE_REQUEST_FAILED'],
    [{ 'a.b': { c: '$a', 'd.e': { $add: [1, 'x'] } } }, 'DATABASE_REQUEST_FAILED'],
    [{ $filter: { input: '$arr', cond: true, extra: 1 } }, 'DATABASE_REQUEST_FAILED'],
    [{ $nope: 1 }, 'INVALID_PARAM'],
    [{ $function: { body: 'x', args: [], lang: 'js' } }, 'INVALID_PARAM'],
    [{ $meta: 'textScore' }, 'INVALID_PARAM'],
    [{ $constructor: 1 }, 'INVALID_PARAM'],
    ['$$CLUSTER_TIME', 'INVALID_PARAM'],
  ])('%j', (expression, code) => {
    expect(() => evaluate(expression)).toThrow(expect.objectContaining({ code }))
  })
})

describe('聚合表达式：取值与空值', () => {
  test.each<[unknown, unknown]>([
    ['$m', 'missing'],
    ['$o.x', 1],
    ['$items.p', [2, 5]],
    ['$items.0', []],
    ['$s.x', 'missing'],
    [{ $literal: '$a' }, '$a'],
    [['$m', 1], [null, 1]],
    [{ x: '$m', y: 1 }, { y: 1 }],
    [{ $eq: ['$m', null] }, false],
    [{ $lt: ['$m', null] }, true],
    [{ $eq: ['$n', null] }, true],
    [{ $eq: ['$o', { y: 2, x: 1 }] }, false],
    [{ $eq: ['$o', { x: 1, y: 2 }] }, true],
    [{ $cmp: ['$s', 1] }, 1],
    [{ $gt: ['$arr', 5] }, true],
    [{ $and: [] }, true],
    [{ $or: [] }, false],
    [{ $and: [1, ''] }, true],
    [{ $and: [1, 0] }, false],
    [{ $not: ['$m'] }, true],
    [{ $cond: ['$m', 1, 2] }, 2],
    [{ $cond: { if: '$t', then: 'y', else: 'n' } }, 'y'],
    [{ $ifNull: ['$m', '$n', 'z'] }, 'z'],
    [{ $switch: { branches: [{ case: { $gt: ['$a', 0] }, then: '正' }], default: '负' } }, '正'],
    [{ $let: { vars: { k: 2, a: '$a' }, in: { $add: ['$$k', '$$a'] } } }, 3],
    ['$$ROOT.a', 1],
    ['$$NOW', now],
    ['$$REMOVE', 'missing'],
  ])('%j → %j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })
})

describe('聚合表达式：算术', () => {
  test.each<[unknown, unknown]>([
    [{ $add: [1, 2, 3] }, 6], [{ $add: ['$n', 1] }, null], [{ $add: ['$m', 1] }, null], [{ $add: ['$d', 1000] }, new Date('2024-03-05T06:07:09.009Z')],
    [{ $subtract: ['$d', 1000] }, new Date('2024-03-05T06:07:07.009Z')], [{ $subtract: ['$d', '$d'] }, 0],
    [{ $multiply: [2, 3, '$a'] }, 6], [{ $divide: [7, 2] }, 3.5], [{ $mod: [-7, 3] }, -1], [{ $abs: -2 }, 2], [{ $ceil: 1.2 }, 2], [{ $floor: -1.2 }, -2],
    [{ $trunc: -1.5 }, -1], [{ $trunc: [12.345, 1] }, 12.3], [{ $trunc: [1234, -2] }, 1200], [{ $round: [2.5, 0] }, 2], [{ $round: 3.5 }, 4], [{ $round: [2.675, 2] }, 2.68],
    [{ $round: [-2.5, 0] }, -2], [{ $pow: [2, -1] }, 0.5], [{ $sqrt: 9 }, 3], [{ $exp: 0 }, 1], [{ $ln: 1 }, 0], [{ $log: [100, 10] }, 2], [{ $log10: 1000 }, 3],
    [{ $sum: ['$a', 'x', 2] }, 3], [{ $sum: '$arr' }, 6], [{ $avg: ['$m', 'x'] }, null], [{ $avg: '$arr' }, 2], [{ $max: ['$m', null, 3] }, 3], [{ $min: '$arr' }, 1],
    [{ $stdDevPop: '$arr' }, Math.sqrt(2 / 3)], [{ $stdDevSamp: '$arr' }, 1], [{ $stdDevSamp: [1] }, null],
  ])('%j → %j', (expression, expected) => {
    const value = evaluate(expression)
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12)
    else expect(value).toEqual(expected)
  })
})

describe('聚合表达式：数组与集合', () => {
  test.each<[unknown, unknown]>([
    [{ $arrayElemAt: ['$arr', -1] }, 3], [{ $arrayElemAt: ['$arr', 9] }, 'missing'], [{ $arrayElemAt: ['$m', 0] }, null],
    [{ $arrayToObject: [[['k', 1], ['l', 2]]] }, { k: 1, l: 2 }], [{ $arrayToObject: { $literal: [{ k: 'a', v: 1 }] } }, { a: 1 }],
    [{ $concatArrays: ['$arr', [4]] }, [1, 2, 3, 4]], [{ $concatArrays: ['$arr', '$m'] }, null],
    [{ $filter: { input: '$arr', as: 'x', cond: { $gt: ['$$x', 1] } } }, [2, 3]], [{ $filter: { input: '$arr', cond: { $gt: ['$$this', 1] }, limit: 1 } }, [2]], [{ $filter: { input: '$n', cond: true } }, null],
    [{ $in: [2, '$arr'] }, true], [{ $indexOfArray: ['$arr', 2] }, 1], [{ $indexOfArray: ['$arr', 9] }, -1], [{ $indexOfArray: ['$arr', 1, 1] }, -1], [{ $indexOfArray: ['$m', 1] }, null],
    [{ $isArray: '$arr' }, true], [{ $isArray: ['$s'] }, false],
    [{ $map: { input: '$arr', as: 'x', in: { $multiply: ['$$x', '$a', 2] } } }, [2, 4, 6]], [{ $map: { input: '$items', as: 'i', in: '$$i.q' } }, [3, null, null]], [{ $map: { input: '$m', in: 1 } }, null],
    [{ $map: { input: '$arr', as: 'x', in: { $map: { input: '$arr', as: 'y', in: { $add: ['$$x', '$$y'] } } } } }, [[2, 3, 4], [3, 4, 5], [4, 5, 6]]],
    [{ $range: [0, 5, 2] }, [0, 2, 4]], [{ $range: [3, 0, -1] }, [3, 2, 1]], [{ $range: [0, 0] }, []],
    [{ $reduce: { input: '$arr', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6], [{ $reduce: { input: '$n', initialValue: 0, in: 1 } }, null],
    [{ $reverseArray: '$arr' }, [3, 2, 1]], [{ $size: '$e' }, 0],
    [{ $slice: ['$arr', 2] }, [1, 2]], [{ $slice: ['$arr', -2] }, [2, 3]], [{ $slice: ['$arr', 1, 1] }, [2]], [{ $slice: ['$arr', -9, 2] }, [1, 2]],
    [{ $zip: { inputs: [[1], [2, 3]] } }, [[1, 2]]], [{ $zip: { inputs: [[1], [2, 3]], useLongestLength: true, defaults: [0, 9] } }, [[1, 2], [0, 3]]], [{ $zip: { inputs: ['$n', [1]] } }, null],
    [{ $first: '$arr' }, 1], [{ $last: '$arr' }, 3], [{ $first: '$e' }, 'missing'], [{ $sortArray: { input: [3, 1, 2], sortBy: -1 } }, [3, 2, 1]],
    [{ $firstN: { input: '$arr', n: 2 } }, [1, 2]], [{ $lastN: { input: '$arr', n: 2 } }, [2, 3]], [{ $maxN: { input: '$arr', n: 2 } }, [3, 2]], [{ $minN: { input: '$arr', n: 1 } }, [1]],
    [{ $setUnion: [[1, 2], [2, 3]] }, [1, 2, 3]], [{ $setIntersection: ['$arr', [3, 1]] }, [1, 3]], [{ $setDifference: ['$arr', [2]] }, [1, 3]], [{ $setUnion: ['$arr', null] }, null],
    [{ $setEquals: [[1, 2, 2], [2, 1]] }, true], [{ $setIsSubset: [[1], '$arr'] }, true], [{ $allElementsTrue: [[1, true, 'a']] }, true], [{ $allElementsTrue: [[]] }, true], [{ $anyElementTrue: [[0, null]] }, false],
    [{ $objectToArray: '$o' }, [{ k: 'x', v: 1 }, { k: 'y', v: 2 }]], [{ $mergeObjects: ['$o', '$m', { y: 3 }] }, { x: 1, y: 3 }], [{ $mergeObjects: '$o' }, { x: 1, y: 2 }],
    [{ $getField: 'a' }, 1], [{ $getField: { field: 'x', input: '$o' } }, 1], [{ $setField: { field: 'x', input: '$o', value: 9 } }, { x: 9, y: 2 }], [{ $unsetField: { field: 'x', input: '$o' } }, { y: 2 }],
  ])('%j → %j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })
})

describe('聚合表达式：字符串', () => {
  test.each<[unknown, unknown]>([
    [{ $concat: ['$s', '-', 'y'] }, 'x-y'], [{ $concat: ['$s', '$m'] }, null], [{ $toUpper: '$s' }, 'X'], [{ $toUpper: '$n' }, ''], [{ $toLower: 5 }, '5'], [{ $toUpper: 'é' }, 'é'],
    [{ $substr: ['hello', 1, 3] }, 'ell'], [{ $substr: ['hello', 1, -1] }, 'ello'], [{ $substrBytes: ['$cn', 0, 3] }, '中'], [{ $substrCP: ['$cn', 1, 5] }, '文a'], [{ $substrCP: ['$s', 5, 1] }, ''],
    [{ $strLenBytes: '$cn' }, 7], [{ $strLenCP: '$cn' }, 3], [{ $indexOfBytes: ['$cn', '文'] }, 3], [{ $indexOfCP: ['$cn', '文'] }, 1], [{ $indexOfCP: ['$m', 'a'] }, null], [{ $indexOfCP: ['$cn', 'z'] }, -1],
    [{ $split: ['a,b', ','] }, ['a', 'b']], [{ $split: ['$m', ','] }, null], [{ $strcasecmp: ['ABC', 'abc'] }, 0], [{ $strcasecmp: ['b', 'A'] }, 1],
    [{ $trim: { input: '  a ' } }, 'a'], [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'], [{ $rtrim: { input: 'axx', chars: 'x' } }, 'a'], [{ $trim: { input: '$n' } }, null],
    [{ $replaceOne: { input: 'aa', find: 'a', replacement: { $literal: '$&' } } }, '$&a'], [{ $replaceAll: { input: 'aa', find: 'a', replacement: 'b' } }, 'bb'],
    [{ $regexMatch: { input: 'Hello', regex: 'h', options: 'i' } }, true], [{ $regexMatch: { input: '$m', regex: 'h' } }, false],
    [{ $regexFind: { input: '中文a', regex: new BSONRegExp('文(.)') } }, { match: '文a', idx: 1, captures: ['a'] }], [{ $regexFind: { input: 'x', regex: 'y' } }, null],
    [{ $regexFindAll: { input: 'a1b2', regex: '\\d' } }, [{ match: '1', idx: 1, captures: [] }, { match: '2', idx: 3, captures: [] }]],
  ])('%j → %j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })
})

describe('聚合表达式：日期与时区', () => {
  const shanghai = 'Asia/Shanghai'
  test.each<[unknown, unknown]>([
    [{ $year: '$d' }, 2024], [{ $month: '$d' }, 3], [{ $dayOfMonth: '$d' }, 5], [{ $hour: { date: '$d', timezone: shanghai } }, 14], [{ $hour: { date: '$d', timezone: '+08:00' } }, 14], [{ $hour: ['$d'] }, 6],
    [{ $minute: '$d' }, 7], [{ $second: '$d' }, 8], [{ $millisecond: '$d' }, 9], [{ $dayOfWeek: '$d' }, 3], [{ $isoDayOfWeek: '$d' }, 2], [{ $dayOfYear: '$d' }, 65], [{ $week: '$d' }, 9],
    [{ $isoWeek: '$d' }, 10], [{ $isoWeekYear: { date: on(2024, 12, 30) } }, 2025], [{ $isoWeek: { date: on(2021, 1, 3) } }, 53], [{ $week: { date: on(2023, 1, 1) } }, 1], [{ $year: '$m' }, null], [{ $year: '$id' }, 2024],
    [{ $dateToString: { date: '$d' } }, '2024-03-05T06:07:08.009Z'], [{ $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M', timezone: shanghai } }, '2024-03-05 14:07'],
    [{ $dateToString: { date: '$d', format: '%j %u %w %U %V %G %z %Z %L %%', timezone: shanghai } }, '065 2 3 09 10 2024 +0800 +480 009 %'], [{ $dateToString: { date: '$m', onNull: '无' } }, '无'],
    [{ $dateFromString: { dateString: '2024-03-05', timezone: shanghai } }, new Date('2024-03-04T16:00:00Z')], [{ $dateFromString: { dateString: '2024-03-05T06:07:08.009Z' } }, new Date('2024-03-05T06:07:08.009Z')],
    [{ $dateFromString: { dateString: '05/03/2024', format: '%d/%m/%Y' } }, new Date('2024-03-05T00:00:00Z')], [{ $dateFromString: { dateString: 'x', onError: 'bad' } }, 'bad'], [{ $dateFromString: { dateString: '$n', onNull: 0 } }, 0],
    [{ $dateFromParts: { year: 2024, month: 14, day: 1 } }, new Date('2025-02-01T00:00:00Z')], [{ $dateFromParts: { year: 2024, month: 3, day: 5, hour: 8, timezone: shanghai } }, new Date('2024-03-05T00:00:00Z')],
    [{ $dateFromParts: { isoWeekYear: 2025, isoWeek: 1, isoDayOfWeek: 1 } }, new Date('2024-12-30T00:00:00Z')], [{ $dateFromParts: { year: '$m' } }, null],
    [{ $dateToParts: { date: '$d', timezone: shanghai } }, { year: 2024, month: 3, day: 5, hour: 14, minute: 7, second: 8, millisecond: 9 }],
    [{ $dateAdd: { startDate: on(2024, 1, 31), unit: 'month', amount: 1 } }, on(2024, 2, 29)], [{ $dateSubtract: { startDate: '$d', unit: 'day', amount: 5 } }, new Date('2024-02-29T06:07:08.009Z')],
    [{ $dateDiff: { startDate: new Date('2024-03-05T15:59:00Z'), endDate: new Date('2024-03-05T16:01:00Z'), unit: 'day', timezone: shanghai } }, 1],
    [{ $dateDiff: { startDate: on(2024, 3, 3), endDate: on(2024, 3, 10), unit: 'week' } }, 1], [{ $dateTrunc: { date: '$d', unit: 'day', timezone: shanghai } }, new Date('2024-03-04T16:00:00Z')],
    [{ $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } }, on(2024, 3, 4)], [{ $dateTrunc: { date: '$d', unit: 'quarter' } }, on(2024, 1, 1)],
  ])('%j → %j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })
})

describe('聚合表达式：类型转换', () => {
  test.each<[unknown, unknown]>([
    [{ $toInt: '12' }, 12], [{ $toInt: -1.9 }, -1], [{ $toInt: true }, 1], [{ $toInt: '$n' }, null], [{ $toDouble: '1.5' }, 1.5], [{ $toLong: '$d' }, 1709618828009], [{ $toBool: 'false' }, true], [{ $toBool: 0 }, false],
    [{ $toString: 1.5 }, '1.5'], [{ $toString: true }, 'true'], [{ $toString: '$d' }, '2024-03-05T06:07:08.009Z'], [{ $toString: '$id' }, '65e6b3bc0000000000000000'], [{ $toDate: '2024-03-05' }, on(2024, 3, 5)], [{ $toDate: 1709618828009 }, new Date(1709618828009)],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1], [{ $convert: { input: '$n', to: 'int', onNull: 0 } }, 0], [{ $type: '$m' }, 'missing'], [{ $type: '$a' }, 'int'], [{ $type: 1.5 }, 'double'], [{ $type: '$d' }, 'date'], [{ $isNumber: '$a' }, true],
  ])('%j → %j', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })
})
