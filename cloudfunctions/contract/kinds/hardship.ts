import { householdLimits } from '../hardship-terms'
import { noticeWorkingDays } from '../notice-terms'
import { kind, type Question } from './kind'

const yesNo = (id: string, words: string): Question => ({ id, words, ask: 'yes-no', sight: 'household' })
const fen = (id: string, words: string, hint: string): Question => ({ id, words, hint, ask: 'fen', most: householdLimits.fen, sight: 'household' })
const healths = [{ code: 'well', words: '健康' }, { code: 'ill', words: '大病' }, { code: 'chronic', words: '慢性病' }, { code: 'disabled', words: '残疾' }] as const
const works = [
  { code: 'employed', words: '在职' }, { code: 'flexible', words: '灵活就业' }, { code: 'out-of-work', words: '失业' }, { code: 'retired', words: '退休' },
  { code: 'pupil', words: '上学' }, { code: 'none', words: '没有劳动能力' },
] as const
/** What two people saw in the family's home. */
const visit: readonly Question[] = [
  { id: 'day', words: '哪天入户', ask: 'day', range: 'past' },
  { id: 'visitors', words: '哪两位同志去的', ask: 'text', min: 2, max: 40 },
  { id: 'matches', words: '和申报的一样吗', ask: 'choice', of: [{ code: 'yes', words: '一样' }, { code: 'mostly', words: '大体一样' }, { code: 'no', words: '不一样' }] },
  { id: 'seen', words: '看到的情况', ask: 'text', min: 10, max: 500, lines: true, sight: 'household' },
]
const why: Question = { id: 'words', words: '为什么', ask: 'text', min: 5, max: 300, lines: true }
const mostAid = 5_000_000

