import type { membershipChange as drawn } from '../../../cloudfunctions/contract/kinds/membership-change'
import { routeWords } from '../union-route'
import { wordsFor } from './kind-words'

export const membershipChange = wordsFor<typeof drawn>({
  intro: '换了地方、换了单位办接转；退休、待岗可以保留会籍；不想在了，也可以退。',
  atHand: ['您已经是会员'],
  consent: '姓名和手机号让经办的工会联系得上您',
  states: {
    submitted: { word: '办理中', tone: 'soon', next: '五个工作日内办完' },
    done: { word: '已办好', tone: 'good', next: '会员卡上已经是新的了' },
    refused: { word: '没有办成', tone: 'halt', next: '会籍还和原来一样。看看原因' },
  },
  moves: { accept: '办理', refuse: '不予办理' },
  did: { accept: '办好了', refuse: '没有办成' },
  working: ({ step, values }) => routeWords(step, String(values.union ?? '')),
})
