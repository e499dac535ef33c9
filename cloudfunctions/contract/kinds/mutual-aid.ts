import { aidPlans, mostAidFen, mostStayDays } from '../aid-terms'
import { kind, type Question, type When } from './kind'

const self: When = { question: 'for', is: ['self'] }
const other: When = { question: 'for', is: ['family', 'union'] }
const bySum: When = { question: 'plan', is: ['aid-tiers', 'aid-threshold', 'aid-langfang'] }
const byDays: When = { question: 'plan', is: ['aid-per-diem'] }

/** What a level says: nothing where the rule's sum stands. */
const amount: readonly Question[] = [
  { id: 'fen', words: '核定金额', ask: 'fen', most: mostAidFen, optional: true },
  { id: 'reason', words: '为什么和测算不一样', ask: 'text', min: 5, max: 200, lines: true, optional: true },
]

/** 职工医疗互助: three levels look at a claim, each another person than the one before, and whoever pays is none of the last. */
export const mutualAid = kind({
  id: 'mutual-aid', title: '医疗互助', version: '2026-11', minutes: 5,
  steps: [
    { id: 'whom', words: '替谁报', questions: [
      { id: 'for', words: '替谁报', ask: 'choice', of: [{ code: 'self', words: '我自己' }, { code: 'family', words: '家里人' }, { code: 'union', words: '我们工会的会员' }] },
      { id: 'relation', words: '他是您的', ask: 'choice', when: { question: 'for', is: ['family'] }, sight: 'identity', of: [
        { code: 'spouse', words: '配偶' }, { code: 'parent', words: '父母' }, { code: 'child', words: '子女' }, { code: 'other', words: '别的亲属' },
      ] },
      { id: 'name', words: '姓名', ask: 'name', when: self, sight: 'identity', field: 'name' },
      { id: 'idNumber', words: '身份证号', ask: 'id-card', when: self, sight: 'identity', field: 'idNumber' },
      { id: 'area', words: '在哪里上班或居住', ask: 'area', when: self, field: 'area' },
      { id: 'uscc', words: '单位的统一社会信用代码', hint: '不知道就空着，由当地工会初审', ask: 'text', min: 18, max: 18, pattern: 'uscc', when: self, optional: true, field: 'uscc' },
      { id: 'patientName', words: '住院的人姓名', ask: 'name', when: other, sight: 'identity', subject: true },
      { id: 'patientIdNumber', words: '他的身份证号', ask: 'id-card', when: other, sight: 'identity' },
      { id: 'patientArea', words: '他在哪里上班或居住', ask: 'area', when: other },
      { id: 'agentName', words: '您的姓名', ask: 'name', when: other, sight: 'identity', field: 'name' },
      { id: 'mobile', words: '联系手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
    ] },
    { id: 'stay', words: '住院', questions: [
      { id: 'discharged', words: '出院日期', ask: 'day', range: 'past' },
      { id: 'hospital', words: '医院', hint: '结算单上的全名', ask: 'text', min: 2, max: 40, sight: 'medical' },
      { id: 'diagnosis', words: '出院诊断', hint: '出院小结上有', ask: 'text', min: 2, max: 100, sight: 'medical' },
      { id: 'lateReason', words: '报晚了的原因', hint: '过了期限才要写', ask: 'text', min: 5, max: 200, lines: true, optional: true },
    ] },
    { id: 'money', words: '费用', questions: [
      { id: 'plan', words: '参加的互助办法', ask: 'choice', of: [
        { code: 'aid-tiers', words: '分段累进' }, { code: 'aid-threshold', words: '起付线以上高比例' }, { code: 'aid-per-diem', words: '住院津贴' }, { code: 'aid-langfang', words: '廊坊市（待市总确认）' },
      ] satisfies readonly { code: (typeof aidPlans)[number]; words: string }[] },
      { id: 'cover', words: '什么医保', ask: 'choice', of: [
        { code: 'employee', words: '职工医保' }, { code: 'resident-1-2', words: '居民医保，一二级医院' }, { code: 'resident-3', words: '居民医保，三级医院' },
      ] },
      { id: 'selfPay', words: '医保报完后，目录内自付', ask: 'fen', most: mostAidFen, when: bySum },
      { id: 'yearSelfPay', words: '今年以前几次住院自付，一共', hint: '没有就空着', ask: 'fen', most: mostAidFen, when: { question: 'plan', is: ['aid-threshold'] }, optional: true },
      { id: 'days', words: '住院天数', ask: 'count', min: 1, max: mostStayDays, when: byDays },
      { id: 'estimate', words: '自己估算能补', hint: '算过才有，不填也行', ask: 'fen', most: mostAidFen, optional: true },
    ] },
    { id: 'bank', words: '钱打到哪里', questions: [
      { id: 'bankName', words: '开户行', ask: 'text', min: 4, max: 40, when: self, sight: 'bank', field: 'bankName' },
      { id: 'bankCard', words: '本人银行卡号', ask: 'text', min: 16, max: 23, pattern: 'bank-card', when: self, sight: 'bank', field: 'bankCard' },
      { id: 'patientBankName', words: '他的开户行', ask: 'text', min: 4, max: 40, when: other, sight: 'bank' },
      { id: 'patientBankCard', words: '他本人的银行卡号', ask: 'text', min: 16, max: 23, pattern: 'bank-card', when: other, sight: 'bank' },
    ] },
  ],
  // By policy; a test holds them against what the policies name.
  papers: [
    { kind: 'settlement', when: bySum },
    { kind: 'discharge', when: { question: 'plan', is: ['aid-tiers', 'aid-per-diem'] } },
    { kind: 'expense-list', when: byDays },
    { kind: 'consent-letter', when: other },
    { kind: 'bank-card', optional: true },
  ],
  start: 'checking',
  stages: {
    checking: { at: 'home', days: 5 }, rechecking: { at: 'county', days: 5 }, approving: { at: 'city', days: 5 }, paying: { at: 'cashier', days: 10 },
    paid: { at: 'end' }, rejected: { at: 'end' },
  },
  moves: {
    check: { from: ['checking'], to: 'rechecking', by: ['home'], needsPapers: true, asks: amount },
    recheck: { from: ['rechecking'], to: 'approving', by: ['county', 'city'], differentFrom: ['check'], asks: amount },
    approve: { from: ['approving'], to: 'paying', by: ['city'], differentFrom: ['recheck'], needsPapers: true, asks: amount },
    pay: { from: ['paying'], to: 'paid', by: ['cashier'], differentFrom: ['approve'], asks: [{ id: 'slip', words: '银行回单号', ask: 'text', min: 6, max: 32, pattern: 'slip' }] },
    reject: { from: ['checking', 'rechecking', 'approving'], to: 'rejected', by: ['home', 'county', 'city'], asks: [
      { id: 'reason', words: '为什么不予支付', ask: 'choice', of: [
        { code: 'not-member', words: '没有参加互助' }, { code: 'not-covered', words: '不在保障范围' }, { code: 'too-late', words: '逾期且理由不成立' }, { code: 'papers-false', words: '材料不属实' }, { code: 'paid-elsewhere', words: '已在别处补过' },
      ] },
      { id: 'words', words: '说明', ask: 'text', min: 5, max: 300, lines: true },
    ] },
  },
  returns: ['checking', 'rechecking', 'approving', 'paying'],
  withdraws: ['checking', 'rechecking', 'approving'],
  frees: ['rejected'],
})
