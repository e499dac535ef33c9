import fc from 'fast-check'
import { hardshipKinds } from '../../../cloudfunctions/contract/hardship-terms'
import { masked, type Noticed } from '../../../cloudfunctions/rules/public-notice'
import { dayNumber } from '../../../cloudfunctions/rules/shanghai-time'

const from = dayNumber(Date.parse('2026-11-20T10:00:00+08:00'))
const usual: Noticed = { name: '张建国', unit: '燕郊镇货运行业工会联合会', category: 'deep', fen: 300_000, from, until: from + 7 }

const figure = fc.constantFrom(...'0123456789', ...'０１２３４５６７８９', ...'٠١٢٣٤', ...'①②③', ...'一二三四五六七八九〇零')
const glue = fc.constantFrom('', ' ', '-', '·', '、', '号')
const number = fc.tuple(fc.array(fc.tuple(figure, glue), { minLength: 5, maxLength: 19 })).map(([parts]) => parts.flat().join(''))
const text = fc.oneof(
  number, fc.constantFrom('131099199001011231', '6217000010000000003', '19900000001', '13109919900101123x', '张建国 199-0000-0001'),
  fc.string({ unit: 'grapheme', maxLength: 60 }), fc.tuple(fc.constantFrom('燕郊镇', '第三中学', 'ABC'), number).map((parts) => parts.join('')),
)
/** As somebody would read it off: however written, whatever between. */
const readOff = (shown: string): string => shown.normalize('NFKC').replace(/[〇零]/g, '0')
  .replace(/[一二三四五六七八九]/g, (sign) => `${'一二三四五六七八九'.indexOf(sign) + 1}`).replace(/\p{Nd}/gu, (sign) => (/\d/.test(sign) ? sign : '7')).replace(/[^\d]/g, '')

describe('公示给大家看的', () => {
  test('姓、单位、类别、金额、期限', () => expect(masked(usual)).toEqual({
    name: '张*', unit: '燕郊镇货运行业工会联合会', category: 'deep', fen: 300_000, from: '2026-11-20', until: '2026-11-27',
  }))
  test('第三中学还是第三中学', () => expect(masked({ ...usual, unit: '第三中学' }).unit).toBe('第三中学'))
  test('不是汉字姓的，只有一个星号', () => expect(masked({ ...usual, name: '13109919' }).name).toBe('*'))
  test('没有的类别不公示', () => expect(() => masked({ ...usual, category: '131099199001011231' })).toThrow('no class'))

  test('不论填了什么，都拼不出身份证号、卡号、电话', () => fc.assert(fc.property(
    text, text, fc.constantFrom(...hardshipKinds), fc.option(fc.double({ noNaN: false })), (name, unit, category, fen) => {
      const shown = masked({ ...usual, name, unit, category, fen })
      expect(readOff(shown.unit).length).toBeLessThanOrEqual(4)
      expect([...shown.name].length).toBeLessThanOrEqual(2)
      expect(readOff(shown.name).length).toBeLessThanOrEqual(1)
      expect(`${shown.fen ?? ''}`).toMatch(/^\d{0,8}$/)
      expect(JSON.stringify(shown)).not.toMatch(/\d{9}/)
    }), { numRuns: 500 }))

  test('对照：不清理的单位会把电话带出去', () => expect(readOff(`燕郊镇 199-0000-0001`)).toBe('19900000001'))

  test('整份档案交进来，也只出来这几样', () => {
    const record = { ...usual, idNumber: '131099199001011231', mobile: '19900000001', diagnosis: '尿毒症', card: '6217000010000000003' }
    expect(Object.keys(masked(record)).sort()).toEqual(['category', 'fen', 'from', 'name', 'unit', 'until'])
    expect(JSON.stringify(masked(record))).not.toMatch(/尿毒症|1310|1990000|6217|建国/)
  })
})
