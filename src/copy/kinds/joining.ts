import type { joining as drawn } from '../../../cloudfunctions/contract/kinds/joining'
import { routeWords } from '../union-route'
import { wordsFor } from './kind-words'

export const joining = wordsFor<typeof drawn>({
  intro: '六项，一分半钟。没有劳动合同也能入会，货车司机、骑手、快递员都行。',
  atHand: ['身份证号', '手机号', '有单位的：单位名称'],
  consent: '姓名、身份证号、手机号只用来办入会：认出您没有重复入会，让接您的工会联系得上您。没有您同意，不会告诉您的单位',
  states: {
    submitted: { word: '审核中', tone: 'soon', next: '三个工作日内审核' },
    pool: { word: '已通过，待落会', tone: 'good', next: '您已经是会员了。十个工作日内，接您的工会联系您' },
    joined: { word: '已落会', tone: 'off', next: '会员卡在“我的”里' },
    refused: { word: '没有通过', tone: 'halt', next: '看看原因，改了可以再申请' },
  },
  moves: { approve: '通过', refuse: '不予通过', settle: '落会', pass: '不归本工会，交上级' },
  did: { approve: '审核通过，进了周转库', refuse: '没有通过', settle: '落会了', pass: '交给了上级工会' },
  working: ({ step, values }) => routeWords(step, String(values.union ?? '')),
})
