import { mayTellWhole, numbersIn } from '../no-numbers'

test('认得出身份证号、手机号、银行卡号；时间、哈希、编号不是', () => {
  expect(numbersIn('{"a":"131099199001011231","b":"19900000001","c":"6217000010000000003"}')).toEqual(['131099199001011231', '19900000001', '6217000010000000003'])
  expect(numbersIn('13109919900101123X 说')).toEqual(['13109919900101123X'])
  expect(numbersIn(`{"at":1795401226317,"fen":13770504000,"id":"ca-d0d10408e43c154f9b5d5f47","hash":"3587c569f6b30e1c2efdb604650f5ddb","masked":"199****0001 131***********1231"}`)).toEqual([])
})
test('工会、单位、站点的办公电话是让人打的', () => expect(numbersIn('19900008112 19900001000 19900006001')).toEqual([]))
test('写明能看全号码的，才能看全', () => expect(['matter.open', 'matter.file', 'matter.queue', 'account.exportMe', 'notice.list', 'ledger.rows'].map(mayTellWhole)).toEqual([true, false, false, false, false, false]))
