import { tellProblems } from '.'

export const memberProblems = {
  'card.mistyped': { happened: '卡号不对', advice: '卡号一共八位，请看着对方的会员卡再输一遍。' },
  'card.not-now': { happened: '对不上', advice: '六位数字三十秒换一次，请看着对方的手机输现在的这一组。' },
  'source.unknown': { happened: '没有这个入会码', advice: '从“会员卡”里也能直接申请入会。' },
} as const

tellProblems(memberProblems)
