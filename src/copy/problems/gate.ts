import { tellProblems } from '.'

export const gateProblems = {
  'capacity.changed': { happened: '名额刚被别人改过', advice: '请刷新看看现在是多少，再改。' },
  'code.wrong': { happened: '签到码不对', advice: '屏幕上的码半分钟一换，请照现在显示的输入。' },
  'pass.no-key': { happened: '这里还不能签发入场码', advice: '报名有效，入场时报八位短码就行。' },
} as const

tellProblems(gateProblems)
