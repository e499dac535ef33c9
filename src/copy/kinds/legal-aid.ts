import type { legalAid as drawn } from '../../../cloudfunctions/contract/kinds/legal-aid'
import { type LegalOutcome, legalAidRule } from '../../../cloudfunctions/contract/legal-terms'
import type { WorkingLine } from '../../../cloudfunctions/contract/matter'
import { yuan } from '../money'
import { wordsFor } from './kind-words'

export const legalOutcomeWords: Record<LegalOutcome, string> = {
  exempt: '农民工讨薪、工伤，不看家庭收入，可以申请', calamity: '家里有大病或灾害，可以申请',
  'means-met': '人均收入低于最低工资，可以申请', 'means-over': '人均收入不低于最低工资，一般不派律师，可以先咨询',
  'means-unknown': '本县的最低工资还没有登记，由工会看材料定', 'amount-small': `牵涉的钱不到 ${yuan(legalAidRule.moreThan + 1)} 元，一般不派律师，可以先咨询`,
}

const legalWorking = ({ step, values }: WorkingLine): string => (step === 'means'
  ? `人均每月 ${yuan(Number(values.perHead))} 元，最低工资 ${yuan(Number(values.wage))} 元`
  : legalOutcomeWords[values.outcome as LegalOutcome] ?? '')

export const legalAid = wordsFor<typeof drawn>({
  intro: '为工资、工伤、辞退这些事打官司，工会出律师，您不花钱。',
  atHand: ['身份证', '劳动合同、工资条、考勤、聊天记录，有什么带什么', '工伤的带诊断和认定书'],
  consent: '经过和家里的情况只给办这件事的人和派给您的律师看。',
  states: {
    submitted: { word: '等受理', tone: 'soon', next: '三个工作日内有答复' },
    accepted: { word: '已受理', tone: 'soon', next: '两个工作日内给您派律师' },
    helping: { word: '律师在办', tone: 'good', next: '律师会给您打电话，他的名字和电话在进度里' },
    done: { word: '办完了', tone: 'good', next: '没办完可以说一次；没有别的话十个工作日后办结' },
    closed: { word: '已办结', tone: 'off', next: null },
    refused: { word: '不予援助', tone: 'halt', next: null },
  },
  moves: { accept: '受理', assign: '派律师', refuse: '不予援助', finish: '办完', resume: '还没办完', agree: '同意办结', close: '到期办结' },
  did: { accept: '受理了', assign: '派了律师', refuse: '没有援助', finish: '律师办完了', resume: '您说还没办完', agree: '您同意办结' },
  working: legalWorking,
})
