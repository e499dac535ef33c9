import { kind } from './kind'

const moving = { question: 'what', is: ['move'] } as const
const keeping = { question: 'what', is: ['keep'] } as const

/** 接转, 保留, 恢复, 退会: who somebody is, the union knows already. */
export const membershipChange = kind({
  id: 'membership-change', title: '会籍变动', version: '2026-11', minutes: 1,
  steps: [
    { id: 'what', words: '要办哪一项', questions: [
      { id: 'what', words: '哪一项', ask: 'choice', of: [
        { code: 'move', words: '接转到别的工会' }, { code: 'keep', words: '保留会籍' }, { code: 'resume', words: '恢复会籍' }, { code: 'leave', words: '退会' },
      ] },
      { id: 'uscc', words: '新单位的统一社会信用代码', hint: '没有单位就不填', ask: 'text', min: 18, max: 18, pattern: 'uscc', optional: true, when: moving },
      { id: 'area', words: '以后常在哪里', ask: 'area', when: moving },
      { id: 'why', words: '为什么保留', ask: 'choice', of: [{ code: 'retired', words: '退休' }, { code: 'waiting', words: '待岗' }, { code: 'unemployed', words: '没有工作了' }, { code: 'other', words: '别的' }], when: keeping },
      { id: 'until', words: '保留到哪天', hint: '到那天自己恢复；说不准就不填', ask: 'day', range: 'future', optional: true, when: keeping },
    ] },
    { id: 'who', words: '怎么找您', questions: [
      { id: 'name', words: '姓名', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
    ] },
  ],
  papers: [],
  start: 'submitted',
  stages: { submitted: { at: 'home', days: 5 }, done: { at: 'end' }, refused: { at: 'end' } },
  moves: {
    accept: { from: ['submitted'], to: 'done', by: ['home'] },
    refuse: { from: ['submitted'], to: 'refused', by: ['home'], asks: [{ id: 'words', words: '为什么', ask: 'text', min: 2, max: 200, lines: true }] },
  },
  returns: [],
  withdraws: ['submitted'],
  frees: ['done', 'refused'],
})
