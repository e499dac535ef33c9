import { applicationStates, profileNeeds } from '../../../cloudfunctions/contract/application'
import { insuranceCodes, jobFilters, postReturnReasons, postStandings, provisions, reportReasons, shiftCodes } from '../../../cloudfunctions/contract/job-post'
import { payMethods, payParts } from '../../../cloudfunctions/contract/pay'
import { diplomas, occupationCodes, sexes } from '../../../cloudfunctions/contract/person'
import { fairPage } from '../../../src/copy/job-fair'
import { interviewDays } from '../../../src/copy/job-desk'
import {
  applicationStateWords, boardWords, insuranceLine, insuranceWords, jobFilterWords, lodgingWords, monthWords, payMethodWords, payPartWords, payWords,
  postReturnWords, postStandingWords, profileNeedWords, reportWords, shiftWords,
} from '../../../src/copy/job-words'
import { diplomaWords, occupationWords, sexWords } from '../../../src/copy/person-words'

test.each([
  ['计薪方式', payMethods, payMethodWords], ['工资构成', payParts, payPartWords], ['班次', shiftCodes, shiftWords], ['保险', insuranceCodes, insuranceWords],
  ['吃饭', provisions, boardWords], ['住宿', provisions, lodgingWords], ['学历', diplomas, diplomaWords], ['职业', occupationCodes, occupationWords], ['性别', sexes, sexWords],
  ['筛选', jobFilters, jobFilterWords], ['简历必填', profileNeeds, profileNeedWords], ['投递状态', applicationStates, applicationStateWords], ['岗位状态', postStandings, postStandingWords],
  ['退回原因', postReturnReasons, postReturnWords], ['举报原因', reportReasons, reportWords],
] as const)('%s一个不缺，一个不多', (_what, codes, words) => expect(Object.keys(words).sort()).toEqual([...codes].sort()))

test.each([
  [{ method: 'monthly', min: 550_000, max: 700_000 }, '5,500–7,000 元/月'], [{ method: 'daily', min: 16_000, max: 22_000 }, '160–220 元/天 日结'],
  [{ method: 'piece', min: 110, max: 160 }, '1.1–1.6 元/件'], [{ method: 'kilometre', min: 62, max: 62 }, '0.62 元/公里'], [{ method: 'trip', min: 18_000, max: 100_000 }, '180–1,000 元/趟'],
] as const)('工资照人说的写：%j', (pay, words) => expect(payWords(pay)).toBe(words))

test('一个月多少：月薪不重复说，单位说的写明是单位说的，算的写明怎么算', () => {
  expect(monthWords('monthly', { min: 1, max: 2, assumes: 'stated' })).toBeNull()
  expect(monthWords('piece', null)).toBeNull()
  expect(monthWords('piece', { min: 600_000, max: 950_000, assumes: 'stated' })).toBe('单位说一个月 6,000–9,500 元')
  expect(monthWords('daily', { min: 348_000, max: 478_500, assumes: 'days-21.75' })).toBe('干满一个月约 3,500–4,800 元（按 21.75 天）')
})
test('保险：五样齐了才叫五险，缺一样就一样一样说', () => {
  expect(insuranceLine(['pension', 'medical', 'unemployment', 'work-injury', 'maternity', 'housing-fund'])).toBe('五险一金')
  expect(insuranceLine(['pension', 'medical', 'unemployment', 'work-injury'])).toBe('养老、医疗、失业、工伤')
  expect(insuranceLine(['work-injury', 'accident'])).toBe('工伤、意外险')
  expect(insuranceLine([])).toBe('没有写')
})
test('约面试从明天起，按上海的日子', () => {
  const days = interviewDays(Date.parse('2026-11-22T23:50:00+08:00'))
  expect(days[0]).toEqual({ code: String(Date.parse('2026-11-23T00:00:00+08:00')), words: '11月23日 周一' })
  expect(days).toHaveLength(14)
})
test('上千的数分节写', () => expect(fairPage.sums({ employers: 58, posts: 165, headcount: 1_054 })).toBe('58 家单位 · 165 个岗位 · 招 1,054 人'))
