import { tellProblems } from '.'

export const accountProblems = {
  'field.invalid': { happened: '这一项填得不对', advice: '请再看一遍，其他的都还在。' },
  'sms.not-set-up': { happened: '这里还没有接通短信', advice: '请用微信的手机号按钮，或到工会窗口登记。' },
  'sms.failed': { happened: '短信没有发出去', advice: '请过一分钟再试，或用微信的手机号按钮。' },
  'mobile-code.too-soon': { happened: '刚刚发过验证码', advice: '请等一分钟再要。' },
  'mobile-code.too-many': { happened: '这个号码今天要了太多次', advice: '请明天再试，或用微信的手机号按钮。' },
  'consent.in-use': { happened: '这件事还在办', advice: '先撤回那份申请，同意会一起收回。' },
  'account.under-way': { happened: '还有事情在办', advice: '先撤回或等它办完，再删除。' },
  'paper.in-use': { happened: '这份材料正用在申请里', advice: '申请办完或撤回以后才能删，可以直接换一张新的。' },
} as const

tellProblems(accountProblems)
