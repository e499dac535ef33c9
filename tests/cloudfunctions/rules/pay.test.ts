import fc from 'fast-check'
import { isByOutput, Pay, payBounds, payMethods } from '../../../cloudfunctions/contract/pay'
import { monthlyRange } from '../../../cloudfunctions/rules/pay'

const yuan = (from: number, to: number) => ({ min: from * 100, max: to * 100 })
const accepts = (pay: object) => Pay.safeParse(pay).success

describe('写不成的工资', () => {
  test.each([
    ['只有面议', { method: 'negotiable', parts: ['base'] }], ['没有数', { method: 'monthly', parts: ['base'] }], ['上限低于下限', { method: 'monthly', ...yuan(7_000, 5_500), parts: ['base'] }],
    ['把元当成分', { method: 'monthly', min: 5_500, max: 7_000, parts: ['base'] }], ['月薪多打两个零', { method: 'monthly', ...yuan(550_000, 700_000), parts: ['base'] }],
    ['日薪写成月薪的数', { method: 'daily', ...yuan(5_500, 7_000), parts: ['base'] }], ['半分钱', { method: 'piece', min: 0.5, max: 1, parts: ['output'] }],
    ['不说构成', { method: 'monthly', ...yuan(5_500, 7_000), parts: [] }], ['构成说两遍', { method: 'monthly', ...yuan(5_500, 7_000), parts: ['base', 'base'] }],
    ['月薪又另写一个月', { method: 'monthly', ...yuan(5_500, 7_000), parts: ['base'], month: yuan(9_000, 13_000) }],
    ['计程的月收入颠倒', { method: 'kilometre', min: 150, max: 200, parts: ['output'], month: yuan(13_000, 9_000) }],
    ['多出来的话', { method: 'monthly', ...yuan(5_500, 7_000), parts: ['base'], note: '面议' }],
  ])('%s', (_title, pay) => expect(accepts(pay)).toBe(false))
})

test.each([
  ['叉车工 5,500–7,000 月薪', { method: 'monthly', ...yuan(5_500, 7_000), parts: ['base', 'overtime'] }, { ...yuan(5_500, 7_000), assumes: 'stated' }],
  ['分拣员 160–220 日结', { method: 'daily', ...yuan(160, 220), parts: ['base'] }, { ...yuan(3_480, 4_785), assumes: 'days-21.75' }],
  ['家政 26–40 时薪', { method: 'hourly', ...yuan(26, 40), parts: ['base'] }, { ...yuan(4_524, 6_960), assumes: 'hours-174' }],
  ['货车司机 9,000–13,000 计程', { method: 'kilometre', min: 120, max: 180, parts: ['output', 'allowance'], month: yuan(9_000, 13_000) }, { ...yuan(9_000, 13_000), assumes: 'stated' }],
  ['快递员计件，没说一个月多少，就不估', { method: 'piece', min: 80, max: 120, parts: ['output'] }, null],
  ['按趟，没说一个月多少，就不估', { method: 'trip', ...yuan(300, 800), parts: ['output'] }, null],
] as [string, Pay, object | null][])('%s', (_title, pay, month) => {
  expect(accepts(pay)).toBe(true)
  expect(monthlyRange(pay)).toEqual(month)
})

test('性质：界内的都写得成，界外一分就写不成；估出来的是整分，低不过高', () => {
  fc.assert(fc.property(fc.constantFrom(...payMethods), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (method, a, b) => {
    const [least, most] = payBounds[method]
    const [min, max] = [a, b].sort((x, y) => x - y).map((part) => least + Math.floor(part * (most - least))) as [number, number]
    const pay: Pay = { method, min, max, parts: ['base'] }
    expect(accepts(pay)).toBe(true)
    expect(accepts({ ...pay, min: least - 1 }) || accepts({ ...pay, max: most + 1 }) || accepts({ ...pay, min: max + 1 })).toBe(false)
    const month = monthlyRange(pay)
    expect(month === null).toBe(isByOutput(method))
    if (month) expect(Number.isInteger(month.min) && Number.isInteger(month.max) && month.min <= month.max).toBe(true)
  }))
})
