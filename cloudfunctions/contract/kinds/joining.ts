import { kind } from './kind'
import { works, occupationChoices } from './work'

/** 入会: six answers in ninety seconds. Nobody needs a labour contract (工会法 §3), and nothing is asked that the union can do without. */
export const joining = kind({
  id: 'joining', title: '加入工会', version: '2026-11', minutes: 2,
  steps: [
    { id: 'work', words: '您做什么', questions: [
      { id: 'occupation', words: '职业', ask: 'choice', of: occupationChoices, field: 'occupation' },
      ...works,
      { id: 'area', words: '常在哪里', hint: '干活或者住的地方都行，选到乡镇街道', ask: 'area', field: 'area' },
    ] },
    { id: 'who', words: '您是谁', questions: [
      { id: 'name', words: '姓名', ask: 'name', sight: 'identity', field: 'name' },
      { id: 'idNumber', words: '身份证号', hint: '只用来认出您没有重复入会', ask: 'id-card', sight: 'identity', field: 'idNumber' },
      { id: 'mobile', words: '手机号', ask: 'mobile', sight: 'identity', field: 'mobile' },
    ] },
  ],
  papers: [],
  start: 'submitted',
  stages: { submitted: { at: 'county', days: 3 }, pool: { at: 'home', days: 10 }, joined: { at: 'end' }, refused: { at: 'end' } },
  moves: {
    approve: { from: ['submitted'], to: 'pool', by: ['county', 'city'] },
    refuse: { from: ['submitted'], to: 'refused', by: ['county', 'city'], asks: [
      { id: 'reason', words: '为什么', ask: 'choice', of: [
        { code: 'not-wage', words: '不以工资收入为主要生活来源' }, { code: 'elsewhere', words: '会籍在别的城市，应当办接转' }, { code: 'false', words: '填的与事实不符' },
      ] },
    ] },
    /** 落会. */
    settle: { from: ['pool'], to: 'joined', by: ['home'] },
    /** It is not theirs: the union above has him. */
    pass: { from: ['pool'], to: 'pool', by: ['home'], asks: [{ id: 'words', words: '为什么不归本工会', ask: 'text', min: 2, max: 100 }] },
  },
  returns: ['submitted'],
  withdraws: ['submitted', 'pool'],
  frees: ['refused'],
})
