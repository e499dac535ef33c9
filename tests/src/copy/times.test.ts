import { agoWords, clockWords, dateWords, momentWords } from '../../../src/copy/times'

const shanghai = (wall: string) => Date.parse(`${wall}+08:00`)
const now = shanghai('2026-11-22T22:40:00')

test.each([
  ['2026-11-22T23:00:00', 'end', '今天 23:00'],
  ['2026-11-23T00:00:00', 'end', '今天 24:00'],
  ['2026-11-23T00:00:00', 'start', '明天凌晨 0:00'],
  ['2026-11-23T02:00:00', 'end', '明天凌晨 2:00'],
  ['2026-11-23T08:30:00', 'start', '明天 8:30'],
  ['2026-11-24T08:30:00', 'start', '后天 8:30'],
  ['2026-11-25T08:30:00', 'start', '周三 8:30'],
  ['2026-11-28T09:00:00', 'start', '周六 9:00'],
  ['2026-11-29T09:00:00', 'start', '11月29日 9:00'],
  ['2027-01-03T09:00:00', 'start', '1月3日 9:00'],
] as const)('22:40 的时候，%s（%s）说成“%s”', (instant, side, words) => {
  expect(momentWords(shanghai(instant), now, side)).toBe(words)
})

test.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('手机设在 %s，说的还是北京时间', (zone) => {
  const before = process.env.TZ
  process.env.TZ = zone
  expect(clockWords(shanghai('2026-11-22T08:05:00'))).toBe('8:05')
  process.env.TZ = before
})

test('很久以后只说日子，明天还说几点', () => {
  expect(dateWords(shanghai('2027-01-08T00:57:00'), now)).toBe('1月8日')
  expect(dateWords(shanghai('2026-11-23T09:00:00'), now)).toBe('明天 9:00')
})

test.each([
  [30_000, '刚刚'], [40 * 60_000, '40 分钟前'], [5 * 3_600_000, '5 小时前'], [3 * 86_400_000, '3 天前'],
  [59 * 86_400_000, '59 天前'], [60 * 86_400_000, '2 个月前'], [-5_000, '刚刚'],
])('%d 毫秒以前说成“%s”', (ms, words) => expect(agoWords(now - ms, now)).toBe(words))
