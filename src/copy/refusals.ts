import type { RuleRefusal } from '../../cloudfunctions/contract/kinds/kind'

export const ruleRefusalWords: Record<RuleRefusal, string> = {
  'same-union': '已经是这个工会的会员了，不用转。', 'union-exists': '这个单位已经有工会了，可以直接入会。', 'standard-unknown': '这个县区今年的低保标准还没录入，暂时算不了，请打 12351 问问。',
  unconfirmed: '这套互助办法还没有确认，市总工会确认以后才能申请。', 'no-policy': '出院那一年的互助办法还没有，请打 12351 问问。', cover: '这套办法不保这种医保，请看看是不是选错了。',
  'other-union': '他是别的工会的会员，请他自己的工会来报，或由本人、家里人报。', approved: '金额已经核定，不能再改费用。金额不对，请联系审核的工会。',
  cap: '他今年的额度不够这个数了：别的申请已经核定。请按剩下的核定，写上原因。',
}