/** 困难帮扶: filed, visited, shown to the public, approved, paid, and looked at anew every year. */
export const hardship = kind({
  id: 'hardship', title: '困难帮扶', version: '2026-11', minutes: 10,
  steps: [
    { id: 'who', words: '您是谁', questions: [
      { id: 'name', words: '姓名', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'idNumber', words: '身份证号', ask: 'id-card', sight: 'identity', field: 'idNumber' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
      { id: 'area', words: '住在哪里', hint: '由这里的工会入户，用这个县的低保标准', ask: 'area', field: 'area' },
      { id: 'employer', words: '工作单位', hint: '没有固定单位就不填', ask: 'text', min: 2, max: 40, optional: true, field: 'employer' },
    ] },
    { id: 'family', words: '家里有谁', questions: [
      { id: 'members', words: '家人', ask: 'rows', min: 0, most: householdLimits.persons - 1, sight: 'household', of: [
        { id: 'name', words: '姓名', ask: 'name' },
        { id: 'relation', words: '是您的', ask: 'choice', of: [
          { code: 'spouse', words: '配偶' }, { code: 'child', words: '子女' }, { code: 'parent', words: '父母' }, { code: 'other', words: '其他家人' },
        ] },
        { id: 'health', words: '身体', ask: 'choice', of: healths },
        { id: 'work', words: '现在', ask: 'choice', of: works },
      ] },
      { id: 'health', words: '您自己的身体', ask: 'choice', of: healths, sight: 'medical' },
      { id: 'housing', words: '住的房子', ask: 'choice', sight: 'household', of: [
        { code: 'own', words: '自己的' }, { code: 'rent', words: '租的' }, { code: 'dormitory', words: '单位宿舍' }, { code: 'relatives', words: '亲戚家' },
      ] },
    ] },
    { id: 'money', words: '一年的收支', questions: [
      fen('income', '全家一年到手多少钱', '工资、经营、养老金都算'),
      fen('rigid', '其中非花不可的', '看病、上学、康复，自己掏的部分'),
      { id: 'cause', words: '主要难在哪里', ask: 'choice', sight: 'household', of: [
        { code: 'own-illness', words: '本人大病' }, { code: 'family-illness', words: '家人大病' }, { code: 'schooling', words: '孩子上学' },
        { code: 'disability', words: '残疾' }, { code: 'out-of-work', words: '没有工作' }, { code: 'accident', words: '灾害、事故' }, { code: 'other', words: '别的' },
      ] },
      yesNo('hit', '这一年遇到过灾害、事故或者重大疾病吗'),
      { ...fen('accident', '为它花了多少钱', '报销以后自己掏的'), when: { question: 'hit', is: [true] } },
    ] },
    { id: 'property', words: '家里有没有这些', questions: [
      yesNo('private-school', '孩子上高收费私立学校'), yesNo('study-abroad', '自费留学'), yesNo('second-home', '两套以上住房'),
      yesNo('shop-or-factory', '商铺、厂房'), yesNo('car', '自用小汽车'), yesNo('illegal-acts', '因为违法致困'),
    ] },
    { id: 'bank', words: '帮扶金打到哪里', questions: [
      { id: 'bankName', words: '开户行', ask: 'text', min: 4, max: 40, sight: 'bank', field: 'bankName' },
      { id: 'bankCard', words: '本人银行卡号', ask: 'text', min: 16, max: 23, pattern: 'bank-card', sight: 'bank', field: 'bankCard' },
    ] },
  ],
  papers: [
    { kind: 'id-front' }, { kind: 'household' }, { kind: 'income-proof' }, { kind: 'hardship-statement', optional: true },
    { kind: 'diagnosis', when: { question: 'cause', is: ['own-illness', 'family-illness'] } }, { kind: 'disability', when: { question: 'cause', is: ['disability'] } },
    { kind: 'unit-proof', optional: true }, { kind: 'bank-card', optional: true },
  ],
  start: 'submitted',
  stages: {
    submitted: { at: 'home', days: 10 },
    visited: { at: 'county', days: 5 },
    noticed: { at: 'city', days: noticeWorkingDays + 5 },
    paying: { at: 'cashier', days: 5 },
    'on-file': { at: 'office' },
    review: { at: 'home', days: 10 },
    rechecked: { at: 'city', days: 5 },
    rejected: { at: 'end' }, left: { at: 'end' },
  },
  moves: {
    visit: { from: ['submitted'], to: 'visited', by: ['home', 'county'], asks: visit },
    post: { from: ['visited'], to: 'noticed', by: ['county'], asks: [{ id: 'fen', words: '拟帮扶金额', ask: 'fen', most: mostAid }] },
    approve: { from: ['noticed'], to: 'paying', by: ['city'], differentFrom: ['visit', 'post'], needsPapers: true, asks: [
      { id: 'fen', words: '帮扶金额', ask: 'fen', most: mostAid },
      { id: 'words', words: '和公示的不一样，为什么', ask: 'text', min: 5, max: 300, lines: true, optional: true },
    ] },
    /** Where an objection was right, or what was seen is in doubt. */
    revisit: { from: ['noticed'], to: 'submitted', by: ['city', 'county'], asks: [why] },
    reject: { from: ['submitted', 'visited', 'noticed'], to: 'rejected', by: ['city', 'county'], asks: [why] },
    pay: { from: ['paying'], to: 'on-file', by: ['cashier'], differentFrom: ['approve', 'keep'], asks: [{ id: 'slip', words: '银行回单号', ask: 'text', min: 6, max: 32, pattern: 'slip' }] },
    'fall-due': { from: ['on-file'], to: 'review', by: 'office' },
    recheck: { from: ['review'], to: 'rechecked', by: ['home', 'county'], asks: visit },
    keep: { from: ['rechecked'], to: 'paying', by: ['city'], differentFrom: ['recheck'], asks: [{ id: 'fen', words: '这一年的帮扶金额', ask: 'fen', most: mostAid }] },
    leave: { from: ['on-file', 'rechecked'], to: 'left', by: ['city'], differentFrom: ['recheck'], asks: [why] },
  },
  returns: ['submitted', 'visited'],
  withdraws: ['submitted', 'visited', 'noticed'],
  frees: ['rejected', 'left'],
})
