import type { suggestion as drawn } from '../../../cloudfunctions/contract/kinds/suggestion'
import { wordsFor } from './kind-words'

export const suggestion = wordsFor<typeof drawn>({
  intro: '哪里没做好，哪里能更好，都可以说。两个工作日内有人接，五个工作日内答复。',
  atHand: ['不能匿名：答复要能找到您。只有办理的人看得到您是谁'],
  consent: '称呼和手机号只用来答复这一件事',
  states: {
    received: { word: '已收到', tone: 'soon', next: '两个工作日内有人接手' },
    handling: { word: '办理中', tone: 'soon', next: '五个工作日内答复您' },
    answered: { word: '已答复', tone: 'good', next: '看看答复。不满意可以再说一次，没有别的话十个工作日后办结' },
    closed: { word: '已办结', tone: 'off', next: null },
  },
  moves: { take: '接手', answer: '答复', reopen: '不满意，再说说', accept: '满意，办结', close: '到期办结' },
  did: { take: '有人接手了', answer: '答复了', reopen: '您又说了一次', accept: '您办结了' },
})
