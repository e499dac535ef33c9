import { distanceWords, travelWords } from '../../../src/copy/distances'

test.each([
  [0, '10 米'], [4, '10 米'], [384, '380 米'], [994, '990 米'], [995, '1.0 公里'], [2_440, '2.4 公里'], [9_949, '9.9 公里'], [9_950, '10 公里'], [36_400, '36 公里'],
])('%d 米说成“%s”', (meters, words) => expect(distanceWords(meters)).toBe(words))

test.each([
  ['walk', 5, '步行约 5 分钟'], ['drive', 59, '开车约 59 分钟'], ['drive', 90, '开车约 1.5 小时'],
] as const)('%s %d 分钟说成“%s”', (way, minutes, words) => expect(travelWords({ way, minutes })).toBe(words))
