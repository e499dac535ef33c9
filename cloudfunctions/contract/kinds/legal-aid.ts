import { legalClaims } from '../legal-terms'
import { kind } from './kind'

const words = { own: '为什么', done: '办得怎么样' } as const
const claimWords: Readonly<Record<(typeof legalClaims)[number], string>> = {
  wages: '拖欠工资', injury: '工伤、职业病', dismissal: '辞退、补偿金', insurance: '社会保险', contract: '劳动合同', other: '别的劳动纠纷',
}

/** 法律援助: a lawyer of the union for a dispute about work. */
export const legalAid = kind({
  id: 'legal-aid', title: '法律援助', version: '2026-11', minutes: 6,
  steps: [
    { id: 'claim', words: '什么事', questions: [
      { id: 'claim', words: '是哪一类', ask: 'choice', of: legalClaims.map((code) => ({ code, words: claimWords[code] })) },
      { id: 'migrant', words: '您是农民工吗', hint: '农村户籍、在城里务工。讨薪、工伤的农民工不看家庭收入', ask: 'yes-no' },
      { id: 'amount', words: '牵涉多少钱', hint: '说不准就不填', ask: 'fen', most: 1_000_000_000, optional: true },
      { id: 'employer', words: '和哪个单位', ask: 'text', min: 2, max: 40, sight: 'household' },
      { id: 'story', words: '说说经过', hint: '什么时候、什么事、现在到了哪一步', ask: 'text', min: 10, max: 1_000, lines: true, sight: 'household' },
    ] },
    { id: 'family', words: '家里的情况', questions: [
      { id: 'persons', words: '一起生活的几口人', ask: 'count', min: 1, max: 20, sight: 'household' },
      { id: 'income', words: '全家一年到手多少钱', ask: 'fen', most: 1_000_000_000, sight: 'household' },
      { id: 'calamity', words: '这一年家里有大病或者灾害吗', ask: 'yes-no', sight: 'household' },
    ] },
    { id: 'who', words: '怎么找您', questions: [
      { id: 'name', words: '姓名', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'idNumber', words: '身份证号', ask: 'id-card', sight: 'identity', field: 'idNumber' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
      { id: 'area', words: '在哪里工作', ask: 'area', field: 'area' },
    ] },
  ],
  papers: [
    { kind: 'id-front' }, { kind: 'labour-contract', optional: true }, { kind: 'wage-proof', when: { question: 'claim', is: ['wages'] }, optional: true },
    { kind: 'injury-proof', when: { question: 'claim', is: ['injury'] }, optional: true }, { kind: 'income-proof', optional: true },
  ],
  start: 'submitted',
  stages: { submitted: { at: 'county', days: 3 }, accepted: { at: 'city', days: 2 }, helping: { at: 'county', days: 60 }, done: { at: 'applicant', days: 10 }, closed: { at: 'end' }, refused: { at: 'end' } },
  moves: {
    accept: { from: ['submitted'], to: 'accepted', by: ['county', 'city'] },
    assign: { from: ['accepted'], to: 'helping', by: ['city'], differentFrom: ['accept'], needsPapers: true, asks: [
      { id: 'lawyer', words: '哪位律师', ask: 'text', min: 2, max: 40 }, { id: 'mobile', words: '律师的电话', ask: 'mobile' },
    ] },
    refuse: { from: ['submitted', 'accepted'], to: 'refused', by: ['city', 'county'], asks: [{ id: 'words', words: words.own, ask: 'text', min: 5, max: 300, lines: true }] },
    finish: { from: ['helping'], to: 'done', by: ['county', 'city'], asks: [{ id: 'words', words: words.done, ask: 'text', min: 5, max: 500, lines: true }] },
    resume: { from: ['done'], to: 'helping', by: 'applicant', asks: [{ id: 'words', words: '还有什么没办完', ask: 'text', min: 5, max: 300, lines: true }] },
    agree: { from: ['done'], to: 'closed', by: 'applicant' },
    close: { from: ['done'], to: 'closed', by: 'office' },
  },
  returns: ['submitted'],
  withdraws: ['submitted', 'accepted', 'helping'],
  frees: ['closed', 'refused'],
})
