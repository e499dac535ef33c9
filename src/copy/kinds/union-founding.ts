import type { unionFounding as drawn } from '../../../cloudfunctions/contract/kinds/union-founding'
import { wordsFor } from './kind-words'

export const unionFounding = wordsFor<typeof drawn>({
  intro: '单位还没有工会的，职工、经办人都可以提。县总来核实，市总批准。',
  atHand: ['单位全称', '统一社会信用代码'],
  consent: '您的姓名和手机号只给办理的工会看。职工自己提的，没有您同意，不会告诉单位是谁提的',
  states: {
    submitted: { word: '核实中', tone: 'soon', next: '县总十个工作日内联系您' },
    checked: { word: '待批准', tone: 'soon', next: '市总五个工作日内批准' },
    founded: { word: '已建会', tone: 'good', next: '单位的职工现在入会，直接归自己的工会' },
    refused: { word: '没有批准', tone: 'halt', next: '看看原因，改了可以再提' },
  },
  moves: { check: '核实属实', found: '批准建会', refuse: '不予批准' },
  did: { check: '核实过了', found: '批准了', refuse: '没有批准' },
})
