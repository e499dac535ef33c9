import fc from 'fast-check'
import { maskedText, plainExport } from '../../../cloudfunctions/rules/plain-export'

test('号码只露头尾，话里夹着的也一样；时间写成日期；房子里怎么运转的不带出去', () => {
  expect(plainExport({
    idNumber: '13109919900101123X', said: '打19900007001找我，卡6217000010000000003', at: Date.UTC(2026, 10, 23, 2, 2), fen: 100_000, intents: ['i'], list: [{ mobile: '19900007001', version: 3 }],
  })).toEqual({ idNumber: '131***********123X', said: '打199****7001找我，卡***************0003', at: '2026-11-23 10:02', fen: 100_000, list: [{ mobile: '199****7001' }] })
})
test('随便什么话，出去的都没有完整的号码', () => {
  const number = fc.oneof(fc.stringMatching(/^[1-9]\d{16}[\dXx]$/), fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^\d{16,19}$/))
  fc.assert(fc.property(fc.array(fc.oneof(number, fc.constantFrom('，', '张', ' ', '-'))), (parts) => {
    const text = maskedText(parts.join('，'))
    expect(text).not.toMatch(/(?<!\d)([1-9]\d{16}[\dXx]|1[3-9]\d{9}|\d{16,19})(?!\d)/)
  }))
})
