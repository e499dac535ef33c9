import { kind } from './kind'

/** 投诉建议: what the rules for public mini-programs ask every one of them to have. It cannot be anonymous: an answer needs somebody to reach. */
export const suggestion = kind({
  id: 'suggestion', title: '投诉建议', version: '2026-11', minutes: 2,
  steps: [
    {
      id: 'what', words: '什么事', questions: [
        { id: 'about', words: '关于什么', ask: 'choice', of: [
          { code: 'station', words: '驿站' }, { code: 'service', words: '办事' }, { code: 'staff', words: '工作人员' }, { code: 'program', words: '小程序' }, { code: 'other', words: '别的' },
        ] },
        { id: 'area', words: '哪个县区', ask: 'area', field: 'area' },
        { id: 'words', words: '说说看', hint: '什么时候、在哪里、什么事', ask: 'text', min: 5, max: 1_000, lines: true },
      ],
    },
    { id: 'who', words: '怎么答复您', questions: [
      { id: 'name', words: '称呼', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
    ] },
  ],
  papers: [],
  start: 'received',
  stages: { received: { at: 'county', days: 2 }, handling: { at: 'county', days: 5 }, answered: { at: 'applicant', days: 10 }, closed: { at: 'end' } },
  moves: {
    take: { from: ['received'], to: 'handling', by: ['county', 'city'] },
    answer: { from: ['received', 'handling'], to: 'answered', by: ['county', 'city'], asks: [{ id: 'words', words: '答复', ask: 'text', min: 5, max: 500, lines: true }] },
    reopen: { from: ['answered'], to: 'handling', by: 'applicant', asks: [{ id: 'words', words: '哪里不满意', ask: 'text', min: 5, max: 300, lines: true }] },
    accept: { from: ['answered'], to: 'closed', by: 'applicant' },
    close: { from: ['answered'], to: 'closed', by: 'office' },
  },
  returns: [],
  withdraws: ['received', 'handling'],
})
