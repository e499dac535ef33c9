import type { consultation as drawn } from '../../../cloudfunctions/contract/kinds/consultation'
import { wordsFor } from './kind-words'

export const consultation = wordsFor<typeof drawn>({
  intro: '工资、工伤、合同、社保，遇到事就说。和打 12351 一样，有人接、有人办、有人回访。',
  atHand: ['说清楚哪个单位、什么事', '急事直接打电话'],
  consent: '您说的和您的电话只给办这件事的人看。',
  states: {
    received: { word: '已受理', tone: 'soon', next: '一个工作日内派给管这事的工会' },
    simple: { word: '办理中', tone: 'soon', next: '一个工作日内办' },
    usual: { word: '办理中', tone: 'soon', next: '五个工作日内办' },
    complex: { word: '办理中', tone: 'soon', next: '事情复杂，十五个工作日内办' },
    done: { word: '已办，等回访', tone: 'good', next: '会有另一位同志打电话问您满不满意。没办好可以再说一次' },
    called: { word: '已回访', tone: 'good', next: '没办好可以再说一次，不然就归档' },
    archived: { word: '已归档', tone: 'off', next: null },
  },
  moves: {
    'dispatch-simple': '派单：简单', 'dispatch-usual': '派单：一般', 'dispatch-complex': '派单：复杂', decline: '退回重派', finish: '办结', call: '回访', reopen: '没办好，再说一次', archive: '归档',
  },
  did: {
    'dispatch-simple': '派给了管这事的工会', 'dispatch-usual': '派给了管这事的工会', 'dispatch-complex': '派给了管这事的工会', decline: '退回重派', finish: '办了', call: '回访过了', reopen: '您说没办好',
    archive: '归档了',
  },
})
