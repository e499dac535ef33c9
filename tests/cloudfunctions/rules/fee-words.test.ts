import fc from 'fast-check'
import { feeWords } from '../../../cloudfunctions/rules/fee-words'

const words = (text: string) => feeWords(text).map(({ word }) => word)

describe('向劳动者要钱的话，每一种名目都认得', () => {
  test.each([
    ['入职交押金500元', ['押金']], ['需缴纳保证金', ['保证金']], ['培训费自理', ['培训费']], ['体检费用自付', ['体检费']], ['服装费200元从工资扣', ['服装费']],
    ['收中介费', ['中介费']], ['报名费50，资料费30', ['报名费', '资料费']], ['车辆安全保证金两千', ['保证金']], ['满月退转正费', ['转正费']], ['岗位稳定金', ['定金']],
    ['入职当天交200元', ['交200元']], ['先付三百元', ['先付三百元']], ['缴纳人民币1,000元', ['缴纳人民币1,000元']], ['扫码转账￥99', ['转账¥99']],
    ['押五百块，离职退', ['押五百块']], ['体检费入职满三个月后公司报销', ['体检费']],
  ])('%s', (text, found) => expect(words(text)).toEqual(found))
})

describe('换个写法也认得', () => {
  test.each([
    ['押 金', '押金'], ['押　金', '押金'], ['押\u200b金', '押金'], ['押*金', '押金'], ['押/金', '押金'], ['押（金）', '押金'], ['压金', '压金'], ['培-训-费', '培训费'],
    ['培訓費', '培训费'], ['保 證 金', '保证金'], ['押⾦', '押金'], ['交２００元', '交200元'], ['交 2 0 0 元', '交200元'], ['交二百块', '交二百块'], ['繳納200圓', '缴纳200元'], ['交200RMB', '交200RMB'],
  ])('%s', (text, found) => expect(words(`入职须知：${text}`)).toEqual([found]))
})

describe('假装不收的，不放过', () => {
  test.each([
    ['不收押金，报名费50元', ['报名费']], ['免押金，培训费另计', ['培训费']], ['不收押金但要交培训费', ['培训费']], ['免押金培训费200元', ['培训费']],
    ['不交押金不予录用', ['押金']], ['不缴押金的，将无法上岗', ['押金']], ['不能不交押金', ['押金']], ['并非不收押金', ['押金']], ['难免押金', ['押金']],
    ['不收押金、体检费自理', ['体检费']], ['交100押金', ['押金']], ['押金不退', ['押金']], ['押金无法退还', ['押金']], ['向公司支付押金', ['押金']], ['向本公司支付全部培训费', ['培训费']],
    ['公司收取押金', ['押金']], ['押金公司负责保管', ['押金']], ['不收\n押金500', ['押金']],
  ])('%s', (text, found) => expect(words(text)).toEqual(found))
})

describe('老实的话，不冤枉', () => {
  test.each([
    '不收任何费用', '免押金', '不收押金', '不收取任何押金', '不收押金、培训费、服装费', '不收押金/培训费', '不收押金，不收培训费', '不需要交押金', '无需缴纳保证金', '无押金', '零押金', '0押金', '押金0元', '押金：无',
    '押金、培训费全免', '培训费由公司承担', '体检费公司报销', '公司承担体检费和服装费', '我公司全额承担培训费', '培训费用全免，包吃住', '严禁收取押金', '从不向求职者收取中介费', '不用交200元', '中介费一律不收。',
    '体检合格', '服装由公司提供', '免费培训，免费体检', '报名请带身份证', '交通补贴200元', '交通费报销', '单笔成交5000元提成100元', '公司每月缴800元公积金', '缴纳800元社保', '已缴农民工工资保证金',
    '负责投标保证金', '熟悉抵押金融业务', '高压金属焊接', '固定金额补贴', '负责核对保证金额', '为客户押金开票', '高速收费员', '底薪4500元，每月15日发5000元', '指定金店导购', '稳定金融行业', '',
  ])('%s', (text) => expect(feeWords(text)).toEqual([]))
})

test('位置说的是原文里的字', () => {
  const text = '包吃住。入职交押 金５００元，不收培训费'
  expect(feeWords(text).map(({ from, to }) => text.slice(from, to))).toEqual(['押 金'])
})

const names = fc.constantFrom('押金', '保证金', '培训费', '体检费', '服装费', '中介费', '报名费', '资料费')
const noise = fc.constantFrom('', ' ', '　', '*', '·', '\u200b', '-', '/')
const prose = fc.constantFrom('货车司机', '月薪五千', '包吃住', '早八晚五', '', 'A2 驾照', '，', '。')

test('性质：撒进什么符号，藏在哪一段里，都找得到，位置也对', () => {
  fc.assert(fc.property(prose, names, noise, prose, (before, name, dot, after) => {
    const hidden = [...name].join(dot)
    const text = `${before}。入职交${hidden}。${after}`
    expect(feeWords(text)).toEqual([{ word: name, from: before.length + 4, to: before.length + 4 + hidden.length }])
  }))
})
test('性质：前面说了不收，或后面说了公司承担，就不算', () => {
  const list = fc.uniqueArray(names, { minLength: 1, maxLength: 4 })
  fc.assert(fc.property(list, fc.constantFrom('、', '和', '/', ' 、 '), fc.constantFrom('不收', '免', '无需缴纳', '不收取任何'), (all, comma, no) => {
    expect(feeWords(`${no}${all.join(comma)}。`)).toEqual([])
    expect(feeWords(`${all.join(comma)}由公司承担。`)).toEqual([])
    expect(feeWords(all.join(comma)).map(({ word }) => word)).toEqual(all)
  }))
})
test('性质：任何文字都有答复，两千字也不慢', () => {
  const bits = fc.array(fc.oneof(names, noise, prose, fc.constantFrom('不', '收', '免', '交', '公司', '全免', '1', '元', '\n'), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 600, size: 'max' })
  fc.assert(fc.property(bits, (all) => {
    const text = all.join('').slice(0, 2_000)
    const started = performance.now()
    const found = feeWords(text)
    expect(performance.now() - started).toBeLessThan(500)
    expect(found.every(({ from, to }) => 0 <= from && from < to && to <= text.length)).toBe(true)
  }), { numRuns: 200 })
})
