import { kind } from './kind'

/** 建会, for a unit that has no union: its county looks at it, the city founds it, and two people do so. */
export const unionFounding = kind({
  id: 'union-founding', title: '单位建会', version: '2026-11', minutes: 4,
  steps: [
    { id: 'unit', words: '哪个单位', questions: [
      { id: 'unit', words: '单位全称', ask: 'text', min: 4, max: 60 },
      { id: 'uscc', words: '统一社会信用代码', ask: 'text', min: 18, max: 18, pattern: 'uscc' },
      { id: 'area', words: '在哪里', ask: 'area' },
      { id: 'workers', words: '多少职工', ask: 'count', min: 1, max: 100_000 },
      { id: 'phone', words: '工会对外的电话', hint: '会公开；没有就不填，写上级工会的', ask: 'text', min: 7, max: 16, optional: true },
    ] },
    { id: 'who', words: '谁来办', questions: [
      { id: 'as', words: '您是', ask: 'choice', of: [{ code: 'worker', words: '单位职工' }, { code: 'office', words: '单位经办人' }, { code: 'chief', words: '单位负责人' }] },
      { id: 'mayTellUnit', words: '可以告诉单位是谁提的吗', hint: '不选就是不可以', ask: 'yes-no', optional: true, when: { question: 'as', is: ['worker'] } },
      { id: 'name', words: '姓名', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
    ] },
  ],
  papers: [],
  start: 'submitted',
  stages: { submitted: { at: 'county', days: 10 }, checked: { at: 'city', days: 5 }, founded: { at: 'end' }, refused: { at: 'end' } },
  moves: {
    check: { from: ['submitted'], to: 'checked', by: ['county'], asks: [{ id: 'words', words: '核实了什么', ask: 'text', min: 2, max: 200, lines: true }] },
    found: { from: ['checked'], to: 'founded', by: ['city'], differentFrom: ['check'] },
    refuse: { from: ['submitted', 'checked'], to: 'refused', by: ['county', 'city'], asks: [{ id: 'words', words: '为什么', ask: 'text', min: 2, max: 200, lines: true }] },
  },
  returns: ['submitted', 'checked'],
  withdraws: ['submitted', 'checked'],
  frees: ['refused'],
})
